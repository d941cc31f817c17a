import { theOffice } from '../terms/clock.ts'
import type { Duty } from '../terms/clock.ts'
import type { TermId } from '../terms/terms.ts'
import type { Actor } from './facts.ts'
import { openDuties } from './duties.ts'
import type { Adoption, Oversight, RecommendationKind } from './oversight.ts'
import type { Petition } from './state.ts'

export function withOversight(petition: Petition, change: Oversight): Petition {
  return { ...petition, oversight: { ...petition.oversight, ...change } }
}

/** A list with one entry of it changed. */
export function changed<T extends { readonly id: string }>(
  list: readonly T[] | undefined,
  id: string,
  change: Partial<T>,
): readonly T[] {
  return (list ?? []).map((each) => (each.id === id ? { ...each, ...change } : each))
}

/** The number of the next entry: none is ever taken out. */
export function nextId(list: readonly unknown[] | undefined): string {
  return String((list?.length ?? 0) + 1)
}

/** Whom the office can press: the units that hold the petition or review it now, never the accused (第三十条第三款). */
export function unitsAtWork(petition: Petition): readonly string[] {
  const holding = petition.assignments.filter(({ status }) => status !== 'returned').map(({ unit }) => unit)
  const reviewer = (petition.finalReview ?? petition.firstReview)?.reviewer
  const all = reviewer === undefined ? holding : [...holding, reviewer]
  return [...new Set(all)].filter((unit) => !petition.accusedUnits.includes(unit))
}

/**
 * What the actor may settle of this term: what her own unit owes; the office also enters the papers it received from
 * whoever has no account here.
 */
export function owedHere(petition: Petition, term: TermId, { unit }: Actor): readonly Duty[] {
  return openDuties(petition, (duty) => duty.term === term && (duty.owner === unit || unit === theOffice))
}

/** A petition put away is taken out again when somebody above asks about it. */
export function outOfArchive(petition: Petition): Petition {
  const { archivedOn: _, ...open } = petition
  return open
}

/** A recommendation of 第四十条, wherever it stands: what 第四十一条第一款第三项 asks the annual report to count. */
export interface RecommendationMade {
  readonly kind: RecommendationKind
  /** The supervision it was part of; a recommendation of its own otherwise. */
  readonly supervision?: string
  readonly unit?: string
  readonly adopted?: Adoption
}

/** 第四十条第一款: every supervision carries an improvement recommendation, which is kept nowhere else. */
export function recommendationsOf({ supervisions, oversight }: Petition): readonly RecommendationMade[] {
  const advice = supervisions.map(({ id, unit, adopted }) => ({
    kind: 'improvement' as const,
    supervision: id,
    unit,
    ...(adopted !== undefined && { adopted }),
  }))
  const own = (oversight?.recommendations ?? []).map(({ kind, unit, adopted }) => ({
    kind,
    ...(unit !== undefined && { unit }),
    ...(adopted !== undefined && { adopted }),
  }))
  return [...advice, ...own]
}
