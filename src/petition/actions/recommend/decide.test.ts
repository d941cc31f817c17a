import { describe, expect, test } from 'vitest'
import { terms } from '../../../terms/terms.ts'
import { recommendationsOf } from '../../overseeing.ts'
import { act, decide, eventOf, expectRefused, facts } from '../../testing.ts'
import { archived, confirm, stages } from '../../testing-stages.ts'
import { supervise } from '../supervise/decide.ts'
import { recommended } from './event.ts'
import { recommend } from './decide.ts'
import { refusals } from './texts.ts'

const texts = ['recommendation', 'consequences', 'advice']
const today = facts({ today: '2025-08-20', texts })
const improve = { on: '2025-08-20', kind: 'improvement', unit: 'land' }
const policy = { on: '2025-08-20', kind: 'policy', body: '县委、县政府' }
const account = { on: '2025-08-20', kind: 'accountability', unit: 'land', body: '县纪委监委', misconduct: 'delaying' }

describe('第四十条：三项建议', () => {
  test('问题18：改进工作的建议，请单位30日内书面反馈；条例未规定天数', () => {
    const after = act(stages.accepted, recommend, improve, today)
    expect(after.duties['recommendationFeedback/1']).toMatchObject({ owner: 'land', due: '2025-09-19', counted: false })
    expect(terms.recommendationFeedback).toMatchObject({ statutory: false, limit: { days: 30 } })
  })

  test.each([
    ['第四十条第二款：完善政策的建议报本级党委和政府', policy],
    ['第四十条第三款：追究责任的建议向有管理权限的机关提出', account],
    ['在本系统没有账号的机关', { on: '2025-08-20', kind: 'improvement', body: '市自然资源局' }],
  ])('%s，由信访局跟踪取回反馈', (_, input) => {
    const after = act(stages.accepted, recommend, input, today)
    expect(after.duties['recommendationFeedback/1']).toMatchObject({ owner: 'office', due: '2025-09-19' })
  })

  test('第四十条第一款：督办所提的也是改进工作的建议，只记一处', () => {
    const press = { on: '2025-08-20', unit: 'land', ground: 'shirkingOrFalsifying', answerDueOn: '2025-08-30' }
    const both = act(act(stages.accepted, supervise, press, today), recommend, policy, today)
    expect(recommendationsOf(both)).toEqual([
      { kind: 'improvement', supervision: '1', unit: 'land' },
      { kind: 'policy' },
    ])
    expect(both.oversight?.recommendations).toHaveLength(1)
  })

  test('第四十条第三款：追究责任的建议必须写明造成的严重后果', () => {
    expect(eventOf(stages.accepted, recommend, account, today)).toMatchObject({ misconduct: 'delaying' })
    const without = facts({ today: '2025-08-20', texts: ['recommendation'] })
    expect(expectRefused(stages.accepted, recommend, account, without)).toMatchObject({
      refused: 'textMissing',
      article: '第四十条第三款',
    })
  })

  test('追究责任的建议只有信访局看得见，别的建议承办单位也看得见', () => {
    const made = (input: object) => {
      const event = eventOf(stages.accepted, recommend, input, today)
      return event.type === 'recommended' && recommended.isForOffice?.(event)
    }
    expect([made(improve), made(policy), made(account)]).toEqual([false, false, true])
  })

  test('交还了的单位，在办期间的责任仍可追究', () => {
    const taken = confirm(stages.accepted, 'accusation', 'land')
    expect(eventOf(taken, recommend, account, today)).toMatchObject({ unit: 'land' })
  })

  test.each([
    ['还没有登记', stages.blank, improve, refusals.notRegistered],
    ['已经归档', archived, improve, refusals.archived],
    ['没有写明提给谁', stages.accepted, { ...improve, unit: undefined }, refusals.noAddressee],
    ['单位没有在办理', stages.accepted, { ...improve, unit: 'bank' }, refusals.notAtWork],
    ['第三十条第三款：单位是被检举控告的', confirm(stages.delivered, 'appeal', 'land'), improve, refusals.notAtWork],
    ['完善政策的建议没有写明党委和政府', stages.accepted, { ...policy, body: undefined }, refusals.noGovernment],
    ['完善政策的建议填了单位', stages.accepted, { ...policy, unit: 'land' }, refusals.noGovernment],
    ['追究责任没有写明有管理权限的机关', stages.accepted, { ...account, body: undefined }, refusals.noAuthority],
    ['追究责任没有写明所涉单位', stages.accepted, { ...account, unit: undefined }, refusals.noAuthority],
    ['追究责任没有四种情形之一', stages.accepted, { ...account, misconduct: undefined }, refusals.noMisconduct],
    ['所涉单位没有办理过', stages.accepted, { ...account, unit: 'bank' }, refusals.neverHandled],
    ['别的建议填了所犯情形', stages.accepted, { ...improve, misconduct: 'delaying' }, refusals.onlyAccountability],
  ])('%s的，退回', (_, petition, input, refusal) => {
    expect(decide(petition, recommend, input, today)).toBe(refusal)
  })

  test.each([
    ['没有建议内容', improve, [], 'textMissing'],
    ['日期还没有到', { ...improve, on: '2025-08-21' }, texts, 'dayInFuture'],
  ])('%s的，退回', (_, input, given, refused) => {
    const known = facts({ today: '2025-08-20', texts: given })
    expect(expectRefused(stages.accepted, recommend, input, known).refused).toBe(refused)
  })
})

test('第四十条第三款：复查、复核机关也可以是所涉的单位；没有经手过的不可以', () => {
  const about = (unit: string) => ({ ...account, on: '2025-12-01', unit })
  const later = facts({ today: '2025-12-01', texts })
  const made = ['county', 'city'].map((unit) => eventOf(stages.finalReview, recommend, about(unit), later))
  expect(made).toMatchObject([{ unit: 'county' }, { unit: 'city' }])
  expect(expectRefused(stages.finalReview, recommend, about('bank'), later)).toBe(refusals.neverHandled)
})

test('所涉的单位、收件机关随建议留在案卷里；没有的，不留空项', () => {
  const kept = (given: object) => act(stages.accepted, recommend, given, today).oversight?.recommendations?.[0]
  expect(kept(account)).toStrictEqual({
    id: '1',
    kind: 'accountability',
    on: '2025-08-20',
    unit: 'land',
    body: '县纪委监委',
  })
  expect(kept(policy)).toStrictEqual({ id: '1', kind: 'policy', on: '2025-08-20', body: '县委、县政府' })
  expect(kept(improve)).toStrictEqual({ id: '1', kind: 'improvement', on: '2025-08-20', unit: 'land' })
})
