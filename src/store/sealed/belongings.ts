import { filesNamedIn } from '../dispose.ts'
import type { Keyring } from '../keys.ts'
import { digestOf } from '../keys.ts'
import { refreshSearchEntry } from '../search-entries.ts'
import type { Tx } from '../tx.ts'

/** A petition's own, outside its chain: what goes into a compartment with it, and has to come back word for word. */
export interface Belongings {
  readonly subject: string
  readonly texts: readonly { readonly id: string; readonly text: string }[]
  readonly persons: readonly PersonInClear[]
  /** Rows of the office's ledgers it was read from. */
  readonly rows: readonly { readonly ledger: string; readonly serial: string | null; readonly cells: unknown }[]
  /** SHA-256 of each file an act names, in hex, in the order of the envelopes. */
  readonly files: readonly string[]
  /** Of those the materials, and since when, in ISO. */
  readonly held: readonly { readonly digest: string; readonly since: string }[]
}

interface PersonInClear {
  readonly id: string
  readonly name: string | null
  readonly idNumber: string | null
  readonly phone: string | null
  readonly address: string | null
}

/** Where a petition lies, and the keys its persons are under. */
interface Place {
  readonly region: string
  readonly keyring: Keyring
}

/** What is there now; nothing of it is touched. */
export async function readBelongings(tx: Tx, { region, keyring }: Place, subject: string): Promise<Belongings> {
  const of = [region, subject]
  const texts = await tx.query<{ id: string; text: string }>(
    'select id, text from content where region_code = $1 and subject_id = $2 and text is not null order by id',
    of,
  )
  const persons = await tx.query<
    Record<'idNumber' | 'phone' | 'address', Buffer | null> & { id: string; name: string }
  >(
    `select id, name, id_number as "idNumber", phone, address from person
      where region_code = $1 and subject_id = $2 and disposed_at is null order by id`,
    of,
  )
  const rows = await tx.query<{ ledger: string; serial: string | null; cells: unknown }>(
    'select ledger, serial, cells from ledger_row where region_code = $1 and subject_id = $2 order by ledger',
    of,
  )
  const held = await tx.query<{ digest: string; since: Date }>(
    'select digest, recorded_at as since from attachment where region_code = $1 and subject_id = $2 order by digest',
    of,
  )
  const opened = (field: Buffer | null) => (field === null ? null : keyring.open(field))
  return {
    subject,
    texts: texts.rows,
    persons: persons.rows.map(({ id, name, idNumber, phone, address }) => ({
      ...{ id, name, idNumber: opened(idNumber), phone: opened(phone), address: opened(address) },
    })),
    rows: rows.rows,
    files: [...(await filesNamedIn(tx, region, subject))].sort(),
    held: held.rows.map(({ digest, since }) => ({ digest, since: since.toISOString() })),
  }
}

/** Puts everything back where its chain points to. The files have been kept again already. @throws {Error} for a text that isn't what was taken */
export async function putBack(tx: Tx, place: Place, belongings: Belongings): Promise<void> {
  await putBackTexts(tx, place, belongings)
  await putBackPersons(tx, place, belongings)
  const of = [place.region, belongings.subject]
  for (const { ledger, serial, cells } of belongings.rows)
    await tx.query(
      `update ledger_row set serial = $4, cells = $5, number_mark = null, identity_mark = null
        where region_code = $1 and subject_id = $2 and ledger = $3`,
      [...of, ledger, serial, JSON.stringify(cells)],
    )
  for (const { digest, since } of belongings.held)
    await tx.query('insert into attachment (region_code, subject_id, digest, recorded_at) values ($1, $2, $3, $4)', [
      ...[...of, digest, new Date(since)],
    ])
  await tx.query('delete from disposed_file where region_code = $1 and subject_id = $2', of)
  await refreshSearchEntry(tx, place.region, belongings.subject)
}

async function putBackTexts(tx: Tx, { region }: Place, { subject, texts }: Belongings): Promise<void> {
  for (const { id, text } of texts) {
    const { rows } = await tx.query<{ salt: Buffer; digest: Buffer }>(
      `update content set text = $4, disposed_at = null where region_code = $1 and subject_id = $2 and id = $3
       returning salt, digest`,
      [region, subject, id, text],
    )
    const [row] = rows
    if (row === undefined || !digestOf(row.salt, text).equals(row.digest))
      throw new Error('a text came out of a compartment that never went in')
  }
}

async function putBackPersons(tx: Tx, { region, keyring }: Place, { subject, persons }: Belongings): Promise<void> {
  const seal = (text: string | null) => (text === null ? null : keyring.seal(text))
  const mac = (text: string | null) => (text === null ? null : keyring.mac(text))
  for (const { id, name, idNumber, phone, address } of persons)
    await tx.query(
      `update person set name = $4, id_number = $5, id_number_mac = $6, phone = $7, phone_mac = $8, address = $9,
              disposed_at = null
        where region_code = $1 and subject_id = $2 and id = $3`,
      [...[region, subject, id, name], ...[seal(idNumber), mac(idNumber), seal(phone), mac(phone), seal(address)]],
    )
}
