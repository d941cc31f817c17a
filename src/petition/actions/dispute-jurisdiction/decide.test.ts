import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { act, expectRefused, facts, handlerOf, registrar } from '../../testing.ts'
import { confirm, land, stages } from '../../testing-stages.ts'
import { disputeJurisdiction } from './decide.ts'

const known = (actor = land, today = '2025-06-12', texts = ['record', 'reason']) => facts({ today, actor, texts })
const dispute = { on: '2025-06-12', ground: 'several', units: ['land', 'farm'] }
const disputed = act(stages.transferred, disputeJurisdiction, dispute, known())

describe('提请决定受理机关', () => {
  test('第二十四条第一款：协商不成的，由信访局提请共同的上一级决定', () => {
    expect(disputed.disputes).toEqual([
      { id: '1', ground: 'several', units: ['land', 'farm'], disputedOn: '2025-06-12' },
    ])
    expect(disputed.duties['jurisdiction/1']).toMatchObject({ owner: 'office', due: '2025-06-26', counted: false })
  })

  test('争议期间谁拿着谁办，告知、办理的期限一日不停（问题4）', () => {
    for (const id of ['notice/1', 'reply/1']) expect(disputed.duties[id]).toEqual(stages.transferred.duties[id])
    expect(disputed.assignments).toEqual(stages.transferred.assignments)
  })

  test('信访局也可以提请；尚未转送的也可以', () => {
    const after = act(stages.confirmed, disputeJurisdiction, dispute, known(registrar))
    expect(after.duties['jurisdiction/1']?.status).toBe('running')
  })

  test('第二十四条第二款：已经受理的，只有承办单位分立、合并、撤销才提请', () => {
    expect(expectRefused(stages.accepted, disputeJurisdiction, dispute, known()).refused).toBe('accepted')
    const after = act(stages.accepted, disputeJurisdiction, { ...dispute, ground: 'restructured' }, known())
    expect(after.duties['jurisdiction/1']?.status).toBe('running')
  })

  test('异议正在核实的，先核实异议', () => {
    const objected = act(stages.transferred, acts.object, { assignment: '1', on: '2025-06-09' }, known())
    expect(expectRefused(objected, disputeJurisdiction, dispute, known()).refused).toBe('objectionPending')
  })

  test.each([
    ['已经提请', disputed, dispute, known(), 'alreadyDisputed'],
    ['已经答复', stages.concluded, dispute, known(), 'notOpen'],
    ['没有登记', stages.blank, dispute, known(registrar), 'notOpen'],
    ['没有协商记录', stages.transferred, dispute, known(land, '2025-06-12', []), 'textMissing'],
    ['提请的单位不在争议单位中', stages.transferred, dispute, known(handlerOf('water')), 'notParty'],
    ['同一单位填了两次', stages.transferred, { ...dispute, units: ['land', 'land'] }, known(), 'sameUnitTwice'],
    ['日子在将来', stages.transferred, { ...dispute, on: '2025-06-13' }, known(), 'dayInFuture'],
    ['早于单位收到', stages.transferred, { ...dispute, on: '2025-06-04' }, known(), 'dayOutOfOrder'],
    ['第三十条第三款：被检举控告', confirm(stages.registered, 'accusation', 'farm'), dispute, known(), 'accusedUnit'],
  ] as const)('%s的，不能提请', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, disputeJurisdiction, input, given).refused).toBe(refused)
  })
})
