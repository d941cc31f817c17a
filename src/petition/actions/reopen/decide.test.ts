import { plainDate } from '../../../calendar/plain-date.ts'
import { describe, expect, test } from 'vitest'
import { isOpen } from '../../../terms/clock.ts'
import type { Petition } from '../../state.ts'
import { accepted, act, eventOf, expectRefused, facts, officeHead, registrar } from '../../testing.ts'
import { confirm, stages } from '../../testing-stages.ts'
import { archive } from '../archive/decide.ts'
import { confirmWithdrawal } from '../confirm-withdrawal/decide.ts'
import { requestWithdrawal } from '../request-withdrawal/decide.ts'
import { strikeOut } from '../strike-out/decide.ts'
import { transfer } from '../transfer/decide.ts'
import { reopen } from './decide.ts'

const by = (today: string, texts = ['reason', 'statement', 'account'], actor = officeHead) =>
  facts({ today, actor, texts })
const known = by('2025-12-01')
const office = { on: '2025-12-01', to: 'office' }
const lead = { on: '2025-12-01', to: 'lead', redoBy: '2026-01-15' }
const open = (petition: Petition) =>
  Object.values(petition.duties)
    .filter(isOpen)
    .map(({ id }) => id)

/** Withdrawn in April by her own will. */
function withdrawn(): Petition {
  const asked = act(accepted(), requestWithdrawal, { on: '2025-04-01' }, by('2025-04-01', ['statement'], registrar))
  return act(asked, confirmWithdrawal, { on: '2025-04-02', willing: true }, by('2025-04-02'))
}

describe('决定重新办理', () => {
  test('交回原主办单位：原答复和复查复核留在案卷里，单位欠一份新的答复', () => {
    const after = act(stages.ended, reopen, lead, known)
    expect(after.stage).toBe('accepted')
    expect(after).not.toHaveProperty('ended')
    expect(after.pastRounds).toMatchObject([{ unit: 'land', finalReview: { deliveredOn: '2025-11-12' } }])
    expect(after.duties['redo/1']).toMatchObject({ owner: 'land', due: '2026-01-15', status: 'running' })
  })

  test('由信访局重新转送：各单位交还，信访局欠着转送，转送以后一切重新计算', () => {
    const after = act(withdrawn(), reopen, office, known)
    expect(after.stage).toBe('registered')
    expect(after.assignments.every(({ status }) => status === 'returned')).toBe(true)
    expect(open(after)).toEqual(['redispatch/1'])
    const sent = act(after, transfer, { on: '2025-12-01', units: ['land'] }, known)
    expect(open(sent)).toEqual(['notice/3', 'reply/3'])
  })

  test('从未转送过就终了的，也由信访局转送', () => {
    const never = { ...stages.registered, stage: 'ended', ended: 'withdrawn' } as const
    expect(open(act(never, reopen, office, known))).toContain('redispatch/anew')
    expect(expectRefused(never, reopen, lead, known).refused).toBe('noLead')
  })

  test('决定人和理由都记载；归档的也可以重新办理', () => {
    const archived = act(withdrawn(), archive, { on: '2025-05-01' }, by('2025-05-01'))
    expect(eventOf(archived, reopen, office, known)).toMatchObject({
      decidedBy: officeHead.id,
      reason: { content: 'reason' },
    })
    expect(act(archived, reopen, office, known)).not.toHaveProperty('archivedOn')
  })

  test('第三十条第三款：不交回被检举控告的单位', () => {
    const accusing = confirm(stages.ended, 'appeal', 'land')
    expect(expectRefused(accusing, reopen, lead, known)).toMatchObject({
      refused: 'accusedLead',
      article: '第三十条第三款',
    })
  })

  test('作废的不能重新办理', () => {
    const struck = act(accepted(), strikeOut, { on: '2025-04-01', mistake: 'notPetition' }, by('2025-04-01'))
    expect(expectRefused(struck, reopen, office, known).refused).toBe('struckOut')
  })

  test.each([
    ['程序还没有终了', accepted(), office, known, 'notEnded'],
    ['没有指定最后一日', stages.ended, { ...lead, redoBy: undefined }, known, 'redoByMissing'],
    ['最后一日已经过去', stages.ended, { ...lead, redoBy: '2025-12-01' }, known, 'redoByPast'],
    ['没有理由', stages.ended, office, by('2025-12-01', []), 'textMissing'],
    ['日期还没有到', stages.ended, office, by('2025-11-30'), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, facts, refused) => {
    expect(expectRefused(petition, reopen, input, facts).refused).toBe(refused)
  })
})

describe('交回信访局另行转送', () => {
  test('填了重新办理的期限也不由原单位办理', () => {
    const after = act(stages.ended, reopen, { ...office, redoBy: '2026-01-15' }, known)
    expect(after.stage).toBe('registered')
    expect(open(after).filter((id) => id.startsWith('redo/'))).toEqual([])
  })

  test('早已交还的转送，不再交还一次', () => {
    const before = withdrawn()
    const earlier = {
      id: '0',
      unit: 'bank',
      role: 'lead',
      mode: 'transfer',
      receivedOn: plainDate('2025-03-04'),
    } as const
    const twice: Petition = { ...before, assignments: [{ ...earlier, status: 'returned' }, ...before.assignments] }
    const started = eventOf(twice, reopen, office, known).clocks.flatMap((entry) =>
      entry.kind === 'started' ? [entry.duty] : [],
    )
    expect(started).toEqual(['redispatch/1'])
  })
})
