import type { Tx } from '../tx.ts'
import type { Finding } from './check-subject.ts'

/**
 * 已依规处置: how many petitions say so. What is empty must say so, or have gone into a compartment and not come back; and what
 * says so must be empty, but for what later acts brought.
 */
export async function checkDisposals(
  tx: Tx,
): Promise<{ readonly disposed: number; readonly findings: readonly Finding[] }> {
  const count = await tx.query<{ n: number }>(`select count(*)::int as n from event where type = 'disposed'`)
  const { rows } = await tx.query<{ region: string; table: string; subject: string; emptied: boolean }>(
    `with told as (
            select distinct on (region_code, subject_id) region_code, subject_id, seq, type from event
             where type in ('disposed', 'handedBack') or (type = 'referredToDiscipline' and act->'compartment' is not null)
             order by region_code, subject_id, seq desc),
          gone as (select region_code, subject_id, seq from told where type <> 'handedBack'),
          held as (
            select 'content' as "table", region_code, subject_id, id, text is null as emptied from content
            union all
            select 'person', region_code, subject_id, id, name is null and disposed_at is not null from person)
     select distinct h.region_code as region, h."table", s.number as subject, h.emptied from held h
       join subject s on s.region_code = h.region_code and s.id = h.subject_id
       left join gone g on g.region_code = h.region_code and g.subject_id = h.subject_id
      where h.emptied <> (g.subject_id is not null and not exists (
              select 1 from event e where e.region_code = g.region_code and e.subject_id = g.subject_id
                 and e.seq > g.seq and position(h.id::text in e.act::text) > 0))
      order by 1, 3, 2 limit 100`,
  )
  const findings = rows.map(({ region, table, subject, emptied }) => {
    const problem = emptied ? '被清空，而没有处置、移入密封仓的记录' : '处置、移入密封仓的记录在，内容却还在'
    return { region, table, subject, seq: null, problem }
  })
  return { disposed: count.rows[0]?.n ?? 0, findings }
}
