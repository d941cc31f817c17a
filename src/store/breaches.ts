import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { Looking } from './accesses.ts'
import type { Tx } from './tx.ts'
import { visibleTo } from './visible-to.ts'

/** Something that went wrong with personal data: when it was found, what, whose petitions, and who was told of it. */
export interface Breach {
  readonly id: string
  readonly foundOn: PlainDate
  readonly what: string
  readonly by: string
  readonly petitions: readonly { readonly id: string; readonly no: string }[]
  readonly notices: readonly { readonly told: string; readonly toldOn: PlainDate; readonly by: string }[]
}

/** Enters a breach and returns its id. */
export async function addBreach(
  tx: Tx,
  { region, actor, now, newId }: Looking,
  { foundOn, what }: Pick<Breach, 'foundOn' | 'what'>,
): Promise<string> {
  const id = newId()
  await tx.query(
    `insert into breach (region_code, id, found_on, what, recorded_at, actor) values ($1, $2, $3, $4, $5, $6)`,
    [region, id, foundOn, what, now, actor.id],
  )
  return id
}

/** Adds petitions it touched; returns those that the actor may not find, or that are not there. */
export async function addBreachPetitions(
  tx: Tx,
  { region, actor, now }: Looking,
  { breach, petitions }: { readonly breach: string; readonly petitions: readonly string[] },
): Promise<readonly string[]> {
  const seen = visibleTo(actor, 's', 3)
  const { rows } = await tx.query<{ id: string }>(
    `select s.id from subject s
      where s.region_code = $1 and s.id = any($2::uuid[]) and s.kind = 'petition' and ${seen.sql}`,
    [region, [...petitions], ...seen.values],
  )
  const found = new Set(rows.map(({ id }) => id))
  await tx.query(
    `insert into breach_petition (region_code, breach_id, subject_id, recorded_at, actor)
     select $1, $2, id, $4, $5 from unnest($3::uuid[]) as given(id) on conflict do nothing`,
    [region, breach, [...found], now, actor.id],
  )
  return petitions.filter((id) => !found.has(id))
}

export async function addBreachNotice(
  tx: Tx,
  { region, actor, now, newId }: Looking,
  { breach, told, toldOn }: { readonly breach: string; readonly told: string; readonly toldOn: PlainDate },
): Promise<void> {
  await tx.query(
    `insert into breach_notice (region_code, breach_id, id, told, told_on, recorded_at, actor)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [region, breach, newId(), told, toldOn, now, actor.id],
  )
}

const most = 200

/** The register, newest first, two hundred at most. Petitions the reader may not find are left out. */
export async function readBreaches(tx: Tx, region: string, actor: Actor, only?: string): Promise<readonly Breach[]> {
  const { rows } = await tx.query<Omit<Breach, 'petitions' | 'notices'>>(
    `select id, found_on as "foundOn", what, actor as by from breach
      where region_code = $1 and ($2::uuid is null or id = $2) order by found_on desc, id limit ${String(most)}`,
    [region, only ?? null],
  )
  const ids = rows.map(({ id }) => id)
  const seen = visibleTo(actor, 's', 3)
  const petitions = await tx.query<{ breach: string; id: string; no: string }>(
    `select b.breach_id as breach, s.id, s.number as no from breach_petition b
       join subject s on s.region_code = b.region_code and s.id = b.subject_id
      where b.region_code = $1 and b.breach_id = any($2::uuid[]) and ${seen.sql} order by s.number`,
    [region, ids, ...seen.values],
  )
  const notices = await tx.query<{ breach: string; told: string; toldOn: PlainDate; by: string }>(
    `select breach_id as breach, told, told_on as "toldOn", actor as by from breach_notice
      where region_code = $1 and breach_id = any($2::uuid[]) order by told_on, recorded_at, id`,
    [region, ids],
  )
  return rows.map((row) => ({
    ...row,
    petitions: petitions.rows.filter(({ breach }) => breach === row.id).map(({ id, no }) => ({ id, no })),
    notices: notices.rows
      .filter(({ breach }) => breach === row.id)
      .map(({ told, toldOn, by }) => ({ told, toldOn, by })),
  }))
}
