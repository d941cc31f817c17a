import { describe, expect, test } from 'vitest'
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
  opinionAnswers,
  opinionTexts,
  registered,
  transferred,
} from '../../testing.ts'
import { object } from './decide.ts'

const { decideObjection, issueOpinion, waiveNotice } = acts
const water = handlerOf('water')
const onDay = (today: string, actor = water) => facts({ today, actor, texts: ['reason'] })
const objecting = (on: string, changes: object = {}) => ({ assignment: '1', on, ...changes })
const lastDay = '2025-03-12'

describe('提出异议', () => {
  test('第二十三条第三款：5个工作日内提出的，由信访局核实', () => {
    const petition = act(transferred(), object, objecting(lastDay), onDay(lastDay))
    expect(petition.assignments[0]).toMatchObject({ status: 'objected' })
    expect(petition.duties['objectionDecision/1']).toMatchObject({ owner: 'office', due: '2025-03-19', counted: false })
  })

  test('问题4：提出异议不停止告知的15日', () => {
    const petition = act(transferred(), object, objecting(lastDay), onDay(lastDay))
    expect(petition.duties['notice/1']).toEqual(transferred().duties['notice/1'])
    expect(dueOf(petition, 'reply/1')).toBe('2025-05-19')
  })

  test('问题4：第6个工作日提出的，须经信访部门负责人同意，并注明逾期', () => {
    const late = '2025-03-13'
    const refusal = expectRefused(transferred(), object, objecting(late), onDay(late))
    expect(refusal.refused).toBe('lateWithoutConsent')
    expect(refusal.text).toContain('2025年3月12日')
    const event = eventOf(transferred(), object, objecting(late, { consentBy: 'staff-office-head' }), onDay(late))
    expect(event).toMatchObject({ late: true, consentBy: 'staff-office-head' })
  })

  test('协办单位也可以提出异议', () => {
    const known = onDay(lastDay, handlerOf('housing'))
    const petition = act(transferred(), object, objecting(lastDay, { assignment: '2' }), known)
    expect(petition.assignments.map((a) => a.status)).toEqual(['sent', 'objected'])
  })

  test('异议未获同意后，期限内可以再提', () => {
    const once = act(transferred(), object, objecting('2025-03-06'), onDay('2025-03-06'))
    const kept = act(once, decideObjection, { assignment: '1', on: '2025-03-07', upheld: false }, onDay('2025-03-07'))
    expect(act(kept, object, objecting('2025-03-10'), onDay('2025-03-10')).assignments[0]?.status).toBe('objected')
  })

  test('应当详细说明理由', () => {
    const silent = facts({ today: lastDay, actor: water })
    expect(expectRefused(transferred(), object, objecting(lastDay), silent).refused).toBe('textMissing')
  })

  test('信访人直接向单位提出的，不适用异议', () => {
    const direct = registered({ firstReceiver: 'water' })
    expect(expectRefused(direct, object, objecting(lastDay), onDay(lastDay)).refused).toBe('cameDirectly')
  })

  test('异议已经提出的，等待核实', () => {
    const once = act(transferred(), object, objecting('2025-03-06'), onDay('2025-03-06'))
    expect(expectRefused(once, object, objecting(lastDay), onDay(lastDay)).refused).toBe('alreadyObjected')
  })

  test('已经受理的，不能再提出异议', () => {
    expect(expectRefused(accepted(), object, objecting(lastDay), onDay(lastDay)).refused).toBe('alreadyAccepted')
  })

  test('已经出具处理意见书的，不能再提出异议', () => {
    const unreachable = act(transferred(), waiveNotice, objecting('2025-03-06'), onDay('2025-03-06'))
    const texts = facts({ today: '2025-03-07', actor: water, texts: opinionTexts })
    const issued = act(unreachable, issueOpinion, { on: '2025-03-07', answers: opinionAnswers }, texts)
    expect(expectRefused(issued, object, objecting(lastDay), onDay(lastDay)).refused).toBe('alreadyAccepted')
  })

  test('没有转送交办，或者已经办结的，无从提出异议', () => {
    expect(expectRefused(registered(), object, objecting(lastDay), onDay(lastDay)).refused).toBe('notSent')
    const known = onDay('2025-04-30', handlerOf('housing'))
    const late = objecting('2025-04-30', { assignment: '2', consentBy: 'staff-office-head' })
    expect(expectRefused(concluded(), object, late, known).refused).toBe('notSent')
  })

  test('没有这一次转送交办的，无从提出异议', () => {
    const unknown = objecting(lastDay, { assignment: '9' })
    expect(expectRefused(transferred(), object, unknown, onDay(lastDay)).refused).toBe('unknownAssignment')
  })

  test('异议不能早于单位收到之日', () => {
    expect(expectRefused(transferred(), object, objecting('2025-03-04'), onDay(lastDay)).refused).toBe('dayOutOfOrder')
  })
})
