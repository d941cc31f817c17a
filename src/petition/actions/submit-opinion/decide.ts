import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import type { Facts } from '../../facts.ts'
import type { Refusal } from '../../refusal.ts'
import { isInHand, leadAssignment } from '../../state.ts'
import type { DraftAnswer, Petition } from '../../state.ts'
import { input } from './input.ts'
import type { SubmitOpinionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 送核: what is to be answered is read by a colleague before it is issued, whole or in part. It is owed by nobody and meets
 * nothing; neither the petitioner nor another unit reads of it.
 */
export const submitOpinion: Act<SubmitOpinionInput> = {
  label,
  article,
  input,
  texts: {},
  textsPerDemand: { answer: '处理意见', basis: '法律法规依据' },
  open: (petition) => (leadAssignment(petition) === undefined || !isInHand(petition) ? refusals.notInHand : undefined),
  decide(petition, { on, answers }, facts) {
    const lead = leadAssignment(petition)
    const closed = this.open(petition, facts)
    if (closed !== undefined || lead === undefined) return closed ?? refusals.notInHand
    const refusal =
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, lead.receivedOn, '单位收到的') ??
      refuseAnswers(petition, answers)
    if (refusal !== undefined) return refusal
    return [
      {
        ...{ type: 'opinionSubmitted', on, assignment: lead.id, unit: lead.unit, by: facts.actor.id, clocks: [] },
        answers: answers.map((each) => withTexts(each, facts)),
      },
    ]
  },
}

function refuseAnswers({ demands }: Petition, answers: SubmitOpinionInput['answers']): Refusal | undefined {
  const answered = answers.map(({ demand }) => demand)
  if (answered.length === 0) return refusals.nothingWritten
  if (answered.some((demand) => !demands.includes(demand))) return refusals.unknownDemand
  return new Set(answered).size < answered.length ? refusals.answeredTwice : undefined
}

function withTexts({ demand, outcome }: SubmitOpinionInput['answers'][number], { texts }: Facts): DraftAnswer {
  const answer = texts[`answer.${demand}`]
  const basis = texts[`basis.${demand}`]
  return { demand, outcome, ...(answer !== undefined && { answer }), ...(basis !== undefined && { basis }) }
}
