import { refuse } from '../../refusal.ts'

export const label = '标明重大紧急'
export const article = '第二十五条第一款'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记；请先登记，再标明重大紧急。'),
  archived: refuse('archived', article, '这件信访已经归档；又有重大、紧急情况的，请另行登记后标明。'),
  flagged: refuse('flagged', article, '本单位已经标明重大紧急，报告还没有作出；请尽快报告，新的情况写入报告或者续报。'),
} as const
