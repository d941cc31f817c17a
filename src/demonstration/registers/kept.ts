import { plainDate } from '../../calendar/plain-date.ts'
import type { Promised } from './followed.ts'

/** A promise that was kept: by which day it was due, on which it was done. */
export function kept(
  owner: string,
  what: string,
  [due, on]: readonly [due: string, on: string],
  proof: string,
): Promised {
  return { owner, what, due: plainDate(due), done: { on: plainDate(on), proof } }
}
