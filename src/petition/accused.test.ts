import { describe, expect, test } from 'vitest'
import { isShieldedFrom, lineOf, shieldedUnits, standInSight, unitsAbove } from './accused.ts'
import type { Hierarchy } from './facts.ts'
import { registered } from './testing.ts'

const hierarchy: Hierarchy = {
  superiorOf: { station: 'water', pump: 'station', water: 'county', town: 'county', a: 'b', b: 'a' },
  posts: {
    chief: { unit: 'water', role: 'unitHead' },
    clerk: { unit: 'water', role: 'handler' },
    registrar: { unit: 'office', role: 'registrar' },
    admin: { unit: 'office', role: 'admin' },
    inspector: { unit: 'discipline', role: 'handler' },
  },
  inSight: ['county', 'discipline'],
}

describe('第三十条第三款：不得透露给被检举、揭发的人员或者单位', () => {
  test('被检举的单位和它下面的各级单位都不得知晓，上级和旁的单位不受影响', () => {
    expect(shieldedUnits({ units: ['water'], staff: [] }, hierarchy)).toEqual(['water', 'station', 'pump'])
    expect(shieldedUnits({ units: ['pump'], staff: [] }, hierarchy)).toEqual(['pump'])
  })

  test('被检举的是单位负责人的，她的单位和下属单位不得知晓；是一般人员的，只是她本人', () => {
    expect(shieldedUnits({ units: [], staff: ['chief'] }, hierarchy)).toEqual(['water', 'station', 'pump'])
    expect(shieldedUnits({ units: [], staff: ['clerk'] }, hierarchy)).toEqual([])
  })

  test('名录里的上下级写成了圈，也走得完', () => {
    expect(unitsAbove('a', hierarchy.superiorOf)).toEqual(['b'])
    expect(shieldedUnits({ units: ['a'], staff: [] }, hierarchy)).toEqual(['a', 'b'])
  })

  test.each([
    ['本局', { units: ['office'], staff: [] }, true],
    ['县领导所在的县委、县政府', { units: ['county'], staff: [] }, true],
    ['纪检监察机关的人', { units: [], staff: ['inspector'] }, true],
    ['登记员', { units: [], staff: ['registrar'] }, true],
    ['管理员', { units: [], staff: ['admin'] }, true],
    ['责任单位', { units: ['water'], staff: [] }, false],
    ['责任单位负责人', { units: [], staff: ['chief'] }, false],
    ['名录里没有的人', { units: [], staff: ['nobody'] }, false],
  ] as const)('%s是不是在县里自己的视线之内', (_, accused, expected) => {
    expect(standInSight(accused, hierarchy)).toBe(expected)
  })

  const petition = { ...registered(), accusedUnits: ['water'], accusedStaff: ['chief', 'promoted'] }
  test.each([
    ['被检举的人', { id: 'chief', unit: 'town', role: 'handler' }, true],
    ['被检举的单位的人', { id: 'x', unit: 'water', role: 'handler' }, true],
    ['后来划到她下面的单位的人', { id: 'x', unit: 'new', role: 'handler', answersTo: ['chief'] }, true],
    ['后来划到被检举单位下面的', { id: 'x', unit: 'new', role: 'handler', answersTo: ['water'] }, true],
    ['旁的单位的人', { id: 'x', unit: 'town', role: 'unitHead', answersTo: ['county'] }, false],
    ['信访局的人', { id: 'registrar', unit: 'office', role: 'registrar' }, false],
    ['后来调进信访局的被检举人', { id: 'promoted', unit: 'office', role: 'registrar' }, true],
  ] as const)('%s', (_, actor, expected) => {
    expect(isShieldedFrom(actor, petition)).toBe(expected)
    expect(isShieldedFrom(actor, registered())).toBe(false)
  })

  test('信访局的人只代表本人', () => {
    expect(lineOf({ id: 'r', unit: 'office', role: 'registrar', answersTo: ['head'] })).toEqual(['r'])
  })
})
