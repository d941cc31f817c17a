import { acts } from '../index.ts'
import { describe, expect, test } from 'vitest'
import { act, expectRefused, statusOf, transferred, registrar } from '../../testing.ts'
import { cameToWater, confirmed, on, water } from '../../testing-routing.ts'
import { leadAssignment } from '../../state.ts'
import { passDown } from './decide.ts'

const given = { on: '2025-03-10', unit: 'reservoir' }
const told = on('2025-03-10', water, 'notice')

describe('第二十三条第一款：属本系统下级职权的，转送并告知去向', () => {
  const after = act(cameToWater(), passDown, given, told)

  test('告知去向即履行了本单位的15日，答复由下级单位负责', () => {
    expect([statusOf(after, 'notice/1'), after.duties['reply/1']?.waived]).toEqual(['met', 'passedDown'])
    expect(leadAssignment(after)).toMatchObject({ id: '2', unit: 'reservoir', mode: 'transfer', status: 'sent' })
    expect(after.stage).toBe('dispatched')
  })

  test('第二十三条第三款：下级单位的15日和60日自它收到之日起算', () => {
    expect(after.duties['notice/2']).toMatchObject({ term: 'noticeForwarded', owner: 'reservoir', due: '2025-03-25' })
    expect(after.duties['reply/2']).toMatchObject({ owner: 'reservoir', from: '2025-03-25' })
  })

  test.each([
    ['本单位自己办理的，直接受理', cameToWater(), { ...given, unit: 'water' }, 'sameUnitTwice'],
    ['转送、交办来的，应当提出异议', transferred(['water']), given, 'notDirect'],
    ['下级收到不能早于转送', cameToWater(), { ...given, receivedOn: '2025-03-09' }, 'receivedBeforeSent'],
    ['不得转给被检举控告的单位', confirmed(cameToWater(), 'accusation', 'reservoir'), given, 'accusedUnit'],
  ] as const)('%s', (_, petition, input, refused) => {
    expect(expectRefused(petition, passDown, input, told).refused).toBe(refused)
  })

  test('必须书面告知信访人去向', () => {
    expect(expectRefused(cameToWater(), passDown, given, on('2025-03-10', water)).refused).toBe('textMissing')
  })
})

test('转给下级以后，本单位不再欠督办的答复', () => {
  const press = { on: '2025-03-07', unit: 'water', ground: 'irregularHandling', answerDueOn: '2025-03-31' }
  const pressed = act(cameToWater(), acts.supervise, press, on('2025-03-07', registrar, 'advice'))
  expect(statusOf(act(pressed, passDown, given, told), 'supervision/1')).toBe('waived')
})
