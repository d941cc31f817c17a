import { thePetitioner } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import type { Facts } from '../../facts.ts'
import { mostFromPetitioner, mostMaterials } from '../../materials.ts'
import { isRefusal } from '../../refusal.ts'
import { isInCompartment } from '../../sealed.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { AttachMaterialInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 收存材料: a photo or a paper joins the file. 第十九条第二款 「对其所提供材料内容的真实性负责」: what is
 * answered for must stay what it was, so its hash stands in the journal. No clock moves.
 */
export const attachMaterial: Act<AttachMaterialInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    if (petition.version === 0) return refusals.notRegistered
    if (petition.archivedOn !== undefined) return refusals.archived
    if (actor.unit === thePetitioner && petition.ended !== undefined) return refusals.endedForHer
    if (isInCompartment(petition)) return refusals.inCompartment
    return refuseTooMany(petition, actor)
  },
  decide(petition, given, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const { material: file, actor } = facts
    if (file === undefined) return refusals.noFile
    const { on, from } = given
    if (actor.unit === thePetitioner && from !== 'petitioner') return refusals.notHers
    const materials = petition.materials ?? []
    if (materials.some((each) => each.file.digest === file.digest)) return refusals.keptAlready
    const refusal = refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const name = neededText(facts, 'name', texts.name.label, article)
    if (isRefusal(name)) return name
    const id = String(materials.length + 1)
    return [{ type: 'materialAttached', on, id, unit: actor.unit, from, file, name, clocks: [] }]
  },
}

function refuseTooMany({ materials = [] }: Petition, { unit }: Facts['actor']): Refusal | undefined {
  if (materials.length >= mostMaterials) return refusals.tooMany
  const hers = materials.filter((each) => each.unit === thePetitioner)
  return unit === thePetitioner && hers.length >= mostFromPetitioner ? refusals.tooManyOfHers : undefined
}
