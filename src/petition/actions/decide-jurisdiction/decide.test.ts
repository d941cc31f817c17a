import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { pingPong } from '../../proceedings.ts'
import { act, expectRefused, facts, officeHead, statusOf } from '../../testing.ts'
import { confirm, land, stages } from '../../testing-stages.ts'
import { decideJurisdiction } from './decide.ts'

const { disputeJurisdiction, object, decideObjection, transfer, issueOpinion, accept } = acts
const on = (today: string, actor = officeHead, texts = ['record', 'reason', 'decision']) =>
  facts({ today, actor, texts })
const dispute = (ground = 'several') => ({ on: '2025-06-12', ground, units: ['land', 'farm'] })
const disputed = act(stages.assigned, disputeJurisdiction, dispute(), on('2025-06-12', land))
const decision = { on: '2025-06-18', decidedBy: 'commonSuperior', unit: 'farm' }
const today = on('2025-06-20')

describe('记载受理机关决定', () => {
  test('第二十四条第一款：共同的上一级决定由别的单位受理，期限自该单位收到之日重新起算', () => {
    const after = act(disputed, decideJurisdiction, { ...decision, receivedOn: '2025-06-19' }, today)
    expect(after.disputes).toMatchObject([{ decidedBy: 'commonSuperior', decidedOn: '2025-06-18', accepting: 'farm' }])
    expect(after.assignments.map(({ unit, role, status }) => [unit, role, status])).toEqual([
      ['land', 'lead', 'returned'],
      ['farm', 'assisting', 'returned'],
      ['farm', 'lead', 'sent'],
    ])
    expect(after.stage).toBe('dispatched')
    expect(after.duties['notice/3']).toMatchObject({ owner: 'farm', from: '2025-06-19', due: '2025-07-04' })
    expect(after.duties['reply/3']).toMatchObject({ owner: 'farm', from: '2025-07-04' })
    expect(statusOf(after, 'jurisdiction/1')).toBe('met')
  })

  test('原单位的期限不再适用，信访局不必再转送', () => {
    const after = act(disputed, decideJurisdiction, decision, today)
    for (const id of ['notice/1', 'reply/1', 'feedback/1', 'assist/2']) {
      expect(after.duties[id]).toMatchObject({ status: 'waived', waived: 'jurisdictionDecided' })
    }
    expect(Object.values(after.duties).filter(({ term }) => term === 'redispatch')).toEqual([])
  })

  test('决定由原主办单位受理的，期限一日不变', () => {
    const after = act(disputed, decideJurisdiction, { ...decision, unit: 'land' }, today)
    expect(after.assignments).toEqual(disputed.assignments)
    expect(after.duties['reply/1']).toEqual(disputed.duties['reply/1'])
    expect(statusOf(after, 'jurisdiction/1')).toBe('met')
  })

  test('尚在信访局的，决定了受理机关即为转送', () => {
    const open = act(stages.confirmed, disputeJurisdiction, dispute(), on('2025-06-12'))
    const after = act(open, decideJurisdiction, { ...decision, decidedBy: 'jointConference' }, today)
    expect(after.duties['dispatch']).toMatchObject({ status: 'met', settledOn: '2025-06-18' })
    expect(after.assignments).toMatchObject([{ unit: 'farm', role: 'lead' }])
  })

  test('第二十四条第二款：分立、合并、撤销的，由继续行使职权或者党委政府指定的单位受理', () => {
    const restructured = act(stages.accepted, disputeJurisdiction, dispute('restructured'), on('2025-06-12', land))
    for (const decidedBy of ['successor', 'designated']) {
      const after = act(restructured, decideJurisdiction, { ...decision, decidedBy }, today)
      expect(after.assignments.at(-1)).toMatchObject({ unit: 'farm', role: 'lead' })
      expect(after.acceptance).toBeUndefined()
    }
    expect(expectRefused(restructured, decideJurisdiction, decision, today).refused).toBe('otherDecider')
  })

  test('协商一致的，也照此记载', () => {
    expect(act(disputed, decideJurisdiction, { ...decision, decidedBy: 'agreed' }, today).stage).toBe('dispatched')
  })

  test('往返次数：异议成立一次，争议一次', () => {
    const objected = act(stages.transferred, object, { assignment: '1', on: '2025-06-09' }, on('2025-06-09', land))
    const upheld = act(objected, decideObjection, { assignment: '1', on: '2025-06-10', upheld: true }, on('2025-06-10'))
    const sent = act(upheld, transfer, { on: '2025-06-11', units: ['farm'] }, on('2025-06-11'))
    expect(pingPong(sent)).toBe(1)
    expect(pingPong(act(sent, disputeJurisdiction, dispute(), on('2025-06-12')))).toBe(2)
  })

  test.each([
    ['没有提请决定', stages.transferred, decision, today, 'noDispute'],
    ['联席会议不决定分立合并', disputed, { ...decision, decidedBy: 'designated' }, today, 'otherDecider'],
    ['没有决定书', disputed, decision, on('2025-06-20', officeHead, []), 'textMissing'],
    ['早于提请', disputed, { ...decision, on: '2025-06-11' }, today, 'dayOutOfOrder'],
    ['日子在将来', disputed, { ...decision, on: '2025-06-21' }, today, 'dayInFuture'],
    ['收到早于决定', disputed, { ...decision, receivedOn: '2025-06-17' }, today, 'receivedBeforeDecided'],
  ] as const)('%s的，退回', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, decideJurisdiction, input, given).refused).toBe(refused)
  })

  test('第三十条第三款：被检举控告的单位不能成为受理机关', () => {
    const accusing = confirm(
      act(stages.confirmed, disputeJurisdiction, dispute(), on('2025-06-12')),
      'accusation',
      'farm',
    )
    expect(expectRefused(accusing, decideJurisdiction, decision, today).refused).toBe('accusedUnit')
  })

  test('处理意见书已经出具的，受理机关不再变更', () => {
    const taken = act(disputed, accept, { assignment: '1', on: '2025-06-13' }, on('2025-06-13', land))
    const answers = { on: '2025-06-16', answers: [{ demand: 'd1', outcome: 'explain' }] }
    const issued = act(taken, issueOpinion, answers, on('2025-06-16', land, ['answer.d1', 'basis.d1']))
    expect(expectRefused(issued, decideJurisdiction, decision, today).refused).toBe('answered')
  })
})

describe('决定仍由主办单位受理的', () => {
  const same = { ...decision, unit: 'land' }

  test('它提出过的异议随之了结，从头告知', () => {
    const objected = act(disputed, object, { on: '2025-06-12', assignment: '1' }, on('2025-06-12', land))
    const after = act(objected, decideJurisdiction, same, today)
    expect(after.assignments[0]?.status).toBe('sent')
    expect(statusOf(after, 'objectionDecision/1')).toBe('met')
  })

  test('已经告知受理的，不必再告知一次', () => {
    const accepted = act(disputed, accept, { on: '2025-06-13', assignment: '1' }, on('2025-06-13', land))
    expect(act(accepted, decideJurisdiction, same, today).assignments[0]?.status).toBe('accepted')
  })
})

test('决定当日即收到的，可以', () => {
  const after = act(disputed, decideJurisdiction, { ...decision, receivedOn: decision.on }, today)
  expect(after.assignments.at(-1)).toMatchObject({ unit: 'farm', receivedOn: decision.on })
})
