import { z } from 'zod'
import { addDays, isPlainDate, plainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import { countByDay } from '../store/worklist.ts'
import { dutyQuery, ownerOf } from './duty-list.ts'
import { journalOf, readAs } from './house.ts'
import type { House } from './house.ts'

const earliest = '2022-01'

export const dueQuery = dutyQuery.pick({ whose: true, unit: true }).extend({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份写作 2026-03')
    .refine((month) => month >= earliest, `从${earliest}起`)
    .describe('哪一个月，如 2026-03'),
})

const dueDay = z.object({
  day: z.string(),
  owed: z.int(),
  overdue: z.int().describe('其中已经超过的'),
  rest: z.string().nullable().describe('周末、节日的名称；上班的为 null'),
  makeup: z.boolean().describe('调休上班'),
})

export const dueCalendar = z.object({
  month: z.string(),
  today: z.string(),
  provisional: z.boolean().describe('这一年的放假安排还没有公布'),
  more: z.boolean().describe('到期的太多，只数了靠前的'),
  days: z.array(dueDay),
})
export type DueCalendar = z.infer<typeof dueCalendar>

/** Counted no further: a county's month is far below it, and a page must come at once. */
const mostCounted = 5000

/** Each day of a month, with how many duties end on it. @throws {ProblemError} forbidden, for what others owe */
export function readDueCalendar(house: House, actor: Actor, asked: z.output<typeof dueQuery>): Promise<DueCalendar> {
  const { today } = journalOf(house, actor)
  const [from, to] = spanOf(asked.month)
  const filter = { owner: ownerOf(actor, asked), handler: asked.whose === 'handled' ? actor.id : undefined, from, to }
  return readAs(house, actor, async (tx) => {
    const counted = await countByDay(tx, house.region.code, actor, { filter, today, most: mostCounted })
    const of = new Map(counted.map((each) => [each.day, each]))
    return {
      ...{ month: asked.month, today, provisional: !house.calendar.isKnown(from) },
      more: counted.reduce((sum, { owed }) => sum + owed, 0) >= mostCounted,
      days: daysFrom(from, to).map((day) => ({
        ...{ day, owed: of.get(day)?.owed ?? 0, overdue: of.get(day)?.missed ?? 0 },
        ...dayOff(house, day),
      })),
    }
  })
}

function spanOf(month: string): readonly [PlainDate, PlainDate] {
  const last = ['31', '30', '29', '28'].map((day) => `${month}-${day}`).find(isPlainDate)
  return [plainDate(`${month}-01`), plainDate(last ?? `${month}-28`)]
}

function daysFrom(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  return from > to ? [] : [from, ...daysFrom(addDays(from, 1), to)]
}

function dayOff({ calendar }: House, day: PlainDate): { readonly rest: string | null; readonly makeup: boolean } {
  const [rest] = calendar.restDays(day, addDays(day, 1))
  return {
    rest: rest === undefined ? null : (rest.holiday ?? '周末'),
    makeup: calendar.makeupWorkdays(day, day).length > 0,
  }
}
