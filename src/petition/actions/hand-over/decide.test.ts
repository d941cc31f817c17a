import { describe, expect, test } from 'vitest'
import { settlementOf } from '../../../terms/clock.ts'
import { acts } from '../index.ts'
import {
  accepted,
  act,
  concluded,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  opinionIssued,
  registered,
  statusOf,
  transferred,
} from '../../testing.ts'
import { handOver } from './decide.ts'

const { assign, issueOpinion, object } = acts
const onDay = (today: string) => facts({ today, actor: handlerOf('water') })
const imported = facts({ today: '2025-12-31', imported: true })
const left = (on: string) => ({ on, method: 'post' })

describe('办结送出', () => {
  test('第三十四条：意见书送出之日办结，不是落款之日', () => {
    const petition = concluded()
    expect(petition).toMatchObject({ stage: 'concluded', opinion: { issuedOn: '2025-04-28', leftOn: '2025-04-29' } })
    expect(petition.duties['reply/1']).toMatchObject({ status: 'met', settledOn: '2025-04-29' })
  })

  test('送出之后，由主办单位取得送达证明', () => {
    expect(concluded().duties['service/opinion']).toMatchObject({ owner: 'water', due: '2025-05-09', counted: false })
  })

  test('协办意见不再需要', () => {
    expect(concluded().duties['assist/2']).toMatchObject({ status: 'waived', waived: 'concludedByLead' })
  })

  test('协办单位的异议不再需要核实', () => {
    const known = facts({ today: '2025-03-12', actor: handlerOf('housing'), texts: ['reason'] })
    const objected = act(accepted(), object, { assignment: '2', on: '2025-03-12' }, known)
    const issued = act(objected, issueOpinion, { on: '2025-03-14', answers: [] }, imported)
    const petition = act(issued, handOver, left('2025-03-14'), onDay('2025-03-14'))
    expect(petition.duties['objectionDecision/2']).toMatchObject({ waived: 'concludedByLead' })
  })

  test('交办的办结报告仍须提交', () => {
    const asked = { on: '2025-03-05', units: ['water'], feedbackDueOn: '2025-05-30' }
    const assigned = act(registered(), assign, asked, facts({ today: '2025-03-05' }))
    const issued = act(assigned, issueOpinion, { on: '2025-03-14', answers: [] }, imported)
    expect(statusOf(act(issued, handOver, left('2025-03-14'), imported), 'feedback/1')).toBe('running')
  })

  test('逾期送出的，如实记为逾期', () => {
    expect(eventOf(opinionIssued(), handOver, left('2025-05-12'), onDay('2025-05-12'))).toMatchObject({ late: true })
    const petition = act(opinionIssued(), handOver, left('2025-05-12'), onDay('2025-05-12'))
    expect(settlementOf(petition.duties['reply/1'])).toEqual({ on: '2025-05-09', timely: false })
  })

  test('从未告知受理的，书面答复就是告知，15日已过的仍算逾期', () => {
    const issued = act(transferred(), issueOpinion, { on: '2025-04-01', answers: [] }, imported)
    const petition = act(issued, handOver, { on: '2025-04-01' }, imported)
    expect(settlementOf(petition.duties['notice/1'])).toEqual({ on: '2025-03-20', timely: false })
    expect(settlementOf(petition.duties['reply/1'])).toEqual({ on: '2025-04-01', timely: true })
  })

  test('从未告知受理、15日内答复的，告知也算及时', () => {
    const issued = act(transferred(), issueOpinion, { on: '2025-03-14', answers: [] }, imported)
    const petition = act(issued, handOver, { on: '2025-03-14' }, imported)
    expect(settlementOf(petition.duties['notice/1'])).toEqual({ on: '2025-03-14', timely: true })
  })

  test('建议意见的回复送出，回复的目标随之履行', () => {
    const suggestion = transferred(['water'], { kind: 'suggestion' })
    const issued = act(suggestion, issueOpinion, { on: '2025-04-01', answers: [] }, imported)
    expect(statusOf(act(issued, handOver, left('2025-04-01'), imported), 'handling/1')).toBe('met')
  })

  test('台账未载送达方式的，如实记为未载', () => {
    expect(eventOf(opinionIssued(), handOver, { on: '2025-04-29' }, imported)).toMatchObject({ method: 'notRecorded' })
  })

  test.each([
    ['没有转送交办的', registered(), left('2025-04-29'), 'noOpinion'],
    ['没有处理意见书的', accepted(), left('2025-04-29'), 'noOpinion'],
    ['已经送出的', concluded(), left('2025-04-29'), 'leftAlready'],
    ['没有送达方式的', opinionIssued(), { on: '2025-04-29' }, 'noMethod'],
    ['早于出具之日的', opinionIssued(), left('2025-04-27'), 'dayOutOfOrder'],
    ['日子在将来的', opinionIssued(), left('2025-04-30'), 'dayInFuture'],
  ] as const)('%s，不能办结', (_, petition, input, refused) => {
    expect(expectRefused(petition, handOver, input, onDay('2025-04-29')).refused).toBe(refused)
  })
})

describe('按期还是逾期，是不是还在听证', () => {
  test.each([
    ['末日当天送出的，按期', '2025-05-09', false],
    ['次日送出的，逾期', '2025-05-12', true],
  ])('%s', (_, day, late) => {
    expect(eventOf(opinionIssued(), handOver, left(day), onDay(day))).toMatchObject({ late })
  })

  test('听证正在进行的，先记载听证结论再送出；台账补录的不问', () => {
    const known = facts({ today: '2025-04-28', actor: handlerOf('water'), texts: ['notice'] })
    const heard = act(opinionIssued(), acts.openHearing, { on: '2025-04-28', ground: 'major' }, known)
    expect(expectRefused(heard, handOver, left('2025-04-29'), onDay('2025-04-29')).refused).toBe('hearingInProgress')
    expect(act(heard, handOver, left('2025-04-29'), imported).stage).toBe('concluded')
  })
})
