import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { outline } from '../../documents/paper/outline.ts'
import { halfYearReport } from './half-year-report.ts'
import { county, figureSheet } from './invented-county.fixture.ts'
import { sentenceKinds } from './sentence-kinds.ts'

const promises = [{ owner: '住建局', due: plainDate('2025-12-31') }]
const spanOf = (from: string, to: string) => ({
  ...figureSheet(),
  period: { from: plainDate(from), to: plainDate(to), asOf: '2025-06-25' },
})

/** A county that has everything a report can speak of. */
const full = outline(
  halfYearReport(
    county({
      comparisons: [{ span: 'lastYear', sheet: spanOf('2024-01-01', '2024-06-25') }],
      interval: {
        name: '巡视进驻期',
        now: spanOf('2025-04-01', '2025-05-15'),
        before: spanOf('2025-02-15', '2025-03-31'),
      },
      taskForces: [{ id: '5', text: '信访局、住建局组成，分管副县长牵头' }],
      lastPlan: [{ id: '1', part: 'task', task: '清理拖欠工程款', promises, done: false }],
      plan: [
        { id: '2', part: 'project', task: '建设接待大厅', promises },
        { id: '3', part: 'task', task: '培训接访人员', promises },
        { id: '4', part: 'task', task: '每周会商未办结的交办事项', promises, answers: 'inspection' },
      ],
    }),
  ),
)

describe('逐节逐类：县里半年报告的每一类句子', () => {
  test.each(sentenceKinds.filter(({ reads }) => reads !== undefined))('$section：$kind', ({ reads }) => {
    expect(full).toMatch(reads ?? /不会有/u)
  })

  test('写的都有例句，不写的都说明原因', () => {
    expect(sentenceKinds.filter(({ by, reads }) => by !== 'refused' && reads === undefined)).toEqual([])
    expect(sentenceKinds.filter(({ by, note }) => by === 'refused' && note === undefined)).toEqual([])
  })
})
