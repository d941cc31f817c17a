import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { ClockEntry, WaiverCause } from '../terms/clock.ts'
import { giveBack, startNamed, startOfficeTarget, waiveWhere } from './duties.ts'
import { closeRound, inRound } from './rounds.ts'
import { takeBack } from './sendings.ts'
import { goingBack, leadAssignment } from './state.ts'
import type { Assignment, Petition } from './state.ts'

/** Back to be answered anew: by the unit that led, or, where it can't be left to it, sent out again by the office. */
interface Remand {
  readonly on: PlainDate
  /** The day named for the new answer. */
  readonly redoBy: PlainDate
  readonly cause: WaiverCause
}

/** 第三十条第三款: a unit that turned out to be the accused doesn't get the case back. */
function refusedBack(petition: Petition): readonly Assignment[] {
  return goingBack(petition, ({ unit }) => petition.accusedUnits.includes(unit))
}

export function remandClocks(petition: Petition, { on, redoBy, cause }: Remand, calendar: Calendar): ClockEntry[] {
  const back = refusedBack(petition)
  const given = [
    ...waiveWhere(petition, on, 'opinionRevoked', ({ term }) => term === 'enforcement'),
    ...giveBack(petition, back, on, { cause, calendar }).filter(
      ({ duty }) => petition.duties[duty]?.term !== 'enforcement',
    ),
  ]
  const lead = leadAssignment(petition)
  if (lead === undefined) return [...given, sendAnew(petition, on, calendar)]
  if (back.includes(lead)) return given
  const id = inRound(petition, `redo/${lead.id}`)
  return [...given, startNamed(id, 'redo', lead.unit, { from: on, named: redoBy, calendar })]
}

/** The office owes the sending where no unit holds the case. */
export function sendAnew(petition: Petition, on: PlainDate, calendar: Calendar): ClockEntry {
  return startOfficeTarget(inRound(petition, 'redispatch/anew'), 'redispatch', on, calendar)
}

/** The answer so far stands as what it was; the unit that leads has the case as accepted, and owes a new one. */
export function remanded(petition: Petition): Petition {
  const back = refusedBack(petition)
  const lead = leadAssignment(petition)
  const closed = closeRound(petition)
  if (lead === undefined) return { ...closed, stage: 'registered' }
  const assignments = closed.assignments.map((each): Assignment =>
    each === lead ? { ...each, status: 'accepted' } : each,
  )
  const anew: Petition = { ...closed, assignments, stage: 'accepted' }
  return takeBack(
    anew,
    anew.assignments.filter((each) => back.some(({ id }) => id === each.id)),
  )
}
