import { isOpen } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseWhileHeard } from '../../answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { hearingInProgress } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { performanceOwed } from '../../routing-duties.ts'
import { isInHand, leadAssignment } from '../../state.ts'
import type { Answer, NotRecorded, Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input } from './input.ts'
import type { IssueOpinionInput } from './input.ts'
import { article, label, refusals, unanswered } from './texts.ts'

/**
 * 第三十二条第一款: every demand is answered, with its basis, or there is no opinion. Until it has left for service it can
 * be issued anew; nothing is owed or met by it, since a paper in a drawer answers nobody.
 */
export const issueOpinion: Act<IssueOpinionInput> = {
  label,
  article,
  input,
  texts: {},
  textsPerDemand: { answer: '处理意见', basis: '法律法规依据' },
  open(petition, facts) {
    const lead = leadAssignment(petition)
    if (lead === undefined || !isInHand(petition)) return refusals.notInHand
    if (lead.status === 'objected') return refusals.objectionPending
    if (performanceOwed(petition) !== undefined) return refusals.statutoryDuty
    if (!facts.imported && hearingInProgress(petition) !== undefined) return refuseWhileHeard(article)
    const notice = petition.duties[`notice/${lead.id}`]
    return !facts.imported && notice !== undefined && isOpen(notice) ? refusals.noticeFirst : undefined
  },
  decide(petition, given, facts) {
    const { on } = given
    const receivedOn = leadAssignment(petition)?.receivedOn ?? on
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, receivedOn, '单位收到的')
    if (refusal !== undefined) return refusal
    const answers = facts.imported ? 'notRecorded' : answersOf(petition, given, facts)
    return isRefusal(answers) ? answers : [{ type: 'opinionIssued', on, answers, clocks: [] }]
  },
}

function answersOf(
  { demands }: Petition,
  { answers }: IssueOpinionInput,
  facts: Facts,
): readonly Answer[] | NotRecorded | Refusal {
  const answered = answers.map((answer) => answer.demand)
  if (demands.length === 0) return refusals.noDemand
  if (answered.some((demand) => !demands.includes(demand))) return refusals.unknownDemand
  if (new Set(answered).size < answered.length) return refusals.answeredTwice
  const missing = demands.flatMap((demand, index) => (answered.includes(demand) ? [] : [index + 1]))
  if (missing.length > 0) return unanswered(missing)
  const full: Answer[] = []
  for (const { demand, outcome } of answers) {
    const answer = answerOf(demand, outcome, demands.indexOf(demand) + 1, facts)
    if (isRefusal(answer)) return answer
    full.push(answer)
  }
  return full
}

function answerOf(demand: string, outcome: Answer['outcome'], place: number, facts: Facts): Answer | Refusal {
  const answer = neededText(facts, `answer.${demand}`, `第${String(place)}项诉求的处理意见`, article)
  if (isRefusal(answer)) return answer
  const basis = neededText(facts, `basis.${demand}`, `第${String(place)}项诉求的法律法规依据`, article)
  return isRefusal(basis) ? basis : { demand, outcome, basis, answer }
}
