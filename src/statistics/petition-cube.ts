import type { Tx } from '../store/tx.ts'
import { visibleTo } from '../store/visible-to.ts'
import type { Grain, OfSubject } from './figure-family.ts'
import type { View } from './view.ts'

/** Petitions of the period, counted over every face that figures ask for. */
export interface CubeRow extends OfSubject {
  readonly form: string
  readonly venue: string
  readonly category: string
  /** The unit it was sent to, and the one that has taken it over from it, if any. */
  readonly unit: string
  readonly passedTo: string | null
  readonly relation: string
  readonly petitions: number
  readonly people: number
}

/** Relations that make a petition a repeat; 联名或多人同事 does not. */
export const repeatRelations: readonly string[] = ['repeat', 'duplicateAtSuperior', 'afterFinalReview']

export const isRepeat = ({ relation }: CubeRow): boolean => repeatRelations.includes(relation)

/** One sum over the double-entry faces recorded so far: the same query for now and for any moment before. */
export const petitionCube = (tx: Tx, view: View, grain: Grain) => cube(tx, view, grain, 'registered_on')

/** The same, of petitions concluded in the period whenever they were registered. */
export const concludedCube = (tx: Tx, view: View, grain: Grain) => cube(tx, view, grain, 'concluded_on')

async function cube(
  tx: Tx,
  view: View,
  grain: Grain,
  day: 'registered_on' | 'concluded_on',
): Promise<readonly CubeRow[]> {
  const seen = visibleTo(view.viewer, 't', 5, 'subject_id')
  const apart = grain === 'bySubject'
  const { rows } = await tx.query<CubeRow>(
    `select ${apart ? 'subject_id as subject, ' : ''}form, venue, category, unit_id as unit, passed_to as "passedTo",
            relation, sum(sign)::int as petitions, sum(sign * people)::int as people
       from petition_tally t
      where region_code = $1 and ${day} between $2 and $3 and recorded_at < $4 and ${seen.sql}
      group by ${apart ? 'subject_id, ' : ''}form, venue, category, unit_id, passed_to, relation having sum(sign) <> 0`,
    [view.region, view.from, view.to, view.knownBefore, ...seen.values],
  )
  return rows
}
