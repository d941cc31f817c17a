import type { PlainDate } from '../calendar/plain-date.ts'
import type { Facts } from '../petition/facts.ts'
import { acts } from '../petition/actions/index.ts'
import { isRefusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import { append } from './append.ts'
import type { Journal } from './journal.ts'
import { petitionKind } from './petition-kind.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'

/** An open day that a new holiday notice moves: whose, about which petition, from when to when. */
export interface MovedDuty {
  readonly number: string
  readonly duty: string
  readonly owner: string
  readonly was: PlainDate
  readonly now: PlainDate
}

const batchSize = 500

/**
 * Which open days the calendar at hand moves, compared with the one each was reckoned by; with `record`, each becomes a
 * clock entry of an act `rereckon`. The list is what the acts say, so that preview and change cannot differ.
 */
export async function reckonOpenDays(tx: Tx, journal: Journal, record: boolean): Promise<readonly MovedDuty[]> {
  const moved: MovedDuty[] = []
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await tx.query<{ id: string; state: unknown }>(
      `select s.id, s.state from subject s
        where s.region_code = $1 and s.kind = 'petition' and s.id > $2
          and exists (select 1 from duty d where d.region_code = s.region_code and d.subject_id = s.id
                         and d.status = 'running' and d.calendar <> $3)
        order by s.id limit ${String(batchSize)}`,
      [journal.region, after, journal.calendar.version],
    )
    const last = rows.at(-1)
    if (last === undefined) return moved
    after = last.id
    const stale = rows.filter(
      ({ state }) => acts.rereckon.open(trusted<Petition>(state), factsOf(journal)) === undefined,
    )
    moved.push(...stale.flatMap(({ state }) => movesOf(trusted<Petition>(state), factsOf(journal))))
    if (record)
      await recordAll(
        tx,
        journal,
        stale.map(({ id }) => id),
      )
  }
}

function factsOf({ today, calendar, actor, newId, imported }: Journal): Facts {
  return { today, calendar, actor, newId, imported, texts: {} }
}

function movesOf(petition: Petition, facts: Facts): readonly MovedDuty[] {
  const decision = acts.rereckon.decide(petition, { on: facts.today }, facts)
  if (isRefusal(decision)) return []
  return decision.flatMap(({ clocks }) =>
    clocks.flatMap((entry) => {
      const was = petition.duties[entry.duty]
      if (entry.kind !== 'moved' || was === undefined || was.due === entry.due) return []
      return [{ number: petition.no, duty: was.term, owner: was.owner, was: was.due, now: entry.due }]
    }),
  )
}

async function recordAll(tx: Tx, journal: Journal, subjects: readonly string[]): Promise<void> {
  const commands = subjects.map((subject) => ({
    subject,
    may: () => undefined,
    decide: (petition: Petition, facts: Facts) => acts.rereckon.decide(petition, { on: facts.today }, facts),
  }))
  await append(tx, journal, petitionKind, commands)
}
