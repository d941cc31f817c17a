import { keepFileAt } from '../store/files.ts'
import type { Actor } from '../petition/facts.ts'
import type { House } from './house.ts'
import { listPapers } from './papers.ts'
import { actOn } from './petition-commands.ts'
import type { Done } from './recording.ts'
import { notThere, ProblemError } from './problem.ts'
import { scanTypeOf } from './uploads.ts'
import type { Upload } from './uploads.ts'

interface OriginalOrder {
  readonly requestId: string
  readonly petition: string
  readonly paper: string
  readonly on: string
  /** Called only for somebody who may read the paper. @throws {ProblemError} when there is nothing to keep */
  readonly read: () => Promise<Upload>
}

/** 收存原件: the sealed scan is on disk before the act that names it. @throws {ProblemError} */
export async function keepOriginal(
  house: House,
  actor: Actor,
  { requestId, petition, paper, on, read }: OriginalOrder,
): Promise<Done & { readonly digest: string }> {
  // Who may not read the paper is told so before a byte of hers is kept.
  const known = await listPapers(house, actor, petition)
  if (known.every(({ id }) => id !== paper)) throw new ProblemError(notThere)
  const upload = await read()
  const type = await scanTypeOf(upload)
  const digest = await keepFileAt(house.db.dataDir, upload.path)
  const original = { digest, type, bytes: upload.bytes }
  const order = { petition, act: 'attachOriginal', input: { paper, on }, original } as const
  return { ...(await actOn(house, actor, { id: requestId, order })), digest }
}
