import type { EventRule, Recorded } from '../../event-rule.ts'
import { saySendings, send, withAssignment } from '../../sendings.ts'
import type { Sending } from '../../sendings.ts'
import type { TextRef } from '../../text-ref.ts'

export interface PassedDown extends Recorded {
  readonly type: 'passedDown'
  /** The sending of the unit she came to. */
  readonly assignment: string
  readonly sendings: readonly Sending[]
  readonly notice: TextRef
}

export const passedDown: EventRule<PassedDown> = {
  evolve: (petition, { assignment, sendings }) =>
    send(withAssignment(petition, assignment, 'returned'), sendings, 'transfer'),
  say: ({ sendings }, names) => saySendings(sendings, names),
}
