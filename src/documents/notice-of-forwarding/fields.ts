import { lastAct, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { inquiry, petitioner, petitionNumber, receiptOf } from '../common-fields.ts'
import { needed, optional } from '../field.ts'

const article = '第二十三条第一款'

/** 第二十三条第一款: to whom it was forwarded within the system. */
export const fields = {
  petitioner,
  petitionNumber,
  receipt: needed('接收情况', article, receiptOf),
  destination: needed('转送、交办去向', article, destinationOf),
  notice: optional('告知内容', (file) => textOf(file, lastAct(file, 'passedDown')?.notice)),
  inquiry,
}

function destinationOf(file: CaseFile): string {
  const sendings = lastAct(file, 'passedDown')?.sendings ?? []
  return sendings.map(({ unit }) => file.names.unitName(unit)).join('、')
}
