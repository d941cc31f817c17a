import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Recusal } from '../../proceedings.ts'
import type { Assignment, Petition } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { verdict } from './input.ts'

export interface RecusalDecided extends Recorded {
  readonly type: 'recusalDecided'
  readonly recusal: string
  readonly granted: boolean
  readonly replacedBy?: string
  readonly reason: TextRef
}

export const recusalDecided: EventRule<RecusalDecided> = {
  evolve: (petition, event) => ({
    ...petition,
    assignments: handlersAfter(petition, event),
    recusals: (petition.recusals ?? []).map((each) => (each.id === event.recusal ? decided(each, event) : each)),
  }),
  say: ({ granted, replacedBy }, { staffName }) => [
    fact('决定', granted ? verdict.granted : verdict.refused),
    fact('接替的工作人员', replacedBy && staffName(replacedBy)),
  ],
}

function decided(recusal: Recusal, { on, granted, replacedBy }: RecusalDecided): Recusal {
  return { ...recusal, decidedOn: on, granted, ...(replacedBy !== undefined && { replacedBy }) }
}

/** Who was named as handler hands the case over with the decision. */
function handlersAfter(
  { assignments, recusals = [] }: Petition,
  { recusal, granted, replacedBy }: RecusalDecided,
): readonly Assignment[] {
  const staff = recusals.find(({ id }) => id === recusal)?.staff
  if (!granted || replacedBy === undefined || staff === undefined) return assignments
  return assignments.map((each) => (each.handler === staff ? { ...each, handler: replacedBy } : each))
}
