import { describe, expect, test } from 'vitest'
import {
  act,
  accepted,
  delivered,
  expectRefused,
  facts,
  given,
  headOf,
  operator,
  statusOf,
  transferred,
} from '../../testing.ts'
import { acts } from '../index.ts'
import { appointHandler } from './decide.ts'

const by = (handler: string, assignment = '1', on = '2025-03-11') => ({ on, assignment, handler })
const onDay = (today: string, unit = 'water') => facts({ today, actor: headOf(unit) })
const known = onDay('2025-03-11')

describe('指定承办人', () => {
  test('单位负责人指定本单位的承办人；义务仍是单位的', () => {
    const petition = act(accepted(), appointHandler, by('staff-1'), known)
    expect(petition.assignments[0]).toMatchObject({ unit: 'water', handler: 'staff-1' })
    expect(petition.duties).toEqual(accepted().duties)
  })

  test('可以改指定另一人，以后一次为准', () => {
    const petition = act(act(accepted(), appointHandler, by('staff-1'), known), appointHandler, by('staff-2'), known)
    expect(petition.assignments[0]?.handler).toBe('staff-2')
  })

  test('协办单位指定它自己的承办人，动不了主办单位的', () => {
    const housing = onDay('2025-03-11', 'housing')
    expect(act(accepted(), appointHandler, by('staff-9', '2'), housing).assignments[1]?.handler).toBe('staff-9')
    expect(expectRefused(accepted(), appointHandler, by('staff-9'), housing).refused).toBe('otherUnit')
  })

  test('有人离岗的，由命令行记明移交给谁', () => {
    const leaving = { ...facts({ today: '2025-03-11' }), actor: operator }
    expect(act(accepted(), appointHandler, by('staff-2'), leaving).assignments[0]?.handler).toBe('staff-2')
  })

  test('交还以后重新转送的，承办人要重新指定', () => {
    const named = act(transferred(), appointHandler, by('staff-1', '1', '2025-03-06'), onDay('2025-03-06'))
    const accusation = { on: '2025-03-12', kind: 'appeal', accusedUnits: ['water'] }
    const back = act(named, acts.confirmKind, accusation, facts({ today: '2025-03-12' }))
    const again = act(back, acts.transfer, { on: '2025-03-13', units: ['land'] }, facts({ today: '2025-03-13' }))
    expect(again.assignments.at(-1)).not.toHaveProperty('handler')
  })

  test.each([
    ['没有转送交办的', given(), by('staff-1'), 'noSending'],
    ['没有这一次转送交办的', accepted(), by('staff-1', '7'), 'unknownAssignment'],
    ['早于单位收到的', accepted(), by('staff-1', '1', '2025-03-04'), 'dayOutOfOrder'],
    ['还没有到的日子', accepted(), by('staff-1', '1', '2025-03-12'), 'dayInFuture'],
    ['已经是承办人的', act(accepted(), appointHandler, by('staff-1'), known), by('staff-1'), 'alreadyHandler'],
  ] as const)('%s，不能指定', (_, petition, input, refused) => {
    expect(expectRefused(petition, appointHandler, input, known).refused).toBe(refused)
  })

  test('第二十八条第三款：已经回避的人不能再指定为承办人', () => {
    const recusals = [
      { id: '1', unit: 'water', staff: 'staff-1', post: 'staff', requestedOn: known.today, granted: true },
    ] as const
    expect(expectRefused({ ...accepted(), recusals }, appointHandler, by('staff-1'), known).refused).toBe('recused')
  })

  test('转送交办都已交还的，没有可以指定承办人的单位', () => {
    const back = accepted().assignments.map((each) => ({ ...each, status: 'returned' as const }))
    const returned = { ...accepted(), assignments: back }
    expect(expectRefused(returned, appointHandler, by('staff-1'), known).refused).toBe('noSending')
  })

  const ended = act(
    delivered(),
    acts.end,
    { on: '2025-06-06', reason: 'reviewNotSought' },
    facts({ today: '2025-06-06' }),
  )
  const late = onDay('2025-06-06')

  test('第三十二条第二款：程序终了而执行还没有完的，仍可以指定承办人', () => {
    expect(statusOf(ended, 'enforcement')).toBe('running')
    expect(act(ended, appointHandler, by('staff-1', '1', '2025-06-06'), late).assignments[0]?.handler).toBe('staff-1')
  })

  test('程序终了，只有信访局自己还有事的，单位不需要承办人', () => {
    const owed = ended.duties['enforcement']
    if (owed === undefined) throw new Error('本例应有执行的义务')
    const byOffice = { ...ended, duties: { ...ended.duties, enforcement: { ...owed, owner: 'office' } } }
    expect(expectRefused(byOffice, appointHandler, by('staff-1', '1', '2025-06-06'), late).refused).toBe('ended')
  })

  test('程序终了、没有未了义务的，不需要承办人', () => {
    const done = facts({ today: '2025-06-06', actor: headOf('water'), texts: ['done', 'evidence'] })
    const enforced = act(ended, acts.reportEnforcement, { on: '2025-06-06', extent: 'full' }, done)
    expect(expectRefused(enforced, appointHandler, by('staff-1', '1', '2025-06-06'), late).refused).toBe('ended')
  })
})
