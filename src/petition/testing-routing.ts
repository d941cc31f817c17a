import { acts } from './actions/index.ts'
import { act, facts, handlerOf, officeHead, registered } from './testing.ts'
import type { Actor, Facts } from './facts.ts'
import type { Petition } from './state.ts'

/** Support for tests of where a matter goes; no other file may import it. */

export const water = handlerOf('water')

export function on(today: string, actor: Actor, ...texts: readonly string[]): Facts {
  return facts({ today, actor, texts })
}

/** She came to 水利局 herself on 2025-03-03: notice due 2025-03-18. */
export function cameToWater(changes: object = {}): Petition {
  return registered({ firstReceiver: 'water', ...changes })
}

export function confirmed(petition: Petition, kind: string, ...accusedUnits: readonly string[]): Petition {
  return act(petition, acts.confirmKind, { on: '2025-03-04', kind, accusedUnits }, on('2025-03-04', officeHead))
}

/** Confirmed to relate to another petition, which the act is then shown. */
export function relatedTo(petition: Petition, relation: string, earlier: Petition): Petition {
  return act(petition, acts.relate, { on: '2025-03-04', relation, to: earlier.id }, on('2025-03-04', officeHead))
}

/** Another petition than the one of the tests. */
export function another(petition: Petition): Petition {
  return { ...petition, id: 'petition-0' }
}
