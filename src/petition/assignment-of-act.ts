import type { PlainDate } from '../calendar/plain-date.ts'
import type { Facts } from './facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from './day-of-act.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { assignmentById } from './state.ts'
import type { Assignment, Petition } from './state.ts'

const refusals = {
  unknownAssignment: refuse('unknownAssignment', '办理须如实记载', '这件信访没有这一次转送交办，请刷新页面后再试。'),
  returned: refuse('returned', '第二十三条第三款', '这次转送交办已经交还，不再由该单位办理；请以新的转送交办为准。'),
  otherUnit: refuse('otherUnit', '办理须如实记载', '这次转送交办不是给本单位的，只能由收到的单位自己办理。'),
} as const

/** The sendings an act is about: those the actor's unit holds, or every standing one for who holds none. */
export function assignmentsInView(petition: Petition, facts: Facts): readonly Assignment[] {
  const standing = petition.assignments.filter((a) => a.status !== 'returned')
  const own = standing.filter((a) => a.unit === facts.actor.unit)
  return own.length > 0 ? own : standing
}

/** The sending an act names, if it stands and had reached the unit on the day of the act. */
export function assignmentOfAct(
  petition: Petition,
  given: { readonly assignment: string; readonly on: PlainDate },
  facts: Facts,
): Assignment | Refusal {
  const assignment = assignmentById(petition, given.assignment)
  if (assignment === undefined) return refusals.unknownAssignment
  if (assignment.status === 'returned') return refusals.returned
  return (
    refuseImpossibleDay(petition, given.on, facts) ??
    refuseDayBefore(given.on, assignment.receivedOn, '单位收到的') ??
    assignment
  )
}

/** A unit that holds a sending acts on its own, never on another unit's. */
export function refuseOthersSending(petition: Petition, assignment: Assignment, facts: Facts): Refusal | undefined {
  return assignmentsInView(petition, facts).includes(assignment) ? undefined : refusals.otherUnit
}
