import type { LeaderCaseFace } from '../../registers/leader-cases/leader-case.ts'
import { check, figureFamily, nothingKnown } from '../figure-family.ts'
import type { ArithmeticCheck, Figure } from '../figure.ts'
import { registerRows, sumOf } from '../register-rows.ts'
import type { RegisterRow } from '../register-rows.ts'
import { counted, notFilledIn, share } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

type Rows = readonly RegisterRow<LeaderCaseFace>[]

/** 领导包案: the cases sponsored by the period's last day and not resolved before its first. */
export const leaderCases = figureFamily<RegisterRow<LeaderCaseFace>, undefined>({
  kind: 'leaderCase',
  ids: ['leaderCases.'],
  rows: async (tx, view, grain) =>
    (await registerRows<LeaderCaseFace>(tx, view, 'leaderCase', grain)).filter((row) => isCurrent(row, view)),
  known: nothingKnown,
  figures(rows, view) {
    const { total, city, county } = levelsOf(rows)
    const resolved = sumOf(rows, (row) => row.closedOn !== null && row.closedOn >= view.from && row.closedOn <= view.to)
    return {
      'leaderCases.city': counted(meanings.city, city),
      'leaderCases.county': counted(meanings.county, county),
      'leaderCases.total': counted(meanings.total, total),
      'leaderCases.resolved': counted(meanings.resolved, resolved),
      'leaderCases.resolutionRate': share(meanings.resolutionRate, resolved, total),
    }
  },
  unknown,
  checks,
})

function levelsOf(rows: Rows) {
  return {
    total: sumOf(rows, () => true),
    city: sumOf(rows, (row) => row.face.level === 'city'),
    county: sumOf(rows, (row) => row.face.level === 'county'),
  }
}

function checks(rows: Rows): readonly ArithmeticCheck[] {
  const { total, city, county } = levelsOf(rows)
  return [check('leaderCases.levels', '市级与县级包案之和等于包案总数', city + county, total)]
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
