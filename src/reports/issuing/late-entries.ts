import { oldAfterDays } from '../../statistics/old-matters/meanings.ts'
import type { View } from '../../statistics/view.ts'
import type { SubjectKindName } from '../../store/subject-kind.ts'
import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import type { ReportKind } from '../written-reports.ts'

/** A case of which something was recorded, after the report was made, that moved a figure of its period. */
export interface LateEntry {
  readonly kind: SubjectKindName
  readonly number: string
  readonly recordedAt: Date
}

const most = 500

/** What put rows into the sums of the period; a figure is nothing but those sums. */
const movedDuties = `select subject_id, recorded_at from duty_tally
   where region_code = $1 and recorded_at >= $2 and on_day between $3 and $4
   group by subject_id, recorded_at, term, on_day, timely having sum(sign) <> 0`
const moved = `
  select subject_id, recorded_at from petition_tally
   where region_code = $1 and recorded_at >= $2
     and (registered_on between $3 and $4 or concluded_on between $3 and $4 or routed_on between $3 and $4)
  union
  ${movedDuties}
  union
  select subject_id, recorded_at from duty_tally
   where region_code = $1 and recorded_at >= $2 and term = 'reply' and not timely
     and on_day <= $4::date - ${String(oldAfterDays)} and (owed_until is null or owed_until > $4)
   group by subject_id, recorded_at having sum(sign) <> 0
  union
  select subject_id, recorded_at from register_tally where region_code = $1 and recorded_at >= $2 and opened_on <= $4`

/** The cases behind the adjustments, in the order they were recorded; at most 500. A bulletin is of duties alone. */
export async function lateEntries(tx: Tx, view: View, kind: ReportKind): Promise<readonly LateEntry[]> {
  const seen = visibleTo(view.viewer, 's', 5)
  const { rows } = await tx.query<LateEntry>(
    `select s.kind, s.number, m.recorded_at as "recordedAt"
       from (${kind === 'bulletin' ? movedDuties : moved}) m join subject s on s.region_code = $1 and s.id = m.subject_id
      where ${seen.sql}
      order by m.recorded_at, s.number limit ${String(most)}`,
    [view.region, view.knownBefore, view.from, view.to, ...seen.values],
  )
  return rows
}
