import { readPastUnits, readSuccessions, readUnits } from '../store/units.ts'
import type { PastUnit, Unit } from '../store/units.ts'
import type { Tx } from '../store/tx.ts'
import type { View } from './view.ts'

/** Under which short name something counts: that of the unit it was sent to, or of the unit that has continued it. */
export type UnitNaming = (unit: string, passedTo?: string | null) => string

/**
 * By the units of then: the name the unit bore on the last day of the period, or bore last. By the units of now: whoever
 * continues it today, under today's name; a unit that was split and whose matter nobody took over keeps its own.
 */
export async function unitNaming(tx: Tx, view: View): Promise<UnitNaming> {
  const units = new Map((await readUnits(tx, view.region)).map((unit) => [unit.id, unit]))
  if (view.units === 'now') return nowNaming(units, await successorsOf(tx, view.region))
  const past = await readPastUnits(tx, view.region)
  return (id) => nameThen(units.get(id), past, view) ?? id
}

function nameThen(unit: Unit | undefined, past: readonly PastUnit[], { to }: View): string | undefined {
  const before = past.find((each) => each.unit === unit?.id && each.until > to)
  return before?.shortName ?? unit?.shortName
}

function nowNaming(units: ReadonlyMap<string, Unit>, successors: ReadonlyMap<string, readonly string[]>): UnitNaming {
  const current = (id: string): string => {
    const [next, ...others] = successors.get(id) ?? []
    const ended = (units.get(id)?.validTo ?? null) !== null
    return ended && next !== undefined && others.length === 0 ? current(next) : id
  }
  return (id, passedTo) => {
    const now = current(passedTo ?? id)
    return units.get(now)?.shortName ?? now
  }
}

async function successorsOf(tx: Tx, region: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const successors = new Map<string, readonly string[]>()
  for (const { from, to } of await readSuccessions(tx, region)) {
    successors.set(from, [...(successors.get(from) ?? []), to])
  }
  return successors
}
