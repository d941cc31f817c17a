import type { PlainDate } from '../calendar/plain-date.ts'
import { getFigures, halfYearBefore, thisYear } from '../server/figures.ts'
import type { Period } from '../server/figures.ts'
import type { House } from '../server/house.ts'
import { ProblemError } from '../server/problem.ts'
import { thePublic } from '../petition/accused.ts'
import type { Actor } from '../petition/facts.ts'

/** What is published of a period: totals of the whole county, nothing by unit, place or person. */
export interface Overview extends Period {
  readonly asOf: PlainDate
  readonly rows: readonly { readonly label: string; readonly text: string; readonly definition: string }[]
}

/** What accuses somebody is not counted in what is published: the accused read it too (第三十条第三款). */
const everybody: Actor = { id: thePublic, unit: 'office', role: 'auditor' }

const published = [
  'flow.total',
  'flow.people',
  'flow.online',
  'flow.visit',
  'flow.letter',
  'flow.phone',
  'flow.other',
  'rates.timelyDispatch',
  'rates.timelyAcceptance',
  'rates.onTimeReply',
  'rates.satisfaction',
] as const

/** How far back to look for a half-year in which anything was registered. */
const furthest = 6
const keepMs = 10 * 60_000

const kept = new WeakMap<House, { readonly until: number; readonly overviews: Promise<readonly Overview[]> }>()

/** This year so far, and the last half-year with anything in it; read afresh every ten minutes, however many ask. */
export function readOverview(house: House, today: PlainDate): Promise<readonly Overview[]> {
  const now = house.now().getTime()
  const before = kept.get(house)
  if (before !== undefined && now < before.until) return before.overviews
  const overviews = overviewsOf(house, today)
  kept.set(house, { until: now + keepMs, overviews })
  overviews.catch(() => kept.delete(house))
  return overviews
}

async function overviewsOf(house: House, today: PlainDate): Promise<readonly Overview[]> {
  try {
    const current = await overviewOf(house, thisYear(today), today)
    for (let back = 0; back < furthest; back += 1) {
      const half = await overviewOf(house, halfYearBefore(today, back), today)
      if (half !== undefined) return current === undefined ? [half] : [current, half]
    }
    return current === undefined ? [] : [current]
  } catch (error) {
    // Before anything was recorded there is nothing to publish.
    if (error instanceof ProblemError) return []
    throw error
  }
}

/** Undefined where nothing was registered in the period: an empty table tells nobody anything. */
async function overviewOf(house: House, period: Period, asOf: PlainDate): Promise<Overview | undefined> {
  const { figures } = await getFigures(house, everybody, { from: period.from, to: period.to })
  if ((figures['flow.total']?.value ?? 0) === 0) return undefined
  const rows = published.flatMap((id) => {
    const figure = figures[id]
    return figure === undefined ? [] : [{ label: figure.label, text: figure.text, definition: figure.definition }]
  })
  return { ...period, asOf, rows }
}
