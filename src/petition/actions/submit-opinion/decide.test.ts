import { describe, expect, test } from 'vitest'
import {
  accepted,
  act,
  concluded,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  headOf,
  opinionAnswers,
  opinionTexts,
  registered,
  text,
  transferred,
} from '../../testing.ts'
import { draftInHand } from '../../opinion-draft.ts'
import { acts } from '../index.ts'
import { submitOpinion } from './decide.ts'

const today = '2025-04-25'
const known = facts({ today, actor: handlerOf('water'), texts: opinionTexts })
const given = { on: today, answers: opinionAnswers }

describe('处理意见送核', () => {
  test('记下拟稿的人、日期和写下的各项；不起动也不了结任何期限，诉求仍没有答复', () => {
    const petition = act(accepted(), submitOpinion, given, known)
    expect(draftInHand(petition)).toMatchObject({ by: 'staff-water', on: today, assignment: '1' })
    expect(petition.duties).toEqual(accepted().duties)
    expect(petition.opinion).toBeUndefined()
  })

  test('没有写全的也可以送核：写了的留下，没写的不留空项', () => {
    const partly = facts({ today, actor: handlerOf('water'), texts: ['answer.d1'] })
    const event = eventOf(accepted(), submitOpinion, { on: today, answers: opinionAnswers.slice(0, 1) }, partly)
    expect(event).toMatchObject({
      unit: 'water',
      answers: [{ demand: 'd1', outcome: 'support', answer: text('answer.d1') }],
    })
    expect(event).not.toHaveProperty('answers.0.basis')
  })

  test('还没有书面告知的，也可以先送核', () => {
    expect(eventOf(transferred(), submitOpinion, given, known).type).toBe('opinionSubmitted')
  })

  test('再送一次的，从头核', () => {
    const colleague = facts({ today, actor: headOf('water') })
    const checked = act(
      act(accepted(), submitOpinion, given, known),
      acts.checkOpinion,
      { on: today, result: 'passed' },
      colleague,
    )
    expect(draftInHand(act(checked, submitOpinion, given, known))).not.toHaveProperty('check')
  })

  test('出具以后没有稿子了', () => {
    const drafted = act(accepted(), submitOpinion, given, known)
    expect(act(drafted, acts.issueOpinion, given, known)).not.toHaveProperty('opinionDraft')
  })

  test('第三十条第三款：案件收回改派的，新的承办单位没有原单位的稿子', () => {
    const drafted = act(accepted(), submitOpinion, given, known)
    const assignments = [
      ...drafted.assignments.map((each) => ({ ...each, status: 'returned' as const })),
      ...transferred().assignments.map((each) => ({ ...each, id: '2', unit: 'land' })),
    ]
    expect(draftInHand({ ...drafted, assignments })).toBeUndefined()
  })

  test.each([
    ['还没有承办单位', registered(), {}, 'notInHand'],
    ['意见书已经送出', concluded(), { on: '2025-04-30' }, 'notInHand'],
    ['一项也没有写', accepted(), { answers: [] }, 'nothingWritten'],
    ['同一项写了两次', accepted(), { answers: [opinionAnswers[0], opinionAnswers[0]] }, 'answeredTwice'],
    ['答复没有登记的诉求', accepted(), { answers: [{ demand: 'd9', outcome: 'support' }] }, 'unknownDemand'],
    ['早于单位收到之日', accepted(), { on: '2025-03-04' }, 'dayOutOfOrder'],
    ['日子在将来', accepted(), { on: '2025-05-09' }, 'dayInFuture'],
  ] as const)('%s的，不能送核', (_, petition, more, refused) => {
    const later = facts({ today: '2025-04-30', actor: handlerOf('water'), texts: opinionTexts })
    expect(expectRefused(petition, submitOpinion, { ...given, ...more }, later).refused).toBe(refused)
  })
})
