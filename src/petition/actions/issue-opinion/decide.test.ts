import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import {
  accepted,
  act,
  concluded,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  opinionAnswers,
  opinionTexts,
  registered,
  text,
  transferred,
} from '../../testing.ts'
import { issueOpinion } from './decide.ts'

const { object, waiveNotice } = acts
const today = '2025-04-28'
const water = handlerOf('water')
const known = facts({ today, actor: water, texts: opinionTexts })
const full = { on: today, answers: opinionAnswers }
const [first, second] = opinionAnswers

describe('出具处理意见书', () => {
  test('第三十二条第一款：逐项答复，每项载明处理意见及其法律法规依据', () => {
    expect(eventOf(accepted(), issueOpinion, full, known)).toMatchObject({
      answers: [
        { demand: 'd1', outcome: 'support', answer: text('answer.d1'), basis: text('basis.d1') },
        { demand: 'd2', outcome: 'explain', answer: text('answer.d2'), basis: text('basis.d2') },
      ],
    })
  })

  test('出具不等于办结：送出之前，60日照常计算', () => {
    const petition = act(accepted(), issueOpinion, full, known)
    expect(petition.stage).toBe('accepted')
    expect(petition.duties).toEqual(accepted().duties)
  })

  test('送出之前可以重新出具', () => {
    const again = { ...full, answers: [{ ...first, outcome: 'notSupport' }, second] }
    const petition = act(act(accepted(), issueOpinion, full, known), issueOpinion, again, known)
    expect(petition.opinion?.answers).toMatchObject([{ outcome: 'notSupport' }, { outcome: 'explain' }])
  })

  test('无法告知的，记明之后同样出具', () => {
    const unreachable = facts({ today: '2025-03-18', actor: water, texts: ['reason'] })
    const petition = act(transferred(), waiveNotice, { assignment: '1', on: '2025-03-18' }, unreachable)
    expect(act(petition, issueOpinion, full, known).opinion?.issuedOn).toBe(today)
  })

  test('台账只有答复日期的，答复内容记为台账未载', () => {
    const imported = facts({ today, imported: true })
    expect(act(transferred(), issueOpinion, { on: today, answers: [] }, imported).opinion?.answers).toBe('notRecorded')
  })

  test.each([
    ['漏答的', { ...full, answers: [first] }, 'unanswered'],
    ['同一项答复两次的', { ...full, answers: [first, second, first] }, 'answeredTwice'],
    ['答复没有登记的诉求的', { ...full, answers: [first, second, { ...first, demand: 'd3' }] }, 'unknownDemand'],
    ['早于单位收到之日的', { ...full, on: '2025-03-04' }, 'dayOutOfOrder'],
    ['日子在将来的', { ...full, on: '2025-04-29' }, 'dayInFuture'],
  ] as const)('第三十二条第一款：%s，不能出具', (_, input, refused) => {
    expect(expectRefused(accepted(), issueOpinion, input, known).refused).toBe(refused)
  })

  test('漏答的，说明是第几项', () => {
    expect(expectRefused(accepted(), issueOpinion, { ...full, answers: [first] }, known).text).toContain('第2项')
  })

  test.each(opinionTexts)('第三十二条第一款：缺少%s的，不能出具', (missing) => {
    const short = facts({ today, actor: water, texts: opinionTexts.filter((field) => field !== missing) })
    expect(expectRefused(accepted(), issueOpinion, full, short).refused).toBe('textMissing')
  })

  test('没有登记诉求的，不能以空白的意见书了结', () => {
    const bare = act(
      { ...accepted(), demands: [] },
      issueOpinion,
      { on: today, answers: [] },
      facts({ today, imported: true }),
    )
    expect(expectRefused(bare, issueOpinion, { on: today, answers: [] }, known).refused).toBe('noDemand')
  })

  test('第二十三条：还没有书面告知的，先告知', () => {
    expect(expectRefused(transferred(), issueOpinion, full, known).refused).toBe('noticeFirst')
  })

  test('没有主办单位，或者意见书已经送出的，不能出具', () => {
    expect(expectRefused(registered(), issueOpinion, full, known).refused).toBe('notInHand')
    const later = facts({ today: '2025-05-05', actor: water, texts: opinionTexts })
    expect(expectRefused(concluded(), issueOpinion, full, later).refused).toBe('notInHand')
  })

  test('主办单位提出异议的，待核实后再出具', () => {
    const early = facts({ today: '2025-03-07', actor: water, texts: ['reason'] })
    const objected = act(transferred(), object, { assignment: '1', on: '2025-03-07' }, early)
    expect(expectRefused(objected, issueOpinion, full, known).refused).toBe('objectionPending')
  })
})

test('缺少哪一项诉求的答复，说得出是第几项', () => {
  const known = facts({ today: '2025-04-28', actor: handlerOf('water'), texts: ['answer.d1', 'basis.d1', 'answer.d2'] })
  const given = { on: '2025-04-28', answers: opinionAnswers }
  expect(expectRefused(accepted(), issueOpinion, given, known).text).toContain('第2项诉求的法律法规依据')
})
