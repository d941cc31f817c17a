import type { NamedPerson } from '../petition/standing.ts'
import type { TextRef } from '../petition/text-ref.ts'
import type { Table, Value } from './insert-rows.ts'
import type { Journal, PersonGiven } from './journal.ts'
import { digestOf } from './keys.ts'
import { randomChunk } from './new-id.ts'
import { textRefs } from './text-refs.ts'

export const contentTable: Table = {
  name: 'content',
  key: ['region_code', 'subject_id', 'id'],
  columns: [
    ['region_code', 'text'],
    ['id', 'uuid'],
    ['subject_id', 'uuid'],
    ['field', 'text'],
    ['text', 'text'],
    ['salt', 'bytea'],
    ['digest', 'bytea'],
  ],
}

export const personTable: Table = {
  name: 'person',
  key: ['region_code', 'subject_id', 'id'],
  columns: [
    ['region_code', 'text'],
    ['id', 'uuid'],
    ['subject_id', 'uuid'],
    ['role', 'text'],
    ['name', 'text'],
    ['id_number', 'bytea'],
    ['id_number_mac', 'bytea'],
    ['phone', 'bytea'],
    ['phone_mac', 'bytea'],
    ['address', 'bytea'],
  ],
}

const saltLength = 16

/** Texts become content rows; what the journal gets is where each lies and the salted hash that binds it. */
export function layDownTexts(
  journal: Journal,
  subject: string,
  texts: Readonly<Record<string, string>>,
): { rows: Value[][]; refs: Record<string, TextRef> } {
  const rows: Value[][] = []
  const refs: Record<string, TextRef> = {}
  for (const [field, text] of Object.entries(texts)) {
    if (text === '') continue
    const id = journal.newId()
    const salt = randomChunk(saltLength)
    const digest = digestOf(salt, text)
    rows.push([journal.region, id, subject, field, text, salt, digest])
    refs[field] = { content: id, digest: digest.toString('hex') }
  }
  return { rows, refs }
}

/** Of the texts laid down, those an act speaks of: a text nobody can find from an act is not kept. */
export function spokenOf(rows: readonly Value[][], acts: unknown): Value[][] {
  const spoken = new Set([...textRefs(acts)].map((ref) => ref.content))
  return rows.filter(([, id]) => typeof id === 'string' && spoken.has(id))
}

/**
 * ID number, phone and address go in encrypted, with a mac beside the two that must be found again. What an act may know
 * of them is which row is whose.
 */
export function layDownPersons(
  journal: Journal,
  subject: string,
  persons: readonly PersonGiven[],
): { readonly rows: Value[][]; readonly named: readonly NamedPerson[] } {
  const { keyring } = journal
  const seal = (text: string | undefined) => (text === undefined || text === '' ? null : keyring.seal(text))
  const mac = (text: string | undefined) => (text === undefined || text === '' ? null : keyring.mac(text))
  const named = persons.map(({ role }) => ({ id: journal.newId(), role }))
  const rows = persons.map((person, at) => [
    journal.region,
    named[at]?.id ?? '',
    subject,
    person.role,
    person.name,
    seal(person.idNumber),
    mac(person.idNumber),
    seal(person.phone),
    mac(person.phone),
    seal(person.address),
  ])
  return { rows, named }
}
