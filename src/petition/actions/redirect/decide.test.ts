import { describe, expect, test } from 'vitest'
import { act, expectRefused, handlerOf, registered, registrar, statusOf, transferred } from '../../testing.ts'
import { cameToWater, confirmed, on, water } from '../../testing-routing.ts'
import { accept } from '../accept/decide.ts'
import { redirect } from './decide.ts'

const given = { on: '2025-03-10', properBody: '县住建局' }
const told = on('2025-03-10', water, 'notice')

describe('第二十三条第一款：不属本单位或者本系统的，告知向有权处理的单位提出', () => {
  test('书面告知即履行了15日的告知义务，程序终了，不再欠答复', () => {
    const after = act(cameToWater(), redirect, given, told)
    expect([after.stage, after.ended]).toEqual(['ended', 'wrongVenue'])
    expect([statusOf(after, 'notice/1'), statusOf(after, 'reply/1')]).toEqual(['met', 'waived'])
  })

  test('逾期才告知的，告知仍是逾期', () => {
    const after = act(cameToWater(), redirect, { ...given, on: '2025-03-25' }, on('2025-03-25', water, 'notice'))
    expect(after.duties['notice/1']).toMatchObject({ status: 'met', due: '2025-03-18', settledOn: '2025-03-25' })
  })

  test('第二十二条：信访局登记的一律转送，不能让信访人另找单位', () => {
    const office = on('2025-03-10', registrar, 'notice')
    expect(expectRefused(registered(), redirect, given, office).refused).toBe('officeDispatches')
  })

  test('转送来的不属职权，应当提出异议，不能让信访人另找单位', () => {
    expect(expectRefused(transferred(['water']), redirect, given, told).refused).toBe('notDirect')
  })

  test('已经受理的，不能再让信访人另找单位', () => {
    const accepted = act(cameToWater(), accept, { assignment: '1', on: '2025-03-09' }, on('2025-03-09', water))
    expect(expectRefused(accepted, redirect, given, told).refused).toBe('notDirect')
  })

  test('不是信访人去的那个单位，不能办理', () => {
    expect(expectRefused(cameToWater(), redirect, given, on('2025-03-10', handlerOf('land'), 'notice')).refused).toBe(
      'notDirect',
    )
  })

  test('有权处理的就是本单位的，应当受理', () => {
    expect(expectRefused(cameToWater(), redirect, { ...given, properBody: 'water' }, told).refused).toBe('ownSelf')
  })

  test('第三十条第三款：不能让信访人找被检举控告的单位', () => {
    const petition = confirmed(cameToWater(), 'accusation', 'land')
    expect(expectRefused(petition, redirect, { ...given, properBody: 'land' }, told).refused).toBe('accusedUnit')
  })

  test('必须是书面告知', () => {
    expect(expectRefused(cameToWater(), redirect, given, on('2025-03-10', water)).refused).toBe('textMissing')
  })
})
