import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { Names } from '../petition/event-rule.ts'
import { readStaff } from '../store/staff.ts'
import type { Tx } from '../store/tx.ts'
import { readUnits } from '../store/units.ts'
import { theOffice, thePetitioner } from '../terms/clock.ts'
import { journalOf } from './house.ts'
import type { House } from './house.ts'

/** What turns ids into names, days into distances, and sealed fields into what may be shown of them. */
export interface Lookups extends Names {
  readonly actor: Actor
  readonly today: PlainDate
}

export async function lookupsOf(house: House, actor: Actor, tx: Tx): Promise<Lookups> {
  const units = new Map((await readUnits(tx, house.region.code)).map((unit) => [unit.id, unit.fullName]))
  const staff = new Map((await readStaff(tx, house.region.code)).map(({ id, name }) => [id, name]))
  const { office } = house.region
  const fixed: Readonly<Record<string, string>> = { [theOffice]: office, [thePetitioner]: '信访人' }
  return {
    actor,
    readerIsOffice: actor.unit === theOffice,
    today: journalOf(house, actor).today,
    nameOf: (owner) => fixed[owner] ?? units.get(owner) ?? owner,
    staffName: (id) => staff.get(id) ?? fixed[id] ?? id,
  }
}
