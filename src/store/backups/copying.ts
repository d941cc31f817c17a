import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'

/** One file of a backup: its path in it with forward slashes, its length, SHA-256 in hex. */
export interface CopiedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

const fileMode = 0o600
const folderMode = 0o700

/** Writes a new file from its pieces, 0600 and synced to the disk. */
export async function writeSynced(
  root: string,
  name: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<CopiedFile> {
  const target = path.join(root, name)
  await mkdir(path.dirname(target), { recursive: true, mode: folderMode })
  const handle = await open(target, 'w', fileMode)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of pieces) {
      hash.update(piece)
      bytes += piece.length
      await handle.writeFile(piece)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { path: name, bytes, sha256: hash.digest('hex') }
}

/** Copies one file; undefined when it vanished meanwhile, as a server's files do. */
export async function copyFile(source: string, root: string, name: string): Promise<CopiedFile | undefined> {
  try {
    return await writeSynced(root, name, pieces(createReadStream(source)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The SHA-256 of a file in hex, and its length. */
export async function digestFile(file: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of pieces(createReadStream(file))) {
    hash.update(piece)
    bytes += piece.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function* pieces(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) if (piece instanceof Uint8Array) yield piece
}

/** How a tree is copied: `keep` chooses by path relative to the tree. */
export interface CopyPlan {
  readonly source: string
  readonly root: string
  /** Where the tree goes in the backup. */
  readonly name: string
  readonly keep?: (relative: string, isFolder: boolean) => boolean
}

// Each file is synced; several at once share the wait.
const filesAtOnce = 8

/** Copies a tree of files, empty folders included; nothing when the source doesn't exist. */
export async function copyTree(plan: CopyPlan, relative = ''): Promise<readonly CopiedFile[]> {
  const folder = path.join(plan.source, relative)
  if (!(await exists(folder))) return []
  await mkdir(path.join(plan.root, plan.name, relative), { recursive: true, mode: folderMode })
  const found = await readdir(folder, { withFileTypes: true })
  const entries = found.filter((entry) => plan.keep?.(path.join(relative, entry.name), entry.isDirectory()) ?? true)
  const copied: CopiedFile[] = []
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(relative, entry.name))
  while (files.length > 0) {
    const batch = files
      .splice(0, filesAtOnce)
      .map((name) => copyFile(path.join(plan.source, name), plan.root, path.posix.join(plan.name, name)))
    copied.push(...(await Promise.all(batch)).filter((file) => file !== undefined))
  }
  for (const entry of entries.filter((each) => each.isDirectory()))
    copied.push(...(await copyTree(plan, path.join(relative, entry.name))))
  return copied
}

/** Does the path exist? */
export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
