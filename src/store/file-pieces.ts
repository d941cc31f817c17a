import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { layoutOf } from './embedded/layout.ts'

/** A file that comes piece by piece over a line that breaks: who sends it, and which of hers. Both are plain letters and digits. */
export interface Arriving {
  readonly sender: string
  readonly file: string
}

const plain = /^[0-9a-z]{1,64}$/i

/** Where it lies until it is whole and kept. What nobody goes on with is swept away after a day, as every upload. */
export function piecesPlace(dataDir: string, { sender, file }: Arriving): string {
  if (!plain.test(sender) || !plain.test(file))
    throw new RangeError('a file that arrives is named by letters and digits')
  return path.join(folderOf(dataDir, sender), file)
}

/** How many bytes of it are here. */
export async function arrived(dataDir: string, arriving: Arriving): Promise<number> {
  const found = await stat(piecesPlace(dataDir, arriving)).catch(() => undefined)
  return found?.size ?? 0
}

/** How many files of hers are on their way. */
export async function countArriving(dataDir: string, sender: string): Promise<number> {
  return (await readdir(folderOf(dataDir, sender)).catch(() => [])).length
}

/**
 * Puts a piece where it belongs, synced: `from` lies on the disk. The same piece twice is one; a piece that would leave a
 * gap is left out. @returns how many bytes are here now, from where the sender goes on
 */
export async function addPiece(
  dataDir: string,
  arriving: Arriving,
  { at, from }: { readonly at: number; readonly from: string },
): Promise<number> {
  const have = await arrived(dataDir, arriving)
  if (at > have) return have
  const place = piecesPlace(dataDir, arriving)
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const bytes = await readFile(from)
  const file = await open(place, have === 0 ? 'w' : 'r+', 0o600)
  try {
    await file.write(bytes, 0, bytes.length, at)
    await file.datasync()
  } finally {
    await file.close()
  }
  return Math.max(have, at + bytes.length)
}

/** One of them, or all of hers. */
export async function dropPieces(dataDir: string, sender: string, file?: string): Promise<void> {
  const place = file === undefined ? folderOf(dataDir, sender) : piecesPlace(dataDir, { sender, file })
  await rm(place, { recursive: true, force: true })
}

function folderOf(dataDir: string, sender: string): string {
  return path.join(layoutOf(dataDir).uploads, `pieces-${sender}`)
}
