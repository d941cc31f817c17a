import { check, figureFamily } from '../figure-family.ts'
import type { ArithmeticCheck, Figure } from '../figure.ts'
import { isRepeat, petitionCube } from '../petition-cube.ts'
import type { CubeRow } from '../petition-cube.ts'
import { counted, notFilledIn, share } from '../say.ts'
import { unitNaming } from '../unit-naming.ts'
import type { UnitNaming } from '../unit-naming.ts'
import type { View } from '../view.ts'
import { again, category, first, forms, people, repeat, total, unit, unitNow, venues } from './meanings.ts'

/** 信访流量: petitions registered in the period, by form, place of the visit, category and lead unit. */
export const flow = figureFamily<CubeRow, UnitNaming>({
  kind: 'petition',
  ids: ['flow.', 'rates.repeat'],
  rows: petitionCube,
  known: unitNaming,
  figures: (cube, view, nameOf) => ({
    ...fixed(cube),
    ...byCategory(cube),
    ...byUnit(cube, nameOf, view),
    'rates.repeat': repeatRate(cube),
  }),
  unknown: unknownFlow,
  checks,
})

const sum = (cube: readonly CubeRow[], which: (row: CubeRow) => boolean) =>
  cube.filter(which).reduce((n, row) => n + row.petitions, 0)

function fixed(cube: readonly CubeRow[]): Record<string, Figure> {
  const byForm = Object.entries(forms).map(
    ([form, meaning]) =>
      [
        `flow.${form}`,
        counted(
          meaning,
          sum(cube, (row) => row.form === form),
        ),
      ] as const,
  )
  const byVenue = Object.entries(venues).map(
    ([venue, meaning]) =>
      [
        `flow.visit.${venue}`,
        counted(
          meaning,
          sum(cube, (row) => row.form === 'visit' && row.venue === venue),
        ),
      ] as const,
  )
  const allPeople = cube.reduce((n, row) => n + row.people, 0)
  return {
    'flow.total': counted(
      total,
      sum(cube, () => true),
    ),
    ...Object.fromEntries(byForm),
    ...Object.fromEntries(byVenue),
    'flow.people': counted(people, allPeople),
    'flow.first': counted(
      first,
      sum(cube, (row) => !isRepeat(row)),
    ),
    'flow.repeat': counted(again, sum(cube, isRepeat)),
  }
}

function unknownFlow(): Record<string, Figure> {
  const named = {
    'flow.total': total,
    'flow.people': people,
    'flow.first': first,
    'flow.repeat': again,
    'rates.repeat': repeat,
  }
  const byForm = Object.entries(forms).map(([form, meaning]) => [`flow.${form}`, meaning] as const)
  const byVenue = Object.entries(venues).map(([venue, meaning]) => [`flow.visit.${venue}`, meaning] as const)
  return Object.fromEntries(
    [...Object.entries(named), ...byForm, ...byVenue].map(([id, meaning]) => [id, notFilledIn(meaning)]),
  )
}

function byCategory(cube: readonly CubeRow[]): Record<string, Figure> {
  const names = [...new Set(cube.map((row) => row.category))].filter((name) => name !== '').sort()
  return Object.fromEntries(
    names.map((name) => [
      `flow.category.${name}`,
      counted(
        category(name),
        sum(cube, (row) => row.category === name),
      ),
    ]),
  )
}

/** Counted by name: units that are one now, or that bore one name one after the other, count together. */
function byUnit(cube: readonly CubeRow[], nameOf: UnitNaming, { units }: View): Record<string, Figure> {
  const ofUnits = cube.filter((row) => row.unit !== '')
  const rows = ofUnits.map((row) => ({ ...row, name: nameOf(row.unit, row.passedTo) }))
  const names = [...new Set(rows.map((row) => row.name))].sort()
  const meaning = units === 'now' ? unitNow : unit
  return Object.fromEntries(
    names.map((name) => {
      const petitions = rows.filter((row) => row.name === name).reduce((n, row) => n + row.petitions, 0)
      return [`flow.unit.${name}`, counted(meaning(name), petitions)]
    }),
  )
}

function repeatRate(cube: readonly CubeRow[]): Figure {
  return share(
    repeat,
    sum(cube, isRepeat),
    sum(cube, () => true),
  )
}

function checks(cube: readonly CubeRow[]): readonly ArithmeticCheck[] {
  const parts = Object.keys(forms).reduce((n, form) => n + sum(cube, (row) => row.form === form), 0)
  const visits = sum(cube, (row) => row.form === 'visit')
  const places = Object.keys(venues).reduce(
    (n, venue) => n + sum(cube, (row) => row.form === 'visit' && row.venue === venue),
    0,
  )
  const all = sum(cube, () => true)
  return [
    check('flow.forms', '网上、走访、来信、来电、其他各项之和等于信访总量', parts, all),
    check(
      'flow.relation',
      '初次件、重复件之和等于信访总量',
      sum(cube, (row) => !isRepeat(row)) + sum(cube, isRepeat),
      all,
    ),
    check('flow.venues', '各处走访批次之和等于走访总数', places, visits),
  ]
}
