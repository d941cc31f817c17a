import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { act, expectRefused, facts, given, registered, transferred } from '../../testing.ts'
import { assign } from './decide.ts'

const { confirmKind } = acts
const today = '2025-03-05'
const known = facts({ today })
const asked = { on: today, units: ['water', 'housing'], feedbackDueOn: '2025-04-05' }

describe('交办', () => {
  test('第二十二条第一款第三项：主办单位在指定办理期限内反馈结果，休息日不顺延', () => {
    const petition = act(registered(), assign, asked, known)
    expect(petition.assignments.map((a) => a.mode)).toEqual(['assign', 'assign'])
    expect(petition.duties['feedback/1']).toMatchObject({ owner: 'water', due: '2025-04-05', counted: false }) // Saturday
    expect(petition.duties['feedback/2']).toBeUndefined()
  })

  test('指定办理期限不代替60日：两个期限各自计算', () => {
    const petition = act(registered(), assign, asked, known)
    expect(petition.duties['reply/1']).toEqual(transferred().duties['reply/1'])
    expect(petition.duties['notice/1']).toEqual(transferred().duties['notice/1'])
  })

  test.each([
    ['没有登记的不能交办', given(), asked, 'notAtOffice'],
    ['已经在承办单位手里的不能再交办', transferred(), asked, 'notAtOffice'],
    ['同一单位不能填两次', registered(), { ...asked, units: ['water', 'water'] }, 'sameUnitTwice'],
    ['单位收到不能早于交办', registered(), { ...asked, receivedOn: '2025-03-04' }, 'receivedBeforeSent'],
    ['指定办理期限应当晚于收到之日', registered(), { ...asked, feedbackDueOn: today }, 'feedbackDayPassed'],
    ['交办的日子不能在将来', registered(), { ...asked, on: '2025-03-06' }, 'dayInFuture'],
  ] as const)('%s', (_, petition, input, refused) => {
    expect(expectRefused(petition, assign, input, known).refused).toBe(refused)
  })

  test('第三十条第三款：不得交给被检举控告的单位', () => {
    const accusation = { on: today, kind: 'accusation', accusedUnits: ['housing'] }
    const petition = act(registered(), confirmKind, accusation, known)
    expect(expectRefused(petition, assign, asked, known).refused).toBe('accusedUnit')
  })
})
