import { z } from 'zod'
import { addDays, isPlainDate, sayDay, shanghaiDayOf } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { renderDocx } from '../documents/paper/render-docx.ts'
import type { Actor } from '../petition/facts.ts'
import { day } from '../petition/input.ts'
import { earlierSpans } from '../reports/half-year/earlier-spans.ts'
import { halfYearReport } from '../reports/half-year/half-year-report.ts'
import { readHalfYear } from '../reports/half-year/read-input.ts'
import { figureSheet } from '../statistics/figure-sheet.ts'
import type { FigureSheet } from '../statistics/figure.ts'
import { endOfDay } from '../statistics/view.ts'
import type { View } from '../statistics/view.ts'
import { recordSweep } from '../store/accesses.ts'
import { firstRecordedAt } from '../store/first-recorded.ts'
import type { Tx } from '../store/tx.ts'
import { lookingOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { faulty, forbidden, ProblemError } from './problem.ts'

export const figureQuery = z.object({
  from: day.describe('统计期首日'),
  to: day.describe('统计期末日'),
  asOf: z.string().optional().describe('截至哪一日（当日终了）或哪一时刻所知；不填为现在'),
  units: z
    .enum(['then', 'now'])
    .optional()
    .describe('各单位的数：then 按当时的单位（不填即是）；now 按现在继续行使其职权的单位'),
})
export type FigureQuery = z.output<typeof figureQuery>

export const figure = z.object({
  value: z.number().nullable(),
  text: z.string(),
  label: z.string(),
  definition: z.string(),
  basis: z.string(),
  count: z.number().nullable(),
})
export const figureAnswer = z.object({
  period: z.object({ from: z.string(), to: z.string(), asOf: z.string(), units: z.literal('now').optional() }),
  figures: z.record(z.string(), figure),
  checks: z.array(
    z.object({ id: z.string(), statement: z.string(), left: z.number(), right: z.number(), holds: z.boolean() }),
  ),
})

export type Figures = FigureSheet

const earlierSpanNames = { lastYear: '上年同期', spanBefore: '上一期' } as const

export const spanQuery = figureQuery.pick({ from: true, to: true })
export const earlierSpansAnswer = z.array(
  z.object({ code: z.enum(['lastYear', 'spanBefore']), label: z.string(), from: z.string(), to: z.string() }),
)
export type EarlierSpans = z.infer<typeof earlierSpansAnswer>

/** What a period is compared with, as reports compare it. @throws {ProblemError} naming what is wrong with the period */
export function earlierSpansOf(asked: z.output<typeof spanQuery>): EarlierSpans {
  needInOrder(asked)
  return earlierSpans(asked).map(({ span, from, to }) => ({ code: span, label: earlierSpanNames[span], from, to }))
}

function needInOrder({ from, to }: z.output<typeof spanQuery>): void {
  if (from > to) throw new ProblemError(faulty([{ path: 'from', problem: '首日晚于末日，请核对' }]))
}

/** A report over a whole county may take longer than a page. */
export const patient = { statementMs: 120_000 }

/** The figures of a period as this person may know them. @throws {ProblemError} naming what is wrong with the period */
export function getFigures(house: House, actor: Actor, asked: FigureQuery): Promise<FigureSheet> {
  return readAs(house, actor, async (tx) => figureSheet(tx, await viewOf(tx, house, actor, asked)), patient)
}

/** The half-year report of the period as .docx. @throws {ProblemError} */
export async function halfYearDocx(house: House, actor: Actor, asked: FigureQuery): Promise<Buffer> {
  if (actor.unit !== 'office') throw new ProblemError(forbidden)
  const input = await readAs(
    house,
    actor,
    async (tx) => {
      const view = await viewOf(tx, house, actor, asked)
      const item = `工作总结 ${asked.from}至${asked.to}`
      await recordSweep(tx, lookingOf(house, actor), { what: 'export', item, why: '导出报告' })
      return readHalfYear(tx, view, house.region, shanghaiDayOf(house.now()))
    },
    patient,
  )
  return Buffer.from(await renderDocx(halfYearReport(input)))
}

/** What is asked as a view. @throws {ProblemError} naming what is wrong with the period */
export async function viewOf(
  tx: Tx,
  house: House,
  viewer: Actor,
  { from, to, asOf, units }: FigureQuery,
): Promise<View> {
  needInOrder({ from, to })
  const known = knownAt(asOf, house.now())
  const first = await firstRecordedAt(tx, house.region.code)
  if (first === undefined) {
    throw new ProblemError(faulty([{ path: '', problem: '还没有任何记录，出不了数字；请先导入台账或者登记' }]))
  }
  if (known.before <= first) {
    const since = sayDay(shanghaiDayOf(first))
    const problem = `截至${known.text}还没有任何记录，最早的记录在${since}，请改在那以后`
    throw new ProblemError(faulty([{ path: 'asOf', problem }]))
  }
  return { region: house.region.code, from, to, knownBefore: known.before, asOf: known.text, viewer, units }
}

/** A day means its end; an instant means itself; nothing means now. */
function knownAt(text: string | undefined, now: Date): { readonly before: Date; readonly text: string } {
  if (text === undefined || text === '') return { before: new Date(now.getTime() + 1), text: now.toISOString() }
  if (isPlainDate(text)) return { before: endOfDay(text), text }
  const instant = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(instant.getTime())) {
    const problem = '请写日期（2025-07-03）或时刻（2025-07-03T12:00:00+08:00）'
    throw new ProblemError(faulty([{ path: 'asOf', problem }]))
  }
  return { before: new Date(instant.getTime() + 1), text: instant.toISOString() }
}

export interface Period {
  readonly name: string
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The half-year that ended last before this day, `back` half-years earlier. */
export function halfYearBefore(today: PlainDate, back = 0): Period {
  const ended = Number(today.slice(0, 4)) * 2 + (today.slice(5) >= '07-01' ? 1 : 0) - 1 - back
  const year = String(Math.floor(ended / 2))
  const [half, first, last] =
    ended % 2 === 0 ? (['上', '01-01', '06-30'] as const) : (['下', '07-01', '12-31'] as const)
  const [from, to] = [`${year}-${first}`, `${year}-${last}`]
  if (!isPlainDate(from) || !isPlainDate(to)) throw new RangeError(`没有 ${year} 年`)
  return { name: `${year}年${half}半年`, from, to }
}

export function thisYear(today: PlainDate): Period {
  const from = addDays(today, 0).slice(0, 4) + '-01-01'
  return { name: `${today.slice(0, 4)}年以来`, from: isPlainDate(from) ? from : today, to: today }
}
