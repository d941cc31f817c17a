import { may } from '../permits/may.ts'
import { attachMaterial } from '../petition/actions/attach-material/decide.ts'
import { materialTypes } from '../petition/materials.ts'
import type { Refusal } from '../petition/refusal.ts'
import { findOwnPetition, readFiledTexts } from '../store/petition-file.ts'
import { thePetitioner } from '../terms/clock.ts'
import { petitioner } from './her-petition.ts'
import { journalOf, read } from './house.ts'
import type { House } from './house.ts'
import { attachMaterials } from './materials/materials.ts'
import type { MaterialOrder } from './materials/materials.ts'
import { ProblemError, wrongCode } from './problem.ts'
import { wordsForGone } from './timeline.ts'

/** What she sent with her own code, and whether she may send more. */
export interface HerMaterials {
  readonly sent: readonly { readonly name: string; readonly type: string; readonly on: string }[]
  readonly why?: Refusal
}

/** 凭查询码补充材料: hers, and of today. @throws {ProblemError} */
export async function attachHers(
  house: House,
  subject: string,
  { requestId, takeIn }: Pick<MaterialOrder, 'requestId' | 'takeIn'>,
): Promise<void> {
  const { today } = journalOf(house, petitioner)
  await attachMaterials(house, petitioner, { requestId, petition: subject, on: today, from: 'petitioner', takeIn })
}

/** Her code has been looked at. @throws {ProblemError} when the petition is there no longer */
export function readHerMaterials(house: House, subject: string): Promise<HerMaterials> {
  return read(house, async (tx) => {
    const petition = await findOwnPetition(tx, house.region.code, subject)
    if (petition === undefined) throw new ProblemError(wrongCode)
    const { texts } = await readFiledTexts(tx, house.region.code, subject)
    const names = new Map(texts.map(({ id, text }) => [id, text]))
    const sent = (petition.materials ?? [])
      .filter(({ unit }) => unit === thePetitioner)
      .map(({ name, file, on }) => ({
        ...{ on, type: materialTypes[file.type].label },
        name: names.get(name.content) ?? wordsForGone(petition),
      }))
    const facts = { ...journalOf(house, petitioner), texts: {} }
    const why = may(petitioner, 'attachMaterial', petition) ?? attachMaterial.open(petition, facts)
    return { sent, ...(why !== undefined && { why }) }
  })
}
