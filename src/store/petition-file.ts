import type { Actor } from '../petition/facts.ts'
import type { PetitionEvent } from '../petition/events.ts'
import type { PersonRole } from '../petition/standing.ts'
import type { Petition } from '../petition/state.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'
import { visibleTo } from './visible-to.ts'

/** An act as it stands in the journal, with who entered it and when. */
export interface RecordedAct {
  readonly seq: number
  readonly actor: string
  readonly recordedAt: Date
  readonly act: PetitionEvent
}

/** A text that lies outside the journal; `text` is null once it was lawfully disposed of. */
export interface FiledText {
  readonly id: string
  readonly field: string
  readonly text: string | null
}

/** A person of a petition. What is encrypted stays so: who may open it decides whoever shows it. */
export interface FiledPerson {
  readonly id: string
  readonly role: PersonRole
  readonly name: string | null
  readonly idNumber: Buffer | null
  readonly phone: Buffer | null
  readonly address: Buffer | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One petition; undefined where there is none, or none this actor may find. */
export async function findPetition(tx: Tx, region: string, actor: Actor, id: string): Promise<Petition | undefined> {
  if (!uuid.test(id)) return undefined
  const seen = visibleTo(actor, 's', 3)
  const { rows } = await tx.query<{ state: unknown }>(
    `select s.state from subject s where s.region_code = $1 and s.id = $2 and s.kind = 'petition' and ${seen.sql}`,
    [region, id, ...seen.values],
  )
  return rows[0] === undefined ? undefined : trusted<Petition>(rows[0].state)
}

/** The petition its own petitioner asks about: her code has been looked at (`findByQueryCode`), so nothing else is. */
export async function findOwnPetition(tx: Tx, region: string, id: string): Promise<Petition | undefined> {
  const { rows } = await tx.query<{ state: unknown }>(
    `select state from subject where region_code = $1 and id = $2 and kind = 'petition'`,
    [region, id],
  )
  return rows[0] === undefined ? undefined : trusted<Petition>(rows[0].state)
}

/**
 * The petition this one is confirmed to relate to, as it stands now. `held`: nobody changes it until the transaction ends,
 * so that what is decided by its state is still true when it is written.
 */
export async function readEarlier(
  tx: Tx,
  region: string,
  { relatedTo = '' }: Petition,
  { held }: { readonly held: boolean },
): Promise<Petition | undefined> {
  if (!uuid.test(relatedTo)) return undefined
  const { rows } = await tx.query<{ state: unknown }>(
    `select state from subject where region_code = $1 and id = $2 and kind = 'petition' ${held ? 'for share' : ''}`,
    [region, relatedTo],
  )
  return rows[0] === undefined ? undefined : trusted<Petition>(rows[0].state)
}

/** The acts of a petition as they were recorded, oldest first. */
export async function readRecordedActs(tx: Tx, region: string, subject: string): Promise<readonly RecordedAct[]> {
  const { rows } = await tx.query<{ seq: number; actor: string; recordedAt: Date; act: unknown }>(
    `select seq, actor, recorded_at as "recordedAt", act from event
      where region_code = $1 and subject_id = $2 order by seq`,
    [region, subject],
  )
  return rows.map(({ seq, actor, recordedAt, act }) => ({ seq, actor, recordedAt, act: trusted<PetitionEvent>(act) }))
}

/** The texts and persons of a petition: only for who may see texts (`maySee`). */
export async function readFiledTexts(
  tx: Tx,
  region: string,
  subject: string,
): Promise<{ readonly texts: readonly FiledText[]; readonly persons: readonly FiledPerson[] }> {
  const texts = await tx.query<FiledText>(
    'select id, field, text from content where region_code = $1 and subject_id = $2',
    [region, subject],
  )
  const persons = await tx.query<FiledPerson>(
    `select id, role, name, id_number as "idNumber", phone, address from person
      where region_code = $1 and subject_id = $2 order by role desc, id`,
    [region, subject],
  )
  return { texts: texts.rows, persons: persons.rows }
}
