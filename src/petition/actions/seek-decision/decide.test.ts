import { describe, expect, test } from 'vitest'
import { act, expectRefused, officeHead, registered, statusOf, transferred } from '../../testing.ts'
import { on } from '../../testing-routing.ts'
import { recordDecision } from '../record-decision/decide.ts'
import { seekDecision } from './decide.ts'

const given = { on: '2025-03-04' }
const proposed = on('2025-03-04', officeHead, 'proposal')
const sought = act(registered(), seekDecision, given, proposed)

describe('第二十二条第一款第一项：情况重大、紧急的，报请本级党委和政府决定', () => {
  test('报请以后信访局的15日照常计算，并负责记载决定（非法定期限）', () => {
    expect(statusOf(sought, 'dispatch')).toBe('running')
    expect(sought.duties['decision/1']).toMatchObject({ term: 'governmentDecision', owner: 'office', counted: false })
    expect(sought.stage).toBe('registered')
  })

  test('记载决定即履行；以后情况有变的，可以再报请', () => {
    const decided = act(sought, recordDecision, { on: '2025-03-06' }, on('2025-03-06', officeHead, 'decision'))
    expect(statusOf(decided, 'decision/1')).toBe('met')
    expect(decided.decisions).toEqual([{ id: '1', on: '2025-03-04', decidedOn: '2025-03-06' }])
    const again = act(decided, seekDecision, { on: '2025-03-07' }, on('2025-03-07', officeHead, 'proposal'))
    expect(statusOf(again, 'decision/2')).toBe('running')
  })

  test('没有建议不能报请，没有决定不再报请一次，转送以后不再报请', () => {
    expect(expectRefused(registered(), seekDecision, given, on('2025-03-04', officeHead)).refused).toBe('textMissing')
    expect(expectRefused(sought, seekDecision, given, proposed).refused).toBe('alreadySought')
    const sent = on('2025-03-06', officeHead, 'proposal')
    expect(expectRefused(transferred(), seekDecision, { on: '2025-03-06' }, sent).refused).toBe('notAtOffice')
  })
})
