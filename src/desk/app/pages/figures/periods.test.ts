import { expect, test } from 'vitest'
import { plainDate } from '../../../../calendar/plain-date.ts'
import { lastHalf, partOf, parts, sayPeriod, spanIn, spanOf } from './periods.ts'

const span = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) })

test.each([
  ['h1', '2025-01-01', '2025-06-30'],
  ['h2', '2025-07-01', '2025-12-31'],
  ['q4', '2025-10-01', '2025-12-31'],
  ['m2', '2025-02-01', '2025-02-28'],
  ['m12', '2025-12-01', '2025-12-31'],
])('2025年 %s：%s 至 %s，首尾两日都计入', (code, from, to) => {
  expect(spanOf(2025, code)).toEqual(span(from, to))
})

test('每一段都认得出来，说得出名字；自选的说起止', () => {
  for (const code of Object.keys(parts)) {
    const found = spanOf(2024, code)
    expect(found && partOf(found)).toEqual({ year: 2024, code })
  }
  expect(sayPeriod(span('2024-01-01', '2024-06-30'))).toBe('2024年上半年')
  expect(sayPeriod(span('2024-01-01', '2024-06-29'))).toBe('2024年1月1日至2024年6月29日')
})

test('报告写的是刚过完的半年', () => {
  expect(lastHalf(plainDate('2026-06-30'))).toEqual(span('2025-07-01', '2025-12-31'))
  expect(lastHalf(plainDate('2026-07-01'))).toEqual(span('2026-01-01', '2026-06-30'))
})

test('网址里的日期不通的，当作没有写', () => {
  const today = plainDate('2026-03-18')
  expect(spanIn(new URLSearchParams('from=2025-01-01&to=2025-03-31'), today)).toEqual(span('2025-01-01', '2025-03-31'))
  for (const query of ['', 'from=2025-02-30&to=2025-03-01', 'from=2025-03-02&to=2025-03-01'])
    expect(spanIn(new URLSearchParams(query), today)).toEqual(lastHalf(today))
})
