import type { Journal, PersonGiven } from './journal.ts'
import type { Tx } from './tx.ts'

/** A name or address that was written down wrongly is put right in place: it stands outside the journal. */
export async function replacePerson(tx: Tx, journal: Journal, subject: string, person: PersonGiven): Promise<void> {
  const address = person.address === undefined || person.address === '' ? null : journal.keyring.seal(person.address)
  await tx.query('update person set name = $4, address = $5 where region_code = $1 and subject_id = $2 and role = $3', [
    journal.region,
    subject,
    person.role,
    person.name,
    address,
  ])
}
