import { dayOf, lastAct, leadUnitName, petitionerName, petitionersOwn, textOf } from '../case-file.ts'
import { citation } from '../citation.ts'
import { petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第三十五条'

/** Her own paper: made out for her to sign, or the frame her words are read into. */
export const fields = {
  to: needed('复查机关', article, ({ petition, names }) => {
    const reviewer = petition.firstReview?.reviewer
    return reviewer === undefined ? '' : names.unitName(reviewer)
  }),
  petitionNumber,
  applicant: needed('申请人', article, petitionerName),
  address: needed('住址', ourForm, (file) => petitionersOwn(file, 'address')),
  phone: optional('联系电话', (file) => petitionersOwn(file, 'phone')),
  respondent: needed('原办理机关、单位', article, leadUnitName),
  disputed: optional('不服的处理意见书', (file) => citation(file, 'handlingOpinion')),
  receivedOn: needed('收到书面答复的日期', article, ({ petition }) => dayOf(petition.opinion?.deliveredOn)),
  request: needed('复查请求和理由', article, (file) => textOf(file, lastAct(file, 'firstReviewRequested')?.text)),
}
