import { z } from 'zod'
import { notices } from '../calendar/notices/index.ts'
import type { Notice } from '../calendar/notices/notice.ts'
import type { Actor } from '../petition/facts.ts'
import { reckonOpenDays } from '../store/holiday-notice.ts'
import type { MovedDuty } from '../store/holiday-notice.ts'
import { terms } from '../terms/terms.ts'
import { journalOf, read, readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { forbidden, ProblemError } from './problem.ts'
import { requestId, writeOnce } from './recording.ts'
import { visibleNumbers } from './visible-numbers.ts'

/** Which years' holidays are known, and which open days a new notice moves. */

const holiday = z.object({ name: z.string(), from: z.string(), to: z.string() })
export const calendarView = z.object({
  version: z.string(),
  lastKnownDay: z.string().describe('这一天以后的期限为暂定：只按周末和放假办法固定的假日顺延'),
  years: z.array(
    z.object({
      year: z.int(),
      number: z.string(),
      title: z.string(),
      issuedOn: z.string(),
      holidays: z.array(holiday),
      workdays: z.array(z.string()).describe('调休上班'),
    }),
  ),
  mayReckon: z.boolean(),
})
export type CalendarView = z.infer<typeof calendarView>

export const movesView = z.object({
  moves: z.array(
    z.object({
      petition: z.object({ id: z.string(), no: z.string() }),
      term: z.string(),
      owner: z.string(),
      was: z.string(),
      now: z.string(),
    }),
  ),
})
export type MovesView = z.infer<typeof movesView>

export const reckonBody = z.strictObject({ requestId })

/** The years themselves are public. @throws {ProblemError} 403 */
export function readCalendar({ calendar }: House, actor: Actor): CalendarView {
  if (actor.role !== 'admin' && !mayReckon(actor)) throw new ProblemError(forbidden)
  return {
    version: calendar.version,
    lastKnownDay: calendar.lastKnownDay,
    years: notices.toReversed().map(yearOf),
    mayReckon: mayReckon(actor),
  }
}

function yearOf({ year, number, title, issuedOn, holidays, workdays }: Notice): CalendarView['years'][number] {
  return {
    ...{ year, number, title, issuedOn, workdays: [...workdays] },
    holidays: holidays.map(({ name, days }) => ({ name, from: days[0] ?? '', to: days.at(-1) ?? '' })),
  }
}

/** As 「重新推算」 of one petition is hers (permits/table.ts). */
function mayReckon({ role }: Actor): boolean {
  return role === 'officeHead'
}

/** However many petitions there are: it is done a few times in a year. */
const unhurried = { statementMs: 0, lockMs: 60_000 }

/** What would move; nothing is written. @throws {ProblemError} 403 */
export async function previewMoves(house: House, actor: Actor): Promise<MovesView> {
  if (!mayReckon(actor)) throw new ProblemError(forbidden)
  return present(house, actor, await read(house, (tx) => reckonOpenDays(tx, journalOf(house, actor), false), unhurried))
}

/** Each day that moves becomes a clock entry; what was reckoned before stays beside it. @throws {ProblemError} */
export async function enterMoves(house: House, actor: Actor, body: z.output<typeof reckonBody>): Promise<MovesView> {
  if (!mayReckon(actor)) throw new ProblemError(forbidden)
  const request = { id: body.requestId, body, limits: unhurried }
  const moved = await writeOnce(house, actor, request, (tx, journal) => reckonOpenDays(tx, journal, true))
  return present(house, actor, moved)
}

/** What is kept from her is reckoned too, and not listed. */
function present(house: House, actor: Actor, moved: readonly MovedDuty[]): Promise<MovesView> {
  return readAs(house, actor, async (tx) => {
    const { nameOf } = await lookupsOf(house, actor, tx)
    const numbers = moved.map(({ number }) => number)
    const seen = await visibleNumbers(tx, { region: house.region.code, actor }, numbers)
    const moves = moved.flatMap(({ number, duty, owner, was, now }) => {
      const petition = seen.get(number)
      if (petition === undefined) return []
      return [{ petition: { id: petition, no: number }, term: sayTerm(duty), owner: nameOf(owner), was, now }]
    })
    return { moves }
  })
}

function sayTerm(name: string): string {
  return isTerm(name) ? terms[name].label : name
}

function isTerm(name: string): name is keyof typeof terms {
  return Object.hasOwn(terms, name)
}
