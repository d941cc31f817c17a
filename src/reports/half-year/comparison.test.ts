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

describe('有名称的一段时间，与此前同样天数相比', () => {
  const interval = (now: Parameters<typeof figureSheet>[0], before: Parameters<typeof figureSheet>[0]) => ({
    name: '巡视进驻期',
    now: { ...figureSheet(now), period: { from: plainDate('2025-04-01'), to: plainDate('2025-05-15'), asOf: '' } },
    before: {
      ...figureSheet(before),
      period: { from: plainDate('2025-02-15'), to: plainDate('2025-03-31'), asOf: '' },
    },
  })
  const said = (...[now, before]: Parameters<typeof interval>) =>
    outline(halfYearReport(county({ interval: interval(now, before) })))

  test('两段的日子都写，走访到省激增的点明是哪一项', () => {
    const text = said(
      { 'flow.total': 60, 'flow.visit': 41, 'flow.visit.province': 24 },
      { 'flow.total': 58, 'flow.visit': 40, 'flow.visit.province': 10 },
    )
    expect(text).toContain(
      '巡视进驻期（2025年4月1日至5月15日）登记件数60件、走访41件、国家信访局走访2件、省信访局走访24件。' +
        '与此前同样天数（2025年2月15日至3月31日）相比，登记件数由58件增加2件（3.45%）、走访由40件增加1件（2.50%）、' +
        '国家信访局走访与其持平（2件）、省信访局走访由10件增加14件（140%）。' +
        '登记件数变动幅度不超过百分之五，总体平稳。省信访局走访增幅超过百分之五十，属于激增。',
    )
  })

  test('名称和日子都留在文件里，核对时照样再算', () => {
    const { madeFrom } = halfYearReport(county({ interval: interval({}, {}) }))
    expect(madeFrom?.['dengwenInterval']).toBe('巡视进驻期=2025-04-01..2025-05-15')
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
