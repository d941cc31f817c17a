import type { Tx } from '../store/tx.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { SubjectKindName } from '../store/subject-kind.ts'
import { trusted } from '../store/trusted-json.ts'
import { visibleTo } from '../store/visible-to.ts'
import type { Grain, OfSubject } from './figure-family.ts'
import type { View } from './view.ts'

/** One countable face of an inspection matter, leader case or activity, and how many subjects show it. */
export interface RegisterRow<Face> extends OfSubject {
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly face: Face
  readonly n: number
}

/** Faces of one kind opened on or before the period's last day, as known at the view's instant. */
export async function registerRows<Face>(
  tx: Tx,
  view: View,
  kind: SubjectKindName,
  grain: Grain = 'summed',
): Promise<readonly RegisterRow<Face>[]> {
  const seen = visibleTo(view.viewer, 't', 5, 'subject_id')
  const apart = grain === 'bySubject'
  const { rows } = await tx.query<{
    subject?: string
    opened_on: PlainDate
    closed_on: PlainDate | null
    face: unknown
    n: number
  }>(
    `select ${apart ? 'subject_id as subject, ' : ''}opened_on, closed_on, face, sum(sign)::int as n
       from register_tally t
      where region_code = $1 and kind = $2 and opened_on <= $3 and recorded_at < $4 and ${seen.sql}
      group by ${apart ? 'subject_id, ' : ''}opened_on, closed_on, face having sum(sign) <> 0`,
    [view.region, kind, view.to, view.knownBefore, ...seen.values],
  )
  return rows.map((row) => ({
    ...(row.subject !== undefined && { subject: row.subject }),
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    face: trusted<Face>(row.face),
    n: row.n,
  }))
}

export const sumOf = <Face>(rows: readonly RegisterRow<Face>[], which: (row: RegisterRow<Face>) => boolean): number =>
  rows.filter(which).reduce((n, row) => n + row.n, 0)
