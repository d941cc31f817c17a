import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../calendar/plain-date.ts'
import { act, decide, eventOf, expectRefused, facts } from '../../testing.ts'
import { confirm, stages } from '../../testing-stages.ts'
import { supervise } from '../supervise/decide.ts'
import { escalateSupervision } from './decide.ts'
import { refusals } from './texts.ts'

const on = (today: string) => facts({ today, texts: ['advice'] })
const press = { on: '2025-08-20', unit: 'land', ground: 'shirkingOrFalsifying', answerDueOn: '2025-08-30' }
const pressed = act(stages.accepted, supervise, press, on('2025-08-20'))
const resolved = {
  on: '2025-09-03',
  unit: 'land',
  measures: ['summonTalk'],
  decidedBy: 'jointConference',
  resolution: '襄信联发〔2025〕7号',
  resolvedOn: '2025-09-02',
}
const rectify = { ...resolved, measures: ['listedSupervision', 'orderRectification'], rectifyBy: '2025-09-20' }
const today = on('2025-09-03')

describe('第三十九条第三款：联席会议约谈、通报、挂牌督办、责令限期整改', () => {
  test('约谈记录在案，不产生期限', () => {
    expect(eventOf(pressed, escalateSupervision, resolved, today)).toMatchObject({
      decidedBy: 'jointConference',
      clocks: [],
    })
    expect(act(pressed, escalateSupervision, resolved, today).oversight?.escalations).toEqual([
      { id: '1', unit: 'land', measures: ['summonTalk'], on: '2025-09-03' },
    ])
  })

  test('责令限期整改的，单位须在联席会议定的日期以前整改并报告，逢休息日不顺延', () => {
    const after = act(pressed, escalateSupervision, rectify, today)
    expect(after.duties['rectification/1']).toMatchObject({ owner: 'land', due: '2025-09-20', counted: false })
  })

  test('督办的答复期限照旧，措施不代替答复', () => {
    expect(act(pressed, escalateSupervision, rectify, today).duties['supervision/1']?.status).toBe('running')
  })

  test('逾期多少天都不自动采取措施：没有督办过的，不能采取', () => {
    expect(decide(stages.accepted, escalateSupervision, resolved, on('2026-06-03'))).toBe(refusals.notSupervised)
  })

  test('除联席会议以外，没有人可以决定', () => {
    expect(escalateSupervision.input.safeParse({ ...resolved, decidedBy: 'office' }).success).toBe(false)
  })

  test.each([
    ['没有督办过这个单位', pressed, { unit: 'farm' }, refusals.unitNotSupervised],
    ['第三十条第三款：单位成了被检举控告的', confirm(pressed, 'accusation', 'land'), {}, refusals.notSupervised],
    ['已经归档', { ...pressed, archivedOn: plainDate('2025-09-01') }, {}, refusals.archived],
    ['没有选择措施', pressed, { measures: [] }, refusals.noMeasure],
    ['同一措施填了两次', pressed, { measures: ['summonTalk', 'summonTalk'] }, refusals.sameMeasureTwice],
    ['责令限期整改没有期限', pressed, { measures: ['orderRectification'] }, refusals.rectificationUndated],
    ['没有责令整改却填了期限', pressed, { rectifyBy: '2025-09-20' }, refusals.nothingToRectify],
  ])('%s的，退回', (_, petition, more, refusal) => {
    expect(decide(petition, escalateSupervision, { ...resolved, ...more }, today)).toBe(refusal)
  })

  test.each([
    ['会议早于督办', { resolvedOn: '2025-08-19' }],
    ['告知早于会议', { on: '2025-09-01' }],
    ['整改期限早于告知', { measures: ['orderRectification'], rectifyBy: '2025-09-02' }],
  ])('%s的，日期不对', (_, more) => {
    expect(expectRefused(pressed, escalateSupervision, { ...resolved, ...more }, today).refused).toBe('dayOutOfOrder')
  })
})

test('整改期限随措施留在案卷里；没有责令整改的，不留空项', () => {
  const kept = (given: object) => act(pressed, escalateSupervision, given, today).oversight?.escalations?.[0]
  expect(kept(rectify)).toMatchObject({ measures: rectify.measures, rectifyBy: '2025-09-20' })
  expect(Object.keys(kept(resolved) ?? {}).toSorted()).toEqual(['id', 'measures', 'on', 'unit'])
})
