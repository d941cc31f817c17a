import { describe, expect, test } from 'vitest'
import { act, decide, eventOf, expectRefused, facts } from '../../testing.ts'
import { archived, land, stages } from '../../testing-stages.ts'
import { reportUrgent } from '../report-urgent/decide.ts'
import { flagUrgent } from './decide.ts'
import { refusals } from './texts.ts'

const on = { on: '2025-06-12' }
const office = facts({ today: '2025-06-13', texts: ['situation'] })
const byLand = facts({ today: '2025-06-13', actor: land, texts: ['situation', 'report', 'measures'] })

describe('第二十五条第一款：标明重大紧急', () => {
  test('信访局发现的，次日以内报告；休息日不顺延，不是法定期限', () => {
    const after = act(stages.registered, flagUrgent, { on: '2025-06-13' }, office)
    expect(after.oversight?.urgencies).toEqual([{ id: '1', owner: 'office', foundOn: '2025-06-13' }])
    // 14 June 2025 is a Saturday.
    expect(after.duties['urgentReport/1']).toMatchObject({ owner: 'office', due: '2025-06-14', counted: false })
  })

  test('第二十五条第二款：单位发现的，单位要报，接到的信访局也要报', () => {
    const after = act(stages.accepted, flagUrgent, on, byLand)
    expect(after.duties['urgentReport/1']).toMatchObject({ owner: 'land', due: '2025-06-13' })
    expect(after.duties['urgentReport/2']).toMatchObject({ owner: 'office', due: '2025-06-13' })
  })

  test('信访局已经在报的，单位标明只增加单位的报告', () => {
    const first = act(stages.accepted, flagUrgent, on, office)
    expect(eventOf(first, flagUrgent, on, byLand)).toMatchObject({ owners: ['land'] })
    expect(act(first, flagUrgent, on, byLand).duties['urgentReport/2']).toMatchObject({ owner: 'land' })
  })

  test('信访人的期限照常计算', () => {
    const after = act(stages.accepted, flagUrgent, on, office)
    expect(after.duties['reply/1']).toEqual(stages.accepted.duties['reply/1'])
  })

  test('还没有报告的，不重复标明；报告以后又有新情况的，可以再标明', () => {
    const once = act(stages.accepted, flagUrgent, on, byLand)
    expect(decide(once, flagUrgent, on, byLand)).toBe(refusals.flagged)
    const told = act(
      once,
      reportUrgent,
      { ...on, to: ['government', 'departmentInCharge', 'jointConferenceOffice'] },
      byLand,
    )
    expect(eventOf(told, flagUrgent, { on: '2025-06-13' }, byLand)).toMatchObject({ owners: ['land'] })
  })

  test.each([
    ['还没有登记', stages.blank, refusals.notRegistered],
    ['已经归档', archived, refusals.archived],
  ])('%s的，不能标明', (_, petition, refusal) => {
    expect(decide(petition, flagUrgent, on, office)).toBe(refusal)
  })

  test.each([
    ['没有写明情况', on, [], 'textMissing'],
    ['日期还没有到', { on: '2025-06-14' }, ['situation'], 'dayInFuture'],
  ])('%s的，退回', (_, input, texts, refused) => {
    expect(expectRefused(stages.accepted, flagUrgent, input, facts({ today: '2025-06-13', texts })).refused).toBe(
      refused,
    )
  })
})
