import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { act, eventOf, expectRefused, facts, handlerOf, statusOf, registrar } from '../../testing.ts'
import { conclude, county, land, stages } from '../../testing-stages.ts'
import { closeMediation } from './decide.ts'

const { startMediation, issueOpinion } = acts
const texts = ['petitionerConsent', 'otherConsent', 'agreement']
const known = (today = '2025-06-30', actor = land, given = texts) => facts({ today, actor, texts: given })
const started = act(
  stages.accepted,
  startMediation,
  { on: '2025-06-16', mode: 'mediation', lawful: true },
  known('2025-06-16'),
)
const agreed = { on: '2025-06-25', result: 'agreed', performBy: '2025-08-31' }

describe('记载调解、和解结果', () => {
  test('第三十三条：达成一致的，制作协议书，按协议书指定的日期督促履行', () => {
    const after = act(started, closeMediation, agreed, known())
    expect(after.mediations).toMatchObject([{ closedOn: '2025-06-25', agreed: true }])
    expect(after.duties['agreement/1']).toMatchObject({ owner: 'land', due: '2025-08-31', counted: false }) // a Sunday
  })

  test('达成协议不终了程序：答复仍须作出', () => {
    const after = act(started, closeMediation, agreed, known())
    expect(after.stage).toBe('accepted')
    expect(after.duties['reply/1']).toEqual(started.duties['reply/1'])
    expect(issueOpinion.open(after, known())).toBeUndefined()
  })

  test('协议书约定的履行不因答复送出而免除', () => {
    expect(statusOf(conclude(act(started, closeMediation, agreed, known())), 'agreement/1')).toBe('running')
  })

  test('没有达成一致的，照实记载，不欠履行', () => {
    const after = act(started, closeMediation, { on: '2025-06-25', result: 'failed' }, known('2025-06-30', land, []))
    expect(after.mediations).toMatchObject([{ agreed: false }])
    expect(after.duties).toEqual(started.duties)
    const again = { on: '2025-06-26', mode: 'settlement', lawful: true }
    expect(act(after, startMediation, again, known()).mediations).toHaveLength(2)
  })

  test('经人民调解委员会调解的，提示30日内可以共同申请司法确认；别的不提示', () => {
    const event = eventOf(started, closeMediation, { ...agreed, byCommittee: true }, known())
    expect(event).toMatchObject({ confirmableUntil: '2025-07-25' })
    expect(eventOf(started, closeMediation, { ...agreed, byCommittee: false }, known())).not.toHaveProperty(
      'confirmableUntil',
    )
  })

  test('复查机关主持达成的协议，由信访局督促履行：复查机关答复以后就不再办这件信访', () => {
    const at = known('2025-09-12', county)
    const begun = act(stages.firstReview, startMediation, { on: '2025-09-10', mode: 'mediation', lawful: true }, at)
    const done = { on: '2025-09-12', result: 'agreed', performBy: '2025-10-31' }
    expect(act(begun, closeMediation, done, at).duties['agreement/1']?.owner).toBe('office')
  })

  test.each([
    ['没有正在进行的调解', stages.accepted, agreed, known(), 'noMediation'],
    ['别的单位', started, agreed, known('2025-06-30', handlerOf('farm')), 'othersTurn'],
    ['没有协议书', started, agreed, known('2025-06-30', land, []), 'textMissing'],
    ['没有履行期限', started, { on: '2025-06-25', result: 'agreed' }, known(), 'performByMissing'],
    ['履行期限早于协议', started, { ...agreed, performBy: '2025-06-24' }, known(), 'dayOutOfOrder'],
    ['早于开始', started, { ...agreed, on: '2025-06-15' }, known(), 'dayOutOfOrder'],
    ['日子在将来', started, { ...agreed, on: '2025-07-01' }, known(), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, closeMediation, input, given).refused).toBe(refused)
  })
})

test('谁开始的调解由谁记载结果：另定受理机关以后，接手的单位不能替它记载', () => {
  const disputing = { on: '2025-06-17', ground: 'restructured', units: ['land', 'farm'] }
  const by = (today: string) => facts({ today, actor: registrar, texts: ['record', 'decision'] })
  const disputed = act(started, acts.disputeJurisdiction, disputing, by('2025-06-17'))
  const decision = { on: '2025-06-18', decidedBy: 'successor', unit: 'farm' }
  const moved = act(disputed, acts.decideJurisdiction, decision, by('2025-06-18'))
  const failed = { on: '2025-06-25', result: 'failed' }
  const refusal = expectRefused(moved, closeMediation, failed, known('2025-06-30', handlerOf('farm'), ['outcome']))
  expect(refusal.refused).toBe('noMediation')
})
