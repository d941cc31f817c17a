import { z } from 'zod'
import { addDays } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import { owedByOwner } from '../store/owed-by-owner.ts'
import { theOffice } from '../terms/clock.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { forbidden, ProblemError } from './problem.ts'

const owedView = z.object({
  owner: z.object({ id: z.string(), name: z.string() }),
  overdue: z.int().describe('已超过的义务'),
  near: z.int().describe('今天起七日内到期的'),
  oldest: z.string().nullable().describe('已超过的义务中，最早的到期日'),
})
export const owedAnswer = z.array(owedView)
export type OwedView = z.infer<typeof owedView>

const soonDays = 7

/** Who in the region owes what is missed or nearly due: for the office and those above it. @throws {ProblemError} */
export function listOwedByOwner(house: House, actor: Actor): Promise<readonly OwedView[]> {
  if (actor.unit !== theOffice) throw new ProblemError(forbidden)
  return readAs(house, actor, async (tx) => {
    const { nameOf, today } = await lookupsOf(house, actor, tx)
    const owed = await owedByOwner(tx, house.region.code, actor, { today, soon: addDays(today, soonDays) })
    return owed.map(({ owner, ...counts }) => ({ owner: { id: owner, name: nameOf(owner) }, ...counts }))
  })
}
