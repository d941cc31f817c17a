import { plainDate } from '../calendar/plain-date.ts'
import { applyClockEntries } from '../terms/clock.ts'
import { applyAct } from './event-rules.ts'
import type { PetitionEvent } from './events.ts'
import { withNamed } from './naming-accused.ts'
import type { Petition } from './state.ts'

/** What a petition has become by one event. Total over every event there is; knows no clock, no I/O, no "no". */
export function evolve(petition: Petition, event: PetitionEvent): Petition {
  const next = event.type === 'corrected' ? corrected(petition, event.acts) : applyAct(petition, event)
  return { ...next, version: petition.version + 1, duties: applyClockEntries(petition.duties, event.clocks) }
}

/** From whom her name or the whole petition is kept is no fact of a ledger, and no correction of one gives it away. */
function corrected(petition: Petition, acts: readonly PetitionEvent[]): Petition {
  const { nameHidden } = petition
  const { nameHidden: _, ...told } = replay(petition.id, acts)
  const { units, staff } = withNamed(petition, { units: told.accusedUnits, staff: told.accusedStaff ?? [] })
  return {
    ...told,
    accusedUnits: units,
    ...(staff.length > 0 && { accusedStaff: staff }),
    ...(nameHidden !== undefined && { nameHidden }),
  }
}

/** The fold of a petition's events, oldest first. */
export function replay(id: string, events: Iterable<PetitionEvent>): Petition {
  let petition = blank(id)
  for (const event of events) petition = evolve(petition, event)
  return petition
}

/** A petition before its registration: version 0, seen by nobody. */
export function blank(id: string): Petition {
  return {
    id,
    version: 0,
    stage: 'registered',
    no: '',
    receivedOn: nobodysDay,
    registeredOn: nobodysDay,
    firstReceiver: '',
    form: 'other',
    venue: 'other',
    source: '',
    people: 0,
    category: '',
    accusedUnits: [],
    relation: 'first',
    demands: [],
    assignments: [],
    supervisions: [],
    imported: false,
    duties: {},
  }
}

const nobodysDay = plainDate('1970-01-01')
