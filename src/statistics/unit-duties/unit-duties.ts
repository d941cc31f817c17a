import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import type { TermId } from '../../terms/terms.ts'
import { figureFamily } from '../figure-family.ts'
import type { Grain, OfSubject } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { counted, share } from '../say.ts'
import { unitNaming } from '../unit-naming.ts'
import type { UnitNaming } from '../unit-naming.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

interface Settled extends OfSubject {
  readonly term: TermId
  readonly unit: string
  readonly passedTo: string | null
  readonly settled: number
  readonly timely: number
}

const kinds = {
  notice: ['noticeForwarded', 'noticeDirect'],
  reply: ['reply'],
} as const satisfies Record<string, readonly TermId[]>

type Kind = keyof typeof kinds

/** Which duties were missed where: by the lead unit of then, or by who continues it now; a unit that missed none isn't listed. */
export const missedDuties = figureFamily<Settled, UnitNaming>({
  kind: 'petition',
  ids: ['missed.'],
  rows: (tx, view, grain) => settledByUnit(tx, view, grain, 'and not timely'),
  known: unitNaming,
  figures: (rows, _, nameOf) => ({ ...missed('notice', rows, nameOf), ...missed('reply', rows, nameOf) }),
  unknown: () => ({}),
})

function missed(kind: Kind, rows: readonly Settled[], nameOf: UnitNaming): Record<string, Figure> {
  return byName(kind, rows, nameOf, (name, own) => {
    const late = own.reduce((n, row) => n + row.settled - row.timely, 0)
    return late === 0 ? [] : [[`missed.${kind}.${name}`, counted(meanings.missed[kind](name), late)]]
  })
}

/** The rates of FIGURES kept apart by lead unit: what the monthly bulletin prints. */
export const unitRates = figureFamily<Settled, UnitNaming>({
  kind: 'petition',
  ids: ['unitRates.'],
  rows: (tx, view, grain) => settledByUnit(tx, view, grain),
  known: unitNaming,
  figures: (rows, _, nameOf) => ({ ...rates('notice', rows, nameOf), ...rates('reply', rows, nameOf) }),
  unknown: () => ({}),
})

function rates(kind: Kind, rows: readonly Settled[], nameOf: UnitNaming): Record<string, Figure> {
  return byName(kind, rows, nameOf, (name, own) => {
    const settled = own.reduce((n, row) => n + row.settled, 0)
    const timely = own.reduce((n, row) => n + row.timely, 0)
    const { due, late, rate } = meanings.rates[kind]
    return [
      [`unitRates.${kind}.due.${name}`, counted(due(name), settled)],
      [`unitRates.${kind}.late.${name}`, counted(late(name), settled - timely)],
      [`unitRates.${kind}.rate.${name}`, share(rate(name), timely, settled)],
    ]
  })
}

type Named = readonly (readonly [string, Figure])[]

function byName(
  kind: Kind,
  rows: readonly Settled[],
  nameOf: UnitNaming,
  of: (name: string, own: readonly Settled[]) => Named,
): Record<string, Figure> {
  const terms: readonly TermId[] = kinds[kind]
  const own = rows.filter(({ term, unit }) => terms.includes(term) && unit !== '')
  const groups = [...Map.groupBy(own, ({ unit, passedTo }) => nameOf(unit, passedTo))]
  return Object.fromEntries(groups.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, group]) => of(name, group)))
}

/** Duties settled in the period as `rates.…` counts them, beside the lead unit as it was known at the view's instant. */
async function settledByUnit(tx: Tx, view: View, grain: Grain, which = ''): Promise<readonly Settled[]> {
  const seen = visibleTo(view.viewer, 't', 7, 'subject_id')
  const apart = grain === 'bySubject'
  const { rows } = await tx.query<Settled>(
    `select ${apart ? 'subject_id as subject, ' : ''}term, coalesce(p.unit_id, '') as unit, p.passed_to as "passedTo",
            sum(t.n)::int as settled, sum(t.timely)::int as timely
       from (select region_code, subject_id, term, sum(sign) as n, coalesce(sum(sign) filter (where timely), 0) as timely
               from duty_tally t
              where region_code = $1 and on_day between $2 and $3 and recorded_at < $4 and term = any($6)
                and (timely or on_day < $5) ${which} and ${seen.sql}
              group by region_code, subject_id, term having sum(sign) <> 0) t
       left join lateral (select unit_id, passed_to from petition_tally face
                           where face.region_code = t.region_code and face.subject_id = t.subject_id
                             and face.sign = 1 and face.recorded_at < $4
                           order by face.seq desc limit 1) p on true
      group by ${apart ? 'subject_id, ' : ''}term, p.unit_id, p.passed_to`,
    [
      ...[view.region, view.from, view.to, view.knownBefore, shanghaiDayOf(view.knownBefore)],
      ...[Object.values(kinds).flat(), ...seen.values],
    ],
  )
  return rows
}
