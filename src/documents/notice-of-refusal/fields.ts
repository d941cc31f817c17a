import { dayOf, lastAct, textOf } from '../case-file.ts'
import { petitioner, petitionNumber, requests } from '../common-fields.ts'
import { needed, optional } from '../field.ts'

const article = '第十九条第三款'

/** 第十九条第三款: who has it in hand already, and within which days. */
export const fields = {
  petitioner,
  petitionNumber,
  requests: { ...requests, article },
  handledBy: needed('已经受理或者正在办理的机关、单位', article, (file) => {
    const unit = lastAct(file, 'refusedAsDuplicate')?.handledBy
    return unit === undefined ? '' : file.names.unitName(unit)
  }),
  until: needed('规定期限', article, (file) => dayOf(lastAct(file, 'refusedAsDuplicate')?.until)),
  earlierNo: optional('原信访件编号'),
  notice: optional('告知内容', (file) => textOf(file, lastAct(file, 'refusedAsDuplicate')?.notice)),
}
