import { returnToProcedure } from '../return-to-procedure/decide.ts'
import { isSealed } from '../../sealed.ts'
import { describe, expect, test } from 'vitest'
import { act, expectRefused, officeHead, registered, statusOf, transferred, registrar } from '../../testing.ts'
import { confirmed, on } from '../../testing-routing.ts'
import { referToDiscipline } from './decide.ts'

const given = { on: '2025-03-10', body: 'discipline' }
const known = on('2025-03-10', officeHead, 'letter')
const accusation = confirmed(registered(), 'accusation', 'land')

describe('第二十二条第二款：检举控告按照管理权限转送纪检监察机关', () => {
  test('转送即履行了15日，信访局负责了解结果，没有任何单位持有这件信访', () => {
    const after = act(accusation, referToDiscipline, given, known)
    expect([after.stage, after.referral?.to, statusOf(after, 'dispatch')]).toEqual(['referred', 'discipline', 'met'])
    expect(after.duties['outcome/referral']).toMatchObject({ owner: 'office', status: 'running' })
    expect(after.assignments).toEqual([])
  })

  test('在单位手里时才知道被检举的就是它：交还信访局以后转纪检监察机关', () => {
    const takenBack = confirmed(transferred(['land']), 'accusation', 'land')
    const after = act(takenBack, referToDiscipline, given, known)
    expect(
      Object.values(after.duties)
        .filter((duty) => duty.status === 'running')
        .map((duty) => duty.id),
    ).toEqual(['outcome/referral'])
  })

  test.each([
    ['第三十条第三款：不得转给被检举的机关自己', confirmed(registered(), 'accusation', 'discipline'), 'accusedUnit'],
    ['没有经具名的人确认为检举控告的', registered({ kind: 'accusation' }), 'notAccusation'],
    ['申诉求决类的', confirmed(registered(), 'appeal'), 'notAccusation'],
    ['在承办单位手里的', confirmed(transferred(['water']), 'accusation', 'land'), 'notAtOffice'],
  ] as const)('%s，不能转', (_, petition, refused) => {
    expect(expectRefused(petition, referToDiscipline, given, known).refused).toBe(refused)
  })

  test('须有转送函', () => {
    expect(expectRefused(accusation, referToDiscipline, given, on('2025-03-10', officeHead)).refused).toBe(
      'textMissing',
    )
  })
})

test('第三十条第三款：转纪检监察机关以后密封，那里不予受理、转回以后启封', () => {
  const sealed = act(accusation, referToDiscipline, given, known)
  const back = act(sealed, returnToProcedure, { on: '2025-04-01' }, on('2025-04-01', registrar, 'reason'))
  expect([accusation, sealed, back].map(isSealed)).toEqual([false, true, false])
})
