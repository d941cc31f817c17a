import type { PlainDate } from '../calendar/plain-date.ts'
import { isMissed, theOffice, thePetitioner } from '../terms/clock.ts'
import type { Duty } from '../terms/clock.ts'
import type { TermId } from '../terms/terms.ts'
import type { Petition, SupervisionGround } from './state.ts'

/** A unit the office should be pressing today, and the missed duty that shows it. */
export interface SupervisionOwed {
  readonly unit: string
  readonly ground: SupervisionGround
  readonly duty: Duty
}

/**
 * What a missed duty of a unit shows of 第四十条第一款. That a unit falsifies, or refuses to carry out an opinion, no
 * clock can show: those cases are for a person to find.
 */
const grounds: Partial<Record<TermId, SupervisionGround>> = {
  noticeForwarded: 'irregularHandling',
  noticeDirect: 'irregularHandling',
  reply: 'shirkingOrFalsifying',
  firstReview: 'shirkingOrFalsifying',
  finalReview: 'shirkingOrFalsifying',
}

/**
 * 第四十条第一款 「应当及时督办」: the units whose duties to the petitioner are missed today, longest first. A duty the
 * office has pressed its unit about since it was missed is left out: the answer to that is owed as a duty of its own.
 */
export function supervisionOwed(petition: Petition, today: PlainDate): readonly SupervisionOwed[] {
  return Object.values(petition.duties)
    .filter((duty) => duty.counted && isMissed(duty, today) && isUnit(duty.owner) && !isPressed(petition, duty))
    .flatMap((duty) => {
      const ground = grounds[duty.term]
      return ground === undefined ? [] : [{ unit: duty.owner, ground, duty }]
    })
    .sort((a, b) => a.duty.due.localeCompare(b.duty.due))
}

function isUnit(owner: string): boolean {
  return owner !== theOffice && owner !== thePetitioner
}

function isPressed(petition: Petition, duty: Duty): boolean {
  return petition.supervisions.some((each) => each.unit === duty.owner && each.on > duty.due)
}
