import { describe, expect, test } from 'vitest'
import { isOpen } from '../../../terms/clock.ts'
import { accepted, act, expectRefused, handlerOf, officeHead, registered, registrar, statusOf } from '../../testing.ts'
import { on, water } from '../../testing-routing.ts'
import { leadAssignment } from '../../state.ts'
import { assign } from '../assign/decide.ts'
import { confirmKind } from '../confirm-kind/decide.ts'
import { refer } from '../refer/decide.ts'
import { route } from '../route/decide.ts'
import { transfer } from '../transfer/decide.ts'
import { returnToProcedure } from './decide.ts'

const routing = { on: '2025-03-14', route: 'arbitration', body: '仲裁委员会' }
const routed = act(accepted(), route, routing, on('2025-03-14', water, 'notice'))
const back = { on: '2025-04-01' }
const known = on('2025-04-01', water, 'reason')

describe('那里不予受理，或者途径选错：转回信访程序', () => {
  const returned = act(routed, returnToProcedure, back, known)

  test('第三十四条：导入的单位重新负责答复，60日自转回之日起算', () => {
    expect([returned.stage, returned.acceptance?.route]).toEqual(['accepted', 'petitionProcedure'])
    expect(leadAssignment(returned)).toMatchObject({
      id: '3',
      unit: 'water',
      status: 'accepted',
      receivedOn: '2025-04-01',
    })
    expect(returned.duties['reply/3']).toMatchObject({ owner: 'water', from: '2025-04-01', due: '2025-06-03' })
    expect([statusOf(returned, 'outcome/1'), returned.routing?.returnedOn]).toEqual(['met', '2025-04-01'])
  })

  test('第一次的期限是按期还是逾期，原样保留', () => {
    const late = act(accepted(), route, { ...routing, on: '2025-05-12' }, on('2025-05-12', water, 'notice'))
    const again = act(late, returnToProcedure, { on: '2025-05-20' }, on('2025-05-20', water, 'reason'))
    expect(again.duties['reply/1']).toEqual(late.duties['reply/1'])
    expect(again.duties['reply/3']).toMatchObject({ status: 'running' })
  })

  test('第五项选错的，也可以转回', () => {
    const duty = act(accepted(), route, { on: '2025-03-14', route: 'statutoryDuty' }, on('2025-03-14', water, 'notice'))
    const after = act(duty, returnToProcedure, back, known)
    expect([statusOf(after, 'performance/1'), statusOf(after, 'reply/3')]).toEqual(['met', 'running'])
  })

  test('信访局转政法部门而未被受理的，回到信访局，五个工作日内重新转送', () => {
    const referral = { on: '2025-03-10', mode: 'forwarded', body: '县人民法院' }
    const referred = act(registered(), refer, referral, on('2025-03-10', registrar, 'reason'))
    const office = on('2025-04-01', registrar, 'reason')
    const after = act(referred, returnToProcedure, back, office)
    expect([after.stage, after.referral?.returnedOn]).toEqual(['registered', '2025-04-01'])
    expect(after.duties['redispatch/referral']).toMatchObject({ owner: 'office', due: '2025-04-09' })
    const sent = act(after, transfer, { on: '2025-04-02', units: ['water'] }, on('2025-04-02', registrar))
    expect(statusOf(sent, 'redispatch/referral')).toBe('met')
  })

  test('第二十二条第一款第三项：转回以后，交办时要求的办结报告仍由该单位欠着，到原来指定的那一天', () => {
    const sending = { on: '2025-03-05', units: ['water'], feedbackDueOn: '2025-06-30' }
    const assigned = act(registered(), assign, sending, on('2025-03-05', registrar))
    const again = act(act(assigned, route, routing, on('2025-03-14', water, 'notice')), returnToProcedure, back, known)
    expect(again.duties['feedback/1']).toMatchObject({ owner: 'water', status: 'running', due: '2025-06-30' })
    expect(again.duties['reply/1']?.status).toBe('waived')
  })

  test('第三十条第三款：转回以后才知道单位是被检举的，办结报告也不再由它欠', () => {
    const sending = { on: '2025-03-05', units: ['water'], feedbackDueOn: '2025-06-30' }
    const assigned = act(registered(), assign, sending, on('2025-03-05', registrar))
    const again = act(act(assigned, route, routing, on('2025-03-14', water, 'notice')), returnToProcedure, back, known)
    const day = { on: '2025-04-02', kind: 'accusation', accusedUnits: ['water'] }
    const taken = act(again, confirmKind, day, on('2025-04-02', officeHead))
    expect(Object.values(taken.duties).filter((duty) => isOpen(duty) && duty.owner === 'water')).toEqual([])
  })

  test.each([
    ['没有转出去的', accepted(), known, 'notSentOn'],
    ['还没有转送的', registered(), on('2025-04-01', registrar, 'reason'), 'notSentOn'],
    ['不是导入的那个单位', routed, on('2025-04-01', handlerOf('housing'), 'reason'), 'notYours'],
    ['没有理由的', routed, on('2025-04-01', water), 'textMissing'],
  ] as const)('%s，不能转回', (_, petition, facts, refused) => {
    expect(expectRefused(petition, returnToProcedure, back, facts).refused).toBe(refused)
  })

  test('转回不能早于导入', () => {
    expect(expectRefused(routed, returnToProcedure, { on: '2025-03-13' }, known).refused).toBe('dayOutOfOrder')
  })
})
