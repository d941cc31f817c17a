import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { takeBack, withAssignment } from '../../sendings.ts'
import { goingBack } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { verdict } from './input.ts'

export interface ObjectionDecided extends Recorded {
  readonly type: 'objectionDecided'
  readonly assignment: string
  readonly upheld: boolean
  readonly reason: TextRef
}

export const objectionDecided: EventRule<ObjectionDecided> = {
  evolve(petition, { assignment, upheld }) {
    if (!upheld) return withAssignment(petition, assignment, 'sent')
    const back = goingBack(petition, ({ id }) => id === assignment)
    return { ...takeBack(petition, back), handedBack: (petition.handedBack ?? 0) + 1 }
  },
  say: ({ upheld }) => [fact('结果', upheld ? verdict.upheld : verdict.refused)],
}
