import { stateCouncilCalendar } from '../src/calendar/calendar.ts'
import { addDays, plainDate } from '../src/calendar/plain-date.ts'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import { reckonCalendarDays } from '../src/terms/reckon.ts'
import { terms } from '../src/terms/terms.ts'
import { compare } from './rounds.ts'
import type { Measurement } from './measurement.ts'

/** Acceptances of the years whose notices are known. */
const FIRST = plainDate('2022-05-01')
const SPAN = 1600

/**
 * 第三十四条's sixty days, reckoned for many acceptances, each with what its explanation rests on (from, base, due,
 * calendar, provisional), against parsing and formatting as many ISO days with Date. The second line also lists the
 * rest days each one passed over, which a page does only for the duties it shows.
 */
export const dueDays: Measurement = async ({ dueDays: count, rounds }) => {
  const days = Array.from({ length: count }, (_, at) => addDays(FIRST, (at * 7919) % SPAN))
  const due = await compare(
    rounds,
    clocked(() => reckonAll(days, false)),
    clocked(() => formatAll(days)),
  )
  const explained = await compare(
    rounds,
    clocked(() => reckonAll(days, true)),
    clocked(() => formatAll(days)),
  )
  const number = count.toLocaleString('zh-CN')
  return [
    { what: `推算 ${number} 个到期日（带依据） ÷ Date 解析并写出同样多的日期`, atMost: 1, compared: due, notes: [] },
    { what: `　　并逐个列出顺延跳过的休息日`, atMost: undefined, compared: explained, notes: [] },
  ]
}

function clocked(work: () => number): () => number {
  return () => {
    const started = performance.now()
    // What was reckoned must be looked at, or the engine may leave the reckoning out.
    if (work() === 0) throw new Error('nothing was reckoned')
    return performance.now() - started
  }
}

function reckonAll(days: readonly PlainDate[], withRests: boolean): number {
  const limit = terms.reply.limit.days
  let seen = 0
  for (const day of days) {
    const { base, due, provisional } = reckonCalendarDays(day, limit, stateCouncilCalendar)
    seen += due.length + (provisional ? 1 : 0)
    if (withRests && base !== due) seen += stateCouncilCalendar.restDays(base, due).length
  }
  return seen
}

function formatAll(days: readonly PlainDate[]): number {
  let seen = 0
  for (const day of days) seen += new Date(day).toISOString().length
  return seen
}
