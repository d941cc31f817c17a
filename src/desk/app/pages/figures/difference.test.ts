import { expect, test } from 'vitest'
import { difference } from './difference.ts'

const figure = (value: number | null, text = String(value)) => ({
  ...{ value, text, label: '', definition: '', basis: '', count: value },
})

test.each([
  ['件数的增减和比例', figure(156), figure(144), '+12（+8.3%）'],
  ['减少', figure(3), figure(4), '−1（−25.0%）'],
  ['不变', figure(4), figure(4), '0'],
  ['从无到有的，没有比例', figure(4), figure(0), '+4'],
  ['比率以百分点计', figure(0.3889, '38.89%'), figure(0.4, '40%'), '−1.11个百分点'],
  ['比率不变', figure(0.4, '40%'), figure(0.4, '40%'), '0个百分点'],
  ['未填报的不比', figure(4), figure(null, '未填报'), ''],
  ['没有分母的不比', figure(null, '—'), figure(0.4, '40%'), ''],
  ['那一期没有这一项的不比', figure(4), undefined, ''],
])('%s', (_, now, then, said) => {
  expect(difference(now, then)).toBe(said)
})
