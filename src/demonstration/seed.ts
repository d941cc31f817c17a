import { hash } from '@node-rs/argon2'
import { stateCouncilCalendar } from '../calendar/calendar.ts'
import { plainDate, sayDay, shanghaiDayOf } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { activities } from '../registers/activities/activity.ts'
import { inspectionMatters } from '../registers/inspection/inspection-matter.ts'
import { leaderCases } from '../registers/leader-cases/leader-case.ts'
import { insertRows } from '../store/insert-rows.ts'
import type { Table, Value } from '../store/insert-rows.ts'
import { scopeOf } from '../store/journal.ts'
import type { Journal } from '../store/journal.ts'
import { openKeyring } from '../store/keys.ts'
import { inTx } from '../store/open-db.ts'
import type { Db } from '../store/open-db.ts'
import { findRegion, keepChannels, nameRegion } from '../store/region.ts'
import { sealRegion } from '../store/seal.ts'
import { StoreRefusal } from '../store/store-refusal.ts'
import type { Tx } from '../store/tx.ts'
import { unitTable } from '../store/units.ts'
import { demonstrationChannels, demonstrationRegion, units } from './county.ts'
import { firstHalf2025, petitionsOfFirstHalf } from './first-half-2025.ts'
import { answered } from './live/answered.ts'
import { atTheOffice } from './live/at-the-office.ts'
import { atTheUnits } from './live/at-the-units.ts'
import { performStories } from './perform-stories.ts'
import { seededRandom } from './random.ts'
import { activityLines } from './registers/activities.ts'
import { conferenceLines } from './registers/conferences.ts'
import { enterLines } from './registers/entry.ts'
import { enterFollowed } from './registers/followed.ts'
import { inspectionLines } from './registers/inspection.ts'
import { leaderCaseLines } from './registers/leader-cases.ts'
import { planLines } from './registers/plans.ts'
import { rectificationLines } from './registers/rectifications.ts'
import { riskLines } from './registers/risks.ts'
import { registrar, staff } from './staff.ts'
import { until } from './step.ts'
import { worldOf } from './world.ts'

const seed = 20250625
const { code: region } = demonstrationRegion
/** What goes on today reaches back half a year, and must not reach into the half-year of the report. */
const earliest = plainDate('2026-01-15')

/**
 * Makes the county of the demonstration in an empty database: region, units, staff, the first half of 2025, and some
 * sixty petitions under way on the Shanghai day of `now`, all through the acts of the house and in one transaction. A
 * database that holds the demonstration already is left as it is.
 *
 * @throws {StoreRefusal} when the database holds anything else, or `now` is too early; nothing is written then
 */
export async function seedDemonstration(db: Db, now: Date): Promise<void> {
  const today = shanghaiDayOf(now)
  const held = await findRegion(db)
  if (held !== undefined && held.code !== region) throw notEmpty(held.name)
  if (held === undefined && today < earliest) throw tooEarly(today)
  if (held === undefined) await nameRegion(db, demonstrationRegion, now)
  await keepChannels(db, region, demonstrationChannels)
  const scope = scopeOf(region)
  const journal: Omit<Journal, 'newId'> = {
    region,
    actor: registrar,
    now,
    today,
    calendar: stateCouncilCalendar,
    keyring: openKeyring(db.dataDir),
    imported: false,
  }
  await inTx(db, scope, (tx) => fillOnce(tx, journal), { statementMs: 0, lockMs: 60_000 })
}

/** Runs again from the beginning when the connection is lost: all it draws is drawn anew, and the same. */
async function fillOnce(tx: Tx, { today, calendar, ...given }: Omit<Journal, 'newId'>): Promise<void> {
  await tx.query('select 1 from region where region_code = $1 for update', [region])
  if (await isFilled(tx)) return
  const random = seededRandom(seed)
  const world = worldOf(today, calendar, random)
  const journal: Journal = { ...given, today, calendar, newId: random.uuid }
  await enterUnits(tx)
  await enterStaff(tx)
  const firstHalf = petitionsOfFirstHalf(world).map((story) => until(today, story))
  const live = [...atTheOffice(world), ...atTheUnits(world), ...answered(world)]
  await performStories(tx, journal, [...firstHalf, ...live])
  await enterLines(tx, journal, inspectionMatters, { lines: inspectionLines(world), world })
  await enterLines(tx, journal, leaderCases, { lines: leaderCaseLines(world), world })
  await enterLines(tx, journal, activities, { lines: activityLines, world })
  await enterFollowed(tx, journal, 'activity', { lines: conferenceLines, world })
  await enterFollowed(tx, journal, 'rectification', { lines: rectificationLines(world), world })
  await enterFollowed(tx, journal, 'risk', { lines: riskLines(world), world })
  await enterFollowed(tx, journal, 'plan', { lines: planLines, world })
  await sealRegion(tx, region, journal.now)
}

/** @throws {StoreRefusal} when the region of the demonstration holds something that is not the demonstration */
async function isFilled(tx: Tx): Promise<boolean> {
  const { rows } = await tx.query<{ ours: boolean; other: boolean }>(
    `select exists (select 1 from staff where region_code = $1 and id = $2) as ours,
            exists (select 1 from unit where region_code = $1)
              or exists (select 1 from event where region_code = $1) as other`,
    [region, registrar.id],
  )
  const [found] = rows
  if (found?.ours === true) return true
  if (found?.other === true) throw notEmpty(demonstrationRegion.name)
  return false
}

async function enterUnits(tx: Tx): Promise<void> {
  const rows = units.map(({ id, fullName, shortName, aliases, category, superior }, place): Value[] => [
    ...[region, id, place + 1, fullName, shortName, JSON.stringify(aliases), category, superior],
    firstHalf2025.from,
  ])
  await insertRows(tx, unitTable, rows)
}

const staffTable: Table = {
  name: 'staff',
  key: ['region_code', 'id'],
  columns: [
    ['region_code', 'text'],
    ['id', 'text'],
    ['login', 'text'],
    ['name', 'text'],
    ['role', 'text'],
    ['unit_id', 'text'],
    ['password_hash', 'text'],
    ['active', 'boolean'],
  ],
}

async function enterStaff(tx: Tx): Promise<void> {
  const rows = staff.map(async ({ id, name, role, unit, password }): Promise<Value[]> => {
    const hashed = password === undefined ? null : await hash(password)
    return [region, id, id, name, role, unit, hashed, true]
  })
  await insertRows(tx, staffTable, await Promise.all(rows))
}

function notEmpty(name: string): StoreRefusal {
  return new StoreRefusal(
    `这个数据目录里已经有「${name}」的数据，不能再装入演示县，什么都没有写入；请用 --data 另指定一个空的数据目录。`,
  )
}

function tooEarly(today: PlainDate): StoreRefusal {
  return new StoreRefusal(
    `本机的日期是${sayDay(today)}，演示县的数据只能在${sayDay(earliest)}以后装入，什么都没有写入；请先校准本机时间。`,
  )
}
