import type { ActName } from '../../petition/actions/index.ts'
import { ProblemError } from '../problem.ts'
import { reauthenticate } from './problems.ts'
import type { Session } from './session.ts'

/** So long after she showed that it is she, somebody may do what can't be taken back. */
export const freshMs = 10 * 60_000

/**
 * Acts on a petition that ask again who is there: an unlocked desk must not be enough to make a petition vanish or its
 * dates earlier. Routes beside the acts say it themselves, with `config: { fresh: true }`.
 */
export const freshActs: ReadonlySet<string> = new Set<ActName>(['strikeOut', 'amendReceipt', 'confirmWithdrawal'])

/** @throws {ProblemError} 403 'reauthenticate' */
export function needFresh({ freshAt }: Session, now: Date): void {
  if (now.getTime() - freshAt.getTime() >= freshMs) throw new ProblemError(reauthenticate)
}
