import { expect, test } from 'vitest'
import { casesIn, closingOf } from './closing-order.ts'

const units = [
  { id: 'water', fullName: '青禾县水利局', shortName: '水利局', validTo: null },
  { id: 'land', fullName: '青禾县自然资源局', shortName: '自然资源局', validTo: '2026-01-01' },
]

test('逐件写明的：全称、简称都认；撤并的单位、没写单位的，指出是哪一行', () => {
  expect(casesIn('A-1 水利局\n\n A-2，青禾县水利局 ', units)).toEqual({
    cases: [
      { no: 'A-1', unit: 'water' },
      { no: 'A-2', unit: 'water' },
    ],
  })
  expect(casesIn('A-1 水利局\nA-2 自然资源局', units).problem).toContain('A-2 自然资源局')
  expect(casesIn('A-3', units).problem).toContain('A-3')
})

test('原单位还在的分立，只移交写明的', () => {
  const values = { cause: ['parted'], from: ['a'], to: ['water'], cases: ['A-1 水利局'], document: ['文'] }
  expect(closingOf(values, units)).toEqual({
    ...{ cause: 'split', goesOn: true, from: ['a'], to: ['water'], document: '文' },
    cases: [{ no: 'A-1', unit: 'water' }],
  })
  expect(closingOf({ ...values, cause: ['merged'], on: ['2026-03-01'] }, units)).toEqual({
    ...{ cause: 'merged', from: ['a'], to: ['water'], document: '文', on: '2026-03-01' },
  })
})
