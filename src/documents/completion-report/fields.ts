import { sayDay } from '../../calendar/plain-date.ts'
import { assignmentOf } from '../../petition/state.ts'
import { dayOf, lastAct, textOf } from '../case-file.ts'
import { citation } from '../citation.ts'
import { petitioner, petitionNumber, summary } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第二十二条第一款第三项'

export const fields = {
  to: needed('交办机关', ourForm, ({ names }) => names.office),
  petitionNumber,
  petitioner,
  receivedOn: needed('收到交办的日期', ourForm, ({ petition, paper }) => {
    const sending = assignmentOf(petition, paper.unit)
    return sending === undefined ? '' : sayDay(sending.receivedOn)
  }),
  summary,
  process: needed('办理过程和结果', article, (file) => textOf(file, lastAct(file, 'feedbackReported')?.text)),
  opinion: optional('处理意见书', (file) => citation(file, 'handlingOpinion')),
  deliveredOn: optional('送达日期', ({ petition }) => dayOf(petition.opinion?.deliveredOn)),
  performed: optional('落实情况'),
  attitude: optional('信访人意见'),
}
