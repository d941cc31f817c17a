import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { answersTo } from './hierarchy.ts'
import type { Staff } from './staff.ts'
import type { Unit } from './units.ts'

const unit = (id: string, fullName: string, superior: string): Unit => ({
  ...{ id, fullName, shortName: id, aliases: [], category: '', superior, reviewSuperior: null },
  ...{ validFrom: plainDate('2020-01-01'), validTo: null },
})
const units = [
  unit('water', '试验县水利局', '试验县人民政府'),
  unit('station', '试验县水利局河道站', '试验县水利局'),
  unit('county', '试验县人民政府', '试验市人民政府'),
]
const member = (id: string, at: string, role: Staff['role'], active = true) => ({
  ...{ id, login: id, name: id, role, unit: at, active },
})
const staff = [
  member('chief', 'water', 'unitHead'),
  member('former', 'water', 'unitHead', false),
  member('clerk', 'water', 'handler'),
  member('keeper', 'station', 'unitHead'),
]

describe('向谁负责', () => {
  test.each([
    ['下属单位的人', { id: 'x', unit: 'station' }, ['water', 'county', 'chief', 'keeper']],
    ['下属单位的负责人，不算自己', { id: 'keeper', unit: 'station' }, ['water', 'county', 'chief']],
    ['单位的人', { id: 'clerk', unit: 'water' }, ['county', 'chief']],
    ['名录以外的单位的人', { id: 'x', unit: 'elsewhere' }, []],
  ])('%s', (_, actor, expected) => {
    expect(answersTo(actor, units, staff)).toEqual(expected)
  })
})
