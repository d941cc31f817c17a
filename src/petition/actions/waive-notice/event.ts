import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface NoticeWaived extends Recorded {
  readonly type: 'noticeWaived'
  readonly assignment: string
  readonly reason: TextRef
}

export const noticeWaived: EventRule<NoticeWaived> = {
  evolve: (petition) => petition,
  say: () => [],
}
