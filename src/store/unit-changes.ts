import { sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Journal } from './journal.ts'
import { StoreRefusal } from './store-refusal.ts'
import type { Tx } from './tx.ts'
import { noteUnitChange } from './unit-journal.ts'
import { readUnits } from './units.ts'
import type { Unit } from './units.ts'

/** What a change of a unit rests on: from which day, by which document (机构改革文件的文号). */
export interface Change {
  readonly on: PlainDate
  readonly document: string
}

/** A unit that was not there before: what units are merged into, or split off. */
export interface NewUnit extends Pick<Unit, 'id' | 'fullName' | 'shortName' | 'category' | 'superior'> {
  readonly from: PlainDate
  readonly document?: string
}

/** Enters a unit at the end of the register. @throws {StoreRefusal} when a unit bears the name */
export async function addUnit(tx: Tx, journal: Journal, unit: NewUnit): Promise<void> {
  const { region, today } = journal
  const { id, fullName, from, document = '' } = unit
  if (from > today) throw notYet(from)
  await refuseTakenName(tx, region, unit)
  await tx.query(
    `insert into unit (region_code, id, ordinal, full_name, short_name, aliases, category, superior, valid_from)
     select $1, $2, coalesce(max(ordinal), 0) + 1, $3, $4, '[]', $5, $6, $7 from unit where region_code = $1`,
    [region, id, fullName, unit.shortName, unit.category, unit.superior, from],
  )
  await noteUnitChange(tx, journal, { unit: id, what: 'added', on: from, becomes: fullName, document })
}

/**
 * Gives a unit another name from a day on. What it was called until then stays known; the rows of ledgers that name it
 * are found under the new name, so that next week's book doesn't read as typed over.
 *
 * @throws {StoreRefusal}
 */
export async function renameUnit(
  tx: Tx,
  journal: Journal,
  unit: string,
  to: Change & Pick<Unit, 'fullName' | 'shortName'>,
): Promise<void> {
  const before = await lockUnit(tx, journal, unit, to.on)
  await refuseTakenName(tx, journal.region, { ...to, id: unit })
  await keepPast(tx, journal.region, before, to)
  await tx.query('update unit set full_name = $3, short_name = $4 where region_code = $1 and id = $2', [
    journal.region,
    unit,
    to.fullName,
    to.shortName,
  ])
  await renameInLedgers(tx, journal.region, before.fullName, to.fullName)
  await tx.query(
    `update ledger_row set cells = cells || jsonb_build_object('单位全称', $3::text, '简称', $4::text)
      where region_code = $1 and ledger = 'units' and subject_id::text = $2 and cells is not null`,
    [journal.region, unit, to.fullName, to.shortName],
  )
  await noteUnitChange(tx, journal, { unit, what: 'renamed', ...to, was: before.fullName, becomes: to.fullName })
}

/** Puts a unit under another superior from a day on. @throws {StoreRefusal} */
export async function moveUnit(
  tx: Tx,
  journal: Journal,
  unit: string,
  to: Change & Pick<Unit, 'superior'>,
): Promise<void> {
  const before = await lockUnit(tx, journal, unit, to.on)
  await keepPast(tx, journal.region, before, to)
  await tx.query('update unit set superior = $3 where region_code = $1 and id = $2', [
    journal.region,
    unit,
    to.superior,
  ])
  await noteUnitChange(tx, journal, { unit, what: 'moved', ...to, was: before.superior, becomes: to.superior })
}

/** Q13: who reviews a unit's answers, where the register's superior is not it: kept by hand. @throws {StoreRefusal} */
export async function setReviewSuperior(tx: Tx, journal: Journal, unit: string, reviewer: string): Promise<void> {
  if (unit === reviewer) throw new StoreRefusal('单位不能复查自己的处理意见，请写明它的上一级机关、单位。')
  const { reviewSuperior } = await lockUnit(tx, journal, unit, journal.today)
  await tx.query('update unit set review_superior_id = $3 where region_code = $1 and id = $2', [
    journal.region,
    unit,
    reviewer,
  ])
  const change = { unit, what: 'reviewerSet', on: journal.today, was: reviewSuperior ?? '', document: '' } as const
  await noteUnitChange(tx, journal, { ...change, becomes: reviewer })
}

/** The row of a unit that still is, held until the change is written. @throws {StoreRefusal} when it can't be changed on that day */
export async function lockUnit(tx: Tx, { region, today }: Journal, id: string, on: PlainDate): Promise<Unit> {
  await tx.query('select 1 from unit where region_code = $1 and id = $2 for update', [region, id])
  const unit = (await readUnits(tx, region)).find((each) => each.id === id)
  if (unit === undefined) throw new StoreRefusal(`单位名录中没有编号为「${id}」的单位。`)
  const { fullName, validTo } = unit
  if (validTo !== null) {
    throw new StoreRefusal(`${fullName}自${sayDay(validTo)}起不再是单独的单位，不能再变更。`)
  }
  if (on > today) throw notYet(on)
  const changed = await lastChange(tx, region, id)
  if (changed !== null && on < changed) {
    throw new StoreRefusal(`${fullName}在${sayDay(changed)}已有变更，更早的变更不能补在它前面，请核对日期。`)
  }
  return unit
}

function notYet(on: PlainDate): StoreRefusal {
  return new StoreRefusal(`${sayDay(on)}还没有到，单位的变更请在生效之日或者以后记载。`)
}

async function lastChange(tx: Tx, region: string, unit: string): Promise<PlainDate | null> {
  const { rows } = await tx.query<{ day: PlainDate | null }>(
    'select max(valid_to) as day from unit_past where region_code = $1 and unit_id = $2',
    [region, unit],
  )
  return rows[0]?.day ?? null
}

/** Of two changes on one day the unit was, until that day, what it was before the first. */
async function keepPast(tx: Tx, region: string, before: Unit, { on, document }: Change): Promise<void> {
  const { id, fullName, shortName, superior } = before
  await tx.query(
    `insert into unit_past (region_code, unit_id, valid_to, full_name, short_name, superior, document)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [region, id, on, fullName, shortName, superior, document],
  )
}

async function refuseTakenName(
  tx: Tx,
  region: string,
  unit: Pick<Unit, 'id' | 'fullName' | 'shortName'>,
): Promise<void> {
  const { rows } = await tx.query<{ name: string }>(
    `select full_name as name from unit
      where region_code = $1 and id <> $2 and valid_to is null
        and (full_name in ($3, $4) or short_name in ($3, $4) or aliases ?| array[$3::text, $4::text]) limit 1`,
    [region, unit.id, unit.fullName, unit.shortName],
  )
  const bearer = rows[0]?.name
  if (bearer !== undefined) {
    throw new StoreRefusal(
      `「${unit.fullName}」或者简称「${unit.shortName}」已是「${bearer}」的名称，一个名称只能指一个单位。`,
    )
  }
}

/** Rows of other ledgers are kept under full names: a unit that is renamed must not make every one of them read as typed over. */
export async function renameInLedgers(tx: Tx, region: string, was: string, now: string): Promise<void> {
  await tx.query(
    `update ledger_row
        set cells = cells || jsonb_build_object('责任单位',
              array_to_string(array_replace(string_to_array(cells ->> '责任单位', '、'), $2, $3), '、'))
      where region_code = $1 and ledger <> 'units' and $2 = any(string_to_array(cells ->> '责任单位', '、'))`,
    [region, was, now],
  )
  await tx.query(
    `update ledger_row set cells = cells || jsonb_build_object('受访层级或来源', $3::text)
      where region_code = $1 and ledger <> 'units' and cells ->> '受访层级或来源' = $2`,
    [region, was, now],
  )
}
