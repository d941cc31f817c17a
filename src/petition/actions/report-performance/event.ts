import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'
import { performance } from './input.ts'

export interface PerformanceReported extends Recorded {
  readonly type: 'performanceReported'
  readonly agreement: string
  readonly performed: boolean
  readonly evidence: TextRef
}

export const performanceReported: EventRule<PerformanceReported> = {
  evolve: (petition, { agreement, performed, on }) => ({
    ...petition,
    mediations: (petition.mediations ?? []).map((each) =>
      each.id === agreement && performed ? { ...each, performedOn: on } : each,
    ),
  }),
  say: ({ performed }) => [fact('履行情况', performed ? performance.done : performance.broken)],
}
