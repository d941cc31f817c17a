import { addDays } from '../../calendar/plain-date.ts'
import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import { figureFamily, nothingKnown } from '../figure-family.ts'
import type { Grain, OfSubject } from '../figure-family.ts'
import { repeatRelations } from '../petition-cube.ts'
import { counted, notFilledIn, share } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

/** First petitions whose watch ended in the period, and whether they came back within it. */
interface Watched extends OfSubject {
  readonly returned: boolean
  readonly n: number
}

/** 首接首办: what was settled at the first handling, as far as acts tell. */
export const firstHandling = figureFamily<Watched, undefined>({
  kind: 'petition',
  ids: ['firstHandling.'],
  rows: watched,
  known: nothingKnown,
  figures: (rows) => {
    const sum = (which: (row: Watched) => boolean) => rows.filter(which).reduce((n, row) => n + row.n, 0)
    const [all, back] = [sum(() => true), sum((row) => row.returned)]
    return {
      'firstHandling.watched': counted(meanings.watched, all),
      'firstHandling.returned': counted(meanings.returned, back),
      'firstHandling.oneTimeRate': share(meanings.rate, all - back, all),
    }
  },
  unknown: () => ({
    'firstHandling.watched': notFilledIn(meanings.watched),
    'firstHandling.returned': notFilledIn(meanings.returned),
    'firstHandling.oneTimeRate': notFilledIn(meanings.rate),
  }),
})

async function watched(tx: Tx, view: View, grain: Grain): Promise<readonly Watched[]> {
  const seen = visibleTo(view.viewer, 't', 8, 'subject_id')
  const seenAgain = visibleTo(view.viewer, 'r', 8 + seen.values.length, 'subject_id')
  const concluded = `from petition_tally t
        where region_code = $1 and concluded_on between $2 and $3 and recorded_at < $5 and relation <> all($6) and ${seen.sql}`
  // Each stands once: the signs of one add up to one.
  const counts = {
    bySubject: `select subject_id as subject, subject_id in (select subject_id from back) as returned, 1 as n
       ${concluded} group by subject_id having sum(sign) > 0`,
    whole: `select true as returned, (select count(*) from back)::int as n
      union all
     select false, ((select coalesce(sum(sign), 0) ${concluded}) - (select count(*) from back))::int`,
  } as const
  const { rows } = await tx.query<Watched>(
    `with again as materialized (
       select subject_id, registered_on, before_id from petition_tally r
        where region_code = $1 and registered_on between $2 and $4 and recorded_at < $5 and relation = any($6)
          and before_id is not null and ${seenAgain.sql}
        group by subject_id, registered_on, before_id having sum(sign) > 0),
     first as (
       select t.subject_id, t.concluded_on from petition_tally t
        where region_code = $1 and subject_id in (select before_id from again) and concluded_on between $2 and $3
          and recorded_at < $5 and relation <> all($6) and ${seen.sql}
        group by subject_id, concluded_on having sum(sign) > 0),
     back as materialized (
       select distinct first.subject_id from first join again on again.before_id = first.subject_id
        where again.registered_on > concluded_on and again.registered_on <= concluded_on + $7::int)
     ${grain === 'bySubject' ? counts.bySubject : counts.whole}`,
    [
      ...[view.region, addDays(view.from, -meanings.watchDays), addDays(view.to, -meanings.watchDays), view.to],
      ...[view.knownBefore, [...repeatRelations], meanings.watchDays, ...seen.values, ...seenAgain.values],
    ],
  )
  return rows.filter(({ n }) => n > 0)
}
