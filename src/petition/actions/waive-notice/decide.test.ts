import { describe, expect, test } from 'vitest'
import { settlementOf } from '../../../terms/clock.ts'
import {
  accepted,
  act,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  registered,
  statusOf,
  transferred,
} from '../../testing.ts'
import { waiveNotice } from './decide.ts'

const onDay = (today: string) => facts({ today, actor: handlerOf('water'), texts: ['reason'] })
const unreachable = (on: string, assignment = '1') => ({ assignment, on })

describe('记明无法告知', () => {
  test('第二十三条第二款：姓名、住址不清的，免去告知，事项照常办理', () => {
    const petition = act(transferred(), waiveNotice, unreachable('2025-03-18'), onDay('2025-03-18'))
    expect(petition.duties['notice/1']).toMatchObject({ status: 'waived', waived: 'petitionerUnreachable' })
    expect(petition.duties['reply/1']).toEqual(transferred().duties['reply/1'])
    expect(settlementOf(petition.duties['notice/1'])).toBeUndefined()
  })

  test('原因和已作的联系记录在案', () => {
    const event = eventOf(transferred(), waiveNotice, unreachable('2025-03-18'), onDay('2025-03-18'))
    expect(event).toMatchObject({ type: 'noticeWaived', reason: { content: 'reason' } })
  })

  test('期满以后才记明的，仍算逾期', () => {
    const petition = act(transferred(), waiveNotice, unreachable('2025-03-24'), onDay('2025-03-24'))
    expect(settlementOf(petition.duties['notice/1'])).toEqual({ on: '2025-03-20', timely: false })
    expect(statusOf(petition, 'reply/1')).toBe('running')
  })

  test.each([
    ['还没有转送交办的，没有可免的告知', registered(), '1', 'nothingOwed'],
    ['已经告知的，没有可免的告知', accepted(), '1', 'nothingOwed'],
    ['没有这一次转送交办', transferred(), '9', 'unknownAssignment'],
  ] as const)('%s', (_, petition, assignment, refused) => {
    const known = onDay('2025-03-18')
    expect(expectRefused(petition, waiveNotice, unreachable('2025-03-18', assignment), known).refused).toBe(refused)
  })

  test('协办单位不欠告知', () => {
    const known = onDay('2025-03-18')
    expect(expectRefused(transferred(), waiveNotice, unreachable('2025-03-18', '2'), known).refused).toBe('notLead')
  })

  test('原因应当写明', () => {
    const silent = facts({ today: '2025-03-18', actor: handlerOf('water') })
    expect(expectRefused(transferred(), waiveNotice, unreachable('2025-03-18'), silent).refused).toBe('textMissing')
  })
})
