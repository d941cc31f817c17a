import { writeAccountChange } from './accounts/changes.ts'
import type { Journal } from './journal.ts'
import { passOn } from './pass-on.ts'
import type { PassedOn } from './pass-on.ts'
import { retireUnitStaff } from './staff.ts'
import { StoreRefusal } from './store-refusal.ts'
import type { Tx } from './tx.ts'
import { lockUnit } from './unit-changes.ts'
import type { Change } from './unit-changes.ts'
import { noteUnitChange } from './unit-journal.ts'
import { readSuccessions, readUnits } from './units.ts'
import type { SuccessionCause, Unit } from './units.ts'

/** How units end: which, and who continues them, the first named taking over whatever nobody gave to another. */
export interface Closing extends Change {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly cause: SuccessionCause
  /** 分立 in which the old unit goes on: only the petitions named pass. */
  readonly goesOn?: boolean
  /** Registration number → successor, where it isn't the first. */
  readonly cases?: Readonly<Record<string, string>>
}

export interface Closed {
  readonly passed: readonly PassedOn[]
  /** Accounts of the units that are no more: none of them signs in again. */
  readonly retired: readonly string[]
}

/**
 * 合并、分立、撤销: the units end, and everything they hold passes to those that continue them, in an act on each petition.
 * Nothing recorded is rewritten.
 *
 * @throws {StoreRefusal} and nothing of it is written
 */
export async function closeUnits(tx: Tx, journal: Journal, closing: Closing): Promise<Closed> {
  const { from, to, on, goesOn = false } = closing
  const ending: Unit[] = []
  for (const id of [...from, ...to].toSorted()) {
    const unit = await lockUnit(tx, journal, id, on)
    if (from.includes(id)) ending.push(unit)
  }
  refuseMuddle(closing)
  await keepSuccessions(tx, journal.region, closing)
  const passed: PassedOn[] = []
  for (const { id } of ending) passed.push(...(await passAll(tx, journal, closing, id)))
  await noteEnd(tx, journal, closing)
  if (goesOn) return { passed, retired: [] }
  for (const { id, fullName } of ending) await refuseUndertakings(tx, journal.region, { id, fullName })
  await tx.query('update unit set valid_to = $3 where region_code = $1 and id = any($2)', [journal.region, from, on])
  return { passed, retired: await retireAll(tx, journal, from) }
}

/** What is said of who continues a unit: its successors, by name. */
async function noteEnd(tx: Tx, journal: Journal, closing: Closing): Promise<void> {
  const { from, to, on, document, goesOn = false } = closing
  const names = new Map((await readUnits(tx, journal.region)).map(({ id, fullName }) => [id, fullName]))
  const becomes = to.map((id) => names.get(id) ?? id).join('、')
  for (const unit of from) {
    const what = goesOn ? 'partedWith' : 'closed'
    await noteUnitChange(tx, journal, { unit, what, on, was: names.get(unit), becomes, document })
  }
}

/** Who worked in a unit that is no more is out; the auditor finds it where every change of an account stands. */
async function retireAll(tx: Tx, journal: Journal, units: readonly string[]): Promise<readonly string[]> {
  const { region, newId, now, actor } = journal
  const retired = await retireUnitStaff(tx, region, units)
  for (const { id } of retired) {
    const was = '所在单位撤并'
    await writeAccountChange(tx, region, { id: newId(), at: now, actor: actor.id, staff: id, what: 'retired', was })
  }
  return retired.map(({ login }) => login)
}

/** What a unit undertook at a meeting or in a plan is somebody's to decide anew: no rule says which successor does it. */
async function refuseUndertakings(
  tx: Tx,
  region: string,
  { id, fullName }: Pick<Unit, 'id' | 'fullName'>,
): Promise<void> {
  const { rows } = await tx.query<{ number: string }>(
    `select s.number from duty d join subject s on s.region_code = d.region_code and s.id = d.subject_id
      where d.region_code = $1 and d.owner = $2 and d.subject_kind <> 'petition' and d.status in ('running', 'suspended')
      order by s.number limit 1`,
    [region, id],
  )
  const [open] = rows
  if (open === undefined) return
  throw new StoreRefusal(
    `${fullName}还有议定、承诺的事项没有了结（如${open.number}）：请先由信访局负责人决定不再由它落实，并另行议定由哪个单位落实。`,
  )
}

/**
 * Passes on what a unit that is no more holds all the same: a ledger was read in late that told of its time.
 *
 * @throws {StoreRefusal} where nobody continues it
 */
export async function passOnLate(
  tx: Tx,
  journal: Journal,
  unit: string,
  cases: Readonly<Record<string, string>> = {},
): Promise<readonly PassedOn[]> {
  const own = (await readSuccessions(tx, journal.region)).filter(({ from }) => from === unit)
  const [first] = own
  if (first === undefined) throw new StoreRefusal('单位名录没有记载由哪个单位继续行使它的职权，没有可以移交的单位。')
  return passOn(tx, journal, { from: unit, to: first.to, on: first.on, cases })
}

function refuseMuddle({ from, to, cases, cause }: Closing): void {
  if (cases !== undefined && cause !== 'split') {
    throw new StoreRefusal('只有分立才逐件写明由哪个单位承继；合并、撤销的，由写明的单位全部承继。')
  }
  if (new Set([...from, ...to]).size < from.length + to.length) {
    throw new StoreRefusal('同一个单位写了两次，或者既被撤并又继续行使职权；保留的单位请只写在承继的一边。')
  }
}

async function keepSuccessions(tx: Tx, region: string, { from, to, on, cause, document }: Closing): Promise<void> {
  for (const unit of from) {
    for (const [place, successor] of to.entries()) {
      await tx.query(
        `insert into unit_succession (region_code, from_id, to_id, place, on_day, cause, document)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [region, unit, successor, place, on, cause, document],
      )
    }
  }
}

async function passAll(tx: Tx, journal: Journal, closing: Closing, unit: string): Promise<readonly PassedOn[]> {
  const { to, on, cases, goesOn = false } = closing
  const [first] = to
  if (first === undefined) {
    await refuseLeftBehind(tx, journal.region, unit)
    return []
  }
  const passed = await passOn(tx, journal, { from: unit, to: first, on, cases }, goesOn)
  await refuseEmptyDesk(tx, journal.region, passed)
  return passed
}

/** A unit ends without a successor only when it holds nothing: 「职责不清的，由本级党委和政府或者其指定的机关、单位受理」. */
async function refuseLeftBehind(tx: Tx, region: string, unit: string): Promise<void> {
  const { rowCount } = await tx.query(
    `select 1 from duty where region_code = $1 and owner = $2 and status in ('running', 'suspended')
     union all
     select 1 from party p join subject s on s.region_code = p.region_code and s.id = p.subject_id
      where p.region_code = $1 and p.unit_id = $2 and s.kind = 'petition' and s.stage <> 'ended' limit 1`,
    [region, unit],
  )
  if (rowCount !== 0) {
    throw new StoreRefusal(
      '这个单位手里还有信访件，撤销时须写明由哪个单位继续行使其职权；职责不清的，写明本级党委和政府指定的单位（第二十四条第二款）。',
    )
  }
}

/** Where units work here themselves, a petition isn't passed to one in which nobody could open it. */
async function refuseEmptyDesk(tx: Tx, region: string, passed: readonly PassedOn[]): Promise<void> {
  const receivers = [...new Set(passed.map(({ to }) => to))]
  const givers = [...new Set(passed.map(({ from }) => from))]
  const { rows } = await tx.query<{ unit: string }>(
    `select given.unit from unnest($2::text[]) as given(unit)
      where not exists (select 1 from staff where region_code = $1 and unit_id = given.unit and active)
        and exists (select 1 from staff where region_code = $1 and unit_id = any($3))`,
    [region, receivers, givers],
  )
  const [empty] = rows
  if (empty === undefined) return
  const name = (await readUnits(tx, region)).find(({ id }) => id === empty.unit)?.fullName ?? empty.unit
  throw new StoreRefusal(
    `${name}还没有可以登录的人员，接不了移交的信访件；请先由安全管理员建立账号（命令行用 dengwen staff add）。`,
  )
}
