import type { EventRule, Recorded } from '../../event-rule.ts'
import { changed, withOversight } from '../../overseeing.ts'
import type { TextRef } from '../../text-ref.ts'

export interface ReportedAbove extends Recorded {
  readonly type: 'reportedAbove'
  readonly id: string
  readonly report: TextRef
}

export const reportedAbove: EventRule<ReportedAbove> = {
  evolve: (petition, { id, on }) =>
    withOversight(petition, { received: changed(petition.oversight?.received, id, { reportedOn: on }) }),
  say: () => [],
}
