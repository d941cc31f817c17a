import type { Term } from './term.ts'

/** Where another law names the day of its outcome, that day is asked for; otherwise somebody watches (非法定期限). */
const outcomeWatchDays = 90

const watched = { counted: 'calendarDays', days: outcomeWatchDays } as const
const typed = '其他法律规定的办结日期，按登记的依据；条例不计算该程序的期限'
const watching = '没有登记其他法律规定的日期，本局自定90日回看结果，到期未有结果的继续跟踪'

/** 第二十二条第一款第一项 「报请本级党委和政府决定」 The decision is others'; that it is heard and recorded, the office's. */
export const governmentDecision = {
  id: 'governmentDecision',
  label: '记载本级党委和政府的决定',
  promise: '信访局把党委和政府的决定落实下来',
  article: '第二十二条第一款第一项',
  quotation: '报请本级党委和政府决定',
  limit: { counted: 'workdays', days: 5 },
  statutory: false,
  reading: '「及时」条例未规定天数，本局自定报请后5个工作日；转送交办的15日照常计算',
} as const satisfies Term

/** 第二十二条第二款: 政法部门、纪检监察机关 answer by their own rules; the office asks what came of it. */
export const referralOutcome = {
  id: 'referralOutcome',
  label: '了解并记载转送后的结果',
  promise: '信访局了解您的事在那里办得怎么样',
  article: '第二十二条第二款',
  quotation: '应当转送同级政法部门依法处理',
  limit: { counted: 'namedDay' },
  statutory: true,
  reading: typed,
} as const satisfies Term

/** As `referralOutcome`, where no law was named that gives a day. */
export const referralWatch = {
  ...referralOutcome,
  id: 'referralWatch',
  limit: watched,
  statutory: false,
  reading: watching,
} as const satisfies Term

/** 第三十一条第一至四项: whoever led her out of this procedure finds out what came of it, so that nobody is sent away for good. */
export const routeOutcome = {
  id: 'routeOutcome',
  label: '了解并记载法定途径的结果',
  promise: '告诉您去哪里的单位，了解那里办得怎么样',
  article: '第三十一条',
  quotation: '导入相应程序处理',
  limit: { counted: 'namedDay' },
  statutory: true,
  reading: typed,
} as const satisfies Term

/** As `routeOutcome`, where no law was named that gives a day. */
export const routeWatch = {
  ...routeOutcome,
  id: 'routeWatch',
  limit: watched,
  statutory: false,
  reading: watching,
} as const satisfies Term

/** 第三十一条第五项 「依法履行或者答复」 by the day the law of that duty gives. */
export const statutoryDuty = {
  id: 'statutoryDuty',
  label: '依法履行职责或者答复',
  promise: '承办单位依法履行它的职责，或者书面答复您',
  article: '第三十一条第五项',
  quotation: '依法履行或者答复',
  limit: { counted: 'namedDay' },
  statutory: true,
  reading: '规定该项职责的法律所定的日期，按登记的依据；信访程序的60日不适用',
} as const satisfies Term

/** As `statutoryDuty`, where no law gives a day: two months, as 行政诉讼法第四十七条 has it for another purpose. */
export const statutoryDutyTarget = {
  ...statutoryDuty,
  id: 'statutoryDutyTarget',
  limit: { counted: 'calendarDays', days: 60 },
  statutory: false,
  reading: '没有登记规定期限的法律，本局自定60日，参照行政诉讼法第四十七条的两个月（该条说的是起诉条件）',
} as const satisfies Term
