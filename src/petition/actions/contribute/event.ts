import { gap } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { withAssignment } from '../../sendings.ts'
import type { NotRecorded } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'

export interface Contributed extends Recorded {
  readonly type: 'contributed'
  readonly assignment: string
  readonly text: TextRef | NotRecorded
}

export const contributed: EventRule<Contributed> = {
  evolve: (petition, { assignment }) => withAssignment(petition, assignment, 'done'),
  say: ({ text }) => [gap('协办意见', text)],
}
