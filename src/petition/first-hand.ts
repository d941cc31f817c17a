import { theOffice } from '../terms/clock.ts'
import type { TermId } from '../terms/terms.ts'
import { assignmentOf } from './state.ts'
import type { Assignment, Petition } from './state.ts'

/** 第二十三条第一款: the sending of a unit she came to herself, before the unit has taken the matter up. */
export function cameToUnit(petition: Petition, unit: string): Assignment | undefined {
  const own = assignmentOf(petition, unit)
  const untaken = own?.mode === 'direct' && own.role === 'lead' && own.status === 'sent'
  return untaken && petition.stage === 'dispatched' && petition.opinion === undefined ? own : undefined
}

/** Whether this unit — or the office — was asked by her and has neither sent the matter on nor taken it up. */
export function isUntakenBy(petition: Petition, unit: string): boolean {
  if (unit !== theOffice) return cameToUnit(petition, unit) !== undefined
  return petition.stage === 'registered' && petition.version > 0
}

/** What answering her at once performs: the office's fifteen days, or the unit's. */
export const untakenDuties: readonly TermId[] = ['dispatch', 'redispatch', 'noticeDirect']
