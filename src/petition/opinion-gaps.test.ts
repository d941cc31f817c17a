import { describe, expect, test } from 'vitest'
import { plainDate as day } from '../calendar/plain-date.ts'
import { gapsOfOpinion } from './opinion-gaps.ts'
import { confirm, county, land, stages } from './testing-stages.ts'
import { act, facts } from './testing.ts'
import { acts } from './actions/index.ts'

const onDay = (actor = land, today = '2025-06-20') =>
  facts({ today, actor, texts: ['speaker', 'statement', 'finding'] })
const labels = (petition: Parameters<typeof gapsOfOpinion>[0]) => gapsOfOpinion(petition).map(({ label }) => label)

describe('第三十一条第六项：出具处理意见书以前，听取陈述并调查核实', () => {
  test('没有记载的，照实显示，不妨碍出具', () => {
    expect(labels(stages.accepted)).toEqual(['未记载听取陈述', '未记载调查核实'])
    expect(acts.issueOpinion.open(stages.accepted, onDay())).toBeUndefined()
  })

  test('听取了陈述、调查核实了的，没有缺口', () => {
    const heard = act(stages.accepted, acts.takeStatement, { on: '2025-06-12', way: 'inPerson' }, onDay())
    expect(labels(heard)).toEqual(['未记载调查核实'])
    const found = act(heard, acts.investigate, { on: '2025-06-16', means: 'onSite' }, onDay())
    expect(labels(found)).toEqual([])
  })

  test('复查机关听取的，不补办理时的缺口', () => {
    const known = onDay(county, '2025-09-10')
    const heard = act(stages.firstReview, acts.takeStatement, { on: '2025-09-10', way: 'phone' }, known)
    expect(heard.statements).toEqual([{ level: 'firstReview', unit: 'county', on: '2025-09-10' }])
    expect(labels(heard)).toContain('未记载听取陈述')
  })

  test('建议意见、检举控告和走其他途径的，不要求', () => {
    expect(gapsOfOpinion(confirm(stages.registered, 'suggestion'))).toEqual([])
    const routed = { on: day('2025-06-10'), route: 'statutoryDuty' } as const
    expect(gapsOfOpinion({ ...stages.accepted, acceptance: routed })).toEqual([])
  })
})

test('类别还没有确认的，同申诉求决一样要求', () => {
  expect(labels(stages.transferred)).toEqual(['未记载听取陈述', '未记载调查核实'])
  const { kind: _, ...unnamed } = stages.accepted
  expect(labels(unnamed)).toEqual(['未记载听取陈述', '未记载调查核实'])
})

test('办理时听取过、复查时又听取的，没有缺口', () => {
  const statements = (['firstReview', 'handling'] as const).map((level) => ({
    level,
    unit: 'land',
    on: day('2025-06-12'),
  }))
  expect(labels({ ...stages.accepted, statements })).toEqual(['未记载调查核实'])
})
