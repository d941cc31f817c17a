import type { Tx } from '../tx.ts'
import type { EventRow } from './replayer.ts'

export interface SubjectRow {
  readonly region_code: string
  readonly id: string
  readonly kind: string
  readonly number: string
  readonly upstream_no: string | null
  readonly opened_on: string
  readonly version: number
  readonly stage: string
  readonly form: string | null
  readonly petition_kind: string | null
  readonly from_risk: string | null
  readonly state: unknown
  readonly head_hash: Buffer
}

export interface ContentRow {
  readonly subject_id: string
  readonly id: string
  readonly field: string
  readonly text: string | null
  readonly salt: Buffer
  readonly digest: Buffer
  readonly disposed_at: Date | null
}

type Keyed = Readonly<Record<string, unknown>> & { readonly subject_id: string }

/** All rows that speak of a batch of subjects, by subject. */
export interface RowsOfSubjects {
  readonly events: ReadonlyMap<string, readonly (EventRow & { subject_id: string })[]>
  readonly duties: ReadonlyMap<string, readonly Keyed[]>
  readonly parties: ReadonlyMap<string, readonly Keyed[]>
  readonly keptFrom: ReadonlyMap<string, readonly Keyed[]>
  readonly contents: ReadonlyMap<string, readonly ContentRow[]>
}

export async function rowsOf(tx: Tx, region: string, ids: readonly string[]): Promise<RowsOfSubjects> {
  const of = async <R extends { readonly subject_id: string }>(table: string, order: string) => {
    const { rows } = await tx.query<R & Record<string, unknown>>(
      `select *${table === 'event' ? ', act::text as act_text' : ''} from ${table} where region_code = $1 and subject_id = any($2::uuid[]) order by ${order}`,
      [region, ids],
    )
    return bySubject<R>(rows)
  }
  return {
    events: await of('event', 'subject_id, seq'),
    duties: await of('duty', 'subject_id, duty_id'),
    parties: await of('party', 'subject_id, unit_id'),
    keptFrom: await of('kept_from', 'subject_id, who'),
    contents: await of('content', 'subject_id, id'),
  }
}

export function bySubject<R extends { readonly subject_id: string }>(rows: readonly R[]): Map<string, R[]> {
  const map = new Map<string, R[]>()
  for (const row of rows) {
    const own = map.get(row.subject_id)
    if (own === undefined) map.set(row.subject_id, [row])
    else own.push(row)
  }
  return map
}
