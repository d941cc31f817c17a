import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import { isFilledIn } from '../filled-in.ts'
import type { FigureFamily } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { counted, notFilledIn } from '../say.ts'
import type { Meaning } from '../say.ts'
import type { View } from '../view.ts'
import { counts } from './meanings.ts'

type Counted = Meaning & { readonly type: string; readonly field?: readonly [string, string] }

/** 第四十一条第二、三项: 转送、交办、督办, the three recommendations with their adoption, and mediation. */
export const officeActs: FigureFamily = {
  async read(tx, view) {
    const known = await isFilledIn(tx, view, 'petition')
    const rows = known ? await actsOf(tx, view) : []
    const figures: Record<string, Figure> = {}
    for (const [id, asked] of Object.entries<Counted>(counts)) {
      const { type, field, ...meaning } = asked
      const own = rows.filter((row) => row.type === type && (field === undefined || row.fields[field[0]] === field[1]))
      figures[id] = known
        ? counted(
            meaning,
            own.reduce((sum, { n }) => sum + n, 0),
          )
        : notFilledIn(meaning)
    }
    return { figures, checks: [] }
  },
}

interface ActsOfType {
  readonly type: string
  readonly fields: Readonly<Record<string, string | null>>
  readonly n: number
}

const types = [...new Set(Object.values<Counted>(counts).map(({ type }) => type))]

/** The acts of the period by type; those of petitions struck out by then were never done. */
async function actsOf(tx: Tx, view: View): Promise<readonly ActsOfType[]> {
  const seen = visibleTo(view.viewer, 'e', 6, 'subject_id')
  const { rows } = await tx.query<{
    type: string
    kind: string | null
    adopted: string | null
    result: string | null
    n: number
  }>(
    `select e.type, e.act ->> 'kind' as kind, e.act ->> 'adopted' as adopted, e.act ->> 'result' as result,
            count(*)::int as n
       from event e
      where e.region_code = $1 and e.type = any($5) and e.on_day between $2 and $3 and e.recorded_at < $4
        and not exists (select 1 from event gone where gone.region_code = e.region_code
                         and gone.subject_id = e.subject_id and gone.type = 'struckOut' and gone.recorded_at < $4)
        and ${seen.sql}
      group by 1, 2, 3, 4`,
    [view.region, view.from, view.to, view.knownBefore, types, ...seen.values],
  )
  return rows.map(({ type, n, ...fields }) => ({ type, fields, n }))
}
