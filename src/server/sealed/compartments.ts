import { lineOf } from '../../petition/accused.ts'
import type { Actor, Role } from '../../petition/facts.ts'
import { keepsDiscipline } from '../../store/hierarchy.ts'
import { scopeOf } from '../../store/journal.ts'
import { inTx } from '../../store/open-db.ts'
import type { CompartmentKey } from '../../store/sealed/compartment.ts'
import { readCompartmentKeys } from '../../store/sealed/compartment.ts'
import type { Tx } from '../../store/tx.ts'
import { readUnits, standing } from '../../store/units.ts'
import type { Unit } from '../../store/units.ts'
import type { House } from '../house.ts'
import { forbidden, ProblemError } from '../problem.ts'

/** 纪检监察机关 of the county, as the register of units names it, in its order: who reports past everybody goes to the first. */
export async function readOrgans(tx: Tx, house: House): Promise<readonly Unit[]> {
  return standing(await readUnits(tx, house.region.code)).filter(({ fullName }) => keepsDiscipline(fullName))
}

/** A compartment that takes in: its organ has a key. */
export interface OpenCompartment {
  readonly organ: Unit
  readonly key: CompartmentKey
}

export async function findCompartment(tx: Tx, house: House): Promise<OpenCompartment | undefined> {
  for (const organ of await readOrgans(tx, house)) {
    const [key] = await readCompartmentKeys(tx, house.region.code, organ.id)
    if (key !== undefined) return { organ, key }
  }
  return undefined
}

/** One transaction in which this organ's compartment can be seen and filed into, and no other. */
export function inCompartment<T>(
  house: House,
  { unit, line }: { readonly unit: string; readonly line?: readonly string[] },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inTx(house.db, { ...scopeOf(house.region.code), compartment: unit, ...(line && { line }) }, work)
}

const readers: ReadonlySet<Role> = new Set(['handler', 'unitHead'])

/** Whether she is of an organ that can have a compartment. Asked for the menu; every answer asks anew (`asOrgan`). */
export function mayHoldSealed({ role }: Actor, unitName: string): boolean {
  return readers.has(role) && keepsDiscipline(unitName)
}

/**
 * The same for somebody signed in, in the compartment of her own organ. Whoever isn't of one is refused before anything is
 * looked at, in the same words whether there is something or not. @throws {ProblemError}
 */
export function asOrgan<T>(house: House, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!readers.has(actor.role)) return Promise.reject(new ProblemError(forbidden))
  return inCompartment(house, { unit: actor.unit, line: lineOf(actor) }, async (tx) => {
    const organs = await readOrgans(tx, house)
    if (organs.every(({ id }) => id !== actor.unit)) throw new ProblemError(forbidden)
    return work(tx)
  })
}

/** 保管人: the head of the organ, or who stands in for her. @throws {ProblemError} */
export function refuseOthersThanCustodian({ role }: Actor): void {
  if (role !== 'unitHead') throw new ProblemError(forbidden)
}
