import { lastAct, textOf } from '../case-file.ts'
import { petitioner, petitionNumber, receiptOf } from '../common-fields.ts'
import { needed, ourForm, optional } from '../field.ts'

const article = '第二十三条第一款'

/** 第二十三条第一款: which body she should turn to. */
export const fields = {
  petitioner,
  petitionNumber,
  receipt: needed('接收情况', article, receiptOf),
  properBody: needed('有权处理的机关、单位', article, (file) => lastAct(file, 'redirected')?.properBody ?? ''),
  reason: needed('不属于本单位职权的理由', ourForm, (file) => textOf(file, lastAct(file, 'redirected')?.notice)),
  address: optional('该机关、单位的地址和联系方式'),
}
