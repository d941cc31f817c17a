import { sayDay } from '../../calendar/plain-date.ts'
import { dayOf, lastAct } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { petitioner, petitionNumber, summary } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

/** 第二十二条第一款第三项: a day is named, the result reported, 办结报告 handed in. */
export const fields = {
  to: needed('收文单位', ourForm, units),
  petitionNumber,
  petitioner,
  summary,
  basis: needed('交办依据', ourForm, () => '《信访工作条例》第二十二条第一款第三项'),
  receivedOn: needed('收到信访件的日期', ourForm, ({ petition }) => sayDay(petition.receivedOn)),
  due: needed('指定办理期限', '第二十二条第一款第三项', (file) => dayOf(lastAct(file, 'assigned')?.feedbackDueOn)),
  report: needed('反馈要求', '第二十二条第一款第三项', () => '在指定办理期限内向本机关反馈结果，并提交办结报告。'),
  materials: optional('附件', () => '信访材料'),
}

function units(file: CaseFile): string {
  const sendings = lastAct(file, 'assigned')?.sendings ?? []
  return sendings.map(({ unit }) => file.names.unitName(unit)).join('、')
}
