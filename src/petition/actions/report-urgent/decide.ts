import { theOffice } from '../../../terms/clock.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Actor, Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, openDuties, startNamed } from '../../duties.ts'
import type { Urgency } from '../../oversight.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { addressees, input, texts } from './input.ts'
import type { ReportUrgentInput } from './input.ts'
import { addresseeMissing, article, label, refusals } from './texts.ts'

/**
 * 第二十五条第一款 「应当及时报告本级党委和政府，通报相关主管部门和本级信访工作联席会议办公室」, and for the office 第二十五条第二款
 * 「应当向上一级信访部门报告，同时报告国家信访局」. The first report meets the duty; what follows is 续报, by a day it names itself.
 */
export const reportUrgent: Act<ReportUrgentInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, { actor }) => (urgencyOf(petition, actor) === undefined ? refusals.notFlagged : undefined),
  decide(petition, given, facts) {
    const urgency = urgencyOf(petition, facts.actor)
    if (urgency === undefined) return refusals.notFlagged
    const refusal = refuseAddressees(given, facts) ?? refuseDays(petition, urgency, given, facts)
    if (refusal !== undefined) return refusal
    const report = neededText(facts, 'report', texts.report.label, article)
    if (isRefusal(report)) return report
    const measures = neededText(facts, 'measures', texts.measures.label, article)
    if (isRefusal(measures)) return measures
    const { on, to } = given
    const { id, reportedOn } = urgency
    const clocks = clocksOf(petition, urgency, given, facts)
    return [{ type: 'urgencyReported', on, id, first: reportedOn === undefined, to, report, measures, clocks }]
  },
}

/** What the actor's unit has still to report or promised to follow up; else what it reported last, if it wants to add. */
function urgencyOf(petition: Petition, { unit }: Actor): Urgency | undefined {
  const { archivedOn, oversight } = petition
  if (archivedOn !== undefined) return undefined
  const all = oversight?.urgencies ?? []
  const owed = (term: 'urgentReport' | 'urgentFollowUp') =>
    all.find(({ id }) => openDuties(petition, (duty) => duty.owner === unit && duty.id === `${term}/${id}`).length > 0)
  const told = all.findLast(({ owner, reportedOn }) => owner === unit && reportedOn !== undefined)
  return owed('urgentReport') ?? owed('urgentFollowUp') ?? told
}

const unitsOwe = ['government', 'departmentInCharge', 'jointConferenceOffice'] as const
const officeOwes = [...unitsOwe, 'superiorOffice', 'nationalOffice'] as const

function refuseAddressees({ to }: ReportUrgentInput, { actor }: Facts): Refusal | undefined {
  const owed = actor.unit === theOffice ? officeOwes : unitsOwe
  const missing = owed.filter((each) => !to.includes(each)).map((each) => addressees[each])
  return missing.length > 0 ? addresseeMissing(missing) : undefined
}

function refuseDays(
  petition: Petition,
  { foundOn, reportedOn }: Urgency,
  { on, nextReportOn }: ReportUrgentInput,
  facts: Facts,
): Refusal | undefined {
  return (
    refuseImpossibleDay(petition, on, facts) ??
    refuseDayBefore(on, reportedOn ?? foundOn, reportedOn === undefined ? '发现紧急情况的' : '首报的') ??
    (nextReportOn && refuseDayBefore(nextReportOn, on, '这次报告的'))
  )
}

function clocksOf(
  petition: Petition,
  { id }: Urgency,
  { on, nextReportOn: named }: ReportUrgentInput,
  { calendar, actor }: Facts,
): ClockEntry[] {
  const met = meet(petition, on, `urgentReport/${id}`, `urgentFollowUp/${id}`)
  if (named === undefined) return met
  return [...met, startNamed(`urgentFollowUp/${id}`, 'urgentFollowUp', actor.unit, { from: on, named, calendar })]
}
