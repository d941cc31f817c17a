import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refused } from '../../store/journal.ts'
import type { Journal } from '../../store/journal.ts'
import type { Db } from '../../store/open-db.ts'
import { perform } from '../../store/perform.ts'
import { sealRegion } from '../../store/seal.ts'
import type { Tx } from '../../store/tx.ts'
import { readUnits } from '../../store/units.ts'
import { compareLedger } from '../identity.ts'
import type { Comparison, Correction } from '../identity.ts'
import type { Fault, LedgerFacts, LedgerKind, LedgerRow, ReadLedger } from '../ledger.ts'
import { readLedger } from '../read-ledger.ts'
import { unitIndex } from '../unit-index.ts'
import { keepBook, readTakenRows } from './known-rows.ts'
import type { TakenRow } from './known-rows.ts'
import { RowsRefused } from './rows-refused.ts'
import { rowsSetAside } from './set-aside.ts'
import { withSmallNursery } from './small-nursery.ts'
import { takers } from './takers.ts'
import { unitIds } from './unit-ids.ts'

export interface ImportOrder<K extends LedgerKind> {
  readonly kind: K
  readonly path: string
  /** Read and compare, write nothing. */
  readonly dryRun: boolean
  /** Who answers for typed-over cells; without a name they are shown and nothing is written. */
  readonly acceptedBy?: string | undefined
  readonly random: () => number
}

/** What came of it. Rows are Excel's; nothing was written unless `written`. */
export interface ImportResult {
  readonly written: boolean
  readonly accepted: number
  readonly unchanged: number
  readonly updated: number
  readonly corrections: readonly Correction[]
  readonly rejected: readonly Fault[]
  /** Rows taken in before that the book no longer holds: named, and kept. */
  readonly gone: readonly { readonly sheet: string; readonly serial: string }[]
  /** Rows taken in before, whose contents were since moved into a sealed compartment or disposed of: nothing is read from them. */
  readonly setAside: readonly { readonly sheet: string; readonly row: number }[]
}

/** How long an import of a hundred thousand rows may take the database, in milliseconds. */
const noLimit = { statementMs: 0, lockMs: 60_000 }

/**
 * Takes in one ledger as the office keeps it: all rows or none. A row never seen becomes acts with the ledger's days;
 * newly filled cells become the acts they tell of; a typed-over cell is a correction somebody must answer for; a row gone
 * is named and kept. Imports of one region follow one another.
 */
export function importLedger<K extends LedgerKind>(
  db: Db,
  journal: Journal,
  order: ImportOrder<K>,
): Promise<ImportResult> {
  return withSmallNursery(() => importWhole(db, journal, order))
}

async function importWhole<K extends LedgerKind>(
  db: Db,
  journal: Journal,
  order: ImportOrder<K>,
): Promise<ImportResult> {
  const units = await perform(db, journal.region, (tx) => readUnits(tx, journal.region))
  const known = units.outcome === 'done' && units.value.length > 0 ? unitIndex(units.value) : undefined
  const ledger = await readLedger(order.kind, order.path, { units: known, today: journal.today })
  if (ledger.faults.length > 0) return rejected(ledger.faults)
  const digested = { ...order, fileDigest: await digestOfFile(order.path) }
  try {
    const taken = await perform(db, journal.region, (tx) => takeIn(tx, journal, digested, ledger), noLimit)
    if (taken.outcome === 'done') return taken.value
    if (taken.outcome === 'refused') throw new Refused(taken.refusal, taken.subject)
    throw new Error(`import ended as ${taken.outcome}`)
  } catch (error) {
    if (error instanceof RowsRefused) return rejected(error.faults)
    throw error
  }
}

async function takeIn<K extends LedgerKind>(
  tx: Tx,
  journal: Journal,
  order: ImportOrder<K> & { readonly fileDigest: Buffer },
  ledger: ReadLedger<LedgerFacts[K]>,
): Promise<ImportResult> {
  await tx.query('select 1 from region where region_code = $1 for update', [journal.region])
  const known = await readTakenRows(tx, journal.region, order.kind)
  const setAside = await rowsSetAside(tx, journal, order.kind, ledger.rows)
  const rows = ledger.rows.filter((row) => !setAside.has(row))
  const comparison = compareLedger(order.kind, known, { ...ledger, rows })
  const result = { ...summary(comparison), setAside: [...setAside].map(({ sheet, row }) => ({ sheet, row })) }
  const unanswered = comparison.corrections.length > 0 && order.acceptedBy === undefined
  if (order.dryRun || unanswered) return { ...result, written: false }
  const taking = {
    tx,
    journal,
    book: ledger.title,
    acceptedBy: order.acceptedBy ?? journal.actor.id,
    random: order.random,
    units: await unitIds(tx, journal.region),
  }
  await takers[order.kind](taking, comparison)
  const layout = { title: ledger.title, sheets: ledger.sheets }
  await keepBook(tx, journal, order.kind, { fileName: path.basename(order.path), fileDigest: order.fileDigest, layout })
  await sealRegion(tx, journal.region, journal.now)
  return { ...result, written: true }
}

function summary<T>(comparison: Comparison<TakenRow, LedgerRow<T>>): Omit<ImportResult, 'written' | 'setAside'> {
  return {
    accepted: comparison.accepted.length,
    unchanged: comparison.unchanged.length,
    updated: comparison.updated.length,
    corrections: comparison.corrections,
    rejected: [],
    gone: comparison.gone.map((row) => ({ sheet: row.sheet, serial: row.serial ?? '' })),
  }
}

function rejected(faults: readonly Fault[]): ImportResult {
  const nothing = { accepted: 0, unchanged: 0, updated: 0, corrections: [], gone: [], setAside: [] }
  return { ...nothing, written: false, rejected: faults }
}

async function digestOfFile(file: string): Promise<Buffer> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest()
}
