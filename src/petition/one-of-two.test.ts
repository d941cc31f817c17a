import { describe, expect, test } from 'vitest'
import { isOpen } from '../terms/clock.ts'
import type { Act } from './act.ts'
import { acts } from './actions/index.ts'
import type { Actor } from './facts.ts'
import type { Petition } from './state.ts'
import { everyText } from './testing-draws.ts'
import { city, land, stages } from './testing-stages.ts'
import { act, facts, headOf, registrar, eventOf } from './testing.ts'

const by = (today: string, actor: Actor = registrar) => ({ ...facts({ today, actor }), texts: everyText })

interface Two {
  readonly from?: Petition
  /** The same act, done twice. */
  readonly twice: readonly [input: { readonly on: string }, by?: Actor][]
  readonly then: readonly [input: { readonly on: string }, by?: Actor]
  /** What the petition holds of the two. */
  readonly list: (petition: Petition) => readonly object[] | undefined
  /** What the first holds now that it did not hold before. */
  readonly first: object
  readonly duties: string
}

type Case = readonly [what: string, check: () => void]

function twoOf<A, B>(done: Act<A>, answer: Act<B>, two: Two): Case {
  return [
    `${done.label}两次，第一次已经${answer.label}`,
    () => {
      const both = two.twice.reduce(
        (petition, [input, actor]) => act(petition, done, input, by(input.on, actor)),
        two.from ?? stages.accepted,
      )
      const [input, actor] = two.then
      const after = act(both, answer, input, by(input.on, actor))
      const [one, other] = two.list(both) ?? []
      expect(two.list(after)).toEqual([{ ...one, ...two.first }, other])
      const owed = ['1', '2'].map((id) => after.duties[`${two.duties}/${id}`]).map((duty) => duty && isOpen(duty))
      expect(owed).toEqual([false, true])
    },
  ]
}

const supervised = { ...{ ground: 'shirkingOrFalsifying', answerDueOn: '2025-07-20' }, unit: 'land' }
const decided = { decidedBy: 'jointConference', resolution: '纪要1号', resolvedOn: '2025-07-13' }
const ordered = { measures: ['orderRectification'], rectifyBy: '2025-08-01', ...decided }
const pressed = ['land', 'farm'].reduce(
  (petition, unit) => act(petition, acts.supervise, { ...supervised, on: '2025-07-11', unit }, by('2025-07-11')),
  stages.accepted,
)
const above = { level: 'city', organ: '市信访局', mode: 'assigned' }
const asked = { post: 'staff', askedBy: 'petitioner', unit: 'land' }
const staffOfLand = (staff: string) => ({ on: '2025-06-11', staff, ...asked })

const cases: readonly Case[] = [
  twoOf(acts.supervise, acts.answerSupervision, {
    twice: [[{ on: '2025-07-11', ...supervised }], [{ on: '2025-07-12', ...supervised, unit: 'farm' }]],
    then: [{ on: '2025-07-13', ...{ id: '1', adopted: 'partly' } }, land],
    list: ({ supervisions }) => supervisions,
    ...{ first: { answeredOn: '2025-07-13', adopted: 'partly' }, duties: 'supervision' },
  }),
  twoOf(acts.recommend, acts.answerRecommendation, {
    twice: [
      [{ on: '2025-07-11', ...{ kind: 'improvement', unit: 'land' } }],
      [{ on: '2025-07-11', ...{ kind: 'policy', body: '县委、县政府' } }],
    ],
    then: [{ on: '2025-07-13', ...{ id: '1', adopted: 'all' } }, land],
    list: ({ oversight }) => oversight?.recommendations,
    ...{ first: { answeredOn: '2025-07-13', adopted: 'all' }, duties: 'recommendationFeedback' },
  }),
  twoOf(acts.escalateSupervision, acts.reportRectification, {
    from: pressed,
    twice: [
      [{ on: '2025-07-13', ...{ unit: 'land', ...ordered } }],
      [{ on: '2025-07-13', ...{ unit: 'farm', ...ordered } }],
    ],
    then: [{ on: '2025-07-15', ...{ id: '1' } }, land],
    list: ({ oversight }) => oversight?.escalations,
    ...{ first: { rectifiedOn: '2025-07-15' }, duties: 'rectification' },
  }),
  twoOf(acts.receiveFromAbove, acts.reportAbove, {
    twice: [
      [{ on: '2025-07-11', ...above, ...{ documentNo: '1号' } }],
      [{ on: '2025-07-12', ...above, ...{ documentNo: '2号' } }],
    ],
    then: [{ on: '2025-07-15', ...{ id: '1' } }],
    list: ({ oversight }) => oversight?.received,
    ...{ first: { reportedOn: '2025-07-15' }, duties: 'above' },
  }),
  twoOf(acts.instruct, acts.answerInstruction, {
    twice: [
      [{ on: '2025-07-11', ...{ post: '县长', unit: 'land', dueOn: '2025-07-20' } }],
      [{ on: '2025-07-11', ...{ post: '县长', unit: 'farm', dueOn: '2025-07-20' } }],
    ],
    then: [{ on: '2025-07-15', ...{ id: '1' } }, land],
    list: ({ oversight }) => oversight?.instructions,
    ...{ first: { answeredOn: '2025-07-15' }, duties: 'instruction' },
  }),
  twoOf(acts.requestRecusal, acts.decideRecusal, {
    twice: [[staffOfLand('staff-land')], [staffOfLand('staff-other')]],
    then: [{ on: '2025-06-12', ...{ recusal: '1', granted: true, replacedBy: 'staff-second' } }, headOf('land')],
    list: ({ recusals }) => recusals,
    ...{ first: { decidedOn: '2025-06-12', granted: true, replacedBy: 'staff-second' }, duties: 'recusalDecision' },
  }),
  twoOf(acts.flagUrgent, acts.reportUrgent, {
    twice: [[{ on: '2025-07-11' }, land]],
    then: [{ on: '2025-07-12', ...{ to: ['government', 'departmentInCharge', 'jointConferenceOffice'] } }, land],
    list: ({ oversight }) => oversight?.urgencies,
    ...{ first: { reportedOn: '2025-07-12' }, duties: 'urgentReport' },
  }),
]

describe('同一件有两次的，办了一次，另一次照旧欠着', () => {
  test.each(cases)('%s', (_, check) => {
    check()
  })
})

describe('先后两次的，前一次已经办结，后一次不改它', () => {
  test('报请决定', () => {
    const sought = act(stages.confirmed, acts.seekDecision, { on: '2025-06-05' }, by('2025-06-05'))
    const once = act(sought, acts.recordDecision, { on: '2025-06-06' }, by('2025-06-06'))
    const again = act(once, acts.seekDecision, { on: '2025-06-09' }, by('2025-06-09'))
    const twice = act(again, acts.recordDecision, { on: '2025-06-10' }, by('2025-06-10'))
    expect(twice.decisions?.map(({ decidedOn }) => decidedOn)).toEqual(['2025-06-06', '2025-06-10'])
    expect(act(sought, acts.recordDecision, { on: '2025-06-06' }, by('2025-06-06')).decisions).toHaveLength(1)
  })

  test('听证：办理中一次、复核中一次', () => {
    const hearing = (petition: Petition, [opened, closed]: readonly [string, string], actor: Actor) => {
      const open = act(petition, acts.openHearing, { on: opened, ground: 'major' }, by(opened, actor))
      return act(open, acts.closeHearing, { on: closed }, by(closed, actor))
    }
    const once = hearing(stages.finalReview, ['2025-11-03', '2025-11-04'], city)
    const twice = hearing(once, ['2025-11-05', '2025-11-06'], city)
    expect(twice.hearings?.map(({ closedOn }) => closedOn)).toEqual(['2025-11-04', '2025-11-06'])
  })

  test('调解：没有达成一致以后，再调解达成协议并履行', () => {
    const start = (petition: Petition, on: string) =>
      act(petition, acts.startMediation, { on, mode: 'mediation', lawful: true }, by(on, land))
    const close = (petition: Petition, given: { readonly on: string }) =>
      act(petition, acts.closeMediation, given, by(given.on, land))
    const failed = close(start(stages.accepted, '2025-06-11'), { on: '2025-06-12', ...{ result: 'failed' } })
    const agreement = { result: 'agreed', performBy: '2025-07-01', byCommittee: false }
    const agreed = close(start(failed, '2025-06-13'), { on: '2025-06-14', ...agreement })
    const report = { on: '2025-06-20', agreement: '2', performed: true }
    const done = act(agreed, acts.reportPerformance, report, by('2025-06-20', land))
    expect(done.mediations).toMatchObject([
      { closedOn: '2025-06-12', agreed: false },
      { closedOn: '2025-06-14', agreed: true, performedOn: '2025-06-20' },
    ])
    expect(done.mediations?.[0]).not.toHaveProperty('performedOn')
  })

  test('受理争议：决定以后又起争议', () => {
    const dispute = (petition: Petition, on: string) =>
      act(petition, acts.disputeJurisdiction, { on, ground: 'several', units: ['land', 'farm'] }, by(on))
    const decide = (petition: Petition, on: string, unit: string) =>
      act(petition, acts.decideJurisdiction, { on, decidedBy: 'commonSuperior', unit }, by(on))
    const once = decide(dispute(stages.transferred, '2025-06-06'), '2025-06-09', 'farm')
    const twice = decide(dispute(once, '2025-06-10'), '2025-06-11', 'land')
    expect(twice.disputes).toMatchObject([
      { decidedOn: '2025-06-09', accepting: 'farm' },
      { decidedOn: '2025-06-11', accepting: 'land' },
    ])
  })

  test('第二十八条第三款：主办单位的承办人回避，协办单位的承办人不换', () => {
    const appoint = (petition: Petition, assignment: string, handler: string, actor: Actor) =>
      act(petition, acts.appointHandler, { on: '2025-06-11', assignment, handler }, by('2025-06-11', actor))
    const named = appoint(
      appoint(stages.accepted, '1', 'staff-land', headOf('land')),
      '2',
      'staff-farm',
      headOf('farm'),
    )
    const request = act(named, acts.requestRecusal, staffOfLand('staff-land'), by('2025-06-11'))
    const handlers = (granted: boolean) => {
      const decision = { on: '2025-06-12', recusal: '1', granted, ...(granted && { replacedBy: 'staff-second' }) }
      return act(request, acts.decideRecusal, decision, by('2025-06-12', headOf('land'))).assignments.map(
        ({ handler }) => handler,
      )
    }
    expect(handlers(true)).toEqual(['staff-second', 'staff-farm'])
    expect(handlers(false)).toEqual(['staff-land', 'staff-farm'])
  })
})

describe('办的是第二次的，不按第一次的算', () => {
  test('信访局替没有账号的单位记载第二次督办的答复', () => {
    const answer = { on: '2025-07-13', id: '2', adopted: 'all' }
    const after = act(pressed, acts.answerSupervision, answer, by('2025-07-13'))
    expect(after.supervisions.map(({ answeredOn }) => answeredOn)).toEqual([undefined, '2025-07-13'])
    const first = act(after, acts.answerSupervision, { ...answer, id: '1' }, by('2025-07-13'))
    expect(first.supervisions.map(({ answeredOn }) => answeredOn)).toEqual(['2025-07-13', '2025-07-13'])
  })

  test('反馈的是哪一项建议，就记哪一种', () => {
    const improved = act(
      stages.accepted,
      acts.recommend,
      { on: '2025-07-11', kind: 'improvement', unit: 'land' },
      by('2025-07-11'),
    )
    const both = act(
      improved,
      acts.recommend,
      { on: '2025-07-12', kind: 'policy', body: '县委、县政府' },
      by('2025-07-12'),
    )
    const answer = { on: '2025-07-13', id: '2', adopted: 'not' }
    expect(eventOf(both, acts.answerRecommendation, answer, by('2025-07-13'))).toMatchObject({ kind: 'policy' })
  })

  test('第二十八条第三款：决定回避的是另一个人的，承办人不换', () => {
    const appointed = act(
      stages.accepted,
      acts.appointHandler,
      { on: '2025-06-11', assignment: '1', handler: 'staff-land' },
      by('2025-06-11', headOf('land')),
    )
    const asked = ['staff-land', 'staff-other'].reduce(
      (petition, staff) => act(petition, acts.requestRecusal, staffOfLand(staff), by('2025-06-11')),
      appointed,
    )
    const decision = { on: '2025-06-12', recusal: '2', granted: true, replacedBy: 'staff-second' }
    const after = act(asked, acts.decideRecusal, decision, by('2025-06-12', headOf('land')))
    expect(after.assignments[0]?.handler).toBe('staff-land')
  })
})
