import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import { figureFamily, nothingKnown } from '../figure-family.ts'
import type { Grain, OfSubject } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { counted, notFilledIn } from '../say.ts'
import type { Meaning } from '../say.ts'
import type { View } from '../view.ts'
import { counts } from './meanings.ts'

type Counted = Meaning & { readonly type: string; readonly field?: readonly [string, string] }

/** 第四十一条第二、三项: 转送、交办、督办, the three recommendations with their adoption, and mediation. */
export const officeActs = figureFamily<ActsOfType, undefined>({
  kind: 'petition',
  ids: Object.keys(counts),
  rows: actsOf,
  known: nothingKnown,
  figures: (rows) =>
    eachCount(({ type, field, ...meaning }) => {
      const own = rows.filter((row) => row.type === type && (field === undefined || row.fields[field[0]] === field[1]))
      return counted(
        meaning,
        own.reduce((sum, { n }) => sum + n, 0),
      )
    }),
  unknown: () => eachCount(({ type: _, field: __, ...meaning }) => notFilledIn(meaning)),
})

function eachCount(figure: (asked: Counted) => Figure): Record<string, Figure> {
  return Object.fromEntries(Object.entries<Counted>(counts).map(([id, asked]) => [id, figure(asked)]))
}

interface ActsOfType extends OfSubject {
  readonly type: string
  readonly fields: Readonly<Record<string, string | null>>
  readonly n: number
}

const fieldsCounted = ['kind', 'adopted', 'result'] as const

type ActRow = { readonly subject?: string; readonly type: string; readonly n: number } & {
  readonly [field in (typeof fieldsCounted)[number]]: string | null
}

const typesOf = (which: (asked: Counted) => boolean) => [
  ...new Set(
    Object.values<Counted>(counts)
      .filter(which)
      .map(({ type }) => type),
  ),
]
/** Counted from the index alone: there are as many of these as petitions. */
const typesCountedWhole = typesOf(({ field }) => field === undefined)
const typesCountedByField = typesOf(({ field }) => field !== undefined)

/** The acts of the period by type; those of petitions struck out by then were never done. */
async function actsOf(tx: Tx, view: View, grain: Grain): Promise<readonly ActsOfType[]> {
  const seen = visibleTo(view.viewer, 'e', 7, 'subject_id')
  const apart = grain === 'bySubject'
  const count = (types: string, valueOf: (field: string) => string) =>
    `select ${apart ? 'e.subject_id as subject, ' : ''}e.type,
            ${fieldsCounted.map((field) => `${valueOf(field)} as ${field}`).join(', ')}, count(*)::int as n
       from event e
      where e.region_code = $1 and e.type = any(${types}) and e.on_day between $2 and $3 and e.recorded_at < $4
        and not exists (select 1 from event gone where gone.region_code = e.region_code
                         and gone.subject_id = e.subject_id and gone.type = 'struckOut' and gone.recorded_at < $4)
        and ${seen.sql}
      group by ${apart ? '1, 2, 3, 4, 5' : '1, 2, 3, 4'}`
  const { rows } = await tx.query<ActRow>(
    `${count('$5', () => 'null')} union all ${count('$6', (field) => `e.act ->> '${field}'`)}`,
    [view.region, view.from, view.to, view.knownBefore, typesCountedWhole, typesCountedByField, ...seen.values],
  )
  return rows.map(({ subject, type, n, ...fields }) => ({
    ...(subject !== undefined && { subject }),
    ...{ type, fields, n },
  }))
}
