import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { nextId, withOversight } from '../../overseeing.ts'
import type { Urgency } from '../../oversight.ts'
import type { Petition } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'

export interface UrgencyFlagged extends Recorded {
  readonly type: 'urgencyFlagged'
  /** Who has to report from now on: the unit that found it, and the office. */
  readonly owners: readonly string[]
  readonly situation: TextRef
}

export const urgencyFlagged: EventRule<UrgencyFlagged> = {
  evolve: (petition, { on, owners }) => owners.reduce((before, owner) => withUrgency(before, owner, on), petition),
  say: ({ owners }, { nameOf }) => [fact('应当报告的单位', owners.map(nameOf).join('、'))],
}

function withUrgency(petition: Petition, owner: string, foundOn: Urgency['foundOn']): Petition {
  const { urgencies = [] } = petition.oversight ?? {}
  return withOversight(petition, { urgencies: [...urgencies, { id: nextId(urgencies), owner, foundOn }] })
}
