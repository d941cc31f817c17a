import { isPlainDate } from '../../calendar/plain-date.ts'
import { sealRegion } from '../../store/seal.ts'
import { keepRows, readTakenRows } from '../import/known-rows.ts'
import type { TakenRow } from '../import/known-rows.ts'
import { takePetitions } from '../import/petitions.ts'
import type { Taking } from '../import/taking.ts'
import { unitIds } from '../import/unit-ids.ts'
import type { ChangedRow } from '../identity.ts'
import type { LedgerRow, PetitionFact } from '../ledger.ts'
import { kinds } from '../petitions/accepted.ts'
import { readChoice } from '../cells/choice.ts'
import { rowChanges } from '../row-changes.ts'
import { petitions } from '../petitions/petitions.ts'
import type { Found } from './reconcile.ts'

/** What was written, and what a person has to do on the petition itself. */
export interface TakenOver {
  readonly registered: number
  readonly corrected: number
  /** Numbers of petitions entered by hand: their acts are corrected by hand. */
  readonly byHand: readonly string[]
}

type Row = LedgerRow<PetitionFact>

/** Registers what is missing here, and corrects what was read in from a ledger to what the upper system says. */
export async function takeOver(
  how: Omit<Taking, 'units'>,
  found: Found,
  only: readonly string[] | undefined,
): Promise<TakenOver> {
  const { tx, journal } = how
  const taking = { ...how, units: await unitIds(tx, journal.region) }
  const asked = (...numbers: readonly (string | undefined)[]) =>
    only === undefined || numbers.some((no) => no !== undefined && only.includes(no))
  const missing = found.missing.filter(({ told }) => asked(told['信访件编号'])).map(({ row }) => row)
  const differing = found.differing.filter(({ here, there }) =>
    asked(here.no, here.told['信访件编号'], there.told['信访件编号']),
  )
  const known = new Map((await readTakenRows(tx, journal.region, 'petitions')).map((row) => [row.subject, row]))
  const byBook = new Map<string, ChangedRow<TakenRow, Row>[]>()
  for (const { here, there, columns } of differing) {
    const before = known.get(here.subject)
    if (!here.imported || before === undefined) continue
    const changed = changedRow(before, there.row, { columns, here: here.told })
    const rows = byBook.get(before.book)
    if (rows === undefined) byBook.set(before.book, [changed])
    else rows.push(changed)
  }
  await takePetitions(taking, { ...nothing, accepted: missing })
  for (const [book, rows] of byBook) await takeRows({ ...taking, book }, rows)
  await sealRegion(tx, journal.region, journal.now)
  const corrected = [...byBook.values()].reduce((n, rows) => n + rows.length, 0)
  const byHand = differing.filter(({ here }) => !here.imported || !known.has(here.subject)).map(({ here }) => here.no)
  return { registered: missing.length, corrected, byHand }
}

const nothing = { accepted: [], unchanged: [], updated: [], corrected: [], corrections: [], gone: [] }

async function takeRows(taking: Taking, rows: readonly ChangedRow<TakenRow, Row>[]): Promise<void> {
  const updated = rows.filter(({ changed }) => changed.length === 0)
  const corrected = rows.filter(({ changed }) => changed.length > 0)
  await takePetitions(taking, { ...nothing, updated, corrected })
  await keepRows(
    taking,
    'petitions',
    rows.map(({ known, row }) => ({ subject: known.subject, row })),
  )
}

interface Differing {
  readonly columns: readonly string[]
  readonly here: Readonly<Record<string, string>>
}

/** The row as the office keeps it, with what the upper system says otherwise: its texts and remarks stay its own. */
function changedRow(known: TakenRow, there: Row, { columns, here }: Differing): ChangedRow<TakenRow, Row> {
  const told = ['信访件编号', ...columns, ...(columns.includes('办理状态') ? ['答复日期'] : [])]
  const taken = told.filter((column) => there.cells[column] !== undefined)
  const was = { ...known.cells, ...Object.fromEntries(taken.map((column) => [column, here[column] ?? ''])) }
  const cells = {
    ...known.cells,
    ...Object.fromEntries(taken.map((column) => [column, there.cells[column] ?? ''])),
  }
  const row = {
    ...{ sheet: known.sheet, row: known.ordinal, serial: known.serial, cells },
    fact: factOf(there.fact, cells),
  }
  return { known, row, ...rowChanges(petitions, was, cells) }
}

/** What the export has no column for is as the office's ledger has it. */
function factOf(there: PetitionFact, cells: Readonly<Record<string, string>>): PetitionFact {
  const day = (column: string) => {
    const text = cells[column] ?? ''
    return isPlainDate(text) ? text : undefined
  }
  const kind = readChoice(cells['类别'] ?? '', kinds).value?.value
  return {
    ...there,
    no: filled(cells['信访件编号']),
    petitioner: filled(cells['信访人']) ?? there.petitioner,
    address: cells['住址（乡镇）'] ?? '',
    title: filled(cells['标题']) ?? there.title,
    content: filled(cells['诉求内容']) ?? there.content,
    extendedOn: day('延期批准日期'),
    extendedTo: day('延期至'),
    deliveredOn: day('送达日期'),
    givenTermOn: day('办理期限'),
    kind,
  }
}

const filled = (text: string | undefined) => (text === undefined || text === '' ? undefined : text)
