import type { View } from '../../statistics/view.ts'
import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import type { TaskForce } from './input.ts'

/**
 * 工作专班 of every finding `rectification.total` counts, as it read at the view's instant; one force set up for several
 * findings is told once, with the first of them.
 */
export async function readTaskForces(tx: Tx, view: View): Promise<readonly TaskForce[]> {
  const seen = visibleTo(view.viewer, 's', 5)
  const { rows } = await tx.query<TaskForce>(
    `select s.id, c.text
       from subject s
       join lateral (select act::jsonb as act from event
                      where region_code = s.region_code and subject_id = s.id and recorded_at < $4
                        and type in ('entered', 'corrected') order by seq desc limit 1) e on true
       join content c on c.region_code = s.region_code and c.subject_id = s.id
                     and c.id::text = e.act -> 'texts' -> 'taskForce' ->> 'content' and c.text is not null
      where s.region_code = $1 and s.kind = 'rectification' and s.opened_on <= $3 and ${seen.sql}
        and not exists (select from event done where done.region_code = s.region_code and done.subject_id = s.id
                           and done.type = 'closed' and done.on_day < $2 and done.recorded_at < $4)
      order by s.opened_on, s.number`,
    [view.region, view.from, view.to, view.knownBefore, ...seen.values],
  )
  return [...new Map(rows.toReversed().map((force) => [force.text, force])).values()].toReversed()
}
