import { check, figureFamily, nothingKnown } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { concludedCube, isRepeat } from '../petition-cube.ts'
import type { CubeRow } from '../petition-cube.ts'
import { counted, notFilledIn } from '../say.ts'
import * as meanings from './meanings.ts'

/** The same petitions by the day they were concluded, whenever they were registered. */
export const concluded = figureFamily<CubeRow, undefined>({
  kind: 'petition',
  ids: ['concluded.'],
  rows: concludedCube,
  known: nothingKnown,
  figures: (rows) => {
    const { total, visit, people, first, repeat } = countsOf(rows)
    return {
      'concluded.total': counted(meanings.total, total),
      'concluded.visit': counted(meanings.visit, visit),
      'concluded.people': counted(meanings.people, people),
      'concluded.first': counted(meanings.first, first),
      'concluded.repeat': counted(meanings.repeat, repeat),
    }
  },
  unknown: (): Record<string, Figure> => ({
    'concluded.total': notFilledIn(meanings.total),
    'concluded.visit': notFilledIn(meanings.visit),
    'concluded.people': notFilledIn(meanings.people),
    'concluded.first': notFilledIn(meanings.first),
    'concluded.repeat': notFilledIn(meanings.repeat),
  }),
  checks: (rows) => {
    const { total, first, repeat } = countsOf(rows)
    return [check('concluded.relation', '办结的初次件、重复件之和等于办结件数', first + repeat, total)]
  },
})

function countsOf(rows: readonly CubeRow[]) {
  const sum = (of: (row: CubeRow) => number) => rows.reduce((n, row) => n + of(row), 0)
  return {
    total: sum(({ petitions }) => petitions),
    visit: sum(({ form, petitions }) => (form === 'visit' ? petitions : 0)),
    people: sum(({ people }) => people),
    first: sum((row) => (isRepeat(row) ? 0 : row.petitions)),
    repeat: sum((row) => (isRepeat(row) ? row.petitions : 0)),
  }
}
