import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { withAssignment } from '../../sendings.ts'
import type { TextRef } from '../../text-ref.ts'

export interface Objected extends Recorded {
  readonly type: 'objected'
  readonly assignment: string
  readonly late: boolean
  readonly reason: TextRef
  readonly consentBy?: string
}

export const objected: EventRule<Objected> = {
  evolve: (petition, { assignment }) => withAssignment(petition, assignment, 'objected'),
  say: ({ late, consentBy }, { staffName }) => [
    fact('期限', late ? '逾期提出' : undefined),
    fact('同意接收', consentBy === undefined ? undefined : staffName(consentBy)),
  ],
}
