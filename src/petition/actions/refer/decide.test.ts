import { isSealed } from '../../sealed.ts'
import { describe, expect, test } from 'vitest'
import { act, expectRefused, registered, registrar, statusOf, transferred } from '../../testing.ts'
import { confirmed, on } from '../../testing-routing.ts'
import { refer } from './decide.ts'

const given = { on: '2025-03-10', mode: 'forwarded', body: '县人民法院' }
const known = on('2025-03-10', registrar, 'reason')

describe('第二十二条第二款：涉法涉诉的，转送政法部门', () => {
  test('转送即履行了15日（问题11），信访局继续负责了解结果，标明非法定期限', () => {
    const after = act(registered(), refer, given, known)
    expect([after.stage, statusOf(after, 'dispatch')]).toEqual(['referred', 'met'])
    expect(after.referral).toEqual({ on: '2025-03-10', to: 'politicalLegal', mode: 'forwarded', body: '县人民法院' })
    expect(after.duties['outcome/referral']).toMatchObject({ term: 'referralWatch', owner: 'office', counted: false })
  })

  test('有法律规定日期的，按登记的日期和依据', () => {
    const law = { dueOn: '2025-09-10', law: '民事诉讼法第一百五十二条' }
    expect(act(registered(), refer, { ...given, ...law }, known).duties['outcome/referral']).toMatchObject({
      term: 'referralOutcome',
      due: '2025-09-10',
    })
  })

  test('走访反映的，释法引导；引导也要了解结果', () => {
    const visit = registered({ form: 'visit' })
    expect(expectRefused(visit, refer, given, known).refused).toBe('visitsAreGuided')
    expect(act(visit, refer, { ...given, mode: 'guided' }, known).referral?.mode).toBe('guided')
    expect(expectRefused(registered(), refer, { ...given, mode: 'guided' }, known).refused).toBe('lettersAreForwarded')
  })

  test.each([
    ['已经在单位手里的，由单位导入法定途径', transferred(), given, 'notAtOffice'],
    [
      '不能转给被检举控告的单位',
      confirmed(registered(), 'accusation', 'police'),
      { ...given, body: 'police' },
      'accusedUnit',
    ],
    ['只有日期没有法律依据', registered(), { ...given, dueOn: '2025-09-10' }, 'lawMissing'],
    ['只有法律依据没有日期', registered(), { ...given, law: '仲裁法' }, 'dayMissing'],
    ['法定日期早于办理日期', registered(), { ...given, law: '仲裁法', dueOn: '2025-03-09' }, 'dayOutOfOrder'],
  ] as const)('%s', (_, petition, input, refused) => {
    expect(expectRefused(petition, refer, input, known).refused).toBe(refused)
  })

  test('须写明为什么属于涉法涉诉', () => {
    expect(expectRefused(registered(), refer, given, on('2025-03-10', registrar)).refused).toBe('textMissing')
  })
})

test('第二十二条第二款：转政法部门的，不密封', () => {
  expect(isSealed(act(registered(), refer, given, known))).toBe(false)
})
