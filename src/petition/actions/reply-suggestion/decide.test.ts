import { describe, expect, test } from 'vitest'
import { isOpen } from '../../../terms/clock.ts'
import { act, expectRefused, handlerOf, statusOf, transferred } from '../../testing.ts'
import { confirmed, on, water } from '../../testing-routing.ts'
import { deliver } from '../deliver/decide.ts'
import { studySuggestion } from '../study-suggestion/decide.ts'
import { replySuggestion } from './decide.ts'

const unstudied = confirmed(transferred(), 'suggestion')
const suggestion = act(unstudied, studySuggestion, { on: '2025-03-20' }, on('2025-03-20', water, 'study'))
const given = { on: '2025-04-10', adoption: 'partly', method: 'inPerson' }
const known = on('2025-04-10', water, 'reply')

describe('第二十九条第一款：采纳或者部分采纳，并予以回复', () => {
  const replied = act(suggestion, replySuggestion, given, known)

  test('回复送出即办结；没有告知过的，这也是第一次书面告知', () => {
    expect([replied.stage, statusOf(replied, 'handling/1')]).toEqual(['concluded', 'met'])
    expect(replied.duties['notice/1']).toMatchObject({ status: 'met', settledOn: '2025-04-10', due: '2025-03-20' })
    expect(statusOf(replied, 'assist/2')).toBe('waived')
  })

  test('送达以后程序终了，没有复查期限', () => {
    const proof = { on: '2025-04-12', paper: 'answer', method: 'inPerson' }
    const after = act(replied, deliver, proof, on('2025-04-12', water, 'proof'))
    expect([after.ended, Object.values(after.duties).filter(isOpen)]).toEqual(['suggestionAnswered', []])
  })

  test.each([
    ['没有研究论证的', unstudied, given, known, 'notStudied'],
    ['申诉求决类的', transferred(), given, known, 'notSuggestion'],
    ['协办单位', suggestion, given, on('2025-04-10', handlerOf('housing'), 'reply'), 'notLead'],
    ['回复早于论证的', suggestion, { ...given, on: '2025-03-19' }, known, 'dayOutOfOrder'],
    ['没有回复内容和理由的', suggestion, given, on('2025-04-10', water), 'textMissing'],
  ] as const)('%s，不能回复', (_, petition, input, facts, refused) => {
    expect(expectRefused(petition, replySuggestion, input, facts).refused).toBe(refused)
  })
})
