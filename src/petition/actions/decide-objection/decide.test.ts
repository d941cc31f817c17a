import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { act, expectRefused, facts, handlerOf, statusOf, transferred } from '../../testing.ts'
import type { Petition } from '../../state.ts'
import { decideObjection } from './decide.ts'

const { object, transfer } = acts
const objectedBy = (unit: string, assignment: string): Petition => {
  const known = facts({ today: '2025-03-07', actor: handlerOf(unit), texts: ['reason'] })
  return act(transferred(), object, { assignment, on: '2025-03-07' }, known)
}
const today = '2025-03-11'
const known = facts({ today, texts: ['reason'] })
const decided = (upheld: boolean, assignment = '1') => ({ assignment, on: today, upheld })

describe('核实异议', () => {
  test('第二十三条第三款：核实同意的，交还材料，单位的期限不再适用，信访局重新转送', () => {
    const petition = act(objectedBy('water', '1'), decideObjection, decided(true), known)
    expect(petition.stage).toBe('registered')
    expect(petition.duties['notice/1']).toMatchObject({ status: 'waived', waived: 'objectionUpheld', settledOn: today })
    expect(statusOf(petition, 'reply/1')).toBe('waived')
    expect(statusOf(petition, 'objectionDecision/1')).toBe('met')
    expect(petition.duties['redispatch/1']).toMatchObject({ owner: 'office', due: '2025-03-18', counted: false })
  })

  test('主办单位交还的，协助它的单位也交还', () => {
    const petition = act(objectedBy('water', '1'), decideObjection, decided(true), known)
    expect(petition.assignments.map((a) => a.status)).toEqual(['returned', 'returned'])
    expect(statusOf(petition, 'assist/2')).toBe('waived')
  })

  test('重新转送后，新单位自收到之日起重新计算，重新转送的义务随之履行', () => {
    const returned = act(objectedBy('water', '1'), decideObjection, decided(true), known)
    const again = act(returned, transfer, { on: today, units: ['land'] }, known)
    expect(again.assignments.at(-1)).toMatchObject({ id: '3', unit: 'land', role: 'lead', status: 'sent' })
    expect(again.duties['notice/3']).toMatchObject({ owner: 'land', from: today })
    expect(statusOf(again, 'redispatch/1')).toBe('met')
    expect(again.duties['dispatch']).toMatchObject({ status: 'met', settledOn: '2025-03-05' })
  })

  test('不同意的，单位继续办理，期限一日不变', () => {
    const petition = act(objectedBy('water', '1'), decideObjection, decided(false), known)
    expect(petition.assignments[0]?.status).toBe('sent')
    expect(petition.duties['notice/1']).toEqual(transferred().duties['notice/1'])
    expect(statusOf(petition, 'objectionDecision/1')).toBe('met')
  })

  test('协办单位的异议获同意的，只免去协办，主办单位照办', () => {
    const petition = act(objectedBy('housing', '2'), decideObjection, decided(true, '2'), known)
    expect(petition.stage).toBe('dispatched')
    expect(statusOf(petition, 'assist/2')).toBe('waived')
    expect(statusOf(petition, 'reply/1')).toBe('running')
    expect(petition.duties['redispatch/2']).toBeUndefined()
  })

  test('没有异议的，无从核实', () => {
    expect(expectRefused(transferred(), decideObjection, decided(true), known).refused).toBe('noObjection')
    const objected = objectedBy('water', '1')
    expect(expectRefused(objected, decideObjection, decided(true, '2'), known).refused).toBe('notObjected')
    expect(expectRefused(objected, decideObjection, decided(true, '9'), known).refused).toBe('unknownAssignment')
  })

  test('核实意见应当写明', () => {
    const silent = facts({ today })
    expect(expectRefused(objectedBy('water', '1'), decideObjection, decided(true), silent).refused).toBe('textMissing')
  })

  test('核实不能早于提出异议', () => {
    const early = { ...decided(true), on: '2025-03-06' }
    expect(expectRefused(objectedBy('water', '1'), decideObjection, early, known).refused).toBe('dayOutOfOrder')
  })
})
