import { z } from 'zod'
import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { bigramsOf, searchable } from '../store/bigrams.ts'
import type { Tx } from '../store/tx.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { lineOf, petitionLine } from './petition-list.ts'
import { readsTexts, searchPetitions } from './petition-search.ts'
import type { Place } from './petition-search.ts'
import { ProblemError, readsNoTexts } from './problem.ts'
import { longText } from './recording.ts'

/**
 * 以前可能来过的: what was petitioned before in much the same words. Only words are compared, never who wrote them; what
 * comes back is what the reader may read, and whether it is the same matter she decides (第十九条第三款 by a person).
 */

export const similarBody = z.strictObject({
  text: longText.describe('正在写的内容和诉求'),
})
export const similarList = z.object({ petitions: z.array(petitionLine) })
export type SimilarList = z.infer<typeof similarList>

/** Characters of a piece that is looked for; as many pieces at most, taken from all over the text. */
const pieceLength = 4
const mostPieces = 16
/** Newest petitions that hold one piece, of those she may read. */
const perPiece = 30
/** So many pieces, and such a share of all, have to be there as they stand. */
const leastPieces = 3
const leastShare = 0.25
const mostShown = 5

/** @throws {ProblemError} from whoever reads no texts */
export function similarPetitions(
  house: House,
  actor: Actor,
  { text }: z.output<typeof similarBody>,
): Promise<SimilarList> {
  if (!readsTexts(actor)) return Promise.reject(new ProblemError(readsNoTexts))
  const pieces = piecesOf(text)
  const least = Math.max(leastPieces, pieces.length * leastShare)
  return readAs(house, actor, async (tx) => {
    const held = await holdersOf(tx, { region: house.region.code, actor }, pieces)
    const alike = held.filter(({ pieces }) => pieces >= least).sort((a, b) => b.pieces - a.pieces)
    const { nameOf, today } = await lookupsOf(house, actor, tx)
    return {
      petitions: alike.slice(0, mostShown).map(({ petition }) => lineOf(petition, { actor, nameOf, today })),
    }
  })
}

interface Holder {
  readonly petition: Petition
  /** How many of the pieces stand in it. */
  readonly pieces: number
}

/** Each piece is searched for as anybody's words are: what may not be read takes nobody's place. */
async function holdersOf(tx: Tx, place: Place, pieces: readonly string[]): Promise<readonly Holder[]> {
  const held = new Map<string, Holder>()
  for (const piece of pieces) {
    const sought = { words: [piece], pairs: [...bigramsOf(piece)] }
    const { petitions } = await searchPetitions(tx, place, { sought, filter: {}, limit: perPiece })
    for (const petition of petitions)
      held.set(petition.id, { petition, pieces: (held.get(petition.id)?.pieces ?? 0) + 1 })
  }
  return [...held.values()]
}

/** Pieces of its words, spread evenly over the text. Numbers that stand for a person are not in them. */
export function piecesOf(text: string): readonly string[] {
  const words = searchable(text, []).match(/[\p{L}\p{N}]+/gu) ?? []
  const pieces = [...new Set(words.flatMap(cut))]
  const step = Math.max(1, pieces.length / mostPieces)
  return Array.from({ length: Math.min(pieces.length, mostPieces) }, (_, at) => pieces[Math.floor(at * step)] ?? '')
}

/** Every second place is enough: what is the same is the same at more than one of them. */
function cut(word: string): readonly string[] {
  const characters = [...word]
  return characters.flatMap((_, at) =>
    at % 2 === 0 && at + pieceLength <= characters.length ? [characters.slice(at, at + pieceLength).join('')] : [],
  )
}
