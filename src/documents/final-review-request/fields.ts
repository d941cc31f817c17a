import { dayOf, lastAct, petitionerName, petitionersOwn, textOf } from '../case-file.ts'
import { citation } from '../citation.ts'
import { petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第三十六条第一款'

/** Her own paper: made out for her to sign, or the frame her words are read into. */
export const fields = {
  to: needed('复核机关', article, ({ petition, names }) => {
    const reviewer = petition.finalReview?.reviewer
    return reviewer === undefined ? '' : names.unitName(reviewer)
  }),
  petitionNumber,
  applicant: needed('申请人', article, petitionerName),
  address: needed('住址', ourForm, (file) => petitionersOwn(file, 'address')),
  phone: optional('联系电话', (file) => petitionersOwn(file, 'phone')),
  respondent: needed('原复查机关、单位', article, ({ petition, names }) => {
    const reviewer = petition.firstReview?.reviewer
    return reviewer === undefined ? '' : names.unitName(reviewer)
  }),
  disputed: optional('不服的复查意见书', (file) => citation(file, 'firstReviewOpinion')),
  receivedOn: needed('收到书面答复的日期', article, ({ petition }) => dayOf(petition.firstReview?.deliveredOn)),
  request: needed('复核请求和理由', article, (file) => textOf(file, lastAct(file, 'finalReviewRequested')?.text)),
}
