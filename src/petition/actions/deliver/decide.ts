import type { PlainDate } from '../../../calendar/plain-date.ts'
import { theOffice, thePetitioner } from '../../../terms/clock.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, startDuty } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { inRound, papersInTransit } from '../../rounds.ts'
import type { PaperInTransit } from '../../rounds.ts'
import { methodRecorded, refuseMethod } from '../../service-method.ts'
import { leadAssignment } from '../../state.ts'
import type { Petition, ServedPaper } from '../../state.ts'
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
  texts,
  open: (petition) => (papersInTransit(petition).length === 0 ? refusals.nothingToDeliver : undefined),
  decide(petition, { paper, on, ...given }, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const sent = papersInTransit(petition).find((each) => each.paper === paper)
    if (sent === undefined) return refusals.otherPaper
    const refusal =
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, sent.leftOn, '文书送出的') ??
      refuseMethod(given, facts, article)
    if (refusal !== undefined) return refusal
    const proof = recordedText(facts, 'proof', texts.proof.label, article)
    if (isRefusal(proof)) return proof
    const clocks = [
      ...meet(petition, on, sent.service),
      ...openWindow(petition, sent, on, facts),
      ...startEnforcement(petition, sent, on, facts),
    ]
    return [{ type: 'delivered', paper, on, ...methodRecorded(given), proof, clocks }]
  },
}

/** Her thirty days run against what stands; a review that sent the case back leaves nothing to ask for. */
function openWindow(
  petition: Petition,
  { paper, past }: PaperInTransit,
  on: PlainDate,
  { calendar }: Facts,
): ClockEntry[] {
  const term = past === undefined ? windows[paper] : undefined
  return term === undefined ? [] : [startDuty(inRound(petition, term), term, thePetitioner, { from: on, calendar })]
}

/**
 * 第三十二条第二款 「应当督促有关机关、单位执行」: what an opinion supports is owed from the day she knows of it, also once the
 * procedure has ended. A ledger doesn't say what was supported, so nothing is owed by what it tells.
 */
function startEnforcement(
  petition: Petition,
  { paper, past }: PaperInTransit,
  on: PlainDate,
  { calendar }: Facts,
): ClockEntry[] {
  const answers = petition.opinion?.answers
  if (paper !== 'opinion' || past !== undefined || answers === undefined || answers === 'notRecorded') return []
  if (answers.every(({ outcome }) => outcome !== 'support')) return []
  const unit = leadAssignment(petition)?.unit
  const owner = unit === undefined || petition.accusedUnits.includes(unit) ? theOffice : unit
  return [startDuty(inRound(petition, 'enforcement'), 'enforcement', owner, { from: on, calendar })]
}

const windows: Partial<Record<ServedPaper, 'firstReviewRequest' | 'finalReviewRequest'>> = {
  opinion: 'firstReviewRequest',
  firstReview: 'finalReviewRequest',
}
