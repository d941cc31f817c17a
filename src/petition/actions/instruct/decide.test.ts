import { describe, expect, test } from 'vitest'
import { act, decide, eventOf, expectRefused, facts, officeHead } from '../../testing.ts'
import { archived, confirm, land, stages } from '../../testing-stages.ts'
import { answerInstruction } from '../answer-instruction/decide.ts'
import { decideObjection } from '../decide-objection/decide.ts'
import { object } from '../object/decide.ts'
import { transfer } from '../transfer/decide.ts'
import { instruct } from './decide.ts'
import { refusals } from './texts.ts'

const today = facts({ today: '2025-06-16', texts: ['words', 'reason'] })
const note = { on: '2025-06-16', post: '县委书记', unit: 'land', dueOn: '2025-06-30' }

describe('第十八条第二款：领导批示', () => {
  test('批示的话、由谁办、何时报告，都记下来；事件里只有职务，没有姓名', () => {
    const after = act(stages.accepted, instruct, note, today)
    expect(after.duties['instruction/1']).toMatchObject({ owner: 'land', due: '2025-06-30', counted: false })
    expect(eventOf(stages.accepted, instruct, note, today)).toMatchObject({
      post: '县委书记',
      words: { content: 'words' },
    })
  })

  test('不填单位的，由信访局办理', () => {
    const after = act(stages.registered, instruct, { ...note, unit: undefined }, today)
    expect(after.duties['instruction/1']).toMatchObject({ owner: 'office' })
  })

  test('批示不改变信访人的期限', () => {
    expect(act(stages.accepted, instruct, note, today).duties['reply/1']).toEqual(stages.accepted.duties['reply/1'])
  })

  test('异议成立、材料交还的，批示由信访局接着办，日期不变', () => {
    const early = { ...note, on: '2025-06-09', dueOn: '2025-06-30' }
    const given = act(stages.assigned, instruct, early, today)
    const byLand = facts({ today: '2025-06-16', actor: land, texts: ['reason'] })
    const objected = act(given, object, { assignment: '1', on: '2025-06-10' }, byLand)
    const back = act(objected, decideObjection, { assignment: '1', on: '2025-06-11', upheld: true }, today)
    expect(back.duties['instruction/1']).toMatchObject({ status: 'running', owner: 'office', due: '2025-06-30' })
    const done = act(
      back,
      answerInstruction,
      { on: '2025-06-12', id: '1' },
      facts({ today: '2025-06-16', actor: officeHead, texts: ['answer'] }),
    )
    expect(done.duties['instruction/1']?.status).toBe('met')
  })

  test('第三十条第三款：查明单位是被检举控告的，批示由信访局收回', () => {
    const given = act(
      stages.delivered,
      instruct,
      { ...note, on: '2025-08-05', dueOn: '2025-08-20' },
      facts({ today: '2025-08-05', texts: ['words'] }),
    )
    expect(confirm(given, 'appeal', 'land').duties['instruction/1']).toMatchObject({
      owner: 'office',
      due: '2025-08-20',
    })
  })

  test('已经归档的，批示照收，案卷取出', () => {
    const later = { ...note, on: '2025-12-02', dueOn: '2025-12-20' }
    expect(act(archived, instruct, later, facts({ today: '2025-12-02', texts: ['words'] }))).not.toHaveProperty(
      'archivedOn',
    )
  })

  test('第三十条第三款：类别没有确认以前，单位看不到内容，批示也不告知单位', () => {
    const unconfirmed = act(stages.registered, transfer, { on: '2025-06-05', units: ['land'] }, today)
    expect(decide(unconfirmed, instruct, note, today)).toBe(refusals.kindNotConfirmed)
  })

  test.each([
    ['还没有登记', stages.blank, refusals.notRegistered],
    ['第三十条第三款：单位是被检举控告的', confirm(stages.delivered, 'appeal', 'land'), refusals.accusedUnit],
    ['单位没有在办理', stages.confirmed, refusals.notAtWork],
  ])('%s的，不能批转给单位', (_, petition, refusal) => {
    expect(decide(petition, instruct, note, today)).toBe(refusal)
  })

  test.each([
    ['没有批示原文', note, [], 'textMissing'],
    ['要求报告的日期早于收到', { ...note, dueOn: '2025-06-15' }, ['words'], 'dayOutOfOrder'],
    ['日期还没有到', { ...note, on: '2025-06-17' }, ['words'], 'dayInFuture'],
  ])('%s的，退回', (_, input, texts, refused) => {
    expect(expectRefused(stages.accepted, instruct, input, facts({ today: '2025-06-16', texts })).refused).toBe(refused)
  })
})
