import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { act, expectRefused, facts, handlerOf, headOf, registrar } from '../../testing.ts'
import { city, confirm, land, stages } from '../../testing-stages.ts'
import { requestRecusal } from './decide.ts'

const { decideRecusal } = acts
const known = (actor = registrar, today = '2025-06-18', texts = ['interest', 'reason']) =>
  facts({ today, actor, texts })
const asking = { on: '2025-06-18', staff: 'staff-land', unit: 'land', post: 'staff', askedBy: 'petitioner' }
const asked = act(stages.accepted, requestRecusal, asking, known())

describe('提出回避', () => {
  test('第二十八条第三款：信访人要求工作人员回避的，由其所在单位的负责人决定', () => {
    expect(asked.recusals).toEqual([
      { id: '1', unit: 'land', staff: 'staff-land', post: 'staff', requestedOn: '2025-06-18' },
    ])
    expect(asked.duties['recusalDecision/1']).toMatchObject({ owner: 'land', due: '2025-06-23', counted: false })
  })

  test('办理期限不停', () => {
    expect(asked.duties['reply/1']).toEqual(stages.accepted.duties['reply/1'])
  })

  test('负责人自己须回避的，不由本单位决定：由上一级决定，信访局记载', () => {
    const head = act(stages.accepted, requestRecusal, { ...asking, post: 'head' }, known())
    expect(head.duties['recusalDecision/1']?.owner).toBe('office')
  })

  test('本人自己申请，单位自己提出，都可以；不填单位即为本单位', () => {
    const { unit: _, ...mine } = asking
    const self = act(stages.accepted, requestRecusal, { ...mine, askedBy: 'self' }, known(land))
    expect(self.recusals).toMatchObject([{ unit: 'land', staff: 'staff-land' }])
    expect(
      act(stages.accepted, requestRecusal, { ...mine, askedBy: 'unit' }, known(headOf('land'))).recusals,
    ).toHaveLength(1)
  })

  test('复核机关、信访局的工作人员也须回避', () => {
    const at = known(city, '2025-10-22')
    const reviewer = { ...asking, on: '2025-10-22', staff: 'x', unit: 'city' }
    expect(act(stages.finalReview, requestRecusal, reviewer, at).duties['recusalDecision/1']?.owner).toBe('city')
    const own = { ...asking, staff: 'staff-registrar', unit: 'office' }
    expect(act(stages.accepted, requestRecusal, own, known()).duties['recusalDecision/1']?.owner).toBe('office')
  })

  const granted = act(
    asked,
    decideRecusal,
    { recusal: '1', on: '2025-06-18', granted: true, replacedBy: 'staff-other' },
    known(headOf('land')),
  )

  test.each([
    ['已经提出', asked, asking, known(), 'asked'],
    ['已经回避', granted, asking, known(), 'recused'],
    ['没有登记', stages.blank, asking, known(), 'notHandled'],
    ['程序终了', stages.ended, asking, known(), 'notHandled'],
    ['别的单位的人', stages.accepted, asking, known(handlerOf('farm')), 'otherUnit'],
    ['单位没有办理', stages.accepted, { ...asking, unit: 'bank' }, known(), 'notInvolved'],
    ['第三十条第三款：被检举控告的单位', confirm(stages.delivered, 'appeal', 'land'), asking, known(), 'notInvolved'],
    ['替别人说是本人', stages.accepted, { ...asking, askedBy: 'self' }, known(), 'notSelf'],
    ['没有说明利害关系', stages.accepted, asking, known(registrar, '2025-06-18', []), 'textMissing'],
    ['日子在将来', stages.accepted, { ...asking, on: '2025-06-19' }, known(), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, requestRecusal, input, given).refused).toBe(refused)
  })
})
