import { sayDay } from '../../calendar/plain-date.ts'
import { lastAct } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { petitioner, petitionNumber, summary } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

/** 第二十二条第一款第一、二项. */
export const fields = {
  to: needed('收文单位', ourForm, units),
  petitionNumber,
  petitioner,
  summary,
  basis: needed('转送依据', ourForm, () => '《信访工作条例》第二十二条第一款第一项、第二项'),
  receivedOn: needed('收到信访件的日期', ourForm, ({ petition }) => sayDay(petition.receivedOn)),
  materials: optional('附件', () => '信访材料'),
}

function units(file: CaseFile): string {
  const sendings = lastAct(file, 'transferred')?.sendings ?? []
  return sendings.map(({ unit }) => file.names.unitName(unit)).join('、')
}
