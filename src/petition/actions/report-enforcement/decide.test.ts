import { addDays } from '../../../calendar/plain-date.ts'
import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import type { Petition } from '../../state.ts'
import { act, expectRefused, facts, handlerOf, registrar, statusOf, eventOf } from '../../testing.ts'
import { confirm, land, reported, stages } from '../../testing-stages.ts'
import { reportEnforcement } from './decide.ts'

const { deliver, handOver, issueOpinion, end, archive } = acts
const texts = ['done', 'evidence', 'proof', 'answer.d1', 'basis.d1']
const known = (today = '2025-09-30', actor = land, given = texts) => facts({ today, actor, texts: given })
const report = { on: '2025-09-20', extent: 'full' }
const served = (petition: Petition, imported = false): Petition =>
  act(
    petition,
    deliver,
    { paper: 'opinion', on: '2025-08-04', method: 'post' },
    facts({ today: '2025-08-04', actor: land, texts, imported }),
  )
const answered = (outcome: string, imported = false): Petition => {
  const at = facts({ today: '2025-08-01', actor: land, texts, imported })
  const issued = act(stages.accepted, issueOpinion, { on: '2025-07-30', answers: [{ demand: 'd1', outcome }] }, at)
  return served(act(issued, handOver, { on: '2025-08-01', method: 'post' }, at))
}

describe('督促执行支持意见', () => {
  test('第三十二条第二款：支持意见送达，主办单位即须督促执行', () => {
    expect(stages.delivered.duties['enforcement']).toMatchObject({
      term: 'enforcement',
      owner: 'land',
      from: '2025-08-04',
      due: '2025-10-09', // the 60th day, 2025-10-03, lies in the holidays
      counted: false,
    })
  })

  test('解释说明、不予支持的，没有可执行的；台账没有逐项答复的，不凭空起算', () => {
    for (const outcome of ['explain', 'notSupport']) expect(answered(outcome).duties['enforcement']).toBeUndefined()
    expect(answered('support', true).duties['enforcement']).toBeUndefined()
  })

  test('送达以后才知道主办单位是被检举控告的，由信访局督促', () => {
    const accusing = confirm(stages.delivered, 'appeal', 'land')
    expect(accusing.duties['enforcement']).toMatchObject({ owner: 'office', due: '2025-10-09', status: 'running' })
    const known = confirm(stages.concluded, 'appeal', 'land')
    expect(served(known).duties['enforcement']?.owner).toBe('office')
  })

  test('复查请求不妨碍执行；程序终了以后仍须执行，执行完毕以前不能归档', () => {
    expect(statusOf(stages.firstReview, 'enforcement')).toBe('running')
    const asked = { on: '2025-09-10', reason: 'reviewNotSought' }
    const ended = act(reported(stages.delivered), end, asked, known('2025-09-10', registrar))
    expect(statusOf(ended, 'enforcement')).toBe('running')
    expect(expectRefused(ended, archive, { on: '2025-09-30' }, known('2025-09-30', registrar)).refused).toBe(
      'stillOwed',
    )
    const enforced = act(ended, reportEnforcement, report, known())
    expect(act(enforced, archive, { on: '2025-09-30' }, known('2025-09-30', registrar)).archivedOn).toBe('2025-09-30')
  })
})

describe('报告支持意见执行情况', () => {
  const delivered = reported(stages.delivered)

  test('已经全部执行的，附证明，了结', () => {
    const after = act(delivered, reportEnforcement, report, known())
    expect(after.enforcements).toEqual([{ on: '2025-09-20', extent: 'full' }])
    expect(statusOf(after, 'enforcement')).toBe('met')
  })

  test('部分执行的，记载在案，仍须继续督促', () => {
    const after = act(delivered, reportEnforcement, { ...report, extent: 'partial' }, known())
    expect(after.duties['enforcement']).toEqual(delivered.duties['enforcement'])
    expect(act(after, reportEnforcement, report, known()).enforcements).toHaveLength(2)
  })

  test.each([
    ['没有支持意见', stages.accepted, report, known(), 'nothingOwed'],
    ['别的单位', delivered, report, known('2025-09-30', handlerOf('farm')), 'nothingOwed'],
    ['没有证明', delivered, report, known('2025-09-30', land, ['done']), 'textMissing'],
    ['早于送达', delivered, { ...report, on: '2025-08-03' }, known(), 'dayOutOfOrder'],
    ['日子在将来', delivered, { ...report, on: '2025-10-01' }, known(), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, reportEnforcement, input, given).refused).toBe(refused)
  })
})

test('第三十二条第二款：末日当天报告的，按期；次日，逾期', () => {
  const due = stages.delivered.duties['enforcement']?.due
  if (due === undefined) throw new Error('没有执行的义务')
  const late = [due, addDays(due, 1)].map((on) =>
    eventOf(stages.delivered, reportEnforcement, { on, extent: 'full' }, known('2025-12-31')),
  )
  expect(late).toMatchObject([{ late: false }, { late: true }])
})
