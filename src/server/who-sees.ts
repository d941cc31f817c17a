import { z } from 'zod'
import { maySee } from '../permits/may-see.ts'
import { mayAskWhoSees, whoSees } from '../permits/who-sees.ts'
import type { Actor } from '../petition/facts.ts'
import { findPetition } from '../store/petition-file.ts'
import { answersTo } from '../store/hierarchy.ts'
import { readStaff } from '../store/staff.ts'
import { readUnits } from '../store/units.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { forbidden, notThere, ProblemError } from './problem.ts'
import { roles } from './words.ts'

export const sightView = z.object({
  no: z.string(),
  people: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      unit: z.string(),
      sight: z.enum(['stub', 'texts']).describe('stub：编号、日期、义务；texts：内容'),
      named: z.boolean().describe('连同信访人的姓名和联系方式'),
      why: z.string(),
    }),
  ),
})

export type SightView = z.infer<typeof sightView>

/**
 * Everybody with an account who can see this petition today, and why. Who may not see it learns nothing by asking; who
 * sees it and isn't asked to oversee it, only that.
 *
 * @throws {ProblemError}
 */
export function readSight(house: House, actor: Actor, id: string): Promise<SightView> {
  return readAs(house, actor, async (tx) => {
    const petition = await findPetition(tx, house.region.code, actor, id)
    if (petition === undefined || maySee(actor, petition) === 'nothing') throw new ProblemError(notThere)
    if (!mayAskWhoSees(actor)) throw new ProblemError(forbidden)
    const staff = (await readStaff(tx, house.region.code)).filter(({ active }) => active)
    const units = await readUnits(tx, house.region.code)
    const people = staff.map((each) => ({ ...each, answersTo: answersTo(each, units, staff) }))
    const { nameOf } = await lookupsOf(house, actor, tx)
    const nameBy = new Map(staff.map((each) => [each.id, each.name]))
    return {
      no: petition.no,
      people: whoSees(petition, people).map(({ actor: { id: seer, role, unit }, sight, named, why }) => ({
        ...{ name: nameBy.get(seer) ?? seer, role: roles[role], unit: nameOf(unit) },
        ...{ sight, named, why },
      })),
    }
  })
}
