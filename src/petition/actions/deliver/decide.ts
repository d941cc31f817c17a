import type { PlainDate } from '../../../calendar/plain-date.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act, Facts } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, startWindow } from '../../duties.ts'
import type { ServedPaper } from '../../events.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { recordedText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { DeliverInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第三十五、三十六条 count from 「收到书面答复之日」, so that day is proved or her thirty days don't begin. What the lead unit
 * still owes the office (办结报告) stays owed when the last paper has arrived.
 */
export const deliver: Act<DeliverInput> = {
  label,
  article,
  input,
  open: (petition) => (inTransit(petition) === undefined ? refusals.nothingToDeliver : undefined),
  decide(petition, { paper, on, method }, facts) {
    const sent = inTransit(petition)
    if (sent === undefined) return refusals.nothingToDeliver
    if (sent.paper !== paper) return refusals.otherPaper
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, sent.leftOn, '文书送出的')
    if (refusal !== undefined) return refusal
    if (method === undefined && !facts.imported) return refusals.noMethod
    const proof = recordedText(facts, 'proof', texts.proof.label, article)
    if (isRefusal(proof)) return proof
    const clocks = [...meet(petition, on, `service/${paper}`), ...openWindow(paper, on, facts)]
    return [{ type: 'delivered', paper, on, method: method ?? 'notRecorded', proof, clocks }]
  },
}

/** The one paper that has left and isn't proved to have arrived. */
function inTransit(petition: Petition): { readonly paper: ServedPaper; readonly leftOn: PlainDate } | undefined {
  const [paper, leftOn] = paperOf(petition)
  return leftOn === undefined ? undefined : { paper, leftOn }
}

function paperOf({ stage, opinion, firstReview, finalReview }: Petition): [ServedPaper, PlainDate | undefined] {
  if (stage === 'firstReviewAnswered') return ['firstReview', firstReview?.answeredOn]
  if (stage === 'finalReviewAnswered') return ['finalReview', finalReview?.answeredOn]
  return ['opinion', stage === 'concluded' ? opinion?.leftOn : undefined]
}

function openWindow(paper: ServedPaper, on: PlainDate, { calendar }: Facts): ClockEntry[] {
  if (paper === 'opinion') return [startWindow('firstReviewRequest', on, calendar)]
  if (paper === 'firstReview') return [startWindow('finalReviewRequest', on, calendar)]
  return []
}
