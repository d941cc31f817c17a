import type { PlainDate } from '../calendar/plain-date.ts'
import { may } from '../permits/may.ts'
import { acts } from '../petition/actions/index.ts'
import type { Facts } from '../petition/facts.ts'
import { isRefusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import { append } from './append.ts'
import type { Journal } from './journal.ts'
import { petitionKind } from './petition-kind.ts'
import { StoreRefusal } from './store-refusal.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'
import { succeededUnits } from './units.ts'

/** Who takes over from a unit: the successor, and for petitions named by their number another of its successors. */
export interface Passing {
  readonly from: string
  readonly to: string
  /** The day the successor took over; what was received later is passed on the day it was received. */
  readonly on: PlainDate
  /** Registration number → unit. */
  readonly cases?: Readonly<Record<string, string>> | undefined
}

export interface PassedOn {
  readonly number: string
  readonly from: string
  readonly to: string
}

const batchSize = 500

/** A petition that keeps its unit from being closed. */
export class NotPassedOn extends StoreRefusal {
  /** Its number: whoever may not know of it must not be told. */
  readonly petition: string

  constructor(petition: string, why: string) {
    super(`信访件${petition}不能移交：${why}`)
    this.petition = petition
  }
}

/**
 * 第二十四条第二款 on every petition at once: whatever a unit holds, owes or is accused in, in an act 「单位承继」 of each
 * petition. `onlyCases`: nothing but the petitions that were named.
 *
 * @throws {StoreRefusal} naming the petition that cannot be passed on, and why
 */
export async function passOn(
  tx: Tx,
  journal: Journal,
  passing: Passing,
  onlyCases = false,
): Promise<readonly PassedOn[]> {
  const { cases = {} } = passing
  const held = (await heldBy(tx, journal.region, passing.from)).filter(
    ({ no }) => !onlyCases || Object.hasOwn(cases, no),
  )
  const unknown = Object.keys(cases).find((number) => held.every(({ no }) => no !== number))
  if (unknown !== undefined) throw new StoreRefusal(`信访件「${unknown}」不在这个单位手里，请核对编号。`)
  const facts = { ...journal, texts: {}, succeeded: await succeededUnits(tx, journal.region) }
  const passed = held.map((petition) => ({ petition, input: inputFor(petition, passing) }))
  for (const { petition, input } of passed) refuseEarly(petition, input, facts)
  for (let at = 0; at < passed.length; at += batchSize) {
    await append(
      tx,
      journal,
      petitionKind,
      passed.slice(at, at + batchSize).map(({ petition, input }) => ({
        subject: petition.id,
        may: (now: Petition) => may(journal.actor, 'succeedUnit', now),
        decide: (now: Petition, known: Facts) => acts.succeedUnit.decide(now, input, known),
      })),
    )
  }
  return passed.map(({ petition, input: { from, to } }) => ({ number: petition.no, from, to }))
}

/** Says which petition it is: whoever closes a unit sees all of them at once. */
function refuseEarly(petition: Petition, input: Pick<Passing, 'from' | 'to' | 'on'>, facts: Facts): void {
  const decision = acts.succeedUnit.decide(petition, input, facts)
  if (isRefusal(decision)) throw new NotPassedOn(petition.no, decision.text)
}

function inputFor(petition: Petition, { from, to, on, cases = {} }: Passing): Pick<Passing, 'from' | 'to' | 'on'> {
  const received = petition.assignments.filter(({ unit }) => unit === from).map(({ receivedOn }) => receivedOn)
  const day = [on, petition.receivedOn, ...received].reduce((a, b) => (a > b ? a : b))
  return { from, to: cases[petition.no] ?? to, on: day }
}

/** Petitions that are not at their end and lie with the unit, those it still owes something about, and those that accuse it. */
async function heldBy(tx: Tx, region: string, unit: string): Promise<readonly Petition[]> {
  const { rows } = await tx.query<{ state: unknown }>(
    `select s.state from subject s
      where s.region_code = $1 and s.kind = 'petition' and s.id in (
        select p.subject_id from party p join subject o on o.region_code = p.region_code and o.id = p.subject_id
         where p.region_code = $1 and p.unit_id = $2 and o.stage <> 'ended'
        union
        select d.subject_id from duty d
         where d.region_code = $1 and d.owner = $2 and d.status in ('running', 'suspended')
        union
        select a.id from subject a
         where a.region_code = $1 and a.kind = 'petition' and (a.state -> 'accusedUnits')::jsonb ? $2)
      order by s.id`,
    [region, unit],
  )
  return rows.map(({ state }) => trusted<Petition>(state))
}
