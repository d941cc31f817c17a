import { describe, expect, test } from 'vitest'
import { act, decide, expectRefused, facts, handlerOf } from '../../testing.ts'
import { land, stages } from '../../testing-stages.ts'
import { decideObjection } from '../decide-objection/decide.ts'
import { object } from '../object/decide.ts'
import { supervise } from '../supervise/decide.ts'
import { answerSupervision } from './decide.ts'
import { refusals } from './texts.ts'

const on = (today: string, ...texts: readonly string[]) => facts({ today, actor: land, texts })
const press = { on: '2025-08-20', unit: 'land', ground: 'shirkingOrFalsifying', answerDueOn: '2025-08-29' }
const office = facts({ today: '2025-08-20', texts: ['advice'] })
const once = act(stages.accepted, supervise, press, office)
const twice = act(once, supervise, { ...press, unit: 'farm' }, office)
const answer = { id: '1', on: '2025-08-25', adopted: 'partly' }

describe('第四十条第四款：书面反馈采纳情况', () => {
  test('被督办的单位答复，督办即告答复', () => {
    const after = act(once, answerSupervision, answer, on('2025-08-25', 'answer'))
    expect(after.supervisions[0]).toMatchObject({ answeredOn: '2025-08-25', adopted: 'partly' })
    expect(after.duties['supervision/1']).toMatchObject({ status: 'met', settledOn: '2025-08-25' })
  })

  test('两次督办，答复一次，另一次仍须答复', () => {
    const after = act(twice, answerSupervision, answer, on('2025-08-25', 'answer'))
    expect(after.duties['supervision/2']?.status).toBe('running')
  })

  test('没有账号的复查机关的书面答复，由信访局代录', () => {
    const late = facts({ today: '2025-10-10', texts: ['advice', 'answer'] })
    const pressed = act(
      stages.firstReview,
      supervise,
      { ...press, on: '2025-10-08', unit: 'county', answerDueOn: '2025-10-20' },
      late,
    )
    expect(act(pressed, answerSupervision, { ...answer, on: '2025-10-10' }, late).duties['supervision/1']?.status).toBe(
      'met',
    )
  })

  test('没有督办过的，无从答复；不是督办本单位的，不能替答', () => {
    expect(decide(stages.accepted, answerSupervision, answer, on('2025-08-25', 'answer'))).toBe(refusals.notSupervised)
    const other = facts({ today: '2025-08-25', actor: handlerOf('farm'), texts: ['answer'] })
    expect(decide(once, answerSupervision, answer, other)).toBe(refusals.notSupervised)
    expect(decide(twice, answerSupervision, answer, other)).toBe(refusals.unknown)
  })

  test('异议成立、材料交还的，不再答复督办', () => {
    const early = act(stages.assigned, supervise, { ...press, on: '2025-06-09', answerDueOn: '2025-06-20' }, office)
    const objected = act(early, object, { assignment: '1', on: '2025-06-10' }, on('2025-06-10', 'reason'))
    const decided = { assignment: '1', on: '2025-06-11', upheld: true }
    const back = act(objected, decideObjection, decided, facts({ today: '2025-06-11', texts: ['reason'] }))
    expect(back.duties['supervision/1']).toMatchObject({ status: 'waived', waived: 'objectionUpheld' })
  })

  test('答复过的，不再答复', () => {
    const after = act(once, answerSupervision, answer, on('2025-08-25', 'answer'))
    expect(decide(after, answerSupervision, answer, on('2025-08-25', 'answer'))).toBe(refusals.answered)
  })

  test.each([
    ['没有答复正文', '2025-08-25', [], 'textMissing'],
    ['日期还没有到', '2025-08-26', ['answer'], 'dayInFuture'],
    ['日期早于督办', '2025-08-19', ['answer'], 'dayOutOfOrder'],
  ] as const)('%s的，退回', (_, day, texts, refused) => {
    const given = { ...answer, on: day }
    expect(expectRefused(once, answerSupervision, given, on('2025-08-25', ...texts)).refused).toBe(refused)
  })
})
