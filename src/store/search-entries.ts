import { daysBetween, plainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { bigramsOf, searchable } from './bigrams.ts'
import type { Value } from './insert-rows.ts'
import { scopeOf } from './journal.ts'
import { inTx } from './open-db.ts'
import type { Db } from './open-db.ts'
import type { Tx } from './tx.ts'
import type { Worked } from './write-folded.ts'
import type { JournalEvent, SubjectKind, SubjectState } from './subject-kind.ts'

/** Where the days before the pairs are counted from; find_by_bigrams counts from it too. */
const dayZero = plainDate('2000-01-01')

/** What she said herself: heading, account, demands. What staff wrote isn't searched. */
function isSearched(field: string): boolean {
  return field === 'title' || field === 'petition' || field.startsWith('demand.')
}

/** The words of one petition, and the names that are not to be found by. */
export interface Spoken {
  readonly subject: string
  readonly openedOn: PlainDate
  readonly texts: readonly string[]
  readonly names: readonly string[]
}

/** Rows on their way into `content` and `person`, in the order of their tables' columns. */
interface Gathered {
  readonly contents: readonly (readonly Value[])[]
  readonly persons: readonly (readonly Value[])[]
}

/**
 * Keeps the search entries of what was just written: made of the rows themselves where the petition is new, read anew
 * where words or people were added to one or its day was corrected.
 */
export async function keepSearchable<S extends SubjectState, E extends JournalEvent>(
  tx: Tx,
  region: string,
  { kind, worked }: { readonly kind: SubjectKind<S, E>; readonly worked: readonly Worked<S>[] },
  gathered: Gathered,
): Promise<void> {
  if (kind.name !== 'petition') return
  const dayOf = (state: S) => kind.row(state).openedOn
  const fresh = worked.filter(({ before, now }) => before.version === 0 && now.version > 0)
  const spoken = spokenBySubject(gathered)
  await writeEntries(
    tx,
    region,
    fresh.map(({ now }) => ({ texts: [], names: [], ...spoken.get(now.id), subject: now.id, openedOn: dayOf(now) })),
  )
  const changed = worked.filter(
    ({ before, now }) => before.version > 0 && (spoken.has(now.id) || dayOf(before) !== dayOf(now)),
  )
  for (const { now } of changed) {
    const again = await readSpoken(tx, region, now.id, dayOf(now))
    await tx.query('delete from search_entry where region_code = $1 and subject_id = $2', [region, now.id])
    await writeEntries(tx, region, [again])
  }
}

type Words = Pick<Spoken, 'texts' | 'names'>

function spokenBySubject({ contents, persons }: Gathered): ReadonlyMap<string, Words> {
  const spoken = new Map<string, { texts: string[]; names: string[] }>()
  const of = (subject: Value | undefined) => {
    const id = String(subject)
    const known = spoken.get(id) ?? { texts: [], names: [] }
    spoken.set(id, known)
    return known
  }
  for (const [, , subject, field, text] of contents)
    if (typeof field === 'string' && isSearched(field) && typeof text === 'string') of(subject).texts.push(text)
  for (const [, , subject, , name] of persons) if (typeof name === 'string') of(subject).names.push(name)
  return spoken
}

async function readSpoken(tx: Tx, region: string, subject: string, openedOn: PlainDate): Promise<Spoken> {
  const words = await readSearchedWords(tx, region, [subject])
  return { texts: [], names: [], ...words.get(subject), subject, openedOn }
}

/** What of these petitions is searched, as it was written, with the names in it. */
export async function readSearchedWords(
  tx: Tx,
  region: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Words>> {
  const contents = await tx.query<{ subject: string; text: string }>(
    `select subject_id as subject, text from content
      where region_code = $1 and subject_id = any($2::uuid[]) and text is not null
        and (field in ('title', 'petition') or field like 'demand.%')`,
    [region, subjects],
  )
  const persons = await tx.query<{ subject: string; name: string }>(
    `select subject_id as subject, name from person
      where region_code = $1 and subject_id = any($2::uuid[]) and name is not null`,
    [region, subjects],
  )
  return new Map(
    subjects.map((subject) => [
      subject,
      {
        texts: contents.rows.filter((row) => row.subject === subject).map(({ text }) => text),
        names: persons.rows.filter((row) => row.subject === subject).map(({ name }) => name),
      },
    ]),
  )
}

/** No pair and no day holds a space: pairs travel as one text. */
function gramsOf({ openedOn, texts, names }: Spoken): string {
  const day = String(daysBetween(dayZero, openedOn))
  const pairs = new Set(texts.flatMap((text) => [...bigramsOf(searchable(text, names))]))
  return [...pairs].flatMap((pair) => [pair, `${day}|${pair}`]).join(' ')
}

async function writeEntries(tx: Tx, region: string, spoken: readonly Spoken[]): Promise<void> {
  if (spoken.length === 0) return
  await tx.query(
    `insert into search_entry (region_code, subject_id, opened_on, grams)
     select $1, subject_id, opened_on, string_to_array(pairs, ' ')
       from rows from (unnest($2::uuid[]), unnest($3::date[]), json_array_elements_text($4::json))
         as given(subject_id, opened_on, pairs)`,
    [
      region,
      spoken.map(({ subject }) => subject),
      spoken.map(({ openedOn }) => openedOn),
      JSON.stringify(spoken.map(gramsOf)),
    ],
  )
}

const atOnce = 200

/**
 * Makes the entries that are missing: of a database from before there were any. Goes on where it was when called again.
 *
 * @returns how many were made
 */
export async function fillSearchEntries(db: Db, region: string, goOn: () => boolean): Promise<number> {
  let made = 0
  for (;;) {
    const written = goOn() ? await inTx(db, scopeOf(region), (tx) => fillSome(tx, region), { statementMs: 0 }) : 0
    made += written
    if (written < atOnce) return made
  }
}

async function fillSome(tx: Tx, region: string): Promise<number> {
  const { rows } = await tx.query<{ id: string; openedOn: PlainDate }>(
    `select s.id, s.opened_on as "openedOn" from subject s
      where s.region_code = $1 and s.kind = 'petition' and not exists (
        select 1 from search_entry e where e.region_code = s.region_code and e.subject_id = s.id)
      order by s.id limit $2 for update of s`,
    [region, atOnce],
  )
  const words = await readSearchedWords(
    tx,
    region,
    rows.map(({ id }) => id),
  )
  await writeEntries(
    tx,
    region,
    rows.map(({ id, openedOn }) => ({ texts: [], names: [], ...words.get(id), subject: id, openedOn })),
  )
  return rows.length
}

/** Makes the entry of one petition anew, of what of it can be read. */
export async function refreshSearchEntry(tx: Tx, region: string, subject: string): Promise<void> {
  const { rows } = await tx.query<{ openedOn: PlainDate }>(
    `delete from search_entry where region_code = $1 and subject_id = $2 returning opened_on as "openedOn"`,
    [region, subject],
  )
  for (const { openedOn } of rows) await writeEntries(tx, region, [await readSpoken(tx, region, subject, openedOn)])
}

/** Of what was disposed of nothing is found by its words. The entry stays, empty: so nobody thinks it was forgotten. */
export async function emptySearchEntry(tx: Tx, region: string, subject: string): Promise<void> {
  await tx.query(`update search_entry set grams = '{}' where region_code = $1 and subject_id = $2`, [region, subject])
}
