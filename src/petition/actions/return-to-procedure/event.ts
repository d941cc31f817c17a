import type { EventRule, Recorded } from '../../event-rule.ts'
import { fact } from '../../event-rule.ts'
import { withAssignment } from '../../sendings.ts'
import type { Assignment, Petition } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'

export interface ReturnedToProcedure extends Recorded {
  readonly type: 'returnedToProcedure'
  readonly reason: TextRef
  /**
   * The lead unit takes the matter up anew, as a sending of its own from that day: the days of the first one, met or
   * missed, stay as they were. Absent where it came back to the office.
   */
  readonly again?: { readonly from: string; readonly assignment: Assignment }
}

export const returnedToProcedure: EventRule<ReturnedToProcedure> = {
  evolve: (petition, { on, again }) => {
    if (again === undefined) return backAtOffice(petition, on)
    const { assignments } = withAssignment(petition, again.from, 'returned')
    return {
      ...petition,
      stage: 'accepted',
      assignments: [...assignments, again.assignment],
      acceptance: { on, noticeOn: on, route: 'petitionProcedure' },
      ...(petition.routing && { routing: { ...petition.routing, returnedOn: on } }),
    }
  },
  say: ({ again }, { nameOf }) => [fact('继续办理', again === undefined ? undefined : nameOf(again.assignment.unit))],
}

function backAtOffice(petition: Petition, returnedOn: ReturnedToProcedure['on']): Petition {
  return {
    ...petition,
    stage: 'registered',
    ...(petition.referral && { referral: { ...petition.referral, returnedOn } }),
  }
}
