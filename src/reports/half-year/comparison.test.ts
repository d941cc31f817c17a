import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { outline } from '../../documents/paper/outline.ts'
import { percentOf } from './comparison.ts'
import { halfYearReport } from './half-year-report.ts'
import { county, figureSheet, neverImported } from './invented-county.fixture.ts'
import { DIRECTION_WORDS } from './sayable.ts'

const lastYear = { from: plainDate('2024-01-01'), to: plainDate('2024-06-25'), asOf: '2025-06-25' }

function comparedWith(changes: Parameters<typeof figureSheet>[0]): string {
  const sheet = { ...figureSheet(changes), period: lastYear }
  return outline(halfYearReport(county({ comparisons: [{ span: 'lastYear', sheet }] })))
}

describe('走势词只随所列比较而写', () => {
  test('没有比较，不写任何走势词', () => {
    const text = outline(halfYearReport(county()))
    for (const word of [...DIRECTION_WORDS, '增加', '减少', '上升', '下降', '持平', '增幅'])
      expect(text).not.toContain(word)
  })

  test('写明与哪一时段相比，基数和增减量都写', () => {
    expect(comparedWith({ 'flow.total': 110, 'flow.visit': 80, 'flow.visit.national': 0 })).toContain(
      '与上年同期（2024年1月1日至6月25日）相比，登记件数由110件增加17件（15.45%）、走访由80件减少4件（5%）、' +
        '国家信访局走访由0件增加2件、省信访局走访与其持平（9件）。',
    )
  })

  test.each([
    [127, '总体平稳', true],
    [121, '总体平稳', true],
    [133, '总体平稳', true],
    [120, '总体平稳', false],
    [134, '总体平稳', false],
    [84, '属于激增', true],
    [85, '属于激增', false],
  ])('由%d件到127件：%s为%s', (before, words, said) => {
    expect(comparedWith({ 'flow.total': before }).includes(words)).toBe(said)
  })

  test('基数不足十件的成倍增长不称激增', () => {
    const sheet = { ...figureSheet({ 'flow.total': 2 }), period: lastYear }
    const input = county({ sheet: figureSheet({ 'flow.total': 9 }), comparisons: [{ span: 'spanBefore', sheet }] })
    const text = outline(halfYearReport(input))
    expect(text).toContain('与上一时段（2024年1月1日至6月25日）相比，登记件数由2件增加7件（350%）')
    expect(text).not.toContain('激增')
  })

  test('那一时段未填报，说明不作比较', () => {
    const blank = Object.keys(figureSheet().figures).map((id) => [id, neverImported(id)] as const)
    expect(comparedWith(Object.fromEntries(blank))).toContain(
      '上年同期（2024年1月1日至6月25日）没有登记数据，不作比较。',
    )
  })
})

test.each([
  [1, 3, '33.33%'],
  [2, 3, '66.67%'],
  [1, 800, '0.13%'],
  [7, 18, '38.89%'],
  [3, 3, '100%'],
  [9, 4, '225%'],
])('%d ÷ %d 写作 %s：四舍五入到两位小数', (part, whole, text) => {
  expect(percentOf(part, whole)).toBe(text)
})
