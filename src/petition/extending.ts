import { sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Duty } from '../terms/clock.ts'
import { maxExtensionDays } from '../terms/reply.ts'
import type { Facts } from './facts.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { leadAssignment } from './state.ts'
import type { Petition } from './state.ts'

/** 第三十四条, what asking for an extension and approving it are both held to. */

export const extensionArticle = '第三十四条'

export const noSixtyDays = refuse(
  'noSixtyDays',
  extensionArticle,
  '现在没有可以延长的60日：没有转送交办、已经办结，或者不是第三十一条第六项的信访事项。',
)

export const notLead = refuse('notLead', extensionArticle, '60日由主办单位负责，只有主办单位可以延期。')

/** The lead's reply while it can still be extended; a ledger's extension may be filled in after the reply. */
export function sixtyDays(petition: Petition, { imported }: Pick<Facts, 'imported'>): Duty | undefined {
  const lead = leadAssignment(petition)
  const owed = lead && petition.duties[`reply/${lead.id}`]
  return owed?.status === 'running' || (imported && owed?.status === 'met') ? owed : undefined
}

/** What is entered after the last day is approved after it: a day written back would make the late timely. */
export function refuseLateOrFull(owed: Duty, { today }: Pick<Facts, 'today'>): Refusal | undefined {
  if (today > owed.due) return expired(owed.due)
  return owed.extendedDays >= maxExtensionDays ? tooLong(0) : undefined
}

function expired(due: PlainDate): Refusal {
  return refuse(
    'expired',
    extensionArticle,
    `办理期限已于${sayDay(due)}届满，期满后不能再批准延期；请尽快办结，并向信访人说明。`,
  )
}

export function tooLong(left: number): Refusal {
  const rest = left > 0 ? `最多还可延长${String(left)}日` : '已经用完'
  return refuse('tooLong', extensionArticle, `延长期限合计不得超过${String(maxExtensionDays)}日，${rest}。`)
}
