import { results } from '../../petition/words.ts'
import { dayOf, findingOf, lastAct, petitionerName, textOf } from '../case-file.ts'
import { citation } from '../citation.ts'
import { petitionNumber } from '../common-fields.ts'
import { needed, optional, originalNumber, ourForm } from '../field.ts'

const article = '第三十六条第一款'

/** 第三十六条第一款: in writing; the last opinion of the procedure. */
export const fields = {
  applicant: needed('申请人', ourForm, petitionerName),
  petitionNumber,
  originalNumber,
  respondent: needed('原复查机关、单位', ourForm, ({ petition, names }) => {
    const reviewer = petition.firstReview?.reviewer
    return reviewer === undefined ? '' : names.unitName(reviewer)
  }),
  disputed: optional('原复查意见书', (file) => citation(file, 'firstReviewOpinion')),
  request: needed('复核请求', ourForm, (file) => textOf(file, lastAct(file, 'finalReviewRequested')?.text)),
  facts: needed('查明的事实', ourForm, (file) => findingOf(file, 'finalReview')),
  result: needed('复核结论', article, (file) => {
    const result = lastAct(file, 'finalReviewAnswered')?.result
    return result === undefined ? '' : results[result]
  }),
  redoBy: optional('责令重新办理的期限', (file) => dayOf(lastAct(file, 'finalReviewAnswered')?.redoBy)),
  opinion: needed('复核意见及依据', article, (file) => textOf(file, lastAct(file, 'finalReviewAnswered')?.text)),
  hearing: optional('听证起止日期', ({ petition }) => {
    const held = petition.hearings?.findLast(({ level }) => level === 'finalReview')
    return held === undefined ? '' : `${dayOf(held.openedOn)}至${dayOf(held.closedOn)}`
  }),
}
