import { describe, expect, test } from 'vitest'
import { act, expectRefused, handlerOf, transferred } from '../../testing.ts'
import { confirmed, on, water } from '../../testing-routing.ts'
import { studySuggestion } from './decide.ts'

const suggestion = confirmed(transferred(), 'suggestion')
const given = { on: '2025-03-20' }

describe('第二十九条第一款：认真研究论证', () => {
  test('论证记录在案，期限不变', () => {
    const after = act(suggestion, studySuggestion, given, on('2025-03-20', water, 'study'))
    expect([after.studiedOn, after.duties]).toEqual(['2025-03-20', suggestion.duties])
  })

  test.each([
    ['申诉求决类的', transferred(), on('2025-03-20', water, 'study'), 'notSuggestion'],
    ['协办单位', suggestion, on('2025-03-20', handlerOf('housing'), 'study'), 'notLead'],
    ['没有论证记录的', suggestion, on('2025-03-20', water), 'textMissing'],
  ] as const)('%s，不能记载', (_, petition, facts, refused) => {
    expect(expectRefused(petition, studySuggestion, given, facts).refused).toBe(refused)
  })
})
