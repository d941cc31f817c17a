import { methods, papers } from '../../petition/words.ts'
import type { ServedPaper } from '../../petition/state.ts'
import { dayOf, lastAct, petitionerName, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { citation } from '../citation.ts'
import { petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第三十五条、第三十六条'

const kinds = {
  opinion: 'handlingOpinion',
  firstReview: 'firstReviewOpinion',
  finalReview: 'finalReviewOpinion',
  answer: 'suggestionReply',
} as const satisfies Record<ServedPaper, string>

/** 第三十五、三十六条 count from the day she had the paper in hand: what proves it stands here. */
export const fields = {
  petitionNumber,
  recipient: needed('受送达人', ourForm, petitionerName),
  paper: needed('送达的文书', article, served),
  method: needed('送达方式', ourForm, (file) => {
    const method = lastAct(file, 'delivered')?.method
    return method === undefined || method === 'notRecorded' ? '' : methods[method]
  }),
  deliveredOn: needed('送达日期', article, (file) => dayOf(lastAct(file, 'delivered')?.on)),
  proof: needed('送达证明', article, (file) => textOf(file, lastAct(file, 'delivered')?.proof)),
  place: optional('送达地点'),
  tracking: optional('邮寄单号'),
  server: optional('送达人'),
  remark: optional('信访人意见'),
}

function served(file: CaseFile): string {
  const paper = lastAct(file, 'delivered')?.paper
  if (paper === undefined) return ''
  const number = citation(file, kinds[paper])
  return `信访${papers[paper]}${number === '' ? '' : `（${number}）`}`
}
