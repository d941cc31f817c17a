import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import type { TermId } from '../../terms/terms.ts'
import { figureFamily, nothingKnown } from '../figure-family.ts'
import type { Grain, OfSubject } from '../figure-family.ts'
import { notFilledIn, share } from '../say.ts'
import type { Meaning } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

interface DutyRate {
  readonly id: string
  readonly meaning: Meaning
  readonly terms: readonly TermId[]
}

const ratesOfDuties: readonly DutyRate[] = [
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

/** 及时受理率、按期答复率、及时转送率 from the duties settled in the period. */
export const dutyRates = figureFamily<Settled, undefined>({
  kind: 'petition',
  ids: ratesOfDuties.map(({ id }) => id),
  rows: dutiesSettled,
  known: nothingKnown,
  figures: (rows) =>
    Object.fromEntries(
      ratesOfDuties.map(({ id, meaning, terms }) => {
        const own = rows.filter((row) => terms.includes(row.term))
        const settled = own.reduce((n, row) => n + row.settled, 0)
        const timely = own.reduce((n, row) => n + row.timely, 0)
        return [id, share(meaning, timely, settled)]
      }),
    ),
  unknown: () => Object.fromEntries(ratesOfDuties.map(({ id, meaning }) => [id, notFilledIn(meaning)])),
})

interface Settled extends OfSubject {
  readonly term: TermId
  readonly settled: number
  readonly timely: number
}

/**
 * Duties settled in the period: what acts put on it, less what later ones took off. A running duty stands as missed on
 * its due day from the start; before that day is over nobody knows it, and it isn't counted.
 */
async function dutiesSettled(tx: Tx, view: View, grain: Grain): Promise<readonly Settled[]> {
  const seen = visibleTo(view.viewer, 't', 6, 'subject_id')
  const apart = grain === 'bySubject'
  const { rows } = await tx.query<Settled>(
    `select ${apart ? 'subject_id as subject, ' : ''}term, sum(sign)::int as settled,
            coalesce(sum(sign) filter (where timely), 0)::int as timely
       from duty_tally t
      where region_code = $1 and on_day between $2 and $3 and recorded_at < $4
        and (timely or on_day < $5) and ${seen.sql}
      group by ${apart ? 'subject_id, ' : ''}term`,
    [view.region, view.from, view.to, view.knownBefore, shanghaiDayOf(view.knownBefore), ...seen.values],
  )
  return rows
}

interface Rated extends OfSubject {
  readonly unit_rating: string | null
  readonly office_rating: string | null
  readonly petitions: number
}

/** 参评率、满意率: petitions concluded in the period, by the ratings their petitioners have given so far. */
export const ratings = figureFamily<Rated, undefined>({
  kind: 'petition',
  ids: ratingRates.flatMap(({ participation, satisfaction }) => [participation[0], satisfaction[0]]),
  rows: concludedWithRatings,
  known: nothingKnown,
  figures: (rows) => Object.fromEntries(ratingRates.flatMap((rate) => ratesBy(rate, rows))),
  unknown: () =>
    Object.fromEntries(
      ratingRates
        .flatMap(({ participation, satisfaction }) => [participation, satisfaction])
        .map(([id, meaning]) => [id, notFilledIn(meaning)]),
    ),
})

function ratesBy({ by, participation, satisfaction }: RatingRate, rows: readonly Rated[]) {
  const sum = (which: (rating: string | null) => boolean) =>
    rows.filter((row) => which(row[by])).reduce((n, row) => n + row.petitions, 0)
  const all = sum(() => true)
  const rated = sum((rating) => rating !== null)
  const satisfied = sum((rating) => rating !== null && content.has(rating))
  return [
    [participation[0], share(participation[1], rated, all)],
    [satisfaction[0], share(satisfaction[1], satisfied, rated)],
  ] as const
}

async function concludedWithRatings(tx: Tx, view: View, grain: Grain): Promise<readonly Rated[]> {
  const seen = visibleTo(view.viewer, 't', 5, 'subject_id')
  const apart = grain === 'bySubject'
  const { rows } = await tx.query<Rated>(
    `select ${apart ? 'subject_id as subject, ' : ''}unit_rating, office_rating, sum(sign)::int as petitions
       from petition_tally t
      where region_code = $1 and concluded_on between $2 and $3 and recorded_at < $4 and ${seen.sql}
      group by ${apart ? 'subject_id, ' : ''}unit_rating, office_rating`,
    [view.region, view.from, view.to, view.knownBefore, ...seen.values],
  )
  return rows
}
