import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'
import { visibleTo } from './visible-to.ts'

/** A page of the subjects named, the newest first. */
export async function newestFirst(
  tx: Tx,
  region: string,
  ids: readonly string[],
  { at, limit }: { readonly at: number; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select s.id from subject s where s.region_code = $1 and s.id = any($2::uuid[])
      order by s.opened_on desc, s.id offset $3 limit $4`,
    [region, ids, at, limit],
  )
  return rows.map(({ id }) => id)
}

/** The states of the subjects named that the actor may find, in the order they are named in. */
export async function readSubjects(
  tx: Tx,
  region: string,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly unknown[]> {
  const seen = visibleTo(actor, 's', 3)
  const { rows } = await tx.query<{ state: unknown }>(
    `select s.state from subject s where s.region_code = $1 and s.id = any($2::uuid[]) and ${seen.sql}
      order by array_position($2::uuid[], s.id)`,
    [region, ids, ...seen.values],
  )
  return rows.map(({ state }) => state)
}

/** The same, of petitions. */
export async function readPetitions(
  tx: Tx,
  region: string,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly Petition[]> {
  return (await readSubjects(tx, region, actor, ids)).map((state) => trusted<Petition>(state))
}

/** What came out of one risk, as far as the actor may find it, oldest first. */
export async function petitionsFromRisk(
  tx: Tx,
  region: string,
  actor: Actor,
  risk: string,
): Promise<readonly Petition[]> {
  const seen = visibleTo(actor, 's', 3)
  const { rows } = await tx.query<{ state: unknown }>(
    `select s.state from subject s where s.region_code = $1 and s.from_risk = $2 and ${seen.sql}
      order by s.opened_on, s.id`,
    [region, risk, ...seen.values],
  )
  return rows.map(({ state }) => trusted<Petition>(state))
}
