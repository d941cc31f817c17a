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
  const apart = grain === 'bySubject'
  const { rows } = await tx.query<Watched>(
    `with first as materialized (
       select subject_id, concluded_on from petition_tally t
        where region_code = $1 and concluded_on between $2 and $3 and recorded_at < $5 and relation <> all($6) and ${seen.sql}
        group by subject_id, concluded_on having sum(sign) > 0),
     again as materialized (
       select subject_id, registered_on from petition_tally r
        where region_code = $1 and registered_on between $2 and $4 and recorded_at < $5 and relation = any($6) and ${seenAgain.sql}
        group by subject_id, registered_on having sum(sign) > 0),
     named as materialized (
       select distinct on (again.subject_id) again.registered_on, (e.act ->> 'to')::uuid as before
         from again join event e on e.region_code = $1 and e.subject_id = again.subject_id and e.type = 'related'
                                and e.recorded_at < $5
        order by again.subject_id, e.seq desc),
     back as (
       select distinct subject_id from first join named on before = subject_id
        where registered_on > concluded_on and registered_on <= concluded_on + $7::int),
     judged as (
       select subject_id, back.subject_id is not null as returned from first left join back using (subject_id))
     select ${apart ? 'subject_id as subject, ' : ''}returned, count(*)::int as n
       from judged group by ${apart ? 'subject_id, ' : ''}returned`,
    [
      ...[view.region, addDays(view.from, -meanings.watchDays), addDays(view.to, -meanings.watchDays), view.to],
      ...[view.knownBefore, [...repeatRelations], meanings.watchDays, ...seen.values, ...seenAgain.values],
    ],
  )
  return rows
}
