import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import type { TermId } from '../../terms/terms.ts'
import { isFilledIn } from '../filled-in.ts'
import type { FigureFamily } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { notFilledIn, share } from '../say.ts'
import type { Meaning } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

/** 及时受理率、按期答复率、及时转送率 from the duties; 参评率、满意率 from petitions concluded in the period. */
export const rates: FigureFamily = {
  async read(tx, view) {
    if (!(await isFilledIn(tx, view, 'petition'))) return { figures: unknown(), checks: [] }
    return { figures: { ...(await ofDuties(tx, view)), ...(await ofRatings(tx, view)) }, checks: [] }
  },
}

interface DutyRate {
  readonly id: string
  readonly meaning: Meaning
  readonly terms: readonly TermId[]
}

const dutyRates: readonly DutyRate[] = [
  { id: 'rates.timelyAcceptance', meaning: meanings.timelyAcceptance, terms: ['noticeForwarded', 'noticeDirect'] },
  { id: 'rates.onTimeReply', meaning: meanings.onTimeReply, terms: ['reply'] },
  { id: 'rates.timelyDispatch', meaning: meanings.timelyDispatch, terms: ['dispatch'] },
]

interface RatingRate {
  readonly by: 'unit_rating' | 'office_rating'
  readonly participation: readonly [string, Meaning]
  readonly satisfaction: readonly [string, Meaning]
}

const ratingRates: readonly RatingRate[] = [
  {
    by: 'unit_rating',
    participation: ['rates.participation', meanings.unitParticipation],
    satisfaction: ['rates.satisfaction', meanings.unitSatisfaction],
  },
  {
    by: 'office_rating',
    participation: ['rates.office.participation', meanings.officeParticipation],
    satisfaction: ['rates.office.satisfaction', meanings.officeSatisfaction],
  },
]

const content = new Set(['satisfied', 'basicallySatisfied'])

function unknown(): Record<string, Figure> {
  const all = [
    ...dutyRates.map(({ id, meaning }) => [id, meaning] as const),
    ...ratingRates.flatMap(({ participation, satisfaction }) => [participation, satisfaction]),
  ]
  return Object.fromEntries(all.map(([id, meaning]) => [id, notFilledIn(meaning)]))
}

/**
 * Duties settled in the period: what acts put on it, less what later ones took off. A running duty stands as missed on
 * its due day from the start; before that day is over nobody knows it, and it isn't counted.
 */
async function ofDuties(tx: Tx, view: View): Promise<Record<string, Figure>> {
  const seen = visibleTo(view.viewer, 't', 6, 'subject_id')
  const { rows } = await tx.query<{ term: TermId; settled: number; timely: number }>(
    `select term, sum(sign)::int as settled, coalesce(sum(sign) filter (where timely), 0)::int as timely
       from duty_tally t
      where region_code = $1 and on_day between $2 and $3 and recorded_at < $4
        and (timely or on_day < $5) and ${seen.sql}
      group by term`,
    [view.region, view.from, view.to, view.knownBefore, shanghaiDayOf(view.knownBefore), ...seen.values],
  )
  return Object.fromEntries(
    dutyRates.map(({ id, meaning, terms }) => {
      const own = rows.filter((row) => terms.includes(row.term))
      const settled = own.reduce((n, row) => n + row.settled, 0)
      const timely = own.reduce((n, row) => n + row.timely, 0)
      return [id, share(meaning, timely, settled)]
    }),
  )
}

/** Petitions concluded in the period, by the ratings their petitioners have given so far. */
async function ofRatings(tx: Tx, view: View): Promise<Record<string, Figure>> {
  const seen = visibleTo(view.viewer, 't', 5, 'subject_id')
  const { rows } = await tx.query<{ unit_rating: string | null; office_rating: string | null; petitions: number }>(
    `select unit_rating, office_rating, sum(sign)::int as petitions
       from petition_tally t
      where region_code = $1 and concluded_on between $2 and $3 and recorded_at < $4 and ${seen.sql}
      group by unit_rating, office_rating`,
    [view.region, view.from, view.to, view.knownBefore, ...seen.values],
  )
  return Object.fromEntries(
    ratingRates.flatMap(({ by, participation, satisfaction }) => {
      const sum = (which: (rating: string | null) => boolean) =>
        rows.filter((row) => which(row[by])).reduce((n, row) => n + row.petitions, 0)
      const rated = sum((rating) => rating !== null)
      const satisfied = sum((rating) => rating !== null && content.has(rating))
      return [
        [
          participation[0],
          share(
            participation[1],
            rated,
            sum(() => true),
          ),
        ],
        [satisfaction[0], share(satisfaction[1], satisfied, rated)],
      ]
    }),
  )
}
