import { lastAct, textOf } from '../case-file.ts'
import { facts, petitioner, petitionNumber } from '../common-fields.ts'
import { needed, optional } from '../field.ts'

const article = '第二十九条第一款'

/** 第二十九条: studied, adopted where reasonable and practicable, and answered. */
export const fields = {
  petitioner,
  petitionNumber,
  suggestion: { ...facts, label: '建议意见的内容', article },
  study: needed('研究论证情况', article, (file) => textOf(file, lastAct(file, 'suggestionStudied')?.study)),
  adoption: needed('采纳情况和理由', article, (file) => textOf(file, lastAct(file, 'suggestionReplied')?.reply)),
  thanks: optional('致谢', () => '感谢您对我们工作的关心和支持。'),
}
