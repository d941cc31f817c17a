import { describe, expect, test } from 'vitest'
import { act, decide, expectRefused, facts, handlerOf, registrar } from '../../testing.ts'
import { land, stages } from '../../testing-stages.ts'
import { instruct } from '../instruct/decide.ts'
import { answerInstruction } from './decide.ts'
import { refusals } from './texts.ts'

const given = act(
  stages.accepted,
  instruct,
  { on: '2025-06-16', post: '县长', unit: 'land', dueOn: '2025-06-30' },
  facts({ today: '2025-06-16', texts: ['words'] }),
)
const by = (actor: typeof land, texts = ['answer']) => facts({ today: '2025-06-27', actor, texts })
const answer = { on: '2025-06-27', id: '1' }

describe('第十八条第二款：报告批示办理情况', () => {
  test.each([
    ['办理批示的单位', land],
    ['信访局代录书面报告', registrar],
  ])('%s可以报告', (_, actor) => {
    const after = act(given, answerInstruction, answer, by(actor))
    expect(after.duties['instruction/1']).toMatchObject({ status: 'met', settledOn: '2025-06-27' })
    expect(after.oversight?.instructions?.[0]).toMatchObject({ answeredOn: '2025-06-27' })
  })

  test('没有批示的、不是交本单位办的、已经报告的，不能报告', () => {
    expect(decide(stages.accepted, answerInstruction, answer, by(land))).toBe(refusals.notOwed)
    expect(decide(given, answerInstruction, answer, by(handlerOf('farm')))).toBe(refusals.notOwed)
    expect(decide(given, answerInstruction, { ...answer, id: '2' }, by(land))).toBe(refusals.unknown)
    const once = act(given, answerInstruction, answer, by(land))
    expect(decide(once, answerInstruction, answer, by(land))).toBe(refusals.notOwed)
  })

  test.each([
    ['没有办理情况', answer, [], 'textMissing'],
    ['早于收到批示', { ...answer, on: '2025-06-15' }, ['answer'], 'dayOutOfOrder'],
    ['日期还没有到', { ...answer, on: '2025-06-28' }, ['answer'], 'dayInFuture'],
  ])('%s的，退回', (_, input, texts, refused) => {
    expect(expectRefused(given, answerInstruction, input, by(land, texts)).refused).toBe(refused)
  })
})
