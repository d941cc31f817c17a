import type { Run } from '../../documents/paper/paper.ts'
import { say } from '../../documents/paper/say.ts'

type Text = string | Run | readonly Run[]

/** Every sentence the monthly bulletin has of its own. */
export const bulletin = {
  title: (office: string, period: string) => [office, `${period}受理告知和答复情况通报`],
  scope: (office: Text, period: Text, asOf: Text) =>
    say`现将${period}（含首尾两日）各主办单位履行受理告知、答复义务的情况通报如下，数字依据截至${asOf}${office}已录入的台账和办理记录计算，口径见附件。`,
  whole: (notice: Text, reply: Text) =>
    say`全县及时受理率为${notice}（《信访工作条例》第二十三条），按期答复率为${reply}（第三十四条）。`,
  missed: (what: string, list: Text) => say`${what}逾期的：${list}。`,
  noneMissed: (what: string) => say`${what}没有逾期的。`,
  what: { notice: '受理告知', reply: '答复' } as const,
  none: () => say`本期没有到期的受理告知和答复义务。`,
  order: () => say`下表按单位名称的读音排列，不是名次；本期没有到期义务的单位不列，比率写“—”的是该项没有到期义务。`,
  columns: ['主办单位', '应告知', '逾期', '及时率', '应答复', '逾期', '按期率'] as const,
  noDuty: '—',
  definitions: '口径',
  definitionColumns: ['指标', '口径和依据'] as const,
  basis: (definition: string, basis: string) => `${definition}〔${basis}〕`,
} as const
