import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { StoreRefusal } from '../store-refusal.ts'
import { digestFile, exists, writeSynced } from './copying.ts'

const manifestName = 'backup.json'
// Written last of all: a backup without it was interrupted.
const completeName = 'complete'

const manifestShape = z.object({
  format: z.literal(1),
  kind: z.enum(['cluster', 'tables']),
  /** The last migration applied. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  folders: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
})

/** What a backup says it holds. */
export type Manifest = z.infer<typeof manifestShape>

/** Makes the target of a backup. @throws {StoreRefusal} when it exists and is not empty */
export async function claimTarget(target: string): Promise<string> {
  await mkdir(target, { recursive: true, mode: 0o700 })
  if ((await readdir(target)).length > 0) throw new StoreRefusal(`备份的目标文件夹 ${target} 不是空的，请另选一个`)
  return path.resolve(target)
}

/** Closes a backup: after this it counts as complete. */
export async function writeManifest(root: string, manifest: Manifest): Promise<void> {
  const text = JSON.stringify(manifest, null, 1)
  await writeSynced(root, manifestName, [Buffer.from(text)])
  await writeSynced(root, completeName, [Buffer.from(createHash('sha256').update(text).digest('hex'))])
}

/**
 * Reads a backup's manifest and checks every file against it.
 *
 * @throws {StoreRefusal} naming the file that is missing or differs, or saying that the backup was interrupted
 */
export async function checkBackup(source: string): Promise<Manifest> {
  const complete = path.join(source, completeName)
  if (!(await exists(complete)))
    throw new StoreRefusal(`${source} 不是完整的备份（缺少 ${completeName} 文件，备份可能中途中断），请换一份`)
  const text = await readFile(path.join(source, manifestName), 'utf8').catch(() => '')
  const digest = createHash('sha256').update(text).digest('hex')
  if (digest !== (await readFile(complete, 'utf8')))
    throw new StoreRefusal(`备份 ${source} 的目录 ${manifestName} 已损坏`)
  const manifest = manifestShape.parse(JSON.parse(text))
  for (const file of manifest.files) {
    const found = await digestFile(insideOf(source, file.path)).catch(() => undefined)
    if (found === undefined) throw new StoreRefusal(`备份 ${source} 缺少文件 ${file.path}，请换一份备份`)
    if (found.sha256 !== file.sha256) throw new StoreRefusal(`备份 ${source} 的文件 ${file.path} 已损坏，请换一份备份`)
  }
  return manifest
}

/** A path of the manifest within `root`. @throws {StoreRefusal} when it would lead out of it */
export function insideOf(root: string, name: string): string {
  const full = path.resolve(root, name)
  if (!full.startsWith(path.resolve(root) + path.sep))
    throw new StoreRefusal(`备份目录中的路径 ${name} 越出了备份文件夹`)
  return full
}
