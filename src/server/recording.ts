import { z } from 'zod'
import type { Actor } from '../petition/facts.ts'
import { append } from '../store/append.ts'
import type { Command, Journal } from '../store/journal.ts'
import { once } from '../store/once.ts'
import type { Limits } from '../store/open-db.ts'
import { perform } from '../store/perform.ts'
import type { JournalEvent, SubjectKind, SubjectState } from '../store/subject-kind.ts'
import type { Tx } from '../store/tx.ts'
import { journalOf } from './house.ts'
import type { House } from './house.ts'
import { overtaken, ProblemError, refusedProblem, requestReused } from './problem.ts'

/** What tells one sending of a command from another. */
export const requestId = z
  .string('没有提交编号：请随每次提交带上一个新的编号（如 UUID）')
  .min(8, '提交编号过短')
  .max(64, '提交编号过长')

export const longText = z.string().trim().max(20_000, '文字过长，请控制在20000字以内，详细材料另附')

/** What an act left behind; the same request gives the same one again. */
export interface Done {
  readonly id: string
  readonly version: number
}

/** A command, and what else is written with it or not at all. */
export type Ordered<S extends SubjectState, E extends JournalEvent> = Command<S, E> & {
  /** Done on the same subject in the same breath, after it. */
  readonly others?: readonly Command<S, E>[]
  readonly afterwards?: (tx: Tx, journal: Journal, after: S) => Promise<void>
}

/** Where a command is carried out: whose house, by whom, on which kind of subject. */
interface Ground<S extends SubjectState, E extends JournalEvent> {
  readonly house: House
  readonly actor: Actor
  readonly kind: SubjectKind<S, E>
}

/** A command with what goes with it, once per request. @throws {ProblemError} refused, overtaken, request id reused */
export async function recordOn<S extends SubjectState, E extends JournalEvent>(
  { house, actor, kind }: Ground<S, E>,
  request: { readonly id: string; readonly body: unknown },
  orderOf: (tx: Tx) => Promise<Ordered<S, E>>,
): Promise<Done> {
  return writeOnce(house, actor, request, async (tx, journal): Promise<Done> => {
    const { afterwards, others = [], ...command } = await orderOf(tx)
    const after = (await append(tx, journal, kind, [command, ...others])).at(-1)
    if (after === undefined) throw new Error('append answered one command with no subject')
    await afterwards?.(tx, journal, after)
    return { id: after.id, version: after.version }
  })
}

/** One request as it was sent; `limits` for work that takes its time. */
interface Writing {
  readonly id: string
  readonly body: unknown
  readonly limits?: Limits
}

/**
 * Whatever is written in one transaction, once per request: the same request again gives the same answer.
 * @throws {ProblemError} refused, overtaken, request id reused
 */
export async function writeOnce<T>(
  house: House,
  actor: Actor,
  { limits, ...request }: Writing,
  work: (tx: Tx, journal: Journal) => Promise<T>,
): Promise<T> {
  const journal = journalOf(house, actor)
  const done = await perform(
    house.db,
    house.region.code,
    (tx) => once(tx, journal, request, () => work(tx, journal)),
    limits,
  )
  switch (done.outcome) {
    case 'done':
      return done.value
    case 'refused':
      throw new ProblemError(refusedProblem(done.refusal))
    case 'conflict':
      throw new ProblemError(overtaken(done.version))
    case 'requestReused':
      throw new ProblemError(requestReused)
  }
}

/** The texts in which something was written. */
export function filled(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([field, text]) => (text ? [[field, text] as const] : [])))
}
