import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { holdsWords, searchable } from './bigrams.ts'
import type { Sought } from './bigrams.ts'
import { readSearchedWords } from './search-entries.ts'
import type { Tx } from './tx.ts'
import { seesRegion } from './visible-to.ts'

/** A petition that may hold the words: its pairs are there, in whatever order. */
export interface Candidate {
  readonly id: string
  readonly on: PlainDate
}

/** Later than any day a petition is registered on. */
const endOfDays = '9999-12-31'
const noId = '00000000-0000-0000-0000-000000000000'

/**
 * Candidates behind `after`, newest first; a unit's people get those their unit takes part in. Says nothing of who may
 * read them: nothing of them leaves before `maySee` was asked of each.
 */
export async function findCandidates(
  tx: Tx,
  region: string,
  actor: Actor,
  asked: { readonly sought: Sought; readonly after: Candidate | undefined; readonly most: number },
): Promise<readonly Candidate[]> {
  const { sought, after, most } = asked
  const unit = seesRegion(actor) ? null : actor.unit
  const { rows } = await tx.query<Candidate>('select id, "on" from find_by_bigrams($1, $2, $3, $4, $5, $6)', [
    ...[region, sought.pairs, unit, after?.on ?? endOfDays],
    ...[after?.id ?? noId, most],
  ])
  return rows
}

/** Of these petitions, all of which the reader may read, those that hold the words as they were typed. */
export async function holdingWords(
  tx: Tx,
  region: string,
  petitions: readonly Petition[],
  sought: Sought,
): Promise<readonly Petition[]> {
  const words = await readSearchedWords(
    tx,
    region,
    petitions.map(({ id }) => id),
  )
  return petitions.filter(({ id }) => {
    const { texts = [], names = [] } = words.get(id) ?? {}
    return holdsWords(
      texts.map((text) => searchable(text, names)),
      sought,
    )
  })
}
