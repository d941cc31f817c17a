import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import { figureFamily, nothingKnown } from '../figure-family.ts'
import type { Grain, OfSubject } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { counted, notFilledIn } from '../say.ts'
import type { Meaning } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

interface Routed extends OfSubject {
  readonly route: string
  readonly petitions: number
}

/** 第三十一条第一至五项: petitions led out of the sixty days in the period, printed beside 按期答复率. */
export const routes = figureFamily<Routed, undefined>({
  kind: 'petition',
  ids: ['routes.'],
  rows: petitionsRouted,
  known: nothingKnown,
  figures: (rows) => {
    const routed = Map.groupBy(rows, ({ route }) => route)
    const sum = (route: string) => routed.get(route)?.reduce((n, { petitions }) => n + petitions, 0) ?? 0
    return eachRoute((route, meaning) => counted(meaning, sum(route)))
  },
  unknown: () => eachRoute((_, meaning) => notFilledIn(meaning)),
})

function eachRoute(figure: (route: string, meaning: Meaning) => Figure): Record<string, Figure> {
  return Object.fromEntries(
    Object.entries(meanings.routes).map(([route, meaning]) => [`routes.${route}`, figure(route, meaning)]),
  )
}

async function petitionsRouted(tx: Tx, view: View, grain: Grain): Promise<readonly Routed[]> {
  const seen = visibleTo(view.viewer, 't', 5, 'subject_id')
  const apart = grain === 'bySubject'
  const { rows } = await tx.query<Routed>(
    `select ${apart ? 'subject_id as subject, ' : ''}route, sum(sign)::int as petitions
       from petition_tally t
      where region_code = $1 and routed_on between $2 and $3 and recorded_at < $4 and ${seen.sql}
      group by ${apart ? 'subject_id, ' : ''}route`,
    [view.region, view.from, view.to, view.knownBefore, ...seen.values],
  )
  return rows
}
