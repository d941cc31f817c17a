import type { Term } from './term.ts'

/** 第四十条第一款 「应当及时督办，并提出改进工作的建议」 The answer is owed by the day the supervision paper names. */
export const supervisionAnswer = {
  id: 'supervisionAnswer',
  label: '答复督办',
  promise: '承办单位向信访局说明为什么没办好、怎么改',
  article: '第四十条第一款',
  quotation: '应当及时督办，并提出改进工作的建议',
  limit: { counted: 'namedDay' },
  statutory: false,
  reading: '督办时指定的日期；条例未规定天数',
} as const satisfies Term

/** 第四十条第一款, the office's own side: 「及时」 is read as the next working day after the act that shows the case. */
export const supervise = {
  id: 'supervise',
  label: '督办',
  promise: '信访局督促承办单位',
  article: '第四十条第一款',
  quotation: '应当及时督办，并提出改进工作的建议',
  limit: { counted: 'workdays', days: 1 },
  statutory: false,
  reading: '「及时」条例未规定天数，本局自定发现后1个工作日',
} as const satisfies Term
