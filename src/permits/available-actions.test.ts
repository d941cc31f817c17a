import { describe, expect, test } from 'vitest'
import { decide, facts, handlerOf, headOf, officeHead, registrar } from '../petition/testing.ts'
import type { Actor } from '../petition/act.ts'
import { acts } from '../petition/actions/index.ts'
import { isRefusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import { city, confirm, county, land, stages } from '../petition/testing-stages.ts'
import { actNames, availableActions } from './available-actions.ts'

const everybody = [registrar, officeHead, land, headOf('land'), handlerOf('farm'), county, city]
const open = (petition: Petition, actor: Actor, today = '2025-12-01') =>
  availableActions(petition, facts({ today, actor })).flatMap((each) => (each.open ? [each.act] : []))

describe('现在可以办什么', () => {
  test.each([
    ['还没有登记', 'blank', registrar, ['register']],
    ['已登记，信访局', 'registered', registrar, ['confirmKind', 'relate', 'transfer', 'assign', 'end']],
    ['已交办，主办单位', 'assigned', land, ['object', 'accept', 'waiveNotice']],
    ['已受理，主办单位', 'accepted', land, ['issueOpinion']],
    ['已受理，主办单位负责人', 'accepted', headOf('land'), ['extend', 'issueOpinion']],
    ['已受理，协办单位', 'accepted', handlerOf('farm'), ['object', 'contribute']],
    ['已送出，主办单位', 'concluded', land, ['deliver', 'reportFeedback']],
    [
      '已送达，信访局',
      'delivered',
      registrar,
      ['confirmKind', 'relate', 'requestFirstReview', 'supervise', 'rate', 'end'],
    ],
    ['复查中，复查机关', 'firstReview', county, ['answerFirstReview']],
    [
      '复查意见已送达，信访局',
      'firstReviewDelivered',
      officeHead,
      ['confirmKind', 'relate', 'requestFinalReview', 'supervise', 'end'],
    ],
    ['复核意见已作出，复核机关', 'finalReviewAnswered', city, ['deliver']],
    ['程序终了，主办单位', 'ended', land, ['reportFeedback']],
  ] as const)('%s', (_, stage, actor, names) => {
    expect(open(stages[stage], actor, '2025-06-18')).toEqual(names)
  })

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

  test('菜单上可以的，办理时不会以同一理由拒绝', () => {
    const petition = stages.concluded
    const given = facts({ today: '2025-08-04', actor: land, texts: ['proof', 'report'] })
    for (const name of open(petition, land, '2025-08-04')) {
      const input = { on: '2025-08-04', paper: 'opinion', method: 'inPerson' }
      const answer = decide<unknown>(petition, acts[name], input, given)
      expect(isRefusal(answer), name).toBe(false)
    }
  })
})
