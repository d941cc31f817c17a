import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import { figureFamily, nothingKnown } from '../figure-family.ts'
import type { Grain, OfSubject } from '../figure-family.ts'
import { repeatRelations } from '../petition-cube.ts'
import { counted, notFilledIn } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

/** A petition that came back, and what was done on the one before it, as known at the view's instant. */
interface Returned extends OfSubject {
  readonly linked: boolean
  readonly unanswered: boolean
  readonly late: boolean
  readonly processOnly: boolean
  readonly supervised: boolean
  readonly unenforced: boolean
  readonly n: number
}

const flags = ['linked', 'unanswered', 'late', 'processOnly', 'supervised', 'unenforced'] as const
const columns = flags.map((flag) => `"${flag}"`).join(', ')

/** 重复信访: what came back in the period, and what of the office's own work stood behind it. */
export const returning = figureFamily<Returned, undefined>({
  kind: 'petition',
  ids: ['returning.'],
  rows: returned,
  known: nothingKnown,
  figures: (rows) => {
    const sum = (which: (row: Returned) => boolean) => rows.filter(which).reduce((n, row) => n + row.n, 0)
    return {
      'returning.total': counted(
        meanings.total,
        sum(() => true),
      ),
      ...Object.fromEntries(
        flags.map((flag) => [
          `returning.${flag}`,
          counted(
            meanings[flag],
            sum((row) => row[flag]),
          ),
        ]),
      ),
    }
  },
  unknown: () => ({
    'returning.total': notFilledIn(meanings.total),
    ...Object.fromEntries(flags.map((flag) => [`returning.${flag}`, notFilledIn(meanings[flag])])),
  }),
})

/**
 * The one before is the petition the relation was confirmed to, for whoever may see it; a ledger names none. Late: its reply was due by the end
 * of the period and not given in time. Supervised: it had to be pressed under 第四十条.
 */
async function returned(tx: Tx, view: View, grain: Grain): Promise<readonly Returned[]> {
  const seen = visibleTo(view.viewer, 't', 7, 'subject_id')
  const seenBefore = visibleTo(view.viewer, 's', 7 + seen.values.length)
  const apart = grain === 'bySubject'
  const came = `from petition_tally t
        where region_code = $1 and registered_on between $2 and $3 and recorded_at < $4 and relation = any($6) and ${seen.sql}`
  // Of those that say of nothing what they repeat there is nothing to judge: where they needn't be told apart, counted only.
  const rest = `union all
     select ${flags.map(() => 'false').join(', ')}, ((select coalesce(sum(sign), 0) ${came}) - (select count(*) from judged))::int`
  const { rows } = await tx.query<Returned>(
    `with named as (
       select subject_id, registered_on, before_id as before ${came} ${apart ? '' : 'and before_id is not null'}
        group by subject_id, registered_on, before_id having sum(sign) > 0),
     paired as (
       select named.subject_id, named.registered_on, s.id as earlier
         from named left join subject s on s.region_code = $1 and s.id = before and ${seenBefore.sql}),
     judged as (
       select subject_id, earlier is not null as linked,
              earlier is not null and not exists (
                select from petition_tally c where c.region_code = $1 and c.subject_id = earlier and c.recorded_at < $4
                   and c.concluded_on < paired.registered_on
                 group by c.subject_id having sum(c.sign) > 0) as unanswered,
              ${missedDuty('reply')} as late,
              ${answeredByProcessOnly} as "processOnly",
              earlier is not null and exists (
                select from event o where o.region_code = $1 and o.subject_id = earlier and o.type = 'supervised'
                   and o.on_day <= $3 and o.recorded_at < $4) as supervised,
              ${missedDuty('enforcement')} as unenforced
         from paired)
     select ${apart ? 'subject_id as subject, ' : ''}${columns}, count(*)::int as n
       from judged group by ${apart ? 'subject_id, ' : ''}${columns} ${apart ? '' : rest}`,
    [
      ...[view.region, view.from, view.to, view.knownBefore, shanghaiDayOf(view.knownBefore)],
      ...[[...repeatRelations], ...seen.values, ...seenBefore.values],
    ],
  )
  return rows.filter(({ n }) => n > 0)
}

function missedDuty(term: 'reply' | 'enforcement'): string {
  return `earlier is not null and exists (
                select from duty_tally d where d.region_code = $1 and d.subject_id = earlier and d.term = '${term}'
                   and d.recorded_at < $4 and not d.timely and d.on_day <= $3 and d.on_day < $5
                 group by d.subject_id having sum(d.sign) > 0)`
}

/** What the petitioner was last told before she came back: an answer on the demands, or something else. */
const answers = `'concluded', 'suggestionReplied', 'accusationAnswered', 'dutyPerformed', 'firstReviewAnswered', 'finalReviewAnswered',
                    'routed', 'returnedToProcedure', 'reopened', 'refusedAsDuplicate', 'refusedFurther', 'redirected'`

/** Every demand explained, none granted or refused, and nobody heard or inquired before (第三十一条第六项). */
const explainedUnheard = `not exists (
                select from event h where h.region_code = $1 and h.subject_id = earlier and h.seq < answer.seq
                   and h.type in ('statementTaken', 'investigated'))
              and (select case when json_typeof(o.act -> 'answers') = 'array' then json_array_length(o.act -> 'answers') > 0 and not exists (
                                  select from json_array_elements(o.act -> 'answers') each where each ->> 'outcome' <> 'explain')
                           else false end
                     from event o where o.region_code = $1 and o.subject_id = earlier and o.seq < answer.seq and o.type = 'opinionIssued'
                    order by o.seq desc limit 1)`

const answeredByProcessOnly = `earlier is not null and exists (
                select from (
                  select a.type, a.act, a.seq from event a
                   where a.region_code = $1 and a.subject_id = earlier and a.type in (${answers})
                     and a.on_day < paired.registered_on and a.recorded_at < $4
                   order by a.seq desc limit 1) answer
                 where answer.type in ('refusedAsDuplicate', 'refusedFurther', 'redirected')
                    or (answer.type = 'routed' and answer.act ->> 'route' <> 'statutoryDuty')
                    or (answer.type = 'concluded' and ${explainedUnheard}))`
