import type { Actor } from '../petition/facts.ts'
import type { Material } from '../petition/materials.ts'
import type { Petition } from '../petition/state.ts'
import { theOffice } from '../terms/clock.ts'
import { maySee } from './may-see.ts'

/**
 * Whether this person may open a file among the materials: only who may read the petition's texts. A photo of her identity
 * card can't be printed without her name: where she asked that it be hidden, what she brought stays with the office, which
 * puts a copy without it beside it for the units.
 */
export function maySeeMaterial(actor: Actor, petition: Petition, { from }: Pick<Material, 'from'>): boolean {
  if (maySee(actor, petition) !== 'texts') return false
  return actor.unit === theOffice || petition.nameHidden === undefined || from !== 'petitioner'
}
