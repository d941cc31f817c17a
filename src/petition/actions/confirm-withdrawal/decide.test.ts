import { acts } from '../index.ts'
import { describe, expect, test } from 'vitest'
import { isOpen, settlementOf } from '../../../terms/clock.ts'
import { accepted, act, expectRefused, facts, given, handlerOf, officeHead, registrar } from '../../testing.ts'
import { stages } from '../../testing-stages.ts'
import { requestWithdrawal } from '../request-withdrawal/decide.ts'
import { confirmWithdrawal } from './decide.ts'

const by = (today: string, actor = registrar, texts = ['statement', 'account']) => facts({ today, actor, texts })
const asked = act(accepted(), requestWithdrawal, { on: '2025-04-01' }, by('2025-04-01'))
const willing = { on: '2025-04-03', willing: true }
const confirming = by('2025-04-03', officeHead)

describe('信访人撤回', () => {
  test('凭本人签名的声明登记；照常办理，信访局5个工作日内向本人核实（非法定期限）', () => {
    expect(asked.stage).toBe('accepted')
    expect(asked.withdrawal).toEqual({ requestedOn: '2025-04-01', enteredBy: registrar.id })
    expect(asked.duties['reply/1']?.status).toBe('running')
    // 4 April 2025 is 清明节, so the fifth working day after the 1st is the 9th.
    expect(asked.duties['withdrawal/3']).toMatchObject({ owner: 'office', due: '2025-04-09', counted: false })
  })

  test('另一名工作人员核实本人自愿的，程序终了，不改善任何比率', () => {
    const after = act(asked, confirmWithdrawal, willing, confirming)
    expect(after).toMatchObject({ stage: 'ended', ended: 'withdrawn', endedOn: '2025-04-03' })
    expect(after).not.toHaveProperty('withdrawal')
    expect(Object.values(after.duties).filter(isOpen)).toEqual([])
    expect(after.duties['withdrawal/3']).toMatchObject({ status: 'met' })
    expect(settlementOf(after.duties['reply/1'])).toBeUndefined()
  })

  test('办理已经逾期以后撤回的，逾期照样是逾期', () => {
    const late = { on: '2025-05-12', willing: true }
    const after = act(asked, confirmWithdrawal, late, by('2025-05-12', officeHead))
    expect(settlementOf(after.duties['reply/1'])).toEqual({ on: '2025-05-09', timely: false })
  })

  test('不是本人自愿的，继续办理，可以再次申请', () => {
    const after = act(asked, confirmWithdrawal, { ...willing, willing: false }, confirming)
    expect(after.stage).toBe('accepted')
    expect(after).not.toHaveProperty('withdrawal')
    expect(after.duties['reply/1']?.status).toBe('running')
    expect(act(after, requestWithdrawal, { on: '2025-04-03' }, confirming).withdrawal).toBeDefined()
  })

  test('承办单位交来的撤回，由信访局核实', () => {
    const unit = act(accepted(), requestWithdrawal, { on: '2025-04-01' }, by('2025-04-01', handlerOf('water')))
    expect(act(unit, confirmWithdrawal, willing, by('2025-04-03')).ended).toBe('withdrawn')
  })

  test.each([
    ['没有登记', given(), by('2025-04-01'), 'ended'],
    ['程序已经终了', stages.ended, by('2025-12-01'), 'ended'],
    ['已经申请', asked, by('2025-04-01'), 'alreadyAsked'],
    ['没有本人签名的声明', accepted(), by('2025-04-01', registrar, []), 'textMissing'],
    ['日期还没有到', accepted(), by('2025-03-31'), 'dayInFuture'],
  ] as const)('%s的，不能申请撤回', (_, petition, facts, refused) => {
    expect(expectRefused(petition, requestWithdrawal, { on: '2025-04-01' }, facts).refused).toBe(refused)
  })

  test.each([
    ['没有申请', accepted(), willing, confirming, 'notAsked'],
    ['没有写核实的经过', asked, willing, by('2025-04-03', officeHead, []), 'textMissing'],
    ['核实在申请之前', asked, { ...willing, on: '2025-03-31' }, confirming, 'dayOutOfOrder'],
    ['日期还没有到', asked, { ...willing, on: '2025-04-04' }, confirming, 'dayInFuture'],
  ] as const)('%s的，不能核实', (_, petition, input, facts, refused) => {
    expect(expectRefused(petition, confirmWithdrawal, input, facts).refused).toBe(refused)
  })
})

test('申请以后程序已经终了的，核实撤回不改终了的原因', () => {
  const ended = { ...asked, stage: 'ended', ended: 'finalReviewDelivered' } as const
  const decision = acts.confirmWithdrawal.decide(ended, acts.confirmWithdrawal.input.parse(willing), confirming)
  expect(decision).toMatchObject([{ type: 'withdrawalConfirmed', clocks: [{ kind: 'met' }] }])
  expect(act(ended, confirmWithdrawal, willing, confirming)).toMatchObject({ ended: 'finalReviewDelivered' })
})
