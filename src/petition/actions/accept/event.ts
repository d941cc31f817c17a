import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { withAssignment } from '../../sendings.ts'
import type { Route } from '../../state.ts'
import { routes } from '../../words.ts'

export interface Accepted extends Recorded {
  readonly type: 'accepted'
  readonly assignment: string
  /** 受理之日 (Q1); `on` is the day of the written notice. */
  readonly acceptedOn: PlainDate
  readonly route: Route
  readonly late: boolean
}

export const accepted: EventRule<Accepted> = {
  evolve: (petition, { on, assignment, acceptedOn, route }) => ({
    ...withAssignment(petition, assignment, 'accepted'),
    stage: petition.stage === 'dispatched' || petition.stage === 'registered' ? 'accepted' : petition.stage,
    acceptance: { on: acceptedOn, noticeOn: on, route },
  }),
  say: (event) => [
    fact('受理之日', sayDay(event.acceptedOn)),
    fact('途径', routes[event.route]),
    fact('期限', event.late ? '逾期告知' : undefined),
  ],
}
