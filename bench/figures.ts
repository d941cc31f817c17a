import path from 'node:path'
import { plainDate } from '../src/calendar/plain-date.ts'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { Actor } from '../src/petition/facts.ts'
import { figureSheet } from '../src/statistics/figure-sheet.ts'
import type { View } from '../src/statistics/view.ts'
import { scopeOf } from '../src/store/journal.ts'
import { inTx } from '../src/store/open-db.ts'
import type { Db } from '../src/store/open-db.ts'
import type { Tx } from '../src/store/tx.ts'
import { benchRegion, openBenchHouse } from './county/house.ts'
import { halfYear, writeLedgers } from './county/write-ledgers.ts'
import { importFresh } from './importing.ts'
import { milliseconds } from './measurement.ts'
import type { Measurement } from './measurement.ts'
import { compare, timed } from './rounds.ts'
import { costliestStatements, underWay, watched } from './watched.ts'

const viewer: Actor = { id: 'bench', unit: 'office', role: 'officeHead' }

/**
 * All figures of a half-year over imported petitions, against one aggregate over the period's rows of `event`; both as
 * the application role with its row-level security. `folder` holds an imported county, or gets one.
 */
export function figures(folder: string, imported: boolean): Measurement {
  return async ({ ledgerRows, rounds, say }) => {
    const order = halfYear(ledgerRows)
    if (!imported) {
      say('  先导入……')
      await writeLedgers(order, folder)
      await importFresh(folder)
    }
    const opened = await openBenchHouse(path.join(folder, 'data'))
    try {
      // What autovacuum does within a minute of an import; a report is not written sooner.
      await opened.owner.query('vacuum analyze')
      const { db, statements } = watched(opened)
      const asked = viewOf(order)
      const sheet = (): Promise<number> => timed(() => inRegion(db, (tx) => figureSheet(tx, asked)))
      const aggregate = (): Promise<number> => timed(() => inRegion(opened, (tx) => countEvents(tx, order)))
      await sheet()
      await aggregate()
      statements.length = 0
      const compared = await compare(rounds, sheet, aggregate)
      const notes = costliestStatements(statements, rounds)
      const inDatabase = `每次等数据库 ${milliseconds(underWay(statements) / rounds)}`
      const what = `半年全部数字（${ledgerRows.toLocaleString('zh-CN')} 件） ÷ 对同期 event 的一次分组计数`
      return [{ what, atMost: 3, compared, notes: [inDatabase, ...notes] }]
    } finally {
      await opened.close()
    }
  }
}

function inRegion<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTx(db, scopeOf(benchRegion.code), work)
}

function viewOf({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): View {
  const asOf = plainDate('2049-12-31')
  return { region: benchRegion.code, from, to, knownBefore: new Date(`${asOf}T00:00:00Z`), asOf, viewer }
}

async function countEvents(tx: Tx, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }): Promise<void> {
  const { rows } = await tx.query(
    'select type, count(*) from event where region_code = $1 and on_day between $2 and $3 group by type',
    [benchRegion.code, from, to],
  )
  if (rows.length === 0) throw new Error('no events to count')
}
