import { results } from '../../petition/words.ts'
import { dayOf, findingOf, lastAct, leadUnitName, petitionerName, textOf } from '../case-file.ts'
import { citation } from '../citation.ts'
import { petitionNumber } from '../common-fields.ts'
import { needed, optional, originalNumber, ourForm } from '../field.ts'

const article = '第三十五条'

/** 第三十五条: in writing, and with the way on to 复核. */
export const fields = {
  applicant: needed('申请人', ourForm, petitionerName),
  petitionNumber,
  originalNumber,
  respondent: needed('原办理机关、单位', ourForm, leadUnitName),
  disputed: optional('原处理意见书', (file) => citation(file, 'handlingOpinion')),
  request: needed('复查请求', ourForm, (file) => textOf(file, lastAct(file, 'firstReviewRequested')?.text)),
  facts: needed('查明的事实', ourForm, (file) => findingOf(file, 'firstReview')),
  result: needed('复查结论', article, (file) => {
    const result = lastAct(file, 'firstReviewAnswered')?.result
    return result === undefined ? '' : results[result]
  }),
  redoBy: optional('责令重新办理的期限', (file) => dayOf(lastAct(file, 'firstReviewAnswered')?.redoBy)),
  opinion: needed('复查意见及依据', article, (file) => textOf(file, lastAct(file, 'firstReviewAnswered')?.text)),
  next: needed('复核机关', ourForm, ({ petition, names }) =>
    petition.firstReview === undefined ? '' : names.superiorOf(petition.firstReview.reviewer),
  ),
}
