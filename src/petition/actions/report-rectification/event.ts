import type { EventRule, Recorded } from '../../event-rule.ts'
import { changed, withOversight } from '../../overseeing.ts'
import type { TextRef } from '../../text-ref.ts'

export interface RectificationReported extends Recorded {
  readonly type: 'rectificationReported'
  readonly id: string
  readonly report: TextRef
}

export const rectificationReported: EventRule<RectificationReported> = {
  evolve: (petition, { id, on }) =>
    withOversight(petition, { escalations: changed(petition.oversight?.escalations, id, { rectifiedOn: on }) }),
  say: () => [],
}
