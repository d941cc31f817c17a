import { remedyWarnings } from '../../petition/remedy-warnings.ts'
import { routes } from '../../petition/words.ts'
import { lastAct, textOf } from '../case-file.ts'
import { petitioner, petitionNumber, receiptOf } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第三十一条'

/** 第三十一条第一项至第五项: which route, before whom, and that its own time limits run on. */
export const fields = {
  petitioner,
  petitionNumber,
  receipt: needed('接收情况', '第二十三条', receiptOf),
  route: needed('法定途径', article, (file) => {
    const route = lastAct(file, 'routed')?.route
    return route === undefined ? '' : routes[route]
  }),
  body: needed('办理机关', ourForm, (file) => lastAct(file, 'routed')?.body ?? ''),
  notice: needed('告知内容', article, (file) => textOf(file, lastAct(file, 'routed')?.notice)),
  limits: needed('期限提示', ourForm, (file) => {
    const warning = lastAct(file, 'routed')?.warning
    return warning === undefined ? '' : remedyWarnings[warning]
  }),
  law: optional('法律依据', (file) => lastAct(file, 'routed')?.law ?? ''),
}
