import { describe, expect, test } from 'vitest'
import { recommendationsOf } from '../../overseeing.ts'
import { act, decide, expectRefused, facts, registrar } from '../../testing.ts'
import { land, stages } from '../../testing-stages.ts'
import { decideObjection } from '../decide-objection/decide.ts'
import { object } from '../object/decide.ts'
import { recommend } from '../recommend/decide.ts'
import { answerRecommendation } from './decide.ts'
import { refusals } from './texts.ts'

const office = facts({ today: '2025-08-20', texts: ['recommendation'] })
const improve = { on: '2025-08-20', kind: 'improvement', unit: 'land' }
const advised = act(stages.accepted, recommend, improve, office)
const both = act(advised, recommend, { on: '2025-08-20', kind: 'policy', body: '县委、县政府' }, office)
const by = (actor: typeof land, texts = ['feedback']) => facts({ today: '2025-09-10', actor, texts })
const answer = { on: '2025-09-10', id: '1', adopted: 'partly' }

describe('第四十条第四款：书面反馈采纳情况', () => {
  test.each(['all', 'partly', 'not'])('采纳与否都须书面反馈（%s）', (adopted) => {
    const after = act(both, answerRecommendation, { ...answer, adopted }, by(land))
    expect(after.duties['recommendationFeedback/1']).toMatchObject({ status: 'met', settledOn: '2025-09-10' })
    expect(after.duties['recommendationFeedback/2']?.status).toBe('running')
    expect(recommendationsOf(after)[0]).toEqual({ kind: 'improvement', unit: 'land', adopted })
  })

  test('没有账号的机关的书面反馈由信访局代录；单位不能代录', () => {
    const after = act(both, answerRecommendation, { ...answer, id: '2' }, by(registrar))
    expect(after.duties['recommendationFeedback/2']?.status).toBe('met')
    expect(decide(both, answerRecommendation, { ...answer, id: '2' }, by(land))).toBe(refusals.unknown)
  })

  test('异议成立、材料交还的单位，不再反馈', () => {
    const early = facts({ today: '2025-06-12', texts: ['recommendation', 'reason'] })
    const asked = act(stages.assigned, recommend, { ...improve, on: '2025-06-09' }, early)
    const objecting = facts({ today: '2025-06-12', actor: land, texts: ['reason'] })
    const objected = act(asked, object, { assignment: '1', on: '2025-06-10' }, objecting)
    const back = act(objected, decideObjection, { assignment: '1', on: '2025-06-11', upheld: true }, early)
    expect(back.duties['recommendationFeedback/1']).toMatchObject({ status: 'waived', waived: 'objectionUpheld' })
  })

  test('没有收到建议的，无从反馈', () => {
    expect(decide(stages.accepted, answerRecommendation, answer, by(land))).toBe(refusals.notOwed)
  })

  test.each([
    ['没有写明采纳情况和理由', answer, [], 'textMissing'],
    ['早于提出建议', { ...answer, on: '2025-08-19' }, ['feedback'], 'dayOutOfOrder'],
    ['日期还没有到', { ...answer, on: '2025-09-11' }, ['feedback'], 'dayInFuture'],
  ])('%s的，退回', (_, input, texts, refused) => {
    expect(expectRefused(advised, answerRecommendation, input, by(land, texts)).refused).toBe(refused)
  })
})
