import type { PlainDate } from '../calendar/plain-date.ts'
import { theOffice } from '../terms/clock.ts'
import { leadAssignment } from './state.ts'
import type { Petition } from './state.ts'
import { unitNow } from './succession.ts'

/**
 * 首接首办: whom the petitioner may ask, a unit or the office. Whoever was asked first stays so until another has taken the
 * matter up; then it is the lead unit, which stays so where it leads her on to another procedure. Where a unit has handed
 * the matter back, or the office has sent it outside, it is the office. Never the accused (第三十条第三款).
 */
export function firstContact(petition: Petition): string {
  const unit = contactOf(petition)
  return petition.accusedUnits.includes(unit) ? theOffice : unit
}

function contactOf(petition: Petition): string {
  const { stage, firstReceiver, handedBack = 0 } = petition
  if (stage === 'referred') return theOffice
  const lead = leadAssignment(petition)
  if (lead !== undefined && hasTakenUp(petition)) return lead.unit
  // 第二十三条第三款 「核实同意后，交还相关材料」: to whoever had sent it, which finds the right unit before she asks again.
  return handedBack > 0 ? theOffice : unitNow(petition, firstReceiver)
}

/** Told her it accepts, or answered without ever having told her. */
function hasTakenUp({ acceptance, opinion, otherAnswer }: Petition): boolean {
  return acceptance !== undefined || opinion !== undefined || otherAnswer !== undefined
}

/** She has waited since the day she was first received, whoever has the matter in hand now. */
export function waitSince({ receivedOn }: Petition): PlainDate {
  return receivedOn
}
