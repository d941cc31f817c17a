import type { PetitionEvent } from '../petition/events.ts'
import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import type { SubjectKindName } from './subject-kind.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'
import { visibleOnPage } from './visible-to.ts'

/** An act by its place in the journal. */
export interface ActKey {
  readonly subject: string
  readonly seq: number
}

/** Somebody's subject on which an act was recorded; of a petition the act and its state, for who may see how much. */
export interface SeenAct {
  readonly subject: string
  readonly petition: { readonly state: Petition; readonly act: PetitionEvent } | undefined
}

/** Everything recorded since an instant, for no eyes: what of it somebody may know, `seenOf` says. */
export async function recordedSince(tx: Tx, region: string, since: Date): Promise<readonly ActKey[]> {
  const { rows } = await tx.query<ActKey>(
    'select subject_id as subject, seq from event where region_code = $1 and recorded_at >= $2',
    [region, since],
  )
  return rows
}

/** Of these acts those on subjects the actor may see, no more than `most`; each looked up by its key (`offset 0`). */
export async function seenOf(
  tx: Tx,
  region: string,
  actor: Actor,
  { acts, most }: { readonly acts: readonly ActKey[]; readonly most: number },
): Promise<readonly SeenAct[]> {
  const seen = visibleOnPage(actor, 's', 5)
  const { rows } = await tx.query<{
    readonly subject: string
    readonly kind: SubjectKindName
    readonly state: unknown
    readonly act: unknown
  }>(
    `select s.id as subject, s.kind, s.state, e.act
       from unnest($2::uuid[], $3::int[]) as named (subject, seq)
      cross join lateral (select * from subject where region_code = $1 and id = named.subject offset 0) s
      cross join lateral
        (select act from event where region_code = $1 and subject_id = named.subject and seq = named.seq offset 0) e
      where ${seen.sql} order by s.id, named.seq limit $4`,
    [region, acts.map(({ subject }) => subject), acts.map(({ seq }) => seq), most, ...seen.values],
  )
  return rows.map(({ subject, kind, state, act }) => ({
    subject,
    petition: kind === 'petition' ? { state: trusted<Petition>(state), act: trusted<PetitionEvent>(act) } : undefined,
  }))
}
