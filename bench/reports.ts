import path from 'node:path'
import { plainDate } from '../src/calendar/plain-date.ts'
import type { Actor } from '../src/petition/facts.ts'
import { readHalfYear } from '../src/reports/half-year/read-input.ts'
import { figureSheet, unitSheet } from '../src/statistics/figure-sheet.ts'
import type { View } from '../src/statistics/view.ts'
import { scopeOf } from '../src/store/journal.ts'
import { inTx } from '../src/store/open-db.ts'
import type { Db } from '../src/store/open-db.ts'
import type { Tx } from '../src/store/tx.ts'
import { openFilledHouse } from './county/filled-house.ts'
import { benchRegion } from './county/house.ts'
import type { Measurement, Result, Scale } from './measurement.ts'
import { compare, timed } from './rounds.ts'
import { costliestStatements, watched } from './watched.ts'

const region = benchRegion.code
const viewer: Actor = { id: 'bench', unit: 'office', role: 'officeHead' }

interface Span {
  readonly from: string
  readonly to: string
}

const halfYear: Span = { from: '2025-01-01', to: '2025-06-30' }
const month: Span = { from: '2025-06-01', to: '2025-06-30' }
const year: Span = { from: '2025-01-01', to: '2025-12-31' }

/** What a report reads, over its period and, where it compares, over the spans it compares with. */
interface Reading {
  readonly what: string
  readonly spans: readonly Span[]
  readonly read: (tx: Tx, view: View) => Promise<unknown>
}

const readings: readonly Reading[] = [
  { what: '半年报告的数字', spans: [halfYear], read: figureSheet },
  {
    what: '半年报告全部所读，含与去年同期、上期相比',
    spans: [halfYear, { from: '2024-01-01', to: '2024-06-30' }, { from: '2024-07-01', to: '2024-12-31' }],
    read: (tx, view) => readHalfYear(tx, view, benchRegion, plainDate('2025-07-01')),
  },
  { what: '年度报告的数字', spans: [year], read: figureSheet },
  { what: '月度通报', spans: [month], read: unitSheet },
]

/** Each report over a million petitions against one aggregate over the same days' rows of `event`, and as known long ago. */
export function reports(folder: string): Measurement {
  return async (scale) => {
    const db = await openFilledHouse(path.join(folder, 'large'), scale.largeStore, scale)
    try {
      const results: Result[] = []
      for (const reading of readings) results.push(await againstAggregate(db, reading, scale))
      results.push(await againstNow(db, scale))
      return results
    } finally {
      await db.close()
    }
  }
}

async function againstAggregate(
  db: Db,
  { what, spans, read }: Reading,
  { rounds, largeStore }: Scale,
): Promise<Result> {
  const seen = watched(db)
  const view = viewOf(spans[0] ?? halfYear, new Date('2049-12-31T00:00:00Z'))
  const report = () => timed(() => inRegion(seen.db, (tx) => read(tx, view)))
  const aggregate = () => timed(() => inRegion(db, (tx) => countEvents(tx, spans)))
  await report()
  await aggregate()
  seen.statements.length = 0
  const compared = await compare(rounds, report, aggregate)
  const size = `${largeStore.toLocaleString('zh-CN')} 件`
  const notes = costliestStatements(seen.statements, rounds)
  return { what: `${what}（${size}） ÷ 对同期 event 的一次分组计数`, atMost: 3, compared, notes }
}

async function againstNow(db: Db, { rounds }: Scale): Promise<Result> {
  const long = await inRegion(db, middleOfRecording)
  const past = () => timed(() => inRegion(db, (tx) => figureSheet(tx, viewOf(halfYear, long))))
  const now = () => timed(() => inRegion(db, (tx) => figureSheet(tx, viewOf(halfYear, new Date()))))
  await past()
  await now()
  return { what: '半年数字：过去某时所知 ÷ 现在所知', atMost: 2, compared: await compare(rounds, past, now), notes: [] }
}

function inRegion<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTx(db, scopeOf(region), work, { statementMs: 0 })
}

function viewOf({ from, to }: Span, knownBefore: Date): View {
  const asOf = knownBefore.toISOString()
  return { region, from: plainDate(from), to: plainDate(to), knownBefore, asOf, viewer }
}

async function countEvents(tx: Tx, spans: readonly Span[]): Promise<void> {
  for (const { from, to } of spans) {
    const { rows } = await tx.query(
      'select type, count(*) from event where region_code = $1 and on_day between $2 and $3 group by type',
      [region, from, to],
    )
    if (rows.length === 0) throw new Error('no events to count')
  }
}

/** Half of what is on record was recorded before. */
async function middleOfRecording(tx: Tx): Promise<Date> {
  const { rows } = await tx.query<{ middle: Date }>(
    `select min(recorded_at) + (max(recorded_at) - min(recorded_at)) / 2 as middle from petition_tally`,
  )
  if (rows[0] === undefined) throw new Error('nothing on record')
  return rows[0].middle
}
