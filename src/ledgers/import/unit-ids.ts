import type { Tx } from '../../store/tx.ts'
import { readUnits } from '../../store/units.ts'

/** Full names, as a ledger row has them, to the ids of units. */
export interface UnitIds {
  of(fullNames: readonly string[]): readonly string[]
}

export async function unitIds(tx: Tx, region: string): Promise<UnitIds> {
  const byName = new Map((await readUnits(tx, region)).map((unit) => [unit.fullName, unit.id]))
  return {
    of: (names) =>
      names.map((name) => {
        const id = byName.get(name)
        if (id === undefined) throw new Error(`unit ${name} vanished between reading and taking in`)
        return id
      }),
  }
}
