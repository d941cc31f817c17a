import type { PlainDate } from '../../calendar/plain-date.ts'
import { Refused } from '../../store/journal.ts'
import type { Journal } from '../../store/journal.ts'
import type { Db } from '../../store/open-db.ts'
import { perform } from '../../store/perform.ts'
import { readUnits } from '../../store/units.ts'
import { RowsRefused } from '../import/rows-refused.ts'
import type { Fault, ReadLedger, PetitionFact } from '../ledger.ts'
import { readLedger } from '../read-ledger.ts'
import { unitIndex } from '../unit-index.ts'
import { readHere } from './read-here.ts'
import { reconcile } from './reconcile.ts'
import type { Reconciliation, Span, There } from './reconcile.ts'
import { takeOver } from './take-over.ts'
import type { TakenOver } from './take-over.ts'
import { toldThere } from './told.ts'

export interface UpstreamOrder {
  readonly path: string
  /** The days of registration the export covers; without them those of its first and last row. */
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  /** Who answers for taking over what the upper system says; without a name nothing is written. */
  readonly acceptedBy?: string | undefined
  /** Take over these cases only, by either system's number. */
  readonly only?: readonly string[] | undefined
  readonly random: () => number
}

export type UpstreamResult =
  | { readonly outcome: 'rejected'; readonly faults: readonly Fault[] }
  | { readonly outcome: 'compared'; readonly reconciliation: Reconciliation; readonly taken?: TakenOver }

/** How long a hundred thousand rows may take the database, in milliseconds. */
const noLimit = { statementMs: 0, lockMs: 60_000 }

/**
 * Holds an export of the upper system, in the layout of 信访登记台账, against the petitions here. The same petition there
 * and here is one. Nothing is written unless somebody takes the differences over by name.
 */
export async function importUpstream(db: Db, journal: Journal, order: UpstreamOrder): Promise<UpstreamResult> {
  const { region, today } = journal
  const units = await perform(db, region, (tx) => readUnits(tx, region))
  const known = units.outcome === 'done' && units.value.length > 0 ? unitIndex(units.value) : undefined
  const ledger = await readLedger('petitions', order.path, { units: known, today })
  const faults = faultsOfRows(ledger)
  const span = spanOf(ledger, order)
  if (faults.length > 0 || span === undefined) return { outcome: 'rejected', faults }
  const there = ledger.rows.map((row): There => ({ row, told: toldThere(row) }))
  try {
    const done = await perform(
      db,
      region,
      async (tx): Promise<UpstreamResult> => {
        await tx.query('select 1 from region where region_code = $1 for update', [region])
        const reconciliation = reconcile(await readHere(tx, region, journal.actor), there, span)
        const { acceptedBy, only, random } = order
        if (acceptedBy === undefined) return { outcome: 'compared', reconciliation }
        const how = { tx, journal, book: ledger.title, acceptedBy, random }
        return { outcome: 'compared', reconciliation, taken: await takeOver(how, reconciliation.found, only) }
      },
      noLimit,
    )
    if (done.outcome === 'done') return done.value
    if (done.outcome === 'refused') throw new Refused(done.refusal, done.subject)
    throw new Error(`import ended as ${done.outcome}`)
  } catch (error) {
    if (error instanceof RowsRefused) return { outcome: 'rejected', faults: error.faults }
    throw error
  }
}

/** A number that stands twice is a difference to be named, no reason to compare nothing. */
function faultsOfRows({ faults, rows }: ReadLedger<PetitionFact>): readonly Fault[] {
  const whole = new Set(rows.map(({ sheet, row }) => `${sheet}/${String(row)}`))
  return faults.filter(({ sheet, row }) => !whole.has(`${sheet}/${String(row)}`))
}

function spanOf({ rows }: ReadLedger<PetitionFact>, { from, to }: UpstreamOrder): Span | undefined {
  const days = rows.map(({ fact }) => fact.registeredOn).toSorted()
  const [first, last] = [from ?? days[0], to ?? days.at(-1)]
  return first === undefined || last === undefined ? undefined : { from: first, to: last }
}
