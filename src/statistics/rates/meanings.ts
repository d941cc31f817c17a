import type { Meaning } from '../say.ts'

const settled =
  '义务在履行之日（不晚于到期日）结算为按期，否则在到期日结算为逾期；到期日遇休息日顺延，期满前批准的延期计入；到期前因异议成立、撤回等消灭的不计；协办单位的义务不计'

/** S14–S16 */
export const timelyAcceptance: Meaning = {
  label: '及时受理率',
  definition: `统计期内结算的主办单位告知义务（收到后15日内书面告知）中按期履行的占比。${settled}`,
  basis: '《信访工作条例》第二十三条；转送交办日期、受理告知日期',
}

export const onTimeReply: Meaning = {
  label: '按期答复率',
  definition: `统计期内结算的主办单位办结义务（受理后60日，期满前批准延长不超过30日）中按期履行的占比；受理之日为告知之日，最迟为收到后第15日。${settled}`,
  basis: '《信访工作条例》第三十四条；受理告知日期、答复日期',
}

export const timelyDispatch: Meaning = {
  label: '及时转送率',
  definition: `统计期内结算的信访局转送交办义务（收到后15日内）中按期履行的占比。${settled}`,
  basis: '《信访工作条例》第二十二条；登记日期、转送交办日期',
}

const concluded = '统计期内办结（书面答复已发出）的信访件'

/** S17–S20 */
export const unitParticipation: Meaning = {
  label: '参评率',
  definition: `${concluded}中，信访人已对承办单位作出评价的占比`,
  basis: '《信访工作条例》第二十一条；满意度评价',
}

export const unitSatisfaction: Meaning = {
  label: '满意率',
  definition: `${concluded}中，信访人对承办单位的评价为满意、基本满意的，占已评价的比例；逾期未评价不算满意`,
  basis: '《信访工作条例》第二十一条；满意度评价',
}

export const officeParticipation: Meaning = {
  ...unitParticipation,
  label: '参评率（对信访局）',
  definition: `${concluded}中，信访人已对信访局作出评价的占比`,
}

export const officeSatisfaction: Meaning = {
  ...unitSatisfaction,
  label: '满意率（对信访局）',
  definition: `${concluded}中，信访人对信访局的评价为满意、基本满意的，占已评价的比例`,
}
