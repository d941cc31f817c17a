import type { PlainDate } from '../calendar/plain-date.ts'
import type { Table } from './insert-rows.ts'
import type { Tx } from './tx.ts'

/** A responsible unit of a region, as it is called now. Its id never changes. */
export interface Unit {
  readonly id: string
  readonly fullName: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly category: string
  readonly superior: string
  /** The unit that reviews its answers, kept by hand where the register's own superior is not it (Q13). */
  readonly reviewSuperior: string | null
  readonly validFrom: PlainDate
  /** The first day on which it was no longer; null while it is. */
  readonly validTo: PlainDate | null
}

/** A unit as it is entered. */
export const unitTable: Table = {
  name: 'unit',
  key: ['region_code', 'id'],
  columns: [
    ['region_code', 'text'],
    ['id', 'text'],
    ['ordinal', 'integer'],
    ['full_name', 'text'],
    ['short_name', 'text'],
    ['aliases', 'jsonb'],
    ['category', 'text'],
    ['superior', 'text'],
    ['valid_from', 'date'],
  ],
}

/**
 * Every unit the region has or had, in the order of the register: names must still stand beside old acts. Names it has
 * laid down, and nobody has taken up since, are among its aliases.
 */
export async function readUnits(tx: Tx, region: string): Promise<readonly Unit[]> {
  const { rows } = await tx.query<Unit>(
    `select u.id, u.full_name as "fullName", u.short_name as "shortName", u.aliases || ${formerNames} as aliases,
            u.category, u.superior, u.review_superior_id as "reviewSuperior", u.valid_from as "validFrom",
            u.valid_to as "validTo"
       from unit u where u.region_code = $1 order by u.ordinal, u.full_name`,
    [region],
  )
  return rows
}

const formerNames = `to_jsonb(array(
  select distinct former.name
    from unit_past p cross join lateral (values (p.full_name), (p.short_name)) as former(name)
   where p.region_code = u.region_code and p.unit_id = u.id
     and not exists (select 1 from unit o
                      where o.region_code = u.region_code and former.name in (o.full_name, o.short_name))
   order by former.name))`

/** Units that can be given something to do today. */
export function standing(units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ validTo }) => validTo === null)
}

/** How a unit was called before a day on which it was renamed or moved. */
export interface PastUnit {
  readonly unit: string
  readonly until: PlainDate
  readonly fullName: string
  readonly shortName: string
  readonly superior: string
  readonly document: string
}

/** What units were before they were changed, the oldest first. */
export async function readPastUnits(tx: Tx, region: string): Promise<readonly PastUnit[]> {
  const { rows } = await tx.query<PastUnit>(
    `select unit_id as unit, valid_to as until, full_name as "fullName", short_name as "shortName", superior, document
       from unit_past where region_code = $1 order by valid_to, unit_id`,
    [region],
  )
  return rows
}

/** 合并、分立、撤销 (第二十四条第二款); `designated`: 「由本级党委和政府或者其指定的机关、单位受理」. */
export type SuccessionCause = 'merged' | 'split' | 'dissolved' | 'designated'

export interface SuccessionRow {
  readonly from: string
  readonly to: string
  readonly on: PlainDate
  readonly cause: SuccessionCause
  readonly document: string
}

/** Which units continue which, each unit's own in the order they were named. */
export async function readSuccessions(tx: Tx, region: string): Promise<readonly SuccessionRow[]> {
  const { rows } = await tx.query<SuccessionRow>(
    `select from_id as "from", to_id as "to", on_day as "on", cause, document
       from unit_succession where region_code = $1 order by on_day, from_id, place`,
    [region],
  )
  return rows
}

/** The same as acts are decided with: unit → those that continue it. */
export async function succeededUnits(tx: Tx, region: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const grouped: Record<string, readonly string[]> = {}
  for (const { from, to } of await readSuccessions(tx, region)) grouped[from] = [...(grouped[from] ?? []), to]
  return grouped
}
