import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { isRecused } from '../../proceedings.ts'
import {
  act,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  headOf,
  officeHead,
  registrar,
  statusOf,
} from '../../testing.ts'
import { land, stages } from '../../testing-stages.ts'
import { decideRecusal } from './decide.ts'

const { appointHandler, requestRecusal } = acts
const known = (actor = headOf('land'), today = '2025-06-20', texts = ['interest', 'reason']) =>
  facts({ today, actor, texts })
const ask = (staff: string, post = 'staff', unit = 'land') =>
  act(stages.accepted, requestRecusal, { on: '2025-06-18', staff, unit, post, askedBy: 'petitioner' }, known(registrar))
const asked = ask('staff-land')
const granting = { recusal: '1', on: '2025-06-20', granted: true, replacedBy: 'staff-other' }

describe('决定回避', () => {
  test('第二十八条第三款：应当回避的，由单位负责人决定，当即换人接替', () => {
    const after = act(asked, decideRecusal, granting, known())
    expect(after.recusals).toMatchObject([{ decidedOn: '2025-06-20', granted: true, replacedBy: 'staff-other' }])
    expect(statusOf(after, 'recusalDecision/1')).toBe('met')
    expect(isRecused(after, 'staff-land')).toBe(true)
    expect(after.duties['reply/1']).toEqual(stages.accepted.duties['reply/1'])
  })

  test('指定的承办人回避的，接替的人当即承办', () => {
    const named = act(
      stages.accepted,
      appointHandler,
      { assignment: '1', on: '2025-06-18', handler: 'staff-land' },
      known(),
    )
    const request = { on: '2025-06-18', staff: 'staff-land', unit: 'land', post: 'staff', askedBy: 'petitioner' }
    const after = act(act(named, requestRecusal, request, known(registrar)), decideRecusal, granting, known())
    expect(after.assignments.map(({ handler }) => handler)).toEqual(['staff-other', undefined])
    const back = { assignment: '1', on: '2025-06-20', handler: 'staff-land' }
    expect(expectRefused(after, appointHandler, back, known()).refused).toBe('recused')
  })

  test('不必回避的，说明理由，照常办理；以后可以再提', () => {
    const after = act(asked, decideRecusal, { recusal: '1', on: '2025-06-20', granted: false }, known())
    expect(isRecused(after, 'staff-land')).toBe(false)
    const again = { on: '2025-06-20', staff: 'staff-land', unit: 'land', post: 'staff', askedBy: 'petitioner' }
    expect(act(after, requestRecusal, again, known(registrar)).recusals).toHaveLength(2)
  })

  test('负责人自己的回避，本人不能决定，由信访局记载上一级的决定', () => {
    const head = ask('staff-head-land', 'head')
    expect(expectRefused(head, decideRecusal, granting, known()).refused).toBe('notDecider')
    expect(act(head, decideRecusal, granting, known(registrar)).recusals).toMatchObject([{ granted: true }])
  })

  test('职务填错、单位没有别的负责人的，信访局负责人可以决定', () => {
    const wrong = ask('staff-head-land')
    expect(expectRefused(wrong, decideRecusal, granting, known()).refused).toBe('notDecider')
    expect(act(wrong, decideRecusal, granting, known(officeHead)).recusals).toMatchObject([{ granted: true }])
  })

  test('信访局工作人员的回避由信访局负责人决定，登记员不能', () => {
    const own = ask('staff-registrar', 'staff', 'office')
    expect(expectRefused(own, decideRecusal, granting, known(registrar)).refused).toBe('notDecider')
    expect(act(own, decideRecusal, granting, known(officeHead)).recusals).toMatchObject([{ granted: true }])
  })

  test('决定的只能是单位负责人，同单位别的承办人不能；负责人的回避，同单位别的负责人也不能', () => {
    const colleague = { ...land, id: 'staff-colleague' }
    expect(expectRefused(asked, decideRecusal, granting, known(colleague)).refused).toBe('notDecider')
    const otherHead = { ...headOf('land'), id: 'staff-other-head' }
    const head = ask('staff-head-land', 'head')
    expect(expectRefused(head, decideRecusal, granting, known(otherHead)).refused).toBe('notDecider')
  })

  test('单位工作人员的回避，信访局登记员不能决定', () => {
    expect(expectRefused(asked, decideRecusal, granting, known(registrar)).refused).toBe('notDecider')
  })

  test('同时有几个回避待决定的，各由有权的人决定，互不妨碍', () => {
    const request = { on: '2025-06-18', staff: 'staff-head-land', unit: 'land', post: 'head', askedBy: 'petitioner' }
    const both = act(asked, requestRecusal, request, known(registrar))
    expect(act(both, decideRecusal, granting, known()).recusals).toMatchObject([{ granted: true }, {}])
    const second = { ...granting, recusal: '2' }
    expect(expectRefused(both, decideRecusal, second, known()).refused).toBe('notDecider')
  })

  test('不必回避的，填了接替的人也不换人', () => {
    const kept = { ...granting, granted: false }
    expect(eventOf(asked, decideRecusal, kept, known())).not.toHaveProperty('replacedBy')
  })

  test.each([
    ['没有人提出', stages.accepted, granting, known(), 'noRequest'],
    ['别的一次', asked, { ...granting, recusal: '2' }, known(), 'unknown'],
    ['承办人', asked, granting, known(land), 'notDecider'],
    ['别的单位的负责人', asked, granting, known(headOf('farm')), 'notDecider'],
    ['别的单位的承办人', asked, granting, known(handlerOf('farm')), 'notDecider'],
    ['没有接替的人', asked, { ...granting, replacedBy: undefined }, known(), 'replacementMissing'],
    ['由本人接替', asked, { ...granting, replacedBy: 'staff-land' }, known(), 'replacementRecused'],
    ['没有理由', asked, granting, known(headOf('land'), '2025-06-20', []), 'textMissing'],
    ['早于提出', asked, { ...granting, on: '2025-06-17' }, known(), 'dayOutOfOrder'],
    ['日子在将来', asked, { ...granting, on: '2025-06-21' }, known(), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, decideRecusal, input, given).refused).toBe(refused)
  })
})
