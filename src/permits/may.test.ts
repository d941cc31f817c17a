import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { acts } from '../petition/actions/index.ts'
import { act, facts, handlerOf, headOf, officeHead, operator, registrar } from '../petition/testing.ts'
import { city, confirm, county, land, stages } from '../petition/testing-stages.ts'
import { actNames } from './available-actions.ts'
import { may } from './may.ts'
import { relationOf } from './unit-relation.ts'

const farm = handlerOf('farm')
const stranger = handlerOf('bank')

describe('单位与一件信访的关系', () => {
  test.each([
    ['office', stages.assigned, 'office'],
    ['land', stages.assigned, 'lead'],
    ['farm', stages.assigned, 'assisting'],
    ['bank', stages.assigned, 'other'],
    ['land', stages.registered, 'other'],
    ['county', stages.firstReview, 'reviewer'],
    ['county', stages.finalReview, 'other'],
    ['city', stages.finalReview, 'reviewer'],
    ['land', confirm(stages.delivered, 'appeal', 'land'), 'other'],
  ] as const)('%s：%#', (unit, petition, relation) => {
    expect(relationOf(handlerOf(unit), petition)).toBe(relation)
  })

  test('异议成立、材料交还以后，单位与这件信访无关', () => {
    const objected = act(
      stages.assigned,
      acts.object,
      { assignment: '1', on: '2025-06-09' },
      facts({ today: '2025-06-09', actor: land, texts: ['reason'] }),
    )
    const upheld = act(
      objected,
      acts.decideObjection,
      { assignment: '1', on: '2025-06-10', upheld: true },
      facts({ today: '2025-06-10', texts: ['reason'] }),
    )
    expect(relationOf(handlerOf('land'), upheld)).toBe('other')
  })
})

describe('不可以的，说明由谁办理', () => {
  test('第二十二条：转送由信访局办理', () => {
    expect(may(land, 'transfer', stages.confirmed)).toEqual({
      refused: 'notPermitted',
      article: '第二十二条第一款',
      text: '「转送」由信访局的登记员、信访局负责人办理，请交由其办理。',
    })
    expect(may(registrar, 'transfer', stages.confirmed)).toBeUndefined()
  })

  test('第三十四条：延期只由主办单位负责人批准，承办人、信访局、协办单位负责人都不可以', () => {
    const on = plainDate('2025-06-18')
    const asked = { ...stages.accepted, extensionProposed: { by: land.id, unit: 'land', on, days: 10 } }
    expect(may(headOf('land'), 'extend', asked)).toBeUndefined()
    for (const actor of [land, officeHead, headOf('farm'), headOf('bank')]) {
      expect(may(actor, 'extend', asked)?.text).toContain('由主办单位负责人办理')
    }
  })

  test('处理意见书由主办单位出具，协办单位不可以', () => {
    expect(may(land, 'issueOpinion', stages.accepted)).toBeUndefined()
    expect(may(farm, 'issueOpinion', stages.accepted)?.text).toContain('主办单位的承办人、主办单位负责人')
  })

  test('送达由作出文书的单位证明：被复查的单位不能替复查机关证明', () => {
    expect(may(land, 'deliver', stages.concluded)).toBeUndefined()
    expect(may(county, 'deliver', stages.firstReviewAnswered)).toBeUndefined()
    expect(may(land, 'deliver', stages.firstReviewAnswered)?.refused).toBe('notYourPaper')
    expect(may(registrar, 'deliver', stages.finalReviewAnswered)).toBeUndefined()
  })

  test('第二十八条第三款：已经回避的人，这件信访什么也不能办；接替的人照常办', () => {
    const asked = act(
      stages.accepted,
      acts.requestRecusal,
      { on: '2025-06-18', staff: land.id, unit: 'land', post: 'staff', askedBy: 'petitioner' },
      facts({ today: '2025-06-18', texts: ['interest'] }),
    )
    expect(may(land, 'issueOpinion', asked)).toBeUndefined()
    const recused = act(
      asked,
      acts.decideRecusal,
      { recusal: '1', on: '2025-06-18', granted: true, replacedBy: 'staff-other' },
      facts({ today: '2025-06-18', actor: headOf('land'), texts: ['reason'] }),
    )
    expect(actNames.filter((name) => may(land, name, recused) === undefined)).toEqual([])
    expect(may(land, 'issueOpinion', recused)).toMatchObject({ refused: 'recused', article: '第二十八条第三款' })
    expect(may({ ...land, id: 'staff-other' }, 'issueOpinion', recused)).toBeUndefined()
    expect(may(land, 'issueOpinion', stages.accepted)).toBeUndefined()
  })

  test('复核请求提出以后，由复核机关答复，复查机关不可以', () => {
    expect(may(city, 'answerFinalReview', stages.finalReview)).toBeUndefined()
    expect(may(county, 'answerFinalReview', stages.finalReview)?.refused).toBe('notPermitted')
  })

  test('县领导只作批示，别的一步也不办', () => {
    const leader = { id: 'x', unit: 'office', role: 'leader' } as const
    expect(actNames.filter((name) => may(leader, name, stages.accepted) === undefined)).toEqual(['instruct'])
  })

  test('审计管理员、系统管理员、安全管理员只看和保管，不办任何一步；只有审计管理员批准别人提出的处置', () => {
    for (const role of ['auditor', 'admin', 'securityAdmin'] as const) {
      const actor = { id: 'x', unit: 'office', role }
      const allowed = actNames.filter((name) => may(actor, name, stages.accepted) === undefined)
      expect(allowed).toEqual(role === 'auditor' ? ['dispose'] : [])
    }
  })

  test('命令行只办台账能载明的，单位变更、人员离岗的移交，和放假安排公布后的重新推算', () => {
    expect(actNames.filter((name) => may(operator, name, stages.accepted) === undefined)).toEqual([
      'register',
      'relate',
      'transfer',
      'assign',
      'accept',
      'appointHandler',
      'extend',
      'issueOpinion',
      'handOver',
      'deliver',
      'rate',
      'succeedUnit',
      'correct',
      'rereckon',
    ])
  })

  test('第三十条第三款：被检举控告的单位得到的回答，与毫不相干的单位一字不差', () => {
    const accusing = confirm(stages.delivered, 'appeal', 'land')
    for (const name of actNames) {
      expect(may(land, name, accusing)).toEqual(may({ ...land, unit: stranger.unit }, name, accusing))
    }
  })

  test('每一步至少有一个人可以办，拒绝时都说得出是谁', () => {
    const nobody = { id: 'x', unit: 'office', role: 'admin' } as const
    for (const name of actNames) expect(may(nobody, name, stages.accepted)?.text).toMatch(/由.+办理，请交由其办理。$/)
  })
})
