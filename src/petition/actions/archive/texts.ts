import { refuse } from '../../refusal.ts'

export const label = '归档'
/** The Regulation says nothing of archives; the rule is the office's own, under 档案法. */
export const article = '本局规则：归档'

export const refusals = {
  notEnded: refuse('notEnded', article, '程序终了以后才能归档；这件信访还有人须作出下一步。'),
  alreadyArchived: refuse('alreadyArchived', article, '这件信访已经归档。'),
  stillOwed: refuse(
    'stillOwed',
    article,
    '还有办结报告、督办答复没有交来，或者支持意见、协议没有执行完毕，了结以后再归档。',
  ),
} as const
