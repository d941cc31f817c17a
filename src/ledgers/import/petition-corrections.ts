import type { Facts } from '../../petition/act.ts'
import { acts } from '../../petition/actions/index.ts'
import type { PetitionEvent, PetitionEventType } from '../../petition/events.ts'
import { blank, replay } from '../../petition/evolve.ts'
import { isRefusal } from '../../petition/refusal.ts'
import type { Petition } from '../../petition/state.ts'
import type { CellChange } from '../row-changes.ts'
import { catchUp } from './petition-acts.ts'
import type { PetitionRow, RowRefusal } from './petition-acts.ts'

/** The acts a ledger speaks of; what else was done to a petition was done by hand and stays as it was. */
const spokenOf: ReadonlySet<PetitionEventType> = new Set([
  'registered',
  'related',
  'transferred',
  'assigned',
  'accepted',
  'extended',
  'opinionIssued',
  'concluded',
  'delivered',
  'rated',
])

/** Cells whose text is personal: a correction names the column, never what stood there. */
const personal = new Set(['信访人', '住址（乡镇）', '标题', '诉求内容'])

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
  const byHand = standing(history).filter((event) => !spokenOf.has(event.type))
  const restated = [...told, ...byHand]
  if (!fits(petition.id, restated)) return { ...cannotFit, column: correction.changes[0]?.column ?? '' }
  const changes = correction.changes.map(({ column, was, now }) =>
    personal.has(column) ? { fact: column, was: '（文本）', now: '（文本）' } : { fact: column, was, now },
  )
  const decision = acts.correct.decide(
    petition,
    { on: facts.today, changes, acts: restated, acceptedBy: correction.acceptedBy },
    facts,
  )
  return isRefusal(decision) ? { ...decision, column: correction.changes[0]?.column ?? '' } : decision
}

const cannotFit = {
  refused: 'correctionDoesNotFit',
  article: '更正须与已办行为相符',
  text: '该件在系统内另有办理行为，更正后与之不符；请在系统内逐项更正，再导入台账。',
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
