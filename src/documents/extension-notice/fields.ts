import { dayOf, lastAct, textOf } from '../case-file.ts'
import { petitioner, petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第三十四条'

export const fields = {
  petitioner,
  petitionNumber,
  acceptedOn: needed('受理日期', ourForm, ({ petition }) => dayOf(petition.acceptance?.on)),
  reason: needed('延期理由', article, (file) => textOf(file, lastAct(file, 'extended')?.reason)),
  notice: optional('告知内容', (file) => textOf(file, lastAct(file, 'extended')?.notice)),
  days: needed('延长日数', article, (file) => {
    const days = lastAct(file, 'extended')?.days
    return days === undefined ? '' : `${days}日`
  }),
  after: needed('延长后的到期日', ourForm, (file) => {
    const moved = lastAct(file, 'extended')?.clocks.find((entry) => entry.kind === 'moved')
    return dayOf(moved?.due)
  }),
}
