import type { Actor, Role } from '../petition/facts.ts'
import { theOffice, thePetitioner } from '../terms/clock.ts'
import { demonstrationAccounts } from './accounts.ts'
import { units } from './county.ts'

/** Somebody who works in the county; without a password nobody can sign in as them. */
export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly unit: string
  readonly password?: string
}

const silent = units.flatMap(({ id }): readonly StaffMember[] => [
  { id, name: '承办人某', role: 'handler', unit: id },
  { id: `${id}-head`, name: '负责人某', role: 'unitHead', unit: id },
])

/** Everybody in whose name an act of the demonstration is done: each unit has a handler and a head. */
export const staff: readonly StaffMember[] = [
  ...demonstrationAccounts.map(({ login, ...person }) => ({ id: login, ...person })),
  ...silent.filter(({ id }) => demonstrationAccounts.every(({ login }) => login !== id)),
]

export const registrar: Actor = { id: 'registrar', unit: theOffice, role: 'registrar' }
export const secondRegistrar: Actor = { id: 'registrar-2', unit: theOffice, role: 'registrar' }
export const officeHead: Actor = { id: 'office-head', unit: theOffice, role: 'officeHead' }
/** Rates with the query code of her petition. */
export const petitioner: Actor = { id: thePetitioner, unit: thePetitioner, role: 'petitioner' }
/** Reads ledgers in. */
export const operator: Actor = { id: 'operator', unit: theOffice, role: 'operator' }

const actors = new Map<string, Actor>(staff.map(({ id, unit, role }) => [id, { id, unit, role }]))

export const handlerOf = (unit: string): Actor => actorOf(unit)
export const headOf = (unit: string): Actor => actorOf(`${unit}-head`)

function actorOf(id: string): Actor {
  const actor = actors.get(id)
  if (actor === undefined) throw new Error(`nobody works in the demonstration as ${id}`)
  return actor
}
