import { addressees } from '../../petition/actions/report-urgent/input.ts'
import { lastAct, textOf } from '../case-file.ts'
import { petitionNumber, summary } from '../common-fields.ts'
import { needed, ourForm } from '../field.ts'

const article = '第二十五条'

/** 第二十五条: to whom, what happened, and what was done already. */
export const fields = {
  to: needed('报告对象', article, (file) =>
    (lastAct(file, 'urgencyReported')?.to ?? []).map((each) => addressees[each]).join('、'),
  ),
  stage: needed('首报或者续报', ourForm, (file) => {
    const report = lastAct(file, 'urgencyReported')
    return report === undefined ? '' : report.first ? '首报' : '续报'
  }),
  petitionNumber,
  summary,
  event: needed('时间、地点、人数和情况', article, (file) => textOf(file, lastAct(file, 'urgencyReported')?.report)),
  measures: needed('已经采取的措施', article, (file) => textOf(file, lastAct(file, 'urgencyReported')?.measures)),
}
