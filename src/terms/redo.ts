import type { Term } from './term.ts'

/** 第二十八条第一款 「查明事实、分清责任」 once more: because a review revoked the answer, or the case was reopened. */
export const redo = {
  id: 'redo',
  label: '重新办理并答复',
  promise: '承办单位重新办理，在指定的这一天以前再次书面答复您',
  article: '第二十八条第一款',
  quotation: '查明事实、分清责任',
  limit: { counted: 'namedDay' },
  statutory: false,
  reading:
    '复查、复核机关或者信访局负责人指定的日期；有的地方规定不得作出与原意见相同或者基本相同的意见，本系统只作提示',
} as const satisfies Term
