import { describe, expect, test } from 'vitest'
import { settlementOf } from '../../../terms/clock.ts'
import { acts } from '../index.ts'
import {
  accepted,
  act,
  concluded,
  dueOf,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  headOf,
  officeHead,
  registered,
  transferred,
} from '../../testing.ts'
import type { Petition } from '../../state.ts'
import { extend } from './decide.ts'

const { accept, handOver, issueOpinion } = acts
const texts = ['reason', 'notice']
const onDay = (today: string, actor = headOf('water')) => facts({ today, actor, texts })
const by = (days: number, on = '2025-04-25', assignment = '1') => ({ assignment, on, days })
const known = onDay('2025-04-25')
const imported = facts({ today: '2025-12-31', imported: true })
const importing = (petition: Petition, input: object): Petition => act(petition, extend, input, imported)

describe('延期', () => {
  test('第三十四条：经本单位负责人批准，从第60日起延长', () => {
    const petition = act(accepted(), extend, by(10), known)
    expect(petition.duties['reply/1']).toMatchObject({ base: '2025-05-19', due: '2025-05-19', extendedDays: 10 })
    expect(eventOf(accepted(), extend, by(10), known)).toMatchObject({
      approvedBy: 'staff-head-water',
      effective: true,
      clocks: [{ kind: 'moved', cause: 'extended', days: 10, approvedBy: 'staff-head-water' }],
    })
  })

  test('问题2：从未顺延的第60日起算，末日为休息日的再顺延', () => {
    // Accepted on 2025-03-18: the 60th day, 2025-05-17, is a Saturday and rolls to the 19th.
    const late = act(transferred(), accept, { assignment: '1', on: '2025-03-18' }, onDay('2025-03-18'))
    expect(late.duties['reply/1']).toMatchObject({ base: '2025-05-17', due: '2025-05-19' })
    expect(act(late, extend, by(5), known).duties['reply/1']).toMatchObject({ base: '2025-05-22', due: '2025-05-22' })
  })

  test('第三十四条：延长不得超过30日', () => {
    expect(expectRefused(accepted(), extend, by(31), known)).toMatchObject({
      refused: 'tooLong',
      article: '第三十四条',
    })
    expect(dueOf(act(accepted(), extend, by(30), known), 'reply/1')).toBe('2025-06-09') // the 90th day is a Sunday
  })

  test('问题2：可以分次延长，合计不得超过30日', () => {
    const twice = act(act(accepted(), extend, by(20), known), extend, by(10), known)
    expect(twice.duties['reply/1']).toMatchObject({ extendedDays: 30, base: '2025-06-08' })
    const once = act(accepted(), extend, by(20), known)
    expect(expectRefused(once, extend, by(11), known).text).toContain('最多还可延长10日')
    expect(expectRefused(twice, extend, by(1), known).text).toContain('已经用完')
  })

  test('问题2：最后一日当天仍可批准，期满后不得批准', () => {
    expect(act(accepted(), extend, by(5, '2025-05-09'), onDay('2025-05-09')).duties['reply/1']?.extendedDays).toBe(5)
    expect(expectRefused(accepted(), extend, by(5, '2025-05-12'), onDay('2025-05-12')).refused).toBe('expired')
  })

  test('期满后补记期满前的批准日期，也不作数', () => {
    expect(expectRefused(accepted(), extend, by(5, '2025-05-08'), onDay('2025-05-12')).refused).toBe('expired')
  })

  test.each([
    ['经办人', handlerOf('water')],
    ['别的单位的负责人', headOf('land')],
    ['信访局负责人', officeHead],
  ] as const)('第三十四条：%s不能批准', (_, actor) => {
    expect(expectRefused(accepted(), extend, by(5), onDay('2025-04-25', actor)).refused).toBe('notUnitHead')
  })

  test.each(texts)('第三十四条：延期应当有理由并告知信访人，缺少%s的不能延期', (missing) => {
    const short = facts({
      today: '2025-04-25',
      actor: headOf('water'),
      texts: texts.filter((field) => field !== missing),
    })
    expect(expectRefused(accepted(), extend, by(5), short).refused).toBe('textMissing')
  })

  test.each([
    ['没有转送交办', registered(), 'noSixtyDays'],
    ['已经办结', concluded(), 'noSixtyDays'],
    ['不是申诉求决', transferred(['water'], { kind: 'suggestion' }), 'noSixtyDays'],
  ] as const)('%s的，没有可延长的60日', (_, petition, refused) => {
    expect(expectRefused(petition, extend, by(5), known).refused).toBe(refused)
  })

  test('只能延长主办单位的期限', () => {
    expect(expectRefused(accepted(), extend, by(5, '2025-04-25', '2'), known).refused).toBe('notLead')
    expect(expectRefused(accepted(), extend, by(5, '2025-04-25', '9'), known).refused).toBe('unknownAssignment')
  })

  test('批准的日子不能早于收到', () => {
    expect(expectRefused(accepted(), extend, by(5, '2025-03-04'), known).refused).toBe('dayOutOfOrder')
  })
})

describe('台账里的延期', () => {
  test('台账未载理由、告知和批准人的，如实记为未载', () => {
    const event = eventOf(accepted(), extend, by(10), imported)
    expect(event).toMatchObject({ reason: 'notRecorded', notice: 'notRecorded', approvedBy: 'notRecorded' })
    expect(event.clocks[0]).not.toHaveProperty('approvedBy')
  })

  test('期满后批准的，记录在案而不移动期限', () => {
    expect(eventOf(accepted(), extend, by(10, '2025-05-12'), imported)).toMatchObject({ effective: false, clocks: [] })
  })

  test('超过30日的，只按30日移动期限', () => {
    expect(eventOf(accepted(), extend, by(45), imported)).toMatchObject({ days: 45, effective: true })
    const petition = importing(importing(accepted(), by(20)), by(20))
    expect(petition.duties['reply/1']).toMatchObject({ extendedDays: 30, base: '2025-06-08' })
    expect(eventOf(petition, extend, by(5), imported)).toMatchObject({ effective: false, clocks: [] })
  })

  test('答复之后才补填延期的，与先填的结果一样', () => {
    const answer = (petition: Petition): Petition => {
      const issued = act(petition, issueOpinion, { on: '2025-05-15', answers: [] }, imported)
      return act(issued, handOver, { on: '2025-05-15' }, imported)
    }
    const filledLater = importing(answer(accepted()), by(10))
    expect(filledLater.duties).toEqual(answer(importing(accepted(), by(10))).duties)
    expect(settlementOf(filledLater.duties['reply/1'])).toEqual({ on: '2025-05-15', timely: true })
  })
})

test('第三十四条：已经延长30日的，菜单里就不能再延期', () => {
  const head = headOf('water')
  const known = (texts: readonly string[]) => facts({ today: '2025-04-25', actor: head, texts })
  const whole = act(accepted(), extend, { assignment: '1', on: '2025-04-25', days: 30 }, known(['reason', 'notice']))
  expect(extend.open(whole, known([]))?.refused).toBe('tooLong')
  expect(extend.open(accepted(), known([]))).toBeUndefined()
})
