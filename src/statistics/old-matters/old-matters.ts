import { addDays, shanghaiDayOf } from '../../calendar/plain-date.ts'
import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import { figureFamily, nothingKnown } from '../figure-family.ts'
import type { Grain, OfSubject } from '../figure-family.ts'
import { repeatRelations } from '../petition-cube.ts'
import { counted, notFilledIn } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

/** A petition whose answer was still owed at the end of the period, long past its day. */
interface Old extends OfSubject {
  readonly supervised: boolean
  readonly returned: boolean
  readonly n: number
}

/** 积案: what stood open at the end of the period, as known at the view's instant; a stock, whenever it was registered. */
export const oldMatters = figureFamily<Old, undefined>({
  kind: 'petition',
  ids: ['oldMatters.'],
  rows: openLongPastTheirDay,
  known: nothingKnown,
  figures: (rows) => {
    const sum = (which: (row: Old) => boolean) => rows.filter(which).reduce((n, row) => n + row.n, 0)
    return {
      'oldMatters.total': counted(
        meanings.total,
        sum(() => true),
      ),
      'oldMatters.supervised': counted(
        meanings.supervised,
        sum((row) => row.supervised),
      ),
      'oldMatters.returned': counted(
        meanings.returned,
        sum((row) => row.returned),
      ),
    }
  },
  unknown: () => ({
    'oldMatters.total': notFilledIn(meanings.total),
    'oldMatters.supervised': notFilledIn(meanings.supervised),
    'oldMatters.returned': notFilledIn(meanings.returned),
  }),
})

/**
 * The last day an answer may have been due on: so many days before the end of the period, or before the day up to which
 * anything is known, where that is earlier.
 */
function latestDue({ to, knownBefore }: View): string {
  const known = addDays(shanghaiDayOf(knownBefore), -1)
  return addDays(known < to ? known : to, -meanings.oldAfterDays)
}

async function openLongPastTheirDay(tx: Tx, view: View, grain: Grain): Promise<readonly Old[]> {
  const seen = visibleTo(view.viewer, 't', 6, 'subject_id')
  const seenAgain = visibleTo(view.viewer, 'r', 6 + seen.values.length, 'subject_id')
  const apart = grain === 'bySubject'
  const { rows } = await tx.query<Old>(
    `with old as materialized (
       select subject_id from duty_tally t
        where region_code = $1 and term = 'reply' and not timely and on_day <= $2 and recorded_at < $3
          and (owed_until is null or owed_until > $4) and ${seen.sql}
        group by subject_id having sum(sign) > 0),
     pressed as (
       select distinct o.subject_id from event o
        where o.region_code = $1 and o.type = 'supervised' and o.on_day <= $4 and o.recorded_at < $3),
     again as (
       select distinct before_id from (
         select r.before_id from petition_tally r
          where r.region_code = $1 and r.registered_on <= $4 and r.recorded_at < $3 and r.relation = any($5)
            and r.before_id is not null and ${seenAgain.sql}
          group by r.subject_id, r.before_id having sum(r.sign) > 0) named),
     judged as (
       select old.subject_id, pressed.subject_id is not null as supervised, again.before_id is not null as returned
         from old left join pressed on pressed.subject_id = old.subject_id left join again on again.before_id = old.subject_id)
     select ${apart ? 'subject_id as subject, ' : ''}supervised, returned, count(*)::int as n
       from judged group by ${apart ? 'subject_id, ' : ''}supervised, returned`,
    [
      ...[view.region, latestDue(view), view.knownBefore, view.to, [...repeatRelations]],
      ...[...seen.values, ...seenAgain.values],
    ],
  )
  return rows
}
