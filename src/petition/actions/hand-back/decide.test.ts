import { describe, expect, test } from 'vitest'
import { isInCompartment } from '../../sealed.ts'
import { act, expectRefused, handlerOf, headOf, officeHead, registered, registrar } from '../../testing.ts'
import { confirmed, on } from '../../testing-routing.ts'
import { referToDiscipline } from '../refer-to-discipline/decide.ts'
import { reopen } from '../reopen/decide.ts'
import { reportOutcome } from '../report-outcome/decide.ts'
import { returnToProcedure } from '../return-to-procedure/decide.ts'
import { handBack } from './decide.ts'

const accusation = confirmed(registered(), 'accusation', 'land')
const sent = { on: '2025-03-10', body: '县纪委监委' }
const letter = on('2025-03-10', officeHead, 'letter')
const compartment = { unit: 'discipline', key: 1 }
const kept = act(accusation, referToDiscipline, sent, letter)
const moved = act(accusation, referToDiscipline, sent, { ...letter, compartment })
const custodian = on('2025-03-20', headOf('discipline'))
const office = on('2025-04-01', registrar, 'reason')

describe('第三十条第三款：转纪检监察机关的内容，在它的密封仓里', () => {
  test('该机关有密封仓的，内容移入；没有的，留在本局，只有负责人可以查看', () => {
    expect([kept, moved].map(isInCompartment)).toEqual([false, true])
    expect(moved.referral?.compartment).toEqual(compartment)
  })

  test('被检举控告的就是这个机关的，写它的全称也不能转给它', () => {
    const accused = confirmed(registered(), 'accusation', 'discipline')
    expect(expectRefused(accused, referToDiscipline, sent, { ...letter, compartment }).refused).toBe('accusedUnit')
  })

  test('该机关没有交回以前，不能转回信访程序；交回以后可以', () => {
    expect(expectRefused(moved, returnToProcedure, { on: '2025-04-01' }, office).refused).toBe('inCompartment')
    const back = act(moved, handBack, { on: '2025-03-20' }, custodian)
    expect([isInCompartment(back), back.referral?.handedBackOn]).toEqual([false, '2025-03-20'])
    expect(act(back, returnToProcedure, { on: '2025-04-01' }, office).stage).toBe('registered')
  })

  test('那里办结以后，内容还在密封仓里：交回以前不能决定重新办理，谁也没有内容可办', () => {
    const ended = act(
      moved,
      reportOutcome,
      { on: '2025-04-01', outcome: 'decided' },
      on('2025-04-01', registrar, 'outcome'),
    )
    const again = { on: '2025-04-02', to: 'office' }
    const head = on('2025-04-02', officeHead, 'reason')
    expect(expectRefused(ended, reopen, again, head).refused).toBe('inCompartment')
    const back = act(ended, handBack, { on: '2025-04-02' }, on('2025-04-02', headOf('discipline')))
    expect(act(back, reopen, again, head).stage).toBe('registered')
  })

  test.each([
    ['没有移入密封仓的', kept, custodian, 'notInCompartment'],
    ['别的单位', moved, on('2025-03-20', headOf('land')), 'notYours'],
    ['信访局自己', moved, on('2025-03-20', officeHead), 'notYours'],
  ] as const)('%s，不能交回', (_, petition, facts, refused) => {
    expect(expectRefused(petition, handBack, { on: '2025-03-20' }, facts).refused).toBe(refused)
  })

  test('交回不能早于转送，也不能交回两次', () => {
    expect(expectRefused(moved, handBack, { on: '2025-03-09' }, custodian).refused).toBe('dayOutOfOrder')
    const back = act(moved, handBack, { on: '2025-03-20' }, custodian)
    const again = on('2025-03-21', handlerOf('discipline'))
    expect(expectRefused(back, handBack, { on: '2025-03-21' }, again).refused).toBe('notInCompartment')
  })
})
