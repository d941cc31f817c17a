import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { outline } from '../../documents/paper/outline.ts'
import { halfYearReport } from './half-year-report.ts'
import type { HalfYearInput } from './input.ts'
import { county, figureSheet, neverImported } from './invented-county.fixture.ts'

describe('首接首办：有观察期届满的办结件才说比率', () => {
  test.each([
    ['没有届满的', { 'firstHandling.watched': 0 }, '本期没有观察期届满的初次信访办结件（0件）'],
    ['重复信访都没有载明前一件的', { 'returning.linked': 0 }, '一次性办结率无从计算'],
    ['台账未填报的', { 'firstHandling.watched': neverImported('firstHandling.watched') }, '台账未填报'],
  ])('%s', (_, changes, said) => {
    const paragraph = outline(halfYearReport(county({ sheet: figureSheet(changes) })))
      .split('\n')
      .find((line) => line.startsWith('首接首办责任的落实情况：'))
    expect(paragraph).toContain(said)
    expect(paragraph).not.toContain('一次性办结率为')
  })
})

describe('工作安排：针对所列的问题', () => {
  const item = { part: 'task', promises: [{ owner: '住建局', due: plainDate('2025-09-30') }] } as const
  const planned = (...plan: NonNullable<HalfYearInput['plan']>) => outline(halfYearReport(county({ plan })))

  test('写明针对哪一个问题的，写在那个问题下面，不再留空；没有写明的照旧', () => {
    const report = planned(
      { ...item, id: '1', task: '每周会商', answers: 'inspection' },
      { ...item, id: '2', task: '培训' },
    )
    expect(report).toMatch(
      /（二）拟推进的重点工作\n培训。由住建局于.+以前落实。\n1\.办结巡视交办事项\n[^〔]+\n每周会商。由住建局于/u,
    )
    expect(report).toContain('2.按期告知受理情况')
    expect(report).toMatch(/尚未告知的立即补告。责任单位和完成日期：〔待填：依据〕/u)
    expect(report).toContain('已登记的工作安排中没有重点项目。')
  })

  test('所针对的问题本期没有出现的，仍列为一项工作', () => {
    const report = planned({ ...item, id: '1', task: '核对转送日期', answers: 'dispatch' })
    expect(report).toMatch(/（二）拟推进的重点工作\n核对转送日期。由住建局于/u)
  })
})

test('工作专班：照登记的写，同一专班写一次；含拒用词的不引用', () => {
  const forces = [
    { id: '1', text: '信访局、住建局组成，分管副县长牵头' },
    { id: '2', text: '重点人员稳控专班' },
  ]
  const report = outline(halfYearReport(county({ taskForces: forces })))
  expect(report).toContain('专项工作力量的设置和分工：“信访局、住建局组成，分管副县长牵头”。')
  expect(report).not.toContain('稳控')
})
