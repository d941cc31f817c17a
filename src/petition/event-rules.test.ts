import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { theOffice, thePetitioner } from '../terms/clock.ts'
import { acts } from './actions/index.ts'
import { factsOf, isReadIn, readsWordsOf } from './event-rules.ts'
import type { Names } from './event-rule.ts'
import type { PetitionEvent } from './events.ts'
import { stages } from './testing-stages.ts'
import { eventOf, facts, text } from './testing.ts'

const on = plainDate('2025-07-01')
const paper = { on, paper: '1', by: 'staff-land', clocks: [] } as const
const request = text('request')

describe('第三十条第三款、第四十条第三款：单位的时间线上读不到的办理', () => {
  const kept: readonly (readonly [string, PetitionEvent])[] = [
    ['请求不公开姓名', { type: 'nameConcealed', on, request, clocks: [] }],
    ['收回不公开姓名的请求', { type: 'nameShown', on, request, clocks: [] }],
    [
      '拆出检举控告的',
      { type: 'split', on, into: 'x', demands: ['2'], kind: 'accusation', reason: text('reason'), clocks: [] },
    ],
    ['转纪检监察机关', { type: 'referredToDiscipline', on, body: 'discipline', letter: text('letter'), clocks: [] }],
    [
      '通报组织（人事）部门',
      { type: 'organizationNotified', on, body: 'personnel', grave: false, report: text('report'), clocks: [] },
    ],
    ['提出处置', { type: 'disposalProposed', on, reason: text('reason'), proposedBy: 'staff-1', clocks: [] }],
    ['处置', { type: 'disposed', on, proposedBy: 'staff-1', approvedBy: 'staff-2', clocks: [] }],
    ['文书怎样拟出来', { type: 'paperDrafted', ...paper, kind: 'handlingOpinion', unit: 'land' }],
    ['文书怎样核出来', { type: 'paperChecked', ...paper, kind: 'handlingOpinion' }],
    ['文书作废的经过', { type: 'paperVoided', ...paper, kind: 'handlingOpinion', reason: text('reason') }],
  ]

  test.each(kept)('%s', (_, event) => {
    expect(isReadIn('land', event)).toBe(false)
    expect(isReadIn(theOffice, event)).toBe(true)
  })

  test('追究责任的建议和它的反馈读不到，改进工作的建议读得到', () => {
    const known = facts({ today: '2025-07-01', texts: ['recommendation', 'consequences'] })
    const improve = { on, kind: 'improvement', unit: 'land' }
    const account = { on, kind: 'accountability', unit: 'land', body: '县纪委监委', misconduct: 'delaying' }
    const made = [improve, account].map((given) => eventOf(stages.accepted, acts.recommend, given, known))
    expect(made.map((event) => isReadIn('land', event))).toEqual([true, false])
    const answer = { type: 'recommendationAnswered', on, id: '1', adopted: 'all', feedback: text('feedback') } as const
    const answered = (['improvement', 'policy', 'accountability'] as const).map((kind) => ({
      ...answer,
      kind,
      clocks: [],
    }))
    expect(answered.map((event) => isReadIn('land', event))).toEqual([true, true, false])
  })

  test('没有这样规定的，单位照样读到', () => {
    expect(isReadIn('land', { type: 'archived', on, clocks: [] })).toBe(true)
  })

  test('还没有出具的处理意见：只有写它的单位读得到原文，别的单位和信访人连有这回事也读不到', () => {
    const draft = { on, unit: 'land', by: 'staff-land', clocks: [] } as const
    const events: readonly PetitionEvent[] = [
      { type: 'opinionSubmitted', ...draft, assignment: '1', answers: [] },
      { type: 'opinionChecked', ...draft, result: 'passed' },
    ]
    for (const event of events) {
      expect(['land', 'water', theOffice, thePetitioner].filter((unit) => isReadIn(unit, event))).toEqual([
        'land',
        theOffice,
      ])
      expect(['land', 'water', theOffice, thePetitioner].filter((unit) => readsWordsOf(unit, event))).toEqual(['land'])
    }
  })
})

describe('时间线上说的话', () => {
  const names: Names = { readerIsOffice: true, nameOf: (unit) => `〔${unit}〕`, staffName: (id) => `〔${id}〕` }

  test('没有可说的一行不出现；台账未载的，说是缺的', () => {
    const event = { type: 'reminded', on, unit: 'land', mode: 'urge', clocks: [] } as const
    expect(factsOf(event, names)).not.toEqual([])
    expect(factsOf({ type: 'opinionIssued', on, answers: [], clocks: [] }, names)).toEqual([])
    const imported: PetitionEvent = { type: 'opinionIssued', on, answers: 'notRecorded', clocks: [] }
    expect(factsOf(imported, names)).toEqual([{ label: '逐项答复', text: '台账未载' }])
  })
})
