import type { PlainDate } from '../calendar/plain-date.ts'
import type { DeputyFor } from '../petition/facts.ts'
import type { Staff } from './staff.ts'
import type { Tx } from './tx.ts'

/** 代理: who stands in for whom, both days among them. */
export interface Deputizing {
  readonly id: string
  readonly head: string
  readonly deputy: string
  readonly unit: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly reason: string
  readonly endedOn: PlainDate | null
  readonly by: string
}

const columns = `id, head_id as head, deputy_id as deputy, unit_id as unit, from_on as "from", to_on as "to", reason,
  ended_on as "endedOn", actor as by`
/** An end set on a day holds from that day on. */
const standing = (day: string) => `from_on <= ${day} and to_on >= ${day} and (ended_on is null or ended_on > ${day})`

export async function addDeputizing(
  tx: Tx,
  region: string,
  { id, head, deputy, unit, from, to, reason, by }: Omit<Deputizing, 'endedOn'>,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into deputy (region_code, id, head_id, deputy_id, unit_id, from_on, to_on, reason, recorded_at, actor)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [region, id, head, deputy, unit, from, to, reason, now, by],
  )
}

/** Those of a unit, or of every unit, the latest first. */
export async function readDeputizings(tx: Tx, region: string, unit?: string): Promise<readonly Deputizing[]> {
  const { rows } = await tx.query<Deputizing>(
    `select ${columns} from deputy where region_code = $1 and ($2::text is null or unit_id = $2)
      order by to_on desc, id limit 200`,
    [region, unit ?? null],
  )
  return rows
}

export async function endDeputizing(tx: Tx, region: string, id: string, on: PlainDate): Promise<void> {
  await tx.query('update deputy set ended_on = $3 where region_code = $1 and id = $2 and ended_on is null', [
    region,
    id,
    on,
  ])
}

/**
 * For which head of her own unit somebody stands in on a day, and in which role. Neither who has left stands in, nor is
 * anybody stood in for who has left: a new head names her own.
 */
export async function findDeputyFor(
  tx: Tx,
  region: string,
  staff: Pick<Staff, 'id' | 'role' | 'unit'>,
  today: PlainDate,
): Promise<{ readonly role: Staff['role']; readonly deputyFor: DeputyFor } | undefined> {
  const { rows } = await tx.query<{ head: string; role: string }>(
    `select h.id as head, h.role from deputy d
       join staff h on h.region_code = d.region_code and h.id = d.head_id and h.active and h.unit_id = $4
      where d.region_code = $1 and d.deputy_id = $2 and ${standing('$3::date')} and h.role in ('officeHead', 'unitHead')
      order by d.from_on, d.id limit 1`,
    [region, staff.id, today, staff.unit],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  const role = row.role === 'officeHead' ? 'officeHead' : 'unitHead'
  return { role, deputyFor: { head: row.head, ownRole: staff.role } }
}
