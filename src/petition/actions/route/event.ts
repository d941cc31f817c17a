import type { PlainDate } from '../../../calendar/plain-date.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { remedyWarnings } from '../../remedy-warnings.ts'
import type { OtherRoute, Routing } from '../../routing.ts'
import { withAssignment } from '../../sendings.ts'
import type { TextRef } from '../../text-ref.ts'
import { otherRoutes } from '../../words.ts'

export interface Routed extends Recorded {
  readonly type: 'routed'
  readonly assignment: string
  readonly acceptedOn: PlainDate
  readonly route: OtherRoute
  readonly body?: string
  readonly law?: string
  /** Which of the house's warnings about the route's own time limits went out with the notice. */
  readonly warning: OtherRoute
  readonly notice: TextRef
}

export const routed: EventRule<Routed> = {
  evolve: (petition, { on, assignment, acceptedOn, route, body }) => {
    const routing: Routing = { on, route, ...(body !== undefined && { body }) }
    return {
      ...withAssignment(petition, assignment, 'accepted'),
      stage: route === 'statutoryDuty' ? 'accepted' : 'routed',
      acceptance: petition.acceptance ? { ...petition.acceptance, route } : { on: acceptedOn, noticeOn: on, route },
      routing,
    }
  },
  say: ({ route, body, law, warning }, { nameOf }) => [
    fact('途径', otherRoutes[route]),
    fact('受理的机关、机构', body === undefined ? undefined : nameOf(body)),
    fact('期限依据', law),
    fact('随附提示', remedyWarnings[warning]),
  ],
}
