import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Relation } from '../../state.ts'
import { relations } from '../../words.ts'

export interface Related extends Recorded {
  readonly type: 'related'
  readonly relation: Relation
  readonly to?: string
  readonly confirmedBy: string
}

export const related: EventRule<Related> = {
  evolve: ({ relatedTo: _, ...petition }, { relation, to }) => ({
    ...petition,
    relation,
    ...(to !== undefined && { relatedTo: to }),
  }),
  say: (event, { staffName }) => [
    fact('关系', relations[event.relation]),
    fact('确认人', staffName(event.confirmedBy)),
  ],
}
