import { unitsAbove } from '../petition/accused.ts'
import type { Actor, Hierarchy } from '../petition/facts.ts'
import { readStaff } from './staff.ts'
import type { Staff } from './staff.ts'
import type { Tx } from './tx.ts'
import { readUnits } from './units.ts'
import type { Unit } from './units.ts'

/**
 * Units a county is led or watched from, told by their names: its party committee and government as such, and whoever
 * keeps discipline. A bureau of the government is none of them.
 */
const leading = /(?:县|市|区|旗)(?:委|委员会|人民政府|政府)$/
const disciplining = /纪委|纪检|纪律检查|监委|监察委/

/** 纪检监察机关, told by its full name. */
export function keepsDiscipline(fullName: string): boolean {
  return disciplining.test(fullName)
}

/** Who stands under whom today. */
export async function readHierarchy(tx: Tx, region: string): Promise<Hierarchy> {
  const units = await readUnits(tx, region)
  const staff = await readStaff(tx, region)
  return {
    superiorOf: superiorsOf(units),
    posts: Object.fromEntries(staff.filter(({ active }) => active).map(({ id, unit, role }) => [id, { unit, role }])),
    inSight: units.filter(({ fullName }) => leading.test(fullName) || keepsDiscipline(fullName)).map(({ id }) => id),
  }
}

/** The register names a superior by its full name; one it doesn't hold stands above the county. */
function superiorsOf(units: readonly Unit[]): Record<string, string> {
  const idOf = new Map(units.filter(({ validTo }) => validTo === null).map(({ fullName, id }) => [fullName, id]))
  return Object.fromEntries(
    units.flatMap(({ id, superior }) => {
      const over = idOf.get(superior)
      return over === undefined || over === id ? [] : [[id, over] as const]
    }),
  )
}

/** The units over somebody's unit, and whoever heads hers or one of those: what an accusation of any keeps from her. */
export function answersTo(
  { id, unit }: Pick<Actor, 'id' | 'unit'>,
  units: readonly Unit[],
  staff: readonly (Staff & { readonly active: boolean })[],
): readonly string[] {
  const above = unitsAbove(unit, superiorsOf(units))
  const line = new Set([unit, ...above])
  const heads = staff.filter((each) => each.active && each.role === 'unitHead' && line.has(each.unit) && each.id !== id)
  return [...above, ...heads.map((each) => each.id)]
}
