import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'

export interface RepresentativesChosen extends Recorded {
  readonly type: 'representativesChosen'
  /** Ids of persons. */
  readonly representatives: readonly string[]
}

export const representativesChosen: EventRule<RepresentativesChosen> = {
  evolve: (petition, { representatives }) => ({ ...petition, representatives }),
  say: ({ representatives }) => [fact('代表', `${String(representatives.length)}人`)],
}
