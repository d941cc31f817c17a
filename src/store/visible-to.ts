import type { Actor } from '../petition/facts.ts'

/** A piece of SQL with its parameters, numbered from `from`. */
export interface Predicate {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** 系统管理员、安全管理员 keep machine and accounts. */
const keepsOnly = new Set(['admin', 'securityAdmin'])
const regionWide = new Set(['registrar', 'officeHead', 'leader', 'auditor', 'operator'])

/** Whether the actor sees every subject of the region; the others see what their unit takes part in. */
export function seesRegion(actor: Actor): boolean {
  return regionWide.has(actor.role)
}

/**
 * The one predicate every read of a subject goes through. `alias` is the table's alias in the query, which must have
 * `region_code` and the subject's id under `idColumn`. Administrators keep the machine and see no petition.
 */
export function visibleTo(actor: Actor, alias: string, from: number, idColumn = 'id'): Predicate {
  return partOf(actor, `${alias}.region_code`, `${alias}.${idColumn}`, { from, unjoined: false })
}

/**
 * The same for a page of few rows, walked along its index in order. As a join the planner takes a unit's duties and its
 * petitions for independent, expects few, and sorts them all for one page; `offset 0` keeps it from joining.
 */
export function visibleOnPage(actor: Actor, alias: string, from: number, idColumn = 'id'): Predicate {
  return partOf(actor, `${alias}.region_code`, `${alias}.${idColumn}`, { from, unjoined: true })
}

function partOf(
  actor: Actor,
  region: string,
  subject: string,
  { from, unjoined }: { readonly from: number; readonly unjoined: boolean },
): Predicate {
  if (seesRegion(actor)) return { sql: 'true', values: [] }
  if (keepsOnly.has(actor.role)) return { sql: 'false', values: [] }
  const own = `select 1 from party where party.region_code = ${region} and party.unit_id = $${String(from)}
    and party.subject_id = ${subject}`
  return { sql: `exists (${own}${unjoined ? ' offset 0' : ''})`, values: [actor.unit] }
}
