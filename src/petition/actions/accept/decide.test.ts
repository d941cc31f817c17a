import { confirmKind } from '../confirm-kind/decide.ts'
import { describe, expect, test } from 'vitest'
import { settlementOf } from '../../../terms/clock.ts'
import { acts } from '../index.ts'
import {
  accepted,
  act,
  concluded,
  dueOf,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  headOf,
  registered,
  transferred,
} from '../../testing.ts'
import type { Petition } from '../../state.ts'
import { accept } from './decide.ts'

const { extend, handOver, issueOpinion, object, transfer } = acts
const water = handlerOf('water')
const onDay = (today: string, actor = water) => facts({ today, actor })
const noticed = (on: string, assignment = '1') => ({ assignment, on })
const imported = facts({ today: '2025-12-31', imported: true })

describe('受理告知', () => {
  test('第二十三条第三款：书面告知即履行了15日，受理之日为告知之日，60日自此起算', () => {
    const petition = accepted()
    expect(petition).toMatchObject({ stage: 'accepted', acceptance: { on: '2025-03-10', noticeOn: '2025-03-10' } })
    expect(petition.duties['notice/1']).toMatchObject({ status: 'met', settledOn: '2025-03-10' })
    expect(petition.duties['reply/1']).toMatchObject({ from: '2025-03-10', due: '2025-05-09' })
  })

  test('问题1：告知再迟，受理之日也不晚于收到后第15日', () => {
    const event = eventOf(transferred(), accept, noticed('2025-04-01'), onDay('2025-04-01'))
    expect(event).toMatchObject({ acceptedOn: '2025-03-20', late: true })
    const petition = act(transferred(), accept, noticed('2025-04-01'), onDay('2025-04-01'))
    expect(dueOf(petition, 'reply/1')).toBe('2025-05-19')
    expect(settlementOf(petition.duties['notice/1'])).toEqual({ on: '2025-03-20', timely: false })
  })

  test('问题1：第15日是休息日的，告知的末日顺延，受理之日不顺延', () => {
    const received = { on: '2025-03-07', units: ['water'] } // the 15th day, 2025-03-22, is a Saturday
    const sent = act(registered(), transfer, received, facts({ today: '2025-03-07' }))
    const event = eventOf(sent, accept, noticed('2025-03-24'), onDay('2025-03-24'))
    expect(event).toMatchObject({ acceptedOn: '2025-03-22', late: false })
  })

  test('先批准延期、后告知受理的，延期日数保留', () => {
    const head = facts({ today: '2025-03-06', actor: headOf('water'), texts: ['reason', 'notice'] })
    const extended = act(transferred(), extend, { assignment: '1', on: '2025-03-06', days: 10 }, head)
    const petition = act(extended, accept, noticed('2025-03-10'), onDay('2025-03-10'))
    expect(petition.duties['reply/1']).toMatchObject({ base: '2025-05-19', extendedDays: 10 })
  })

  test('建议意见也要告知，没有60日可移', () => {
    const suggestion = transferred(['water'], { kind: 'suggestion' })
    const event = eventOf(suggestion, accept, noticed('2025-03-10'), onDay('2025-03-10'))
    expect(event.clocks).toEqual([{ kind: 'met', duty: 'notice/1', on: '2025-03-10' }])
  })

  test('信访人直接向单位提出的，同样书面告知', () => {
    const petition = act(registered({ firstReceiver: 'water' }), accept, noticed('2025-03-04'), onDay('2025-03-04'))
    expect(petition.duties['notice/1']).toMatchObject({ term: 'noticeDirect', status: 'met' })
  })

  test('台账后来才补填告知日期的，与先填的结果一样', () => {
    const sent = transferred(['water'])
    const first = act(sent, accept, noticed('2025-03-10'), imported)
    const answered = act(sent, issueOpinion, { on: '2025-05-12', answers: [] }, imported)
    const before = act(act(first, issueOpinion, { on: '2025-05-12', answers: [] }, imported), handOver, reply, imported)
    const after = act(act(answered, handOver, reply, imported), accept, noticed('2025-03-10'), imported)
    expect(after.duties).toEqual(before.duties)
    expect(after).toMatchObject({ stage: 'concluded', acceptance: before.acceptance })
  })

  test('台账里告知晚于答复的，书面答复之日就已告知，先填后填一样', () => {
    const sent = transferred(['water'])
    const issue = (petition: Petition): Petition =>
      act(petition, issueOpinion, { on: '2025-03-12', answers: [] }, imported)
    const answer = (petition: Petition): Petition => act(issue(petition), handOver, { on: '2025-03-12' }, imported)
    const late = noticed('2025-04-01')
    const first = answer(act(sent, accept, late, imported))
    expect(first.duties).toEqual(act(answer(sent), accept, late, imported).duties)
    expect(first.duties['notice/1']).toMatchObject({ settledOn: '2025-03-12' })
  })

  test.each([
    ['还没有转送交办的，无从受理', registered(), '1', 'notSent'],
    ['已经告知受理的，不能再告知', accepted(), '1', 'alreadyAccepted'],
    ['没有这一次转送交办', transferred(['water']), '9', 'unknownAssignment'],
  ] as const)('%s', (_, petition, assignment, refused) => {
    const known = onDay('2025-03-10')
    expect(expectRefused(petition, accept, noticed('2025-03-10', assignment), known).refused).toBe(refused)
  })

  test('第二十四条：对信访人负责的是主办单位，协办单位不告知受理', () => {
    const known = onDay('2025-03-10', handlerOf('housing'))
    expect(expectRefused(transferred(), accept, noticed('2025-03-10', '2'), known).refused).toBe('notLead')
    const atOffice = facts({ today: '2025-03-10' })
    expect(expectRefused(transferred(), accept, noticed('2025-03-10', '2'), atOffice).refused).toBe('notLead')
  })

  test('已提出异议的，待核实后再告知', () => {
    const known = facts({ today: '2025-03-07', actor: water, texts: ['reason'] })
    const objected = act(transferred(), object, noticed('2025-03-07'), known)
    expect(expectRefused(objected, accept, noticed('2025-03-07'), known).refused).toBe('objectionPending')
  })

  test('已经办结的，不必再告知受理', () => {
    const unnoticed = act(transferred(), issueOpinion, { on: '2025-04-01', answers: [] }, imported)
    const petition = act(unnoticed, handOver, { on: '2025-04-01' }, imported)
    expect(expectRefused(petition, accept, noticed('2025-04-02'), onDay('2025-04-02')).refused).toBe('tooLate')
    expect(expectRefused(concluded(), accept, noticed('2025-04-30'), onDay('2025-04-30')).refused).toBe(
      'alreadyAccepted',
    )
  })

  test('告知不能早于单位收到之日', () => {
    const early = noticed('2025-03-04')
    expect(expectRefused(transferred(), accept, early, onDay('2025-03-10')).refused).toBe('dayOutOfOrder')
  })
})

const reply = { on: '2025-05-12' }

describe('告知移动60日的，只有比最迟受理之日早的告知', () => {
  test('第15日当天告知：60日本来就自这一天起算，一日不动', () => {
    const event = eventOf(transferred(), accept, noticed('2025-03-20'), onDay('2025-03-20'))
    expect(event).toMatchObject({ acceptedOn: '2025-03-20', late: false })
    expect(event.clocks).toEqual([{ kind: 'met', duty: 'notice/1', on: '2025-03-20' }])
  })

  test('第三十四条：确认为建议意见以后告知的，不再适用的60日不重新起算', () => {
    const suggestion = { on: '2025-03-06', kind: 'suggestion', accusedUnits: [] }
    const other = act(transferred(), confirmKind, suggestion, facts({ today: '2025-03-06' }))
    const after = act(other, accept, noticed('2025-03-10'), onDay('2025-03-10'))
    expect(after.duties['reply/1']).toEqual(other.duties['reply/1'])
  })
})
