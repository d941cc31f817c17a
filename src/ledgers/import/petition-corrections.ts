import type { Facts } from '../../petition/facts.ts'
import { acts } from '../../petition/actions/index.ts'
import type { PetitionEvent, PetitionEventType } from '../../petition/events.ts'
import { blank, replay } from '../../petition/evolve.ts'
import { isRefusal } from '../../petition/refusal.ts'
import type { Petition } from '../../petition/state.ts'
import type { CellChange } from '../row-changes.ts'
import { changeInJournal } from './change-in-journal.ts'
import { catchUp } from './petition-acts.ts'
import type { PetitionRow, RowRefusal } from './petition-acts.ts'

/** The acts a ledger speaks of, each with the columns that tell of it; any other act was done by hand and stays as it was. */
const spokenOf: Readonly<Partial<Record<PetitionEventType, readonly string[]>>> = {
  registered: [],
  related: ['初重件', '登记日期'],
  transferred: ['转送交办日期', '责任单位', '办理期限'],
  assigned: ['转送交办日期', '责任单位', '办理期限'],
  accepted: ['受理告知日期'],
  extended: ['延期批准日期', '延期至'],
  opinionIssued: ['答复日期'],
  concluded: ['答复日期'],
  delivered: ['送达日期'],
  rated: ['满意度评价'],
}

/** A row as it reads now, what changed in it, and who answers for that. */
export interface RowCorrection {
  readonly row: PetitionRow
  readonly changes: readonly CellChange[]
  readonly acceptedBy: string
}

/**
 * A filled cell typed over, accepted by name: the row's acts are decided anew and put on record as what they now read.
 * The wrong record stays where it is. Acts done by hand since are kept after them; where they no longer fit, the
 * correction is refused, to be made act by act.
 */
export function correctTo(
  petition: Petition,
  history: readonly PetitionEvent[],
  correction: RowCorrection,
  facts: Facts,
): readonly PetitionEvent[] | RowRefusal {
  const told = catchUp(blank(petition.id), correction.row, facts)
  if (isRefusal(told)) return told
  const column = correction.changes[0]?.column ?? ''
  const byHand = doneByHand(standing(history), told, correction.changes)
  if (byHand === undefined) return { ...cannotFit, column }
  const restated = [...told, ...byHand]
  if (!fits(petition.id, restated)) return { ...cannotFit, column }
  const changes = correction.changes.map(changeInJournal)
  const given = { on: facts.today, changes, acts: restated, acceptedBy: correction.acceptedBy }
  const decision = acts.correct.decide(petition, given, facts)
  return isRefusal(decision) ? { ...decision, column } : decision
}

/**
 * What was done in the system beside the ledger, so that a correction of one cell loses none of it: acts a ledger never
 * speaks of, and those this row says nothing of. Undefined where the row and the system tell of the same kind of act
 * differently, or where the row's acts were undone by hand: neither may quietly win.
 */
function doneByHand(
  history: readonly PetitionEvent[],
  told: readonly PetitionEvent[],
  changes: readonly CellChange[],
): readonly PetitionEvent[] | undefined {
  const retyped = (columns: readonly string[]) => changes.some(({ column }) => columns.includes(column))
  const kept = history.filter((event) => {
    const columns = spokenOf[event.type]
    return columns === undefined || !(retyped(columns) || told.some((act) => tellsSame(act, event)))
  })
  const otherwise = told.filter((act) => !history.some((event) => tellsSame(act, event))).map(({ type }) => type)
  const twice = kept.some(({ type }) => spokenOf[type] !== undefined && otherwise.includes(type))
  const undone = history.some((event) => event.type === 'objectionDecided' && event.upheld)
  const overtaken =
    undone && (told.some(({ type }) => !beforeObjection.has(type)) || retyped(spokenOf.transferred ?? []))
  return twice || overtaken ? undefined : kept
}

const beforeObjection: ReadonlySet<PetitionEventType> = new Set(['registered', 'related', 'transferred', 'assigned'])

/** A ledger has no day of a rating: it stands under the day of the import. */
function tellsSame(act: PetitionEvent, event: PetitionEvent): boolean {
  if (act.type === 'registered' || act.type === 'rated') return act.type === event.type
  return act.type === event.type && act.on === event.on
}

const cannotFit = {
  refused: 'correctionDoesNotFit',
  article: '更正须与已办行为相符',
  text:
    '该件在系统内另有办理行为，更正后与之不符。请核对哪一处记载属实：系统内的登记事项、收到日期有误的，' +
    '由信访局负责人在该件上办理「更正登记事项」「更正收到日期」；台账有误的，把台账改成与已办的行为一致，再导入。',
} as const

/** What the petition's acts read by now: a correction replaces all before it. */
function standing(history: readonly PetitionEvent[]): readonly PetitionEvent[] {
  const last = history.findLastIndex((event) => event.type === 'corrected')
  const correction = history[last]
  if (correction?.type !== 'corrected') return history
  return [...standing(correction.acts), ...history.slice(last + 1)]
}

function fits(id: string, events: readonly PetitionEvent[]): boolean {
  try {
    replay(id, events)
    return true
  } catch {
    return false
  }
}
