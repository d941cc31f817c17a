import { may } from '../permits/may.ts'
import { acts } from '../petition/actions/index.ts'
import type { Facts } from '../petition/facts.ts'
import { openDuties } from '../petition/duties.ts'
import type { Petition } from '../petition/state.ts'
import { theOffice } from '../terms/clock.ts'
import { append } from './append.ts'
import type { Journal } from './journal.ts'
import { petitionKind } from './petition-kind.ts'
import { lockColleagues, retireStaff } from './staff.ts'
import type { Staff } from './staff.ts'
import { StoreRefusal } from './store-refusal.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'

/** A sending somebody was named to work on. */
export interface HandledSending {
  readonly petition: string
  readonly number: string
  readonly assignment: string
}

/** What keeps a member of staff from leaving. */
export interface Holding {
  /** 承办: can be handed over to a colleague. */
  readonly handles: readonly HandledSending[]
  /** What only a person still to be found could do: nobody would be left, or nobody who may decide. */
  readonly blocks: readonly string[]
}

/** Everything that holds somebody, listed before anything is done. */
export async function holdingOf(tx: Tx, region: string, person: Staff): Promise<Holding> {
  const colleagues = (await lockColleagues(tx, region, person.unit)).filter(({ id }) => id !== person.id)
  const owed = await countOwedBy(tx, region, person.unit)
  return { handles: await handledBy(tx, region, person), blocks: blocksOf(person, colleagues, owed) }
}

/**
 * Lets somebody go: all she works on is handed over to a colleague in an act on each petition, her account is closed and
 * whoever is signed in with it is out.
 *
 * @throws {StoreRefusal} naming what holds her; nothing is written
 */
export async function leave(
  tx: Tx,
  journal: Journal,
  person: Staff,
  handOverTo?: Staff,
): Promise<readonly HandledSending[]> {
  const { handles, blocks } = await holdingOf(tx, journal.region, person)
  if (blocks.length > 0) throw new StoreRefusal(`${person.name}还不能离岗：${blocks.join('；')}。`)
  if (handles.length > 0) await handOver(tx, journal, { person, handles, to: handOverTo })
  await retireStaff(tx, journal.region, [person.id])
  return handles
}

interface HandingOver {
  readonly person: Staff
  readonly handles: readonly HandledSending[]
  readonly to: Staff | undefined
}

async function handOver(tx: Tx, journal: Journal, { person, handles, to }: HandingOver): Promise<void> {
  if (to === undefined) {
    const numbers = handles.map(({ number }) => number).join('、')
    throw new StoreRefusal(
      `${person.name}是下列信访件的承办人，离岗须先移交：${numbers}。请写明由本单位的哪一位接手（命令行用 --hand-over-to）。`,
    )
  }
  if (to.id === person.id || to.unit !== person.unit) {
    throw new StoreRefusal(`${to.name}不是${person.name}同一单位的其他人员，不能接手；请写明本单位在岗的人员。`)
  }
  await append(
    tx,
    journal,
    petitionKind,
    handles.map(({ petition, assignment }) => {
      const input = { on: journal.today, assignment, handler: to.id }
      return {
        subject: petition,
        may: (now: Petition) => may(journal.actor, 'appointHandler', now),
        decide: (now: Petition, facts: Facts) => acts.appointHandler.decide(now, input, facts),
      }
    }),
  )
}

function blocksOf(person: Staff, colleagues: readonly Staff[], owed: number): readonly string[] {
  const { role, unit } = person
  if (owed === 0) return []
  const duties = `还有${String(owed)}项义务未了`
  if (colleagues.length === 0) {
    return [
      unit === theOffice
        ? `信访局${duties}，没有其他在岗的人员`
        : `本单位${duties}，没有其他在岗的人员，请先建立接手人的账号`,
    ]
  }
  const decides = role === 'unitHead' || role === 'officeHead'
  if (decides && colleagues.every((each) => each.role !== role)) {
    return [`${duties}，其中须由负责人决定的没有别人可以决定，请先建立接任负责人的账号`]
  }
  return []
}

async function countOwedBy(tx: Tx, region: string, unit: string): Promise<number> {
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from duty where region_code = $1 and owner = $2 and status in ('running', 'suspended')`,
    [region, unit],
  )
  return rows[0]?.n ?? 0
}

/** Sendings that stand, of petitions on which something can still be owed. */
async function handledBy(tx: Tx, region: string, { id, unit }: Staff): Promise<readonly HandledSending[]> {
  const { rows } = await tx.query<{ state: unknown }>(
    `select s.state from party p join subject s on s.region_code = p.region_code and s.id = p.subject_id
      where p.region_code = $1 and p.unit_id = $2 and s.kind = 'petition'
        and (s.state -> 'assignments')::jsonb @> jsonb_build_array(jsonb_build_object('handler', $3::text))
      order by s.number`,
    [region, unit, id],
  )
  return rows.flatMap(({ state }) => {
    const petition = trusted<Petition>(state)
    if (petition.stage === 'ended' && openDuties(petition, ({ owner }) => owner === unit).length === 0) return []
    return petition.assignments
      .filter(({ handler, status }) => handler === id && status !== 'returned')
      .map((each) => ({ petition: petition.id, number: petition.no, assignment: each.id }))
  })
}
