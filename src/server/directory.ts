import type { Role } from '../petition/facts.ts'
import { readStaff } from '../store/staff.ts'
import { readUnits, standing } from '../store/units.ts'
import { read } from './house.ts'
import type { House } from './house.ts'

/** Whom a form can name: units in the order of their register, and members of staff. */
export interface Directory {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Units above the register's, known as the superior of one of them: they review, and have no account here. */
  readonly superiors: readonly string[]
  readonly staff: readonly { readonly id: string; readonly name: string; readonly role: Role; readonly unit: string }[]
}

export function readDirectory(house: House): Promise<Directory> {
  return read(house, async (tx) => {
    const units = await readUnits(tx, house.region.code)
    const staff = await readStaff(tx, house.region.code)
    return {
      units: standing(units).map(({ id, fullName }) => ({ id, name: fullName })),
      superiors: [...new Set(units.map(({ superior }) => superior))].filter(
        (name) => name !== '' && units.every(({ fullName }) => fullName !== name),
      ),
      staff: staff
        .filter(({ active, role }) => active && role !== 'operator')
        .map(({ id, name, role, unit }) => ({ id, name, role, unit })),
    }
  })
}
