import { sayDay } from '../../calendar/plain-date.ts'
import { assignmentOf } from '../../petition/state.ts'
import { lastAct, textOf } from '../case-file.ts'
import { petitioner, petitionNumber, summary } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第二十三条第三款'

/** 第二十三条第三款: within five working days of receipt, with detailed reasons. */
export const fields = {
  to: needed('收文机关', ourForm, ({ names }) => names.office),
  petitionNumber,
  petitioner,
  summary,
  receivedOn: needed('收到转送、交办的日期', article, ({ petition, paper }) => {
    const sending = assignmentOf(petition, paper.unit) ?? petition.assignments.findLast((a) => a.unit === paper.unit)
    return sending === undefined ? '' : sayDay(sending.receivedOn)
  }),
  reason: needed('异议的详细理由', article, (file) => textOf(file, lastAct(file, 'objected')?.reason)),
  suggestion: optional('建议的去向'),
}
