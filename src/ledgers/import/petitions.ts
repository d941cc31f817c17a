import type { PetitionEvent } from '../../petition/events.ts'
import { isRefusal } from '../../petition/refusal.ts'
import type { Petition } from '../../petition/state.ts'
import { append } from '../../store/append.ts'
import { freshNumbers } from '../../store/fresh-numbers.ts'
import { readHistory } from '../../store/history.ts'
import type { Command } from '../../store/journal.ts'
import { replacePerson } from '../../store/persons.ts'
import { petitionKind } from '../../store/petition-kind.ts'
import type { ChangedRow } from '../identity.ts'
import type { Fault, LedgerRow, PetitionFact } from '../ledger.ts'
import { RowsRefused } from './rows-refused.ts'
import { inBatches } from './in-batches.ts'
import { keepRows } from './known-rows.ts'
import type { TakenRow } from './known-rows.ts'
import { catchUp } from './petition-acts.ts'
import type { RowRefusal } from './petition-acts.ts'
import { correctTo } from './petition-corrections.ts'
import type { Taker, Taking } from './taking.ts'
import { toldOtherwise } from './told-otherwise.ts'

type Row = LedgerRow<PetitionFact>
type Changed = ChangedRow<TakenRow, Row>

/** Columns that say what was registered: filled in later they complete it. Any other is an act of its own, or a remark. */
const registered = new Set([
  ...['信访件编号', '登记日期', '信访形式', '受访层级或来源', '人数', '信访人', '住址（乡镇）', '初重件', '内容分类'],
  ...['标题', '诉求内容', '类别', '责任单位', '办理期限'],
])

/** 信访登记台账: each row's history becomes the same acts as if they had been typed in one by one. */
export const takePetitions: Taker<PetitionFact> = async (taking, { accepted, updated, corrected }) => {
  const days = accepted.map((row) => row.fact.registeredOn)
  const { tx, journal, random } = taking
  const numbers = await freshNumbers(tx, { region: journal.region, kind: 'petition' }, days, random)
  const fresh = accepted.map((row, i) => ({ row, subject: journal.newId(), no: numbers[i] ?? '' }))
  await inBatches(fresh, (rows) => takeNew(taking, rows))
  const completed = updated.filter(tellsActs)
  const restated = [...updated.filter((row) => !completed.includes(row)), ...corrected]
  await inBatches(completed, (rows) => takeFilled(taking, rows))
  for (const row of restated) await takeRestated(taking, row)
}

/** To whom and until when it was sent is told by the sending, where both were filled in together. */
function tellsActs({ filled }: Changed): boolean {
  const sent = filled.includes('转送交办日期')
  return filled.every((column) => !registered.has(column) || (sent && ofSending.has(column)))
}

const ofSending = new Set(['责任单位', '办理期限'])

interface Fresh {
  readonly row: Row
  readonly subject: string
  readonly no: string
}

async function takeNew(taking: Taking, rows: readonly Fresh[]): Promise<void> {
  const { tx, journal, units } = taking
  const refused: Fault[] = []
  const commands = rows.map(({ row, subject, no }): Command<Petition, PetitionEvent> => ({
    subject,
    isNew: true,
    texts: textsOf(row.fact),
    persons: [{ role: 'petitioner', name: row.fact.petitioner, address: row.fact.address }],
    may: () => undefined,
    decide: (petition, facts) =>
      orFault(row, refused, catchUp(petition, { fact: row.fact, units: units.of(row.fact.units), no }, facts)),
  }))
  await Promise.all([append(tx, journal, petitionKind, commands), keepRows(taking, 'petitions', rows)])
  if (refused.length > 0) throw new RowsRefused(refused)
}

async function takeFilled(taking: Taking, rows: readonly Changed[]): Promise<void> {
  const { tx, journal, units } = taking
  const refused: Fault[] = []
  const commands = rows.map(({ known, row, filled }): Command<Petition, PetitionEvent> => ({
    subject: known.subject,
    may: () => undefined,
    decide: (petition, facts) => {
      const told = { fact: row.fact, units: units.of(row.fact.units), no: petition.no }
      return orFault(row, refused, toldOtherwise(petition, told, filled) ?? catchUp(petition, told, facts))
    },
  }))
  await append(tx, journal, petitionKind, commands)
  if (refused.length > 0) throw new RowsRefused(refused)
  await keepRows(
    taking,
    'petitions',
    rows.map(({ known, row }) => ({ subject: known.subject, row })),
  )
}

async function takeRestated(taking: Taking, { known, row, changed, filled }: Changed): Promise<void> {
  const { tx, journal, units } = taking
  const history = await readHistory<PetitionEvent>(tx, journal.region, known.subject)
  const completions = filled.map((column) => ({ column, was: '', now: row.cells[column] ?? '' }))
  const changes = [...changed, ...completions]
  const refused: Fault[] = []
  const command: Command<Petition, PetitionEvent> = {
    subject: known.subject,
    texts: textsOf(row.fact),
    may: () => undefined,
    decide: (petition, facts) => {
      const given = { fact: row.fact, units: units.of(row.fact.units), no: petition.no }
      const correction = { row: given, acceptedBy: taking.acceptedBy, changes }
      return orFault(row, refused, correctTo(petition, history, correction, facts))
    },
  }
  await append(tx, journal, petitionKind, [command])
  if (refused.length > 0) throw new RowsRefused(refused)
  if (changes.some(({ column }) => column === '信访人' || column.startsWith('住址'))) {
    const { petitioner: name, address } = row.fact
    await replacePerson(tx, journal, known.subject, { role: 'petitioner', name, address })
  }
  await keepRows(taking, 'petitions', [{ subject: known.subject, row }])
}

function textsOf({ title, content }: PetitionFact): Record<string, string> {
  return { title, petition: content }
}

/** A refusal becomes a fault of its row and cell; the import is given up once all rows of the batch were looked at. */
function orFault(
  row: Row,
  refused: Fault[],
  decision: readonly PetitionEvent[] | RowRefusal,
): readonly PetitionEvent[] {
  if (!isRefusal(decision)) return decision
  refused.push({
    sheet: row.sheet,
    row: row.row,
    column: decision.column,
    problem: `${decision.text}（${decision.article}）`,
  })
  return []
}
