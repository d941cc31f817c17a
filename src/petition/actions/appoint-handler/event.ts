import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'

export interface HandlerAppointed extends Recorded {
  readonly type: 'handlerAppointed'
  readonly assignment: string
  /** The unit of the sending, whose member the handler is. */
  readonly unit: string
  readonly handler: string
}

export const handlerAppointed: EventRule<HandlerAppointed> = {
  evolve: (petition, { assignment, handler }) => ({
    ...petition,
    assignments: petition.assignments.map((a) => (a.id === assignment ? { ...a, handler } : a)),
  }),
  say: ({ unit, handler }, { nameOf, staffName }) => [fact('单位', nameOf(unit)), fact('承办人', staffName(handler))],
}
