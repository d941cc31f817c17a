import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import {
  accepted,
  act,
  concluded,
  dueOf,
  expectRefused,
  facts,
  given,
  headOf,
  registered,
  statusOf,
  transferred,
  eventOf,
} from '../../testing.ts'
import { confirmKind } from './decide.ts'

const { extend, transfer } = acts
const today = '2025-03-12'
const known = facts({ today })
const confirmed = (kind: string, accusedUnits: readonly string[] = []) => ({ on: today, kind, accusedUnits })

describe('确认类别', () => {
  test('类别由具名的人确认', () => {
    const petition = act(registered(), confirmKind, confirmed('appeal'), known)
    expect(petition).toMatchObject({ kind: 'appeal', kindConfirmedBy: known.actor.id, accusedUnits: [] })
  })

  test('第三十四条只适用于第三十一条第六项：确认为建议意见的，60日不再适用，另定回复目标', () => {
    const petition = act(transferred(), confirmKind, confirmed('suggestion'), known)
    expect(petition.duties['reply/1']).toMatchObject({ status: 'waived', waived: 'otherProcedure' })
    expect(petition.duties['handling/1']).toMatchObject({ status: 'running', term: 'suggestionReply', owner: 'water' })
    expect(statusOf(petition, 'notice/1')).toBe('running')
  })

  test('确认为检举控告的，60日不再适用', () => {
    const petition = act(transferred(), confirmKind, confirmed('accusation'), known)
    expect(statusOf(petition, 'reply/1')).toBe('waived')
    expect(petition.duties['handling/1']).toMatchObject({ term: 'accusationFeedback', counted: false })
  })

  test('改确认为申诉求决的，60日连同已批准的延期原样恢复', () => {
    const extension = { assignment: '1', on: '2025-03-11', days: 10 }
    const head = facts({ today: '2025-03-11', actor: headOf('water'), texts: ['reason', 'notice'] })
    const before = act(accepted(), extend, extension, head)
    const asSuggestion = act(before, confirmKind, confirmed('suggestion'), known)
    const again = act(asSuggestion, confirmKind, confirmed('appeal'), known)
    expect(again.duties['reply/1']).toEqual(before.duties['reply/1'])
    expect(statusOf(again, 'handling/1')).toBe('waived')
  })

  test('登记时误作建议意见的，确认为申诉求决后起算60日', () => {
    const petition = act(transferred(['water'], { kind: 'suggestion' }), confirmKind, confirmed('appeal'), known)
    expect(dueOf(petition, 'reply/1')).toBe(dueOf(transferred(), 'reply/1'))
    expect(statusOf(petition, 'handling/1')).toBe('waived')
  })

  test('同一类别再确认一次，期限不变', () => {
    const once = act(transferred(), confirmKind, confirmed('suggestion'), known)
    expect(act(once, confirmKind, confirmed('suggestion'), known).duties).toEqual(once.duties)
    const appeal = act(transferred(), confirmKind, confirmed('appeal'), known)
    expect(appeal.duties).toEqual(transferred().duties)
  })

  test('第三十条第三款：主办单位原来是被检举控告的，立即收回，由信访局另行转送', () => {
    const petition = act(transferred(), confirmKind, confirmed('accusation', ['water']), known)
    expect(petition.stage).toBe('registered')
    expect(petition.assignments.map((a) => a.status)).toEqual(['returned', 'returned'])
    expect(petition.duties['notice/1']).toMatchObject({ status: 'waived', waived: 'accusedUnit' })
    expect(petition.duties['reply/1']).toMatchObject({ status: 'waived', waived: 'accusedUnit' })
    expect(statusOf(petition, 'assist/2')).toBe('waived')
    expect(petition.duties['redispatch/1']).toMatchObject({ owner: 'office', status: 'running', due: '2025-03-19' })
  })

  test('第三十条第三款：已经受理的也收回，受理不再作数', () => {
    const petition = act(accepted(), confirmKind, confirmed('accusation', ['water']), known)
    expect(petition).not.toHaveProperty('acceptance')
    const again = { on: today, units: ['water'] }
    expect(expectRefused(petition, transfer, again, known).refused).toBe('accusedUnit')
  })

  test('第三十条第三款：协办单位是被检举控告的，只收回协办', () => {
    const petition = act(transferred(), confirmKind, confirmed('accusation', ['housing']), known)
    expect(petition.assignments.map((a) => a.status)).toEqual(['sent', 'returned'])
    expect(statusOf(petition, 'assist/2')).toBe('waived')
    expect(statusOf(petition, 'handling/1')).toBe('running')
    expect(petition.duties['redispatch/2']).toBeUndefined()
  })

  test('第三十条第三款：意见书已经送出才知道的，送达由信访局证明，不再由被检举控告的单位经手', () => {
    const late = { on: '2025-05-05', kind: 'accusation', accusedUnits: ['water'] }
    const petition = act(concluded(), confirmKind, late, facts({ today: '2025-05-05' }))
    expect(petition.stage).toBe('concluded')
    expect(petition.duties['service/opinion']).toMatchObject({ owner: 'office', status: 'running' })
    expect(statusOf(petition, 'reply/1')).toBe('met')
  })

  test('没有登记的不能确认', () => {
    expect(expectRefused(given(), confirmKind, confirmed('appeal'), known).refused).toBe('notRegistered')
  })

  test('不能随台账导入确认', () => {
    const imported = facts({ today, imported: true })
    expect(expectRefused(registered(), confirmKind, confirmed('appeal'), imported).refused).toBe('notByImport')
  })

  test('被检举控告的是本局的，不在本系统内办理', () => {
    const office = confirmed('accusation', ['office'])
    expect(expectRefused(registered(), confirmKind, office, known).refused).toBe('officeAccused')
  })

  test('确认的日子不能在将来', () => {
    const tomorrow = { ...confirmed('appeal'), on: '2025-03-13' }
    expect(expectRefused(registered(), confirmKind, tomorrow, known).refused).toBe('dayInFuture')
  })
})

describe('再确认一次', () => {
  const again = (kind: string, petition = accepted()) =>
    eventOf(act(petition, confirmKind, confirmed(kind), known), confirmKind, confirmed(kind), known).clocks

  test.each(['appeal', 'suggestion', 'accusation'])('%s：类别没有变的，没有一个期限开始、移动、了结', (kind) => {
    expect(again(kind)).toEqual([])
  })

  test('建议意见改为检举控告的，另起一个期限', () => {
    const suggestion = act(accepted(), confirmKind, confirmed('suggestion'), known)
    const after = act(suggestion, confirmKind, confirmed('accusation'), known)
    expect(suggestion.duties['handling/1']?.term).toBe('suggestionReply')
    expect(after.duties['handling/1']).toMatchObject({ term: 'accusationFeedback', status: 'running' })
  })

  test('已经办结的：按期办结的60日照旧，确认为什么都不再起算', () => {
    for (const kind of ['appeal', 'suggestion']) {
      expect(
        eventOf(concluded(), confirmKind, { ...confirmed(kind), on: '2025-05-06' }, facts({ today: '2025-05-06' }))
          .clocks,
      ).toEqual([])
    }
  })

  test('第三十条第三款：主办单位和别的单位都被检举的，各自不再欠，没有一项了结两次', () => {
    const pressed = ['water', 'housing'].reduce(
      (petition, unit) =>
        act(
          petition,
          acts.supervise,
          { on: today, unit, ground: 'irregularHandling', answerDueOn: '2025-03-31' },
          facts({ today, texts: ['advice'] }),
        ),
      accepted(),
    )
    const { clocks } = eventOf(pressed, confirmKind, confirmed('accusation', ['water', 'bank']), known)
    const settled = clocks.flatMap((entry) => (entry.kind === 'waived' ? [entry.duty] : []))
    expect(settled).toEqual([...new Set(settled)])
    expect(settled).toEqual(expect.arrayContaining(['supervision/1', 'supervision/2', 'reply/1', 'assist/2']))
  })

  test('第三十条第三款：已经办结以后才知道的，被检举的单位不再欠督办的答复', () => {
    const known = (day: string) => facts({ today: day, texts: ['advice'] })
    const press = { on: '2025-05-06', unit: 'water', ground: 'shirkingOrFalsifying', answerDueOn: '2025-05-31' }
    const pressed = act(concluded(), acts.supervise, press, known('2025-05-06'))
    const after = act(
      pressed,
      confirmKind,
      { ...confirmed('appeal', ['water']), on: '2025-05-07' },
      known('2025-05-07'),
    )
    expect(statusOf(after, 'supervision/1')).toBe('waived')
  })
})
