import { describe, expect, test } from 'vitest'
import { isReadIn } from '../../event-rules.ts'
import { act, eventOf, expectRefused, given as blank, officeHead, registered, transferred } from '../../testing.ts'
import { confirmed, on } from '../../testing-routing.ts'
import { notifyOrganization } from './decide.ts'

const given = { on: '2025-03-10', body: 'personnel', grave: true }
const known = on('2025-03-10', officeHead, 'report')

describe('第三十条第二款：向组织（人事）部门通报反映干部问题的信访情况', () => {
  test('通报只是记载：期限、阶段都不变', () => {
    const petition = confirmed(transferred(['water']), 'accusation', 'land')
    const after = act(petition, notifyOrganization, given, known)
    expect(after).toEqual({ ...petition, version: petition.version + 1 })
  })

  test('重大情况记明已报送党委主要负责同志和分管负责同志', () => {
    const petition = confirmed(registered(), 'accusation', 'land')
    expect(eventOf(petition, notifyOrganization, given, known)).toMatchObject({ grave: true, body: 'personnel' })
  })

  test('第三十条第三款：承办单位的办理经过里没有这一步', () => {
    const petition = confirmed(transferred(['water']), 'accusation', 'land')
    expect(isReadIn('land', eventOf(petition, notifyOrganization, given, known))).toBe(false)
  })

  test.each([
    ['没有登记的', blank(), 'notRegistered'],
    ['没有确认为检举控告的', registered(), 'notAccusation'],
    ['被检举的就是这个部门的', confirmed(registered(), 'accusation', 'personnel'), 'accusedUnit'],
  ] as const)('%s，不能通报', (_, petition, refused) => {
    expect(expectRefused(petition, notifyOrganization, given, known).refused).toBe(refused)
  })

  test('须有通报内容', () => {
    const petition = confirmed(registered(), 'accusation', 'land')
    expect(expectRefused(petition, notifyOrganization, given, on('2025-03-10', officeHead)).refused).toBe('textMissing')
  })
})

test('第三十条第三款：登记时认作检举控告、还没有经具名的人确认的，不通报', () => {
  expect(expectRefused(registered({ kind: 'accusation' }), notifyOrganization, given, known).refused).toBe(
    'notAccusation',
  )
  expect(expectRefused(confirmed(registered(), 'appeal'), notifyOrganization, given, known).refused).toBe(
    'notAccusation',
  )
})
