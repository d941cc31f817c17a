import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { remanded } from '../../remanding.ts'
import { reopened as withoutEnd } from '../../review-requests.ts'
import { closeRound } from '../../rounds.ts'
import { takeBack } from '../../sendings.ts'
import type { Petition } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { reopenedTo } from './input.ts'

export interface Reopened extends Recorded {
  readonly type: 'reopened'
  readonly to: keyof typeof reopenedTo
  readonly redoBy?: PlainDate
  readonly reason: TextRef
  readonly notice?: TextRef
  readonly decidedBy: string
}

export const reopened: EventRule<Reopened> = {
  evolve: (petition, { to }) => (to === 'lead' ? remanded : sentAnew)(withoutEnd(petition)),
  say: ({ to, redoBy, decidedBy }, { staffName }) => [
    fact('由谁办理', reopenedTo[to]),
    fact('重新办理的期限', redoBy === undefined ? undefined : sayDay(redoBy)),
    fact('决定人', staffName(decidedBy)),
  ],
}

function sentAnew(petition: Petition): Petition {
  const closed = closeRound(petition)
  const standing = closed.assignments.filter(({ status }) => status !== 'returned')
  return { ...takeBack(closed, standing), stage: 'registered' }
}
