import { createHash } from 'node:crypto'
import { z } from 'zod'
import { addPiece, arrived, countArriving, dropPieces, piecesPlace } from '../../store/file-pieces.ts'
import { fileForms } from '../file-forms.ts'
import type { House } from '../house.ts'
import { faulty, ProblemError, tooManyFiles } from '../problem.ts'
import type { Upload } from '../uploads.ts'

const { most, count } = fileForms.ownMaterial

/** A file as the browser knows it: chosen again after the line broke, it is known again by these three. */
export const arrivingFile = z.strictObject({
  name: z.string().min(1).max(255),
  of: z.coerce
    .number()
    .int()
    .min(1, '文件是空的，请重新选择')
    .max(most, `文件超过上限（${String(most / 1024 / 1024)}MB）`),
  changed: z.string().max(40),
})
export type ArrivingFile = z.output<typeof arrivingFile>

/** Whose files they are: of one petition, by its own petitioner. */
function senderOf({ keyring }: House, subject: string): string {
  return keyring.mac(`files of ${subject}`).toString('hex').slice(0, 40)
}

function idOf(file: ArrivingFile): string {
  return createHash('sha256')
    .update(JSON.stringify([file.name, file.of, file.changed]))
    .digest('hex')
}

/**
 * Takes in one piece of a file, or none: asked without one, it says how much is here. @returns bytes that are here
 * @throws {ProblemError} when too many files are on their way, or more comes than was said
 */
export async function receivePiece(
  house: House,
  subject: string,
  { file, at, piece }: { readonly file: ArrivingFile; readonly at: number; readonly piece: Upload | undefined },
): Promise<number> {
  const { dataDir } = house.db
  const arriving = { sender: senderOf(house, subject), file: idOf(file) }
  const have = await arrived(dataDir, arriving)
  if (piece === undefined) return have
  if (at + piece.bytes > file.of)
    throw new ProblemError(faulty([{ path: 'files', problem: '文件在传的时候变了，请重新选择' }]))
  if (have === 0 && (await countArriving(dataDir, arriving.sender)) >= count) throw new ProblemError(tooManyFiles)
  return addPiece(dataDir, arriving, { at, from: piece.path })
}

/** Files that have come whole, to be looked through like any other. @throws {ProblemError} for one that hasn't */
export async function arrivedFiles(
  house: House,
  subject: string,
  files: readonly ArrivingFile[],
): Promise<readonly Upload[]> {
  if (files.length > count) throw new ProblemError(tooManyFiles)
  const { dataDir } = house.db
  const sender = senderOf(house, subject)
  return Promise.all(
    files.map(async (file) => {
      const arriving = { sender, file: idOf(file) }
      const bytes = await arrived(dataDir, arriving)
      if (bytes === file.of) return { name: file.name, path: piecesPlace(dataDir, arriving), bytes }
      throw new ProblemError(faulty([{ path: 'files', problem: `「${file.name}」没有传完，请再选一次，会接着传` }]))
    }),
  )
}

/** Kept, or refused, nothing of them waits any more: all of hers, or one. */
export function forgetArrived(house: House, subject: string, file?: ArrivingFile): Promise<void> {
  return dropPieces(house.db.dataDir, senderOf(house, subject), file && idOf(file))
}
