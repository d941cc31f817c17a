import { describe, expect, test } from 'vitest'
import { act, decide, eventOf, expectRefused, facts } from '../../testing.ts'
import { land, stages, archived } from '../../testing-stages.ts'
import { flagUrgent } from '../flag-urgent/decide.ts'
import { reportUrgent } from './decide.ts'
import { refusals } from './texts.ts'

const three = ['government', 'departmentInCharge', 'jointConferenceOffice']
const five = [...three, 'superiorOffice', 'nationalOffice']
const texts = ['situation', 'report', 'measures']
const office = (today: string) => facts({ today, texts })
const byLand = (today: string) => facts({ today, actor: land, texts })
/** Found by the unit on 12 June: the unit owes report 1, the office report 2. */
const flagged = act(stages.accepted, flagUrgent, { on: '2025-06-12' }, byLand('2025-06-12'))
const report = (to: readonly string[], more: object = {}) => ({ on: '2025-06-13', to, ...more })

describe('第二十五条：紧急信访报告', () => {
  test('单位报送本级党委和政府、主管部门、联席会议办公室', () => {
    const after = act(flagged, reportUrgent, report(three), byLand('2025-06-13'))
    expect(after.duties['urgentReport/1']).toMatchObject({ status: 'met', settledOn: '2025-06-13' })
    expect(after.duties['urgentReport/2']?.status).toBe('running')
    expect(after.oversight?.urgencies?.[0]).toMatchObject({ reportedOn: '2025-06-13' })
  })

  test('第二十五条第二款：信访局还须报告上一级信访部门和国家信访局，共五个', () => {
    const after = act(flagged, reportUrgent, report(five), office('2025-06-13'))
    expect(after.duties['urgentReport/2']?.status).toBe('met')
    expect(expectRefused(flagged, reportUrgent, report(three), office('2025-06-13'))).toMatchObject({
      refused: 'addresseeMissing',
      text: '紧急报告还须报送上一级信访部门、国家信访局，请补报后一并填写。',
    })
  })

  test.each(three)('单位漏报其中之一（%s）的，退回', (left) => {
    const to = three.filter((each) => each !== left)
    expect(expectRefused(flagged, reportUrgent, report(to), byLand('2025-06-13')).refused).toBe('addresseeMissing')
  })

  test('迟报的照报告之日记载，期限已过', () => {
    const after = act(flagged, reportUrgent, report(three, { on: '2025-06-16' }), byLand('2025-06-16'))
    expect(after.duties['urgentReport/1']).toMatchObject({ due: '2025-06-13', settledOn: '2025-06-16' })
  })

  test('写明续报日期的，到期须续报；续报可以再约下一次', () => {
    const first = act(flagged, reportUrgent, report(three, { nextReportOn: '2025-06-16' }), byLand('2025-06-13'))
    expect(first.duties['urgentFollowUp/1']).toMatchObject({ owner: 'land', due: '2025-06-16', counted: false })
    const second = report(three, { on: '2025-06-16', nextReportOn: '2025-06-20' })
    expect(eventOf(first, reportUrgent, second, byLand('2025-06-16'))).toMatchObject({ first: false })
    const after = act(first, reportUrgent, second, byLand('2025-06-16'))
    expect(after.duties['urgentFollowUp/1']).toMatchObject({ status: 'running', due: '2025-06-20' })
    expect(after.oversight?.urgencies?.[0]?.reportedOn).toBe('2025-06-13')
    const last = act(after, reportUrgent, report(three, { on: '2025-06-19' }), byLand('2025-06-19'))
    expect(last.duties['urgentFollowUp/1']?.status).toBe('met')
  })

  test('没有约定续报的，也可以补充报告', () => {
    const told = act(flagged, reportUrgent, report(three), byLand('2025-06-13'))
    expect(eventOf(told, reportUrgent, report(three), byLand('2025-06-13'))).toMatchObject({ first: false, clocks: [] })
  })

  test('没有标明重大紧急的，不能报告', () => {
    expect(decide(stages.accepted, reportUrgent, report(five), office('2025-06-13'))).toBe(refusals.notFlagged)
  })

  test.each([
    ['早于发现之日', report(three, { on: '2025-06-11' }), texts, 'dayOutOfOrder'],
    ['日期还没有到', report(three, { on: '2025-06-14' }), texts, 'dayInFuture'],
    ['续报早于这次报告', report(three, { nextReportOn: '2025-06-12' }), texts, 'dayOutOfOrder'],
    ['没有报告内容', report(three), ['measures'], 'textMissing'],
    ['没有写明采取的措施', report(three), ['report'], 'textMissing'],
  ])('%s的，退回', (_, input, given, refused) => {
    const known = facts({ today: '2025-06-13', actor: land, texts: given })
    expect(expectRefused(flagged, reportUrgent, input, known).refused).toBe(refused)
  })
})

describe('续报', () => {
  const first = act(flagged, reportUrgent, report(three), byLand('2025-06-13'))
  const both = act(first, reportUrgent, report(five), office('2025-06-13'))

  test('各续各的：单位续报不记到信访局名下', () => {
    expect(eventOf(both, reportUrgent, report(three), byLand('2025-06-14'))).toMatchObject({ id: '1', first: false })
    expect(eventOf(both, reportUrgent, report(five), office('2025-06-14'))).toMatchObject({ id: '2', first: false })
  })

  test('首报不能早于发现之日，续报不能早于首报之日，退回时说的是哪一日', () => {
    const early = (on: string) => ({ ...report(three), on })
    expect(expectRefused(flagged, reportUrgent, early('2025-06-11'), byLand('2025-06-14')).text).toContain(
      '发现紧急情况的',
    )
    expect(expectRefused(both, reportUrgent, early('2025-06-12'), byLand('2025-06-14')).text).toContain('首报的')
  })

  test('别的单位没有报过的，没有可续的', () => {
    const other = facts({ today: '2025-06-14', actor: { ...land, unit: 'farm' }, texts })
    expect(expectRefused(both, reportUrgent, report(three), other)).toBe(refusals.notFlagged)
  })

  test('已经归档的，不再续报', () => {
    const kept = { ...archived, oversight: both.oversight ?? {} }
    expect(expectRefused(kept, reportUrgent, report(five), office('2025-12-31'))).toBe(refusals.notFlagged)
  })
})
