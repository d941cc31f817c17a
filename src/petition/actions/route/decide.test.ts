import { describe, expect, test } from 'vitest'
import { settlementOf } from '../../../terms/clock.ts'
import { plainDate } from '../../../calendar/plain-date.ts'
import {
  accepted,
  act,
  expectRefused,
  handlerOf,
  headOf,
  opinionIssued,
  registered,
  statusOf,
  transferred,
  eventOf,
} from '../../testing.ts'
import { cameToWater, confirmed, on, water } from '../../testing-routing.ts'
import { county, land, stages } from '../../testing-stages.ts'
import { answerFirstReview } from '../answer-first-review/decide.ts'
import { assign } from '../assign/decide.ts'
import { extend } from '../extend/decide.ts'
import { issueOpinion } from '../issue-opinion/decide.ts'
import { openHearing } from '../open-hearing/decide.ts'
import { object } from '../object/decide.ts'
import { route } from './decide.ts'

const given = { on: '2025-03-14', route: 'administrative', body: '县人民政府行政复议机构' }
const told = on('2025-03-14', water, 'notice')

describe('第三十一条第一至四项：导入法定途径', () => {
  test.each(['judicial', 'arbitration', 'partyAppeal', 'administrative'] as const)(
    '%s：60日不再适用，导入的单位负责了解结果（非法定期限）',
    (way) => {
      const after = act(accepted(), route, { ...given, route: way }, told)
      expect([after.stage, after.acceptance?.route, after.routing?.route]).toEqual(['routed', way, way])
      expect(after.duties['reply/1']).toMatchObject({ status: 'waived', waived: 'otherProcedure' })
      expect(after.duties['outcome/1']).toMatchObject({ term: 'routeWatch', owner: 'water', counted: false })
      expect(statusOf(after, 'assist/2')).toBe('waived')
    },
  )

  test('另有法律规定日期的，按登记的日期和依据', () => {
    const law = { dueOn: '2025-05-14', law: '行政复议法第六十二条' }
    expect(act(accepted(), route, { ...given, ...law }, told).duties['outcome/1']).toMatchObject({
      term: 'routeOutcome',
      due: '2025-05-14',
    })
  })

  test('受理时就导入的，这份告知也履行了第二十三条的告知义务', () => {
    const after = act(cameToWater(), route, given, told)
    expect(after.duties['notice/1']).toMatchObject({ status: 'met', settledOn: '2025-03-14' })
    expect(after.acceptance).toEqual({ on: '2025-03-14', noticeOn: '2025-03-14', route: 'administrative' })
  })

  test('答复期限已过才导入的，逾期照样是逾期', () => {
    const late = act(accepted(), route, { ...given, on: '2025-05-12' }, on('2025-05-12', water, 'notice'))
    expect(late.duties['reply/1']).toMatchObject({ due: '2025-05-09', status: 'waived', settledOn: '2025-05-12' })
    expect(settlementOf(late.duties['reply/1'])).toEqual({ on: plainDate('2025-05-09'), timely: false })
    const timely = act(accepted(), route, given, told)
    expect(settlementOf(timely.duties['reply/1'])).toBeUndefined()
  })

  test('交办要求的办结报告，导入以后仍要提交', () => {
    const sending = { on: '2025-03-05', units: ['water'], feedbackDueOn: '2025-05-30' }
    const assigned = act(registered(), assign, sending, on('2025-03-05', handlerOf('office')))
    expect(statusOf(act(assigned, route, given, told), 'feedback/1')).toBe('running')
  })

  test('导入以后才知道单位是被检举控告的，收回信访局，不留在它手里', () => {
    const taken = confirmed(
      act(accepted(['water']), route, { ...given, on: '2025-03-12' }, on('2025-03-12', water, 'notice')),
      'accusation',
      'water',
    )
    expect([taken.stage, statusOf(taken, 'outcome/1'), statusOf(taken, 'redispatch/1')]).toEqual([
      'registered',
      'waived',
      'running',
    ])
  })
})

describe('第三十一条第五项：履行法定职责', () => {
  const duty = { on: '2025-03-14', route: 'statutoryDuty' }

  test('仍是本单位的义务：60日不适用，按该项法律的日期或者本局自定的60日', () => {
    const after = act(accepted(), route, duty, told)
    expect([after.stage, after.duties['reply/1']?.waived]).toEqual(['accepted', 'otherProcedure'])
    expect(after.duties['performance/1']).toMatchObject({
      term: 'statutoryDutyTarget',
      owner: 'water',
      due: '2025-05-13',
    })
    const law = { dueOn: '2025-04-14', law: '劳动保障监察条例第十七条' }
    expect(act(accepted(), route, { ...duty, ...law }, told).duties['performance/1']).toMatchObject({
      term: 'statutoryDuty',
      due: '2025-04-14',
    })
  })

  test('没有60日，也就没有60日可以延长', () => {
    const after = act(accepted(), route, duty, told)
    const head = on('2025-03-20', headOf('water'), 'reason', 'notice')
    expect(expectRefused(after, extend, { assignment: '1', on: '2025-03-20', days: 10 }, head).refused).toBe(
      'noSixtyDays',
    )
  })

  test('重新确认为申诉求决，不会让60日和法定职责同时计算', () => {
    const after = confirmed(act(accepted(), route, duty, told), 'appeal')
    expect([statusOf(after, 'reply/1'), statusOf(after, 'performance/1')]).toEqual(['waived', 'running'])
  })

  test('以履行或者答复办结，不出具信访处理意见书', () => {
    const known = on('2025-03-20', water)
    const after = act(accepted(), route, duty, told)
    expect(expectRefused(after, issueOpinion, { on: '2025-03-20', answers: [] }, known).refused).toBe('statutoryDuty')
  })

  test('是本单位自己的事，不能填别的机关', () => {
    expect(expectRefused(accepted(), route, { ...duty, body: 'court' }, told).refused).toBe('ownDuty')
  })
})

test('第二十八条第一款：处理意见被撤销、限期重新办理的，不能以导入法定途径代替', () => {
  const revoking = { on: '2025-09-25', result: 'revoked', redoBy: '2025-10-31' }
  const revoked = act(stages.firstReview, answerFirstReview, revoking, on('2025-09-25', county, 'opinion'))
  const trying = on('2025-09-26', land, 'notice')
  expect(expectRefused(revoked, route, { ...given, on: '2025-09-26' }, trying).refused).toBe('redoOwed')
})

describe('不能导入的', () => {
  const objected = act(
    transferred(['water']),
    object,
    { assignment: '1', on: '2025-03-10' },
    on('2025-03-10', water, 'reason'),
  )
  const opening = on('2025-03-12', water, 'notice')
  const heard = act(accepted(), openHearing, { on: '2025-03-12', ground: 'complex' }, opening)
  const routed = act(accepted(), route, { ...given, on: '2025-03-12' }, on('2025-03-12', water, 'notice'))

  test.each([
    ['没有单位在办的', registered(), given, told, 'notInHand'],
    ['协办单位', transferred(), given, on('2025-03-14', handlerOf('housing'), 'notice'), 'notLead'],
    ['异议还没有核实的', objected, given, told, 'objectionPending'],
    [
      '已经出具处理意见书的',
      opinionIssued(),
      { ...given, on: '2025-04-29' },
      on('2025-04-29', water, 'notice'),
      'opinionIssued',
    ],
    ['听证还没有结束的', heard, given, told, 'hearingInProgress'],
    ['建议意见类的', confirmed(transferred(['water']), 'suggestion'), given, told, 'notAppeal'],
    ['已经导入、等待结果的', routed, given, told, 'routedAlready'],
    ['没有填受理机关的', accepted(), { ...given, body: undefined }, told, 'bodyMissing'],
    ['受理机关就是本单位的', accepted(), { ...given, body: 'water' }, told, 'ownSelf'],
    [
      '受理机关是被检举控告的单位',
      { ...accepted(), accusedUnits: ['land'] },
      { ...given, body: 'land' },
      told,
      'accusedUnit',
    ],
    ['导入早于受理告知的', accepted(), { ...given, on: '2025-03-09' }, told, 'dayOutOfOrder'],
    ['没有书面告知的', accepted(), given, on('2025-03-14', water), 'textMissing'],
  ] as const)('%s', (_, petition, input, known, refused) => {
    expect(expectRefused(petition, route, input, known).refused).toBe(refused)
  })
})

describe('导入法定途径记下什么', () => {
  const law = { dueOn: '2025-05-10', law: '行政复议法' }

  test('第一至四项：向哪个机关提出、那部法律的期限，都记下', () => {
    expect(eventOf(accepted(), route, { ...given, ...law }, told)).toMatchObject({ body: given.body, law: law.law })
    const after = act(accepted(), route, given, told)
    expect(after.routing).toStrictEqual({ on: given.on, route: given.route, body: given.body })
    expect(Object.keys(eventOf(accepted(), route, given, told))).not.toContain('law')
  })

  test('第五项由本单位履行，没有别的机关', () => {
    const duty = { on: '2025-03-14', route: 'statutoryDuty' }
    expect(Object.keys(eventOf(accepted(), route, duty, told))).not.toContain('body')
    expect(act(accepted(), route, duty, told).routing).toStrictEqual(duty)
  })

  test('问题1：受理之日是导入之日，最迟不晚于收到后第15日', () => {
    const on_ = (day: string) => eventOf(transferred(), route, { ...given, on: day }, on(day, water, 'notice'))
    expect(on_('2025-03-14')).toMatchObject({ acceptedOn: '2025-03-14' })
    expect(on_('2025-03-25')).toMatchObject({ acceptedOn: '2025-03-20' })
  })

  test('不持有这件信访的单位，不能导入；已经由本单位依法履行的，不能再导入', () => {
    const other = on('2025-03-14', handlerOf('bank'), 'notice')
    expect(expectRefused(accepted(), route, given, other).refused).toBe('notInHand')
    const duty = act(accepted(), route, { on: '2025-03-14', route: 'statutoryDuty' }, told)
    expect(expectRefused(duty, route, given, told).refused).toBe('routedAlready')
  })
})
