import type { PlainDate } from '../../../calendar/plain-date.ts'
import { theOffice } from '../../../terms/clock.ts'
import { groupVisitMin } from '../../../terms/readings.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { firstSending, send } from '../../sendings.ts'
import type { Form, Kind, Petition, Venue } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { forms } from '../../words.ts'

export interface Registered extends Recorded {
  readonly type: 'registered'
  readonly no: string
  readonly upstreamNo?: string
  readonly splitFrom?: string
  readonly fromRisk?: string
  readonly proposedUnit?: string
  readonly receivedOn: PlainDate
  readonly firstReceiver: string
  readonly form: Form
  readonly venue: Venue
  readonly source: string
  readonly people: number
  readonly category: string
  readonly kind?: Kind
  readonly demands: readonly string[]
  readonly texts: Readonly<Record<string, TextRef>>
  readonly imported: boolean
  readonly nameHidden?: true
  readonly registeredBy?: string
  /** Where it accuses somebody and that was said when it came in. */
  readonly accusedUnits?: readonly string[]
  readonly accusedStaff?: readonly string[]
  /** Ids of persons, where any were named as such. */
  readonly agents?: readonly string[]
  readonly representatives?: readonly string[]
}

export const registered: EventRule<Registered> = {
  evolve: (petition, { type: _, clocks: __, texts: ___, on, nameHidden, ...facts }) =>
    cameIn({
      ...{ ...petition, ...facts, registeredOn: on },
      ...(nameHidden && { nameHidden: { since: on, papers: [] } }),
    }),
  say: (event, { nameOf }) => [
    fact('形式', forms[event.form]),
    fact('集体访', event.form === 'visit' && event.people >= groupVisitMin ? `${String(event.people)}人` : undefined),
    fact('首先收到', nameOf(event.firstReceiver)),
    fact('来历', cameFrom(event)),
  ],
}

function cameFrom({ imported, fromRisk }: Registered): string | undefined {
  if (imported) return '自台账导入'
  return fromRisk === undefined ? undefined : '由排查转来'
}

/** 第二十三条第一款: a unit the petitioner came to herself holds the case from its registration. */
function cameIn(petition: Petition): Petition {
  const { firstReceiver: unit, receivedOn } = petition
  if (unit === theOffice) return petition
  return send(petition, [{ id: firstSending, unit, role: 'lead', receivedOn }], 'direct')
}
