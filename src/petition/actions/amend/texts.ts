import { refuse } from '../../refusal.ts'

export const label = '更正登记事项'
export const article = '办理须如实记载'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，没有可以更正的登记事项。'),
  nothingToAmend: refuse('nothingToAmend', article, '没有与现在的记载不同的内容，请只填写要更正的事项。'),
} as const
