import type { LeaderCaseFace } from '../../registers/leader-cases/leader-case.ts'
import { isFilledIn } from '../filled-in.ts'
import { check } from '../figure-family.ts'
import type { FigureFamily } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { registerRows, sumOf } from '../register-rows.ts'
import type { RegisterRow } from '../register-rows.ts'
import { counted, notFilledIn, share } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

/** 领导包案: the cases sponsored by the period's last day and not resolved before its first. */
export const leaderCases: FigureFamily = {
  async read(tx, view) {
    if (!(await isFilledIn(tx, view, 'leaderCase'))) return { figures: unknown(), checks: [] }
    const rows = (await registerRows<LeaderCaseFace>(tx, view, 'leaderCase')).filter((row) => isCurrent(row, view))
    const total = sumOf(rows, () => true)
    const city = sumOf(rows, (row) => row.face.level === 'city')
    const county = sumOf(rows, (row) => row.face.level === 'county')
    const resolved = sumOf(rows, (row) => row.closedOn !== null && row.closedOn >= view.from && row.closedOn <= view.to)
    return {
      figures: {
        'leaderCases.city': counted(meanings.city, city),
        'leaderCases.county': counted(meanings.county, county),
        'leaderCases.total': counted(meanings.total, total),
        'leaderCases.resolved': counted(meanings.resolved, resolved),
        'leaderCases.resolutionRate': share(meanings.resolutionRate, resolved, total),
      },
      checks: [check('leaderCases.levels', '市级与县级包案之和等于包案总数', city + county, total)],
    }
  },
}

function isCurrent(row: RegisterRow<LeaderCaseFace>, view: View): boolean {
  return row.closedOn === null || row.closedOn >= view.from
}

function unknown(): Record<string, Figure> {
  const { city, county, total, resolved, resolutionRate } = meanings
  return {
    'leaderCases.city': notFilledIn(city),
    'leaderCases.county': notFilledIn(county),
    'leaderCases.total': notFilledIn(total),
    'leaderCases.resolved': notFilledIn(resolved),
    'leaderCases.resolutionRate': notFilledIn(resolutionRate),
  }
}
