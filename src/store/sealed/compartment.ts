import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Tx } from '../tx.ts'

/** A pair of pairs: one for what was reported, one more around who reported it. Private keys lie under passphrases. */
export interface CompartmentKey {
  readonly unit: string
  /** 1, 2, …; envelopes name the one they were sealed with. */
  readonly id: number
  readonly publicKey: Buffer
  readonly wrappedKey: Buffer
  readonly identityPublicKey: Buffer
  readonly identityWrappedKey: Buffer
  readonly madeAt: Date
  readonly by: string
  /** The request that made it. */
  readonly request: string
}

/** What was filed for one organ. */
export interface SealedReport {
  /** Told to who reported: drawn, never counted. */
  readonly number: string
  readonly unit: string
  readonly key: number
  readonly receivedOn: PlainDate
  readonly due: PlainDate
  readonly words: Buffer
  readonly identity: Buffer
  /** Of what an office sent: all that has to come back, should the organ not take it up. */
  readonly belongings: Buffer | null
  /** SHA-256 in hex of the envelope of each of its files, in order. */
  readonly files: readonly string[]
}

export type Done =
  'opened' | 'identityAsked' | 'identityApproved' | 'identityOpened' | 'noted' | 'answered' | 'handedBack'

/** A look at a report, or a step taken on it. */
export interface SealedDeed {
  readonly number: string
  /** Made by whoever sends it: sent again, it is done once. */
  readonly id: string
  readonly unit: string
  readonly what: Done
  /** Of what concerns the identity: which asking. */
  readonly ask: string | null
  readonly at: Date
  readonly actor: string
  /** What was written, or of an approval the inner envelope it let out. */
  readonly sealed: Buffer | null
}

const keyColumns = `unit_id as unit, id, public_key as "publicKey", wrapped_key as "wrappedKey",
  identity_public_key as "identityPublicKey", identity_wrapped_key as "identityWrappedKey", made_at as "madeAt", actor as by,
  request_id as request`

/** The keys of an organ, the newest first. */
export async function readCompartmentKeys(tx: Tx, region: string, unit: string): Promise<readonly CompartmentKey[]> {
  const { rows } = await tx.query<CompartmentKey>(
    `select ${keyColumns} from sealed_key where region_code = $1 and unit_id = $2 order by id desc`,
    [region, unit],
  )
  return rows
}

/** Lays a new key beside those before it. */
export async function addCompartmentKey(tx: Tx, region: string, key: CompartmentKey): Promise<void> {
  await tx.query(
    `insert into sealed_key (region_code, unit_id, id, request_id, public_key, wrapped_key, identity_public_key,
                             identity_wrapped_key, made_at, actor)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[region, key.unit, key.id, key.request, key.publicKey, key.wrappedKey],
      ...[key.identityPublicKey, key.identityWrappedKey, key.madeAt, key.by],
    ],
  )
}

/** Files a report; the same number is filed once. */
export async function fileReport(tx: Tx, region: string, report: SealedReport): Promise<void> {
  await tx.query(
    `insert into sealed_report (region_code, number, unit_id, key_id, received_on, due, words, identity, belongings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      ...[region, report.number, report.unit, report.key, report.receivedOn, report.due],
      ...[report.words, report.identity, report.belongings],
    ],
  )
  await tx.query(
    `insert into sealed_file (region_code, number, unit_id, ordinal, digest)
     select $1, $2, $3, ordinal, digest from unnest($4::text[]) with ordinality as given(digest, ordinal)
     on conflict do nothing`,
    [region, report.number, report.unit, report.files],
  )
}

/** The rest of a transaction that is not about the compartment goes on without it: inside `work` alone it can be seen. */
export async function withCompartment<T>(tx: Tx, unit: string, work: () => Promise<T>): Promise<T> {
  await tx.query(`select set_config('app.compartment', $1, true)`, [unit])
  const done = await work()
  await tx.query(`select set_config('app.compartment', '', true)`)
  return done
}

const most = 500

/** The reports of the compartment that the transaction stands in, the latest due first; `only` the one of a number. */
export async function readReports(tx: Tx, region: string, only?: string): Promise<readonly SealedReport[]> {
  const { rows } = await tx.query<SealedReport>(
    `select number, unit_id as unit, key_id as key, received_on as "receivedOn", due, words, identity, belongings,
            array(select f.digest from sealed_file f where f.region_code = r.region_code and f.number = r.number
                   order by f.ordinal) as files
       from sealed_report r
      where region_code = $1 and ($2::text is null or number = $2) order by due desc, number limit ${String(most)}`,
    [region, only ?? null],
  )
  return rows
}

export async function addDeed(tx: Tx, region: string, deed: SealedDeed): Promise<void> {
  await tx.query(
    `insert into sealed_deed (region_code, number, request_id, unit_id, what, ask, at, actor, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [region, deed.number, deed.id, deed.unit, deed.what, deed.ask, deed.at, deed.actor, deed.sealed],
  )
}

/** What was done about these reports, oldest first. */
export async function readDeeds(tx: Tx, region: string, numbers: readonly string[]): Promise<readonly SealedDeed[]> {
  const { rows } = await tx.query<SealedDeed>(
    `select number, request_id as id, unit_id as unit, what, ask, at, actor, sealed from sealed_deed
      where region_code = $1 and number = any($2) order by at, request_id`,
    [region, [...numbers]],
  )
  return rows
}
