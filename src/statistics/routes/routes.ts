import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import { isFilledIn } from '../filled-in.ts'
import type { FigureFamily } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { counted, notFilledIn } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

/** 第三十一条第一至五项: petitions led out of the sixty days in the period, printed beside 按期答复率. */
export const routes: FigureFamily = {
  async read(tx, view) {
    const known = await isFilledIn(tx, view, 'petition')
    const routed = known ? await petitionsRouted(tx, view) : new Map<string, number>()
    const figures: Record<string, Figure> = {}
    for (const [route, meaning] of Object.entries(meanings.routes)) {
      figures[`routes.${route}`] = known ? counted(meaning, routed.get(route) ?? 0) : notFilledIn(meaning)
    }
    return { figures, checks: [] }
  },
}

async function petitionsRouted(tx: Tx, view: View): Promise<ReadonlyMap<string, number>> {
  const seen = visibleTo(view.viewer, 't', 5, 'subject_id')
  const { rows } = await tx.query<{ route: string; petitions: number }>(
    `select route, sum(sign)::int as petitions
       from petition_tally t
      where region_code = $1 and routed_on between $2 and $3 and recorded_at < $4 and ${seen.sql}
      group by route`,
    [view.region, view.from, view.to, view.knownBefore, ...seen.values],
  )
  return new Map(rows.map(({ route, petitions }) => [route, petitions]))
}
