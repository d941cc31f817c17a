import { describe, expect, test } from 'vitest'
import { facts, handlerOf, headOf, officeHead, registrar } from '../petition/testing.ts'
import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { city, confirm, county, land, stages } from '../petition/testing-stages.ts'
import { actNames, availableActions } from './available-actions.ts'

const everybody = [registrar, officeHead, land, headOf('land'), handlerOf('farm'), county, city]
const open = (petition: Petition, actor: Actor, today = '2025-12-01') =>
  availableActions(petition, facts({ today, actor })).flatMap((each) => (each.open ? [each.act] : []))

const due = (petition: Petition, actor: Actor, today: string) =>
  availableActions(petition, facts({ today, actor })).flatMap((each) => (each.answers.length > 0 ? [each.act] : []))

describe('现在该办什么：菜单前面是本单位欠着的', () => {
  test.each([
    ['已登记，信访局', 'registered', registrar, ['transfer', 'assign', 'refer']],
    ['已交办，主办单位', 'assigned', land, ['object', 'accept', 'waiveNotice']],
    ['已受理，主办单位', 'accepted', land, ['issueOpinion']],
    ['已受理，协办单位', 'accepted', handlerOf('farm'), ['contribute']],
    ['已送出，主办单位', 'concluded', land, ['deliver', 'reportFeedback']],
    ['已送达，信访局', 'delivered', registrar, ['requestFirstReview', 'end']],
    ['复查中，复查机关', 'firstReview', county, ['answerFirstReview']],
    ['复查意见已送达，信访局', 'firstReviewDelivered', officeHead, ['requestFinalReview', 'end']],
    ['复核意见已作出，复核机关', 'finalReviewAnswered', city, ['deliver']],
    ['程序终了，主办单位', 'ended', land, ['reportEnforcement', 'reportFeedback']],
  ] as const)('%s', (_, stage, actor, names) => {
    expect(due(stages[stage], actor, '2025-06-18')).toEqual(names)
  })
})

describe('现在可以办什么', () => {
  test('每一步都列出；不可以的写明依据和补救办法', () => {
    const menu = availableActions(stages.accepted, facts({ today: '2025-06-18', actor: land }))
    expect(menu.map((each) => each.act)).toEqual(actNames)
    for (const { open, why } of menu) {
      expect(why === undefined).toBe(open)
      if (why !== undefined) expect([why.article, why.text]).not.toContain('')
    }
    const transfer = menu.find((each) => each.act === 'transfer')
    expect(transfer).toMatchObject({
      label: '转送',
      article: '第二十二条第一款',
      open: false,
      why: { refused: 'notPermitted' },
    })
  })

  test('逾期的请求复查：门开着，菜单先说明逾期和由谁决定', () => {
    const ask = (today: string) =>
      availableActions(stages.delivered, facts({ today, actor: officeHead })).find(
        ({ act }) => act === 'requestFirstReview',
      )
    expect(ask('2025-09-03')).not.toHaveProperty('note')
    expect(ask('2025-09-04')).toMatchObject({ open: true })
    expect(ask('2025-09-04')?.note).toContain('逾期不当然丧失')
  })

  test('看不见的，没有菜单，也没有理由', () => {
    expect(availableActions(stages.accepted, facts({ today: '2025-06-18', actor: handlerOf('bank') }))).toEqual([])
    const accusing = confirm(stages.delivered, 'appeal', 'land')
    expect(availableActions(accusing, facts({ today: '2025-08-18', actor: land }))).toEqual([])
  })

  test('终了以前，任何时候总有人有事可办', () => {
    const { blank: _, ended: __, ...inHand } = stages
    for (const petition of Object.values(inHand)) {
      expect(everybody.flatMap((actor) => open(petition, actor)).length).toBeGreaterThan(0)
    }
  })

  test('只有登记能开始一件信访', () => {
    expect(open(stages.blank, registrar, '2025-06-18')).toEqual(['register'])
  })
})
