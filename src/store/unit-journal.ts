import type { PlainDate } from '../calendar/plain-date.ts'
import type { Journal } from './journal.ts'
import type { Tx } from './tx.ts'

/** What can be done to a unit in the register; `partedWith`: it goes on, and gave petitions to a unit split off it. */
export const unitChanges = {
  added: '列入名录',
  renamed: '更名',
  moved: '变更上级',
  reviewerSet: '写明复查机关',
  closed: '撤并',
  partedWith: '分出',
} as const

export type UnitChangeName = keyof typeof unitChanges

export interface UnitChange {
  readonly unit: string
  readonly what: UnitChangeName
  /** From which day. */
  readonly on: PlainDate
  readonly was?: string | undefined
  readonly becomes?: string | undefined
  /** 文号; '' where none was given. */
  readonly document: string
}

export interface UnitChangeOnRecord extends Required<Pick<UnitChange, 'unit' | 'what' | 'on' | 'document'>> {
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly was: string | null
  readonly becomes: string | null
}

/** Writes down who changed the register, in the transaction that does it. */
export async function noteUnitChange(
  tx: Tx,
  { region, newId, now, actor }: Pick<Journal, 'region' | 'newId' | 'now' | 'actor'>,
  { unit, what, on, was = '', becomes = '', document }: UnitChange,
): Promise<void> {
  await tx.query(
    `insert into unit_change (region_code, id, at, actor, unit_id, what, on_day, was, becomes, document)
     values ($1, $2, $3, $4, $5, $6, $7, nullif($8, ''), nullif($9, ''), $10)`,
    [region, newId(), now, actor.id, unit, what, on, was, becomes, document],
  )
}

/** The newest first, at most `most`. */
export async function readUnitChanges(tx: Tx, region: string, most: number): Promise<readonly UnitChangeOnRecord[]> {
  const { rows } = await tx.query<UnitChangeOnRecord>(
    `select id, at, actor, unit_id as unit, what, on_day as "on", was, becomes, document
       from unit_change where region_code = $1 order by at desc, id limit $2`,
    [region, most],
  )
  return rows
}
