import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'

export interface Disposed extends Recorded {
  readonly type: 'disposed'
  readonly proposedBy: string
  readonly approvedBy: string
}

export const disposed: EventRule<Disposed> = {
  evolve: (petition, { on }) => ({ ...petition, disposedOn: on }),
  say: ({ proposedBy, approvedBy }, { staffName }) => [
    fact('提出人', staffName(proposedBy)),
    fact('批准人', staffName(approvedBy)),
  ],
  isForOffice: () => true,
}
