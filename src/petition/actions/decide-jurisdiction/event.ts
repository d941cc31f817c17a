import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Decider } from '../../proceedings.ts'
import { send, takeBack, withAssignment } from '../../sendings.ts'
import type { Sending } from '../../sendings.ts'
import { goingBack, leadAssignment } from '../../state.ts'
import type { Petition } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { deciders } from './input.ts'

export interface JurisdictionDecided extends Recorded {
  readonly type: 'jurisdictionDecided'
  readonly id: string
  readonly decidedBy: Decider
  readonly unit: string
  readonly decision: TextRef
  /** Absent where the unit that leads already was named: it goes on as it was. */
  readonly sending?: Sending
}

export const jurisdictionDecided: EventRule<JurisdictionDecided> = {
  evolve(petition, event) {
    const { id, decidedBy, unit, on } = event
    const disputes = petition.disputes?.map((each) =>
      each.id === id ? { ...each, decidedBy, decidedOn: on, accepting: unit } : each,
    )
    return { ...rehanded(petition, event), ...(disputes && { disputes }) }
  },
  say: ({ decidedBy, unit }, { nameOf }) => [fact('决定机关', deciders[decidedBy]), fact('受理机关', nameOf(unit))],
}

/** Whoever held it gives it back with all it had begun; the one named holds it from its own receipt. */
function rehanded(petition: Petition, { sending }: JurisdictionDecided): Petition {
  const lead = leadAssignment(petition)
  if (sending !== undefined) {
    return send(
      takeBack(
        petition,
        goingBack(petition, () => true),
      ),
      [sending],
      'transfer',
    )
  }
  return lead?.status === 'objected' ? withAssignment(petition, lead.id, 'sent') : petition
}
