import { lineOf } from '../petition/accused.ts'
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
 * `region_code` and the subject's id under `idColumn`; `$1` of the query is the region. Administrators keep the machine and see no petition. What is kept
 * from somebody, or from whom she answers to (第三十条第三款), is not there for her, whatever her office or unit sees.
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
  if (keepsOnly.has(actor.role)) return { sql: 'false', values: [] }
  // Looked up once for the whole query: for nearly everybody there is nothing, and no row costs more than it did.
  const notKept = `${subject} <> all (array(select kept_from.subject_id from kept_from
    where kept_from.region_code = $1 and kept_from.who = any($${String(from)}::text[])))`
  if (seesRegion(actor)) return { sql: notKept, values: [lineOf(actor)] }
  const own = `exists (select 1 from party where party.region_code = ${region}
    and party.unit_id = $${String(from + 1)} and party.subject_id = ${subject}${unjoined ? ' offset 0' : ''})`
  return { sql: `${own} and ${notKept}`, values: [lineOf(actor), actor.unit] }
}
