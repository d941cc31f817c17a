import { sayDay } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { theOffice, thePetitioner } from '../../terms/clock.ts'
import { terms } from '../../terms/terms.ts'
import type { TermId } from '../../terms/terms.ts'
import type { Tx } from '../tx.ts'
import type { Finding } from './check-subject.ts'

interface Unowned {
  readonly region: string
  readonly number: string
  readonly term: TermId
  readonly unit: string
  readonly validTo: PlainDate | null
}

/**
 * Whoever owes something is a unit that still is, in which somebody works. Superiors above the register have no account
 * here, nor do those who only review: the office enters their papers. Of a ledger whose unit never had an account the
 * office keeps the days itself.
 */
export async function checkOwners(tx: Tx): Promise<readonly Finding[]> {
  const { rows } = await tx.query<Unowned>(
    `select d.region_code as region, s.number, d.term, u.full_name as unit, u.valid_to as "validTo"
       from duty d
       join subject s on s.region_code = d.region_code and s.id = d.subject_id
       join unit u on u.region_code = d.region_code and u.id = d.owner
      where d.status in ('running', 'suspended') and d.owner not in ($1, $2)
        and (u.valid_to is not null or not exists (${worksThere} and w.active))
        and (u.valid_to is not null or exists (${worksThere}) or not (${keptByOffice}))
      order by d.region_code, s.number, d.duty_id limit 20`,
    [theOffice, thePetitioner],
  )
  return rows.map(({ region, number, term, unit, validTo }) => ({
    region,
    table: 'duty',
    subject: number,
    seq: null,
    problem: `${terms[term].label}：${whyNobody(unit, validTo)}`,
  }))
}

const worksThere = 'select 1 from staff w where w.region_code = d.region_code and w.unit_id = d.owner'
const keptByOffice = `s.state ->> 'imported' = 'true' or d.term in ('firstReview', 'finalReview', 'service')`

function whyNobody(unit: string, validTo: PlainDate | null): string {
  return validTo === null
    ? `负有义务的${unit}没有在岗的人员，请用 dengwen staff add 建立账号`
    : `负有义务的${unit}自${sayDay(validTo)}起不再是单独的单位，请用 dengwen unit pass 移交给继续行使其职权的单位`
}
