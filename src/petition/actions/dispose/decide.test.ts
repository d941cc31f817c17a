import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../calendar/plain-date.ts'
import { keptUntil } from '../../disposal.ts'
import type { Petition } from '../../state.ts'
import { act, eventOf, expectRefused, facts, officeHead } from '../../testing.ts'
import { archived, enforced, reported, stages } from '../../testing-stages.ts'
import { archive } from '../archive/decide.ts'
import { proposeDisposal } from '../propose-disposal/decide.ts'
import { dispose } from './decide.ts'

const auditor = { id: 'staff-auditor', unit: 'office', role: 'auditor' } as const
const on = (today: string, actor: typeof auditor | typeof officeHead = auditor) =>
  facts({ today, actor, texts: ['reason'] })
/** Archived on 20 November 2025: kept to the end of 2055. */
const old = act(enforced(reported(stages.ended)), archive, { on: '2025-11-20' }, facts({ today: '2025-11-20' }))
const last = '2055-12-31'
const first = '2056-01-01'
const propose = (petition: Petition, day = first) => act(petition, proposeDisposal, { on: day }, on(day, officeHead))

describe('保存期限', () => {
  test.each([
    ['suggestion', '2036-01-01'],
    ['accusation', '2056-01-01'],
    ['appeal', '2056-01-01'],
    [undefined, '2056-01-01'],
  ] as const)('%s：自归档的次年起算，到%s', (kind, day) => {
    const { kind: _, ...rest } = old
    expect(keptUntil({ ...rest, ...(kind !== undefined && { kind }) })).toBe(day)
  })
})

describe('处置', () => {
  test('期满以后，一人提出，另一人批准；记下两个人，不动任何期限', () => {
    const asked = propose(old)
    expect(asked.disposalProposedBy).toBe(officeHead.id)
    expect(eventOf(asked, dispose, { on: first }, on(first))).toEqual({
      ...{ type: 'disposed', on: first, proposedBy: officeHead.id, approvedBy: auditor.id, clocks: [] },
    })
    const gone = act(asked, dispose, { on: first }, on(first))
    expect([gone.disposedOn, gone.stage, gone.no]).toEqual([first, 'ended', old.no])
    expect(gone.duties).toEqual(old.duties)
  })

  test.each([
    ['期满前一日', old, last, 'tooEarly'],
    ['没有归档的', stages.ended, first, 'notArchived'],
    ['还欠着报告的', { ...archived, archivedOn: plainDate('2025-12-01') }, first, 'stillOwed'],
    [
      '密封的',
      { ...old, referral: { to: 'discipline', mode: 'forwarded', body: '县纪委', on: plainDate('2025-06-01') } },
      first,
      'sealed',
    ],
    ['已经处置的', { ...old, disposedOn: plainDate(first) }, first, 'disposed'],
  ] as const)('%s，不能提出，也不能批准', (_, petition, day, refused) => {
    expect(expectRefused(petition, proposeDisposal, { on: day }, on(day, officeHead)).refused).toBe(refused)
    const asked = { ...petition, disposalProposedBy: officeHead.id }
    expect(expectRefused(asked, dispose, { on: day }, on(day)).refused).toBe(refused)
  })

  test('没有人提出的，不能批准；提出不写理由的，退回', () => {
    expect(expectRefused(old, dispose, { on: first }, on(first)).refused).toBe('notProposed')
    const silent = facts({ today: first, actor: officeHead, texts: [] })
    expect(expectRefused(old, proposeDisposal, { on: first }, silent).refused).toBe('textMissing')
  })

  test('日期写在将来，不能绕过保存期限', () => {
    expect(expectRefused(old, proposeDisposal, { on: first }, on(last, officeHead)).refused).toBe('dayInFuture')
    const asked = propose(old)
    expect(expectRefused(asked, dispose, { on: first }, on(last)).refused).toBe('tooEarly')
  })
})
