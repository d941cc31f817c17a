import type { Actor } from '../petition/act.ts'

/** A piece of SQL with its parameters, numbered from `from`. */
export interface Predicate {
  readonly sql: string
  readonly values: readonly unknown[]
}

const regionWide = new Set(['registrar', 'officeHead', 'auditor', 'operator'])

/** Whether the actor sees every subject of the region; the others see what their unit takes part in. */
export function seesRegion(actor: Actor): boolean {
  return regionWide.has(actor.role)
}

/**
 * The one predicate every read of a subject goes through. `alias` is the table's alias in the query, which must have
 * `region_code` and the subject's id under `idColumn`. Administrators keep the machine and see no petition.
 */
export function visibleTo(actor: Actor, alias: string, from: number, idColumn = 'id'): Predicate {
  if (seesRegion(actor)) return { sql: 'true', values: [] }
  if (actor.role === 'admin') return { sql: 'false', values: [] }
  // `offset 0` keeps it a look-up per row: made into a join, a page of a worklist would be read whole and then sorted.
  return {
    sql: `exists (select 1 from party where party.region_code = ${alias}.region_code
            and party.unit_id = $${String(from)} and party.subject_id = ${alias}.${idColumn} offset 0)`,
    values: [actor.unit],
  }
}
