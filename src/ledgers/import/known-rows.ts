import { insertRows, upsertRows } from '../../store/insert-rows.ts'
import type { Table } from '../../store/insert-rows.ts'
import type { Journal } from '../../store/journal.ts'
import { trusted } from '../../store/trusted-json.ts'
import type { Tx } from '../../store/tx.ts'
import type { KnownRow } from '../identity.ts'
import type { LedgerKind, LedgerRow, LedgerSheet } from '../ledger.ts'

/** A ledger row taken in before, and what it became. */
export interface TakenRow extends KnownRow {
  readonly subject: string
  readonly ordinal: number
}

const table: Table = {
  name: 'ledger_row',
  key: ['region_code', 'ledger', 'subject_id'],
  columns: [
    ['region_code', 'text'],
    ['ledger', 'text'],
    ['subject_id', 'uuid'],
    ['ordinal', 'integer'],
    ['book', 'text'],
    ['sheet', 'text'],
    ['serial', 'text'],
    ['cells', 'jsonb'],
  ],
}

export async function readTakenRows(tx: Tx, region: string, ledger: LedgerKind): Promise<readonly TakenRow[]> {
  const { rows } = await tx.query<{
    subject_id: string
    ordinal: number
    book: string
    sheet: string
    serial: string | null
    cells: unknown
  }>(
    `select subject_id, ordinal, book, sheet, serial, cells from ledger_row
      where region_code = $1 and ledger = $2 and cells is not null order by ordinal, subject_id`,
    [region, ledger],
  )
  return rows.map((row) => ({
    subject: row.subject_id,
    ordinal: row.ordinal,
    book: row.book,
    sheet: row.sheet,
    serial: row.serial ?? undefined,
    cells: trusted<Readonly<Record<string, string>>>(row.cells),
  }))
}

/** Keeps rows as they read now; a row taken in before is replaced. */
export async function keepRows(
  { tx, journal, book }: { readonly tx: Tx; readonly journal: Journal; readonly book: string },
  ledger: LedgerKind,
  rows: readonly { readonly subject: string; readonly row: LedgerRow<unknown> }[],
): Promise<void> {
  const values = rows.map(({ subject, row }) => [
    journal.region,
    ledger,
    subject,
    row.row,
    book,
    row.sheet,
    row.serial ?? null,
    JSON.stringify(row.cells),
  ])
  await upsertRows(tx, table, values)
}

/** How the last book was laid out: titles, sheets, columns; what `export` writes in. */
export interface BookLayout {
  readonly title: string
  readonly sheets: readonly LedgerSheet[]
}

export async function keepBook(
  tx: Tx,
  journal: Journal,
  ledger: LedgerKind,
  book: { readonly fileName: string; readonly fileDigest: Buffer; readonly layout: BookLayout },
): Promise<void> {
  const { fileName, fileDigest, layout } = book
  const { region, now, actor } = journal
  const row = [region, ledger, now, actor.id, fileName, fileDigest, JSON.stringify(layout)]
  await insertRows(tx, bookTable, [row], 'on conflict do nothing')
}

const bookTable: Table = {
  name: 'ledger_book',
  key: ['region_code', 'ledger', 'recorded_at'],
  columns: [
    ['region_code', 'text'],
    ['ledger', 'text'],
    ['recorded_at', 'timestamptz'],
    ['actor', 'text'],
    ['file_name', 'text'],
    ['file_digest', 'bytea'],
    ['layout', 'jsonb'],
  ],
}

export async function readLastBook(tx: Tx, region: string, ledger: LedgerKind): Promise<BookLayout | undefined> {
  const { rows } = await tx.query<{ layout: unknown }>(
    'select layout from ledger_book where region_code = $1 and ledger = $2 order by recorded_at desc limit 1',
    [region, ledger],
  )
  return rows[0] === undefined ? undefined : trusted<BookLayout>(rows[0].layout)
}
