import { maySee } from '../permits/may-see.ts'
import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { soughtOf } from '../store/bigrams.ts'
import type { Sought } from '../store/bigrams.ts'
import { findCandidates, holdingWords } from '../store/find-by-words.ts'
import type { PetitionCursor, PetitionFilter } from '../store/find-petitions.ts'
import { findThese } from '../store/find-petitions.ts'
import { petitionKind } from '../store/petition-kind.ts'
import type { Tx } from '../store/tx.ts'
import { seesRegion } from '../store/visible-to.ts'
import { isMissed, thePetitioner } from '../terms/clock.ts'
import { gather } from './gather.ts'
import type { Batch, Gathered } from './gather.ts'
import { faulty, ProblemError, readsNoTexts } from './problem.ts'

/** Roles that read no text of any petition find none by its words. */
const withoutTexts: ReadonlySet<string> = new Set(['auditor', 'admin', 'securityAdmin'])

export function readsTexts({ role }: Actor): boolean {
  return !withoutTexts.has(role)
}

/** What was typed, as words to look for. @throws {ProblemError} with the remedy */
export function wordsSought(
  actor: Actor,
  { words, number }: { readonly words: string; readonly number: string },
): Sought {
  if (!readsTexts(actor)) throw new ProblemError(readsNoTexts)
  if (number !== '') throw new ProblemError(faulty([{ path: 'words', problem: '编号和要找的词请只填一项' }]))
  const sought = soughtOf(words)
  if (typeof sought === 'string') throw new ProblemError(faulty([{ path: 'words', problem: sought }]))
  return sought
}

/** The first batch mostly fills the page; where much of it doesn't fit, the next ones are larger. */
const sparePlaces = 10
const largeBatch = 200
/** So many candidates are looked through for one answer, where a filter beside the words fits few of them. */
const mostRead = 2000

/** Where is searched, and for whom. */
export interface Place {
  readonly region: string
  readonly actor: Actor
}

interface Search {
  readonly sought: Sought
  readonly filter: PetitionFilter
  readonly after?: PetitionCursor | undefined
  readonly limit: number
}

/** Petitions that hold the words, among those whose texts the actor may read, and no others in any way. */
export function searchPetitions(tx: Tx, { region, actor }: Place, search: Search): Promise<Gathered> {
  const { sought, filter, limit } = search
  let read = 0
  return gather({ after: startOf(search), limit }, async (after): Promise<Batch> => {
    const most = read === 0 ? limit + sparePlaces : largeBatch
    const candidates = await findCandidates(tx, region, actor, { sought, after, most })
    const ids = candidates.map(({ id }) => id)
    const readable = (await findThese(tx, region, actor, ids)).filter((found) => maySee(actor, found) === 'texts')
    const fitting = readable.filter((petition) => fits(actor, petition, filter))
    const matching = await holdingWords(tx, region, fitting, sought)
    const last = candidates.at(-1)
    if (candidates.length < most || last === undefined) return { matching }
    if (filter.from !== undefined && last.on < filter.from) return { matching }
    read += candidates.length
    const told = readable.at(-1)
    // An answer ends at a petition she may read, or goes on: where it ends must not tell of one she may not.
    return read >= mostRead && told !== undefined
      ? { matching, pause: { on: told.registeredOn, id: told.id } }
      : { matching, goOn: last }
  })
}

const noId = '00000000-0000-0000-0000-000000000000'

function startOf({ after, filter: { to } }: Search): PetitionCursor | undefined {
  if (to === undefined || (after !== undefined && after.on <= to)) return after
  return { on: to, id: noId }
}

/** The same filters as the list has, asked of a petition that is at hand. */
function fits(actor: Actor, petition: Petition, filter: PetitionFilter): boolean {
  const { unit, from, to, overdueOn } = filter
  const { registeredOn: on } = petition
  const same = (['stage', 'form', 'kind'] as const).every(
    (asked) => filter[asked] === undefined || petition[asked] === filter[asked],
  )
  if (!same || (from !== undefined && on < from) || (to !== undefined && on > to)) return false
  if (unit !== undefined && !isWith(unit, actor, petition)) return false
  return overdueOn === undefined || isOverdue(actor, petition, overdueOn)
}

function isWith(unit: string, actor: Actor, petition: Petition): boolean {
  return (
    (seesRegion(actor) || unit === actor.unit) && petitionKind.parties(petition).some((party) => party.unit === unit)
  )
}

function isOverdue(actor: Actor, { duties }: Petition, today: NonNullable<PetitionFilter['overdueOn']>): boolean {
  return Object.values(duties).some(
    (duty) => isMissed(duty, today) && (seesRegion(actor) ? duty.owner !== thePetitioner : duty.owner === actor.unit),
  )
}
