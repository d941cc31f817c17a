import { describe, expect, test } from 'vitest'
import { act, expectRefused, handlerOf, officeHead, statusOf, transferred } from '../../testing.ts'
import { confirmed, on, water } from '../../testing-routing.ts'
import { confirmKind } from '../confirm-kind/decide.ts'
import { deliver } from '../deliver/decide.ts'
import { answerAccusation } from './decide.ts'

const accusation = confirmed(transferred(), 'accusation', 'land')
const given = { on: '2025-04-10', finding: 'partly', method: 'inPerson' }
const known = on('2025-04-10', water, 'feedback')

describe('第三十条第一款：检举控告的办理和反馈', () => {
  const answered = act(accusation, answerAccusation, given, known)

  test('反馈送出即办结，送达以后程序终了，没有复查期限', () => {
    expect([answered.stage, statusOf(answered, 'handling/1')]).toEqual(['concluded', 'met'])
    const proof = { on: '2025-04-12', paper: 'answer', method: 'inPerson' }
    expect(act(answered, deliver, proof, on('2025-04-12', water, 'proof')).ended).toBe('accusationAnswered')
  })

  test('第三十条第三款：反馈送出以后才知道单位是被检举的，由信访局证明送达', () => {
    const day = { on: '2025-04-11', kind: 'accusation', accusedUnits: ['water'] }
    const after = act(answered, confirmKind, day, on('2025-04-11', officeHead))
    expect(after.duties['service/answer']).toMatchObject({ owner: 'office', status: 'running' })
  })

  test.each([
    ['类别没有经具名的人确认的', transferred(['water'], { kind: 'accusation' }), known, 'notConfirmed'],
    ['被检举控告的单位', { ...accusation, accusedUnits: ['water'] }, known, 'notLead'],
    ['协办单位', accusation, on('2025-04-10', handlerOf('housing'), 'feedback'), 'notLead'],
    ['申诉求决类的', transferred(), known, 'notAccusation'],
    ['没有反馈内容的', accusation, on('2025-04-10', water), 'textMissing'],
  ] as const)('%s，不能反馈', (_, petition, facts, refused) => {
    expect(expectRefused(petition, answerAccusation, given, facts).refused).toBe(refused)
  })
})

test('反馈不能早于单位收到之日，也不能是还没有到的日子', () => {
  const petition = confirmed(transferred(['water']), 'accusation')
  const refused = (day: string) => expectRefused(petition, answerAccusation, { ...given, on: day }, known).refused
  expect([refused('2025-03-04'), refused('2025-04-11')]).toEqual(['dayOutOfOrder', 'dayInFuture'])
})
