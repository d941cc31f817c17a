import { plainDate, sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { openDuties } from './duties.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { isSealed } from './sealed.ts'
import type { Kind, Petition } from './state.ts'

/** 处置 of names, contacts, texts and files, once nobody needs them any more. The registration and its acts stay. */
export const disposalArticle = '本局规则：保存期限和处置（条例未规定）'

/**
 * Years a petition's texts and persons are kept, counted from the end of the year in which it was archived. The Regulation
 * names none: the office's own, on the long side (docs/decisions/0020).
 */
const retentionYears = { suggestion: 10, accusation: 30, appeal: 30 } as const satisfies Record<Kind, number>
/** Where nobody ever said what kind it was. */
const retentionYearsUnknown = 30

/** Years after archiving; nothing about anybody is kept longer. */
export const longestKept = Math.max(retentionYearsUnknown, ...Object.values(retentionYears))

/** Before so many years nothing can have been proposed. */
export const shortestKept = Math.min(retentionYearsUnknown, ...Object.values(retentionYears))

/** The first day on which they may go; undefined while it is not archived. */
export function keptUntil({ archivedOn, kind }: Petition): PlainDate | undefined {
  if (archivedOn === undefined) return undefined
  const years = kind === undefined ? retentionYearsUnknown : retentionYears[kind]
  return plainDate(`${String(Number(archivedOn.slice(0, 4)) + 1 + years)}-01-01`)
}

export const disposalRefusals = {
  disposed: refuse('disposed', disposalArticle, '这件信访的内容和人员已经依规处置，不能再处置。'),
  notArchived: refuse('notArchived', disposalArticle, '还没有归档，保存期限没有起算；请先归档。'),
  stillOwed: refuse('stillOwed', disposalArticle, '还有义务没有了结，或者信访人的请求期限还在，不能处置。'),
  sealed: refuse('sealed', disposalArticle, '已转纪检监察机关的内容密封保存，外部机关没有退回以前不能处置。'),
  notProposed: refuse('notProposed', disposalArticle, '还没有人提出处置：请信访局负责人先提出，再由审计管理员批准。'),
} as const

/** Why its texts and persons may not go today; undefined where they may. */
export function refuseDisposal(petition: Petition, today: PlainDate): Refusal | undefined {
  if (petition.disposedOn !== undefined) return disposalRefusals.disposed
  const until = keptUntil(petition)
  if (until === undefined) return disposalRefusals.notArchived
  if (openDuties(petition, () => true).length > 0) return disposalRefusals.stillOwed
  if (isSealed(petition)) return disposalRefusals.sealed
  return today < until
    ? refuse('tooEarly', disposalArticle, `保存期限还没有满，${sayDay(until)}起才能处置。`)
    : undefined
}
