import { describe, expect, test } from 'vitest'
import { addDays, plainDate as day } from '../calendar/plain-date.ts'
import { actBy, isMissed, isOpen, settlementOf } from '../terms/clock.ts'
import { dispatchFrom, dispatchTrigger, referralDays } from '../terms/dispatch.ts'
import { suggestionReplyTargetDays } from '../terms/handling.ts'
import { waivedWhenUnreachable } from '../terms/notice.ts'
import { objectionDecisionDays, redispatchDays } from '../terms/objection.ts'
import { recommendationFeedbackDays, urgentReportDays } from '../terms/oversight.ts'
import * as readings from '../terms/readings.ts'
import { latestAcceptanceDays, maxExtensionDays } from '../terms/reply.ts'
import { terms } from '../terms/terms.ts'
import { warningOf } from '../terms/warning.ts'
import { acts } from './actions/index.ts'
import { registered as registeredRule } from './actions/register/event.ts'
import type { Names } from './event-rule.ts'
import { needsRepresentatives } from './standing.ts'
import type { Petition } from './state.ts'
import { stages } from './testing-stages.ts'
import {
  accepted,
  act,
  concluded,
  delivered,
  dueOf,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  headOf,
  officeHead,
  registered,
  statusOf,
  transferred,
} from './testing.ts'

/** One test at least for every open question of the rule sheet: what an act does under the reading taken. */

const water = handlerOf('water')
const by = (today: string, texts: readonly string[] = [], actor = water) => facts({ today, texts, actor })
const names: Names = { readerIsOffice: true, nameOf: (unit) => unit, staffName: (id) => id }
const notices = { reason: true, notice: true } as const

test('问题1：60日自告知之日起算，最迟不晚于收到后第15日', () => {
  expect(latestAcceptanceDays).toBe(15)
  // Received on 2025-03-05; told on the 10th, and a month late on April 7.
  expect(accepted().duties['reply/1']).toMatchObject({ from: '2025-03-10' })
  const late = act(transferred(), acts.accept, { assignment: '1', on: '2025-04-07' }, by('2025-04-07'))
  expect(late.duties['reply/1']).toMatchObject({ from: '2025-03-20', due: '2025-05-19' })
})

test('问题2：延期从未顺延的第60日起算，合计不超过30日，期满前批准', () => {
  expect(maxExtensionDays).toBe(30)
  const head = by('2025-05-09', Object.keys(notices), headOf('water'))
  // Told on March 10: the sixtieth day is May 9; thirty more give June 8, a Sunday.
  const longest = act(accepted(), acts.extend, { assignment: '1', on: '2025-05-09', days: 30 }, head)
  expect(longest.duties['reply/1']).toMatchObject({ base: '2025-06-08', due: '2025-06-09' })
  expect(expectRefused(accepted(), acts.extend, { assignment: '1', on: '2025-05-09', days: 31 }, head).refused).toBe(
    'tooLong',
  )
})

test('问题3：末日是周六的办结期限，周六提醒，周二才逾期；信访人的期限只顺延', () => {
  // Told on March 18: the sixtieth day is Saturday, May 17.
  const petition = act(transferred(), acts.accept, { assignment: '1', on: '2025-03-18' }, by('2025-03-18'))
  const reply = petition.duties['reply/1']
  const window = delivered().duties['firstReviewRequest']
  if (reply === undefined || window === undefined) throw new Error('本例应有两项义务')
  expect(['2025-05-17', '2025-05-20'].map((today) => warningOf(reply, day(today)))).toEqual([
    'countedDayIsToday',
    'missed',
  ])
  const saturday = { ...window, base: day('2025-06-07'), due: day('2025-06-09') }
  expect(warningOf(saturday, day('2025-06-07'))).toBeUndefined()
})

describe('问题4：异议', () => {
  const objecting = (on: string, consent: object = {}) => ({ assignment: '1', on, ...consent })
  const objected = act(transferred(), acts.object, objecting('2025-03-07'), by('2025-03-07', ['reason']))

  test('问题4：逾期提出的须经信访部门负责人同意，并注明逾期', () => {
    // Received on Wednesday, March 5: the fifth working day is the 12th.
    const late = by('2025-03-13', ['reason'])
    expect(expectRefused(transferred(), acts.object, objecting('2025-03-13'), late)).toMatchObject({
      article: '第二十三条第三款',
    })
    const consented = objecting('2025-03-13', { consentBy: officeHead.id })
    expect(eventOf(transferred(), acts.object, consented, late)).toMatchObject({ late: true, consentBy: officeHead.id })
  })

  test('问题4：核实、重新转送各自定5个工作日，不是法定期限，告知的15日不停止', () => {
    expect([objectionDecisionDays, redispatchDays]).toEqual([5, 5])
    expect(dueOf(objected, 'objectionDecision/1')).toBe('2025-03-14')
    expect(objected.duties['notice/1']).toMatchObject({ status: 'running', due: '2025-03-20' })
    const upheld = { assignment: '1', on: '2025-03-10', upheld: true }
    const back = act(objected, acts.decideObjection, upheld, by('2025-03-10', ['reason'], officeHead))
    expect(dueOf(back, 'redispatch/1')).toBe('2025-03-17')
    expect([terms.objectionDecision.statutory, terms.redispatch.statutory]).toEqual([false, false])
  })
})

describe('问题5：停止计算', () => {
  const hearing = { on: '2025-04-01', ground: 'complex' }

  test('问题5：办理中听证，60日不停止', () => {
    const heard = act(accepted(), acts.openHearing, hearing, by('2025-04-01', ['notice']))
    expect(heard.duties['reply/1']).toMatchObject({ status: 'running', due: '2025-05-09' })
  })

  test('问题5：只有复核中听证所需时间不计算在内', () => {
    expect(readings.pausedByHearing).toEqual(['finalReview'])
    const opened = { ...hearing, on: '2025-10-27' }
    const known = facts({ today: '2025-10-27', actor: handlerOf('city'), texts: ['notice'] })
    expect(statusOf(act(stages.finalReview, acts.openHearing, opened, known), 'finalReview')).toBe('suspended')
  })
})

test('问题6：转送以后的告知送不到的，记明尝试经过即可不告知；答复仍然要办', () => {
  expect(waivedWhenUnreachable).toEqual(['noticeDirect', 'noticeForwarded'])
  const waived = act(
    transferred(),
    acts.waiveNotice,
    { assignment: '1', on: '2025-03-12' },
    by('2025-03-12', ['reason']),
  )
  expect([statusOf(waived, 'notice/1'), statusOf(waived, 'reply/1')]).toEqual(['waived', 'running'])
  const silent = expectRefused(transferred(), acts.waiveNotice, { assignment: '1', on: '2025-03-12' }, by('2025-03-12'))
  expect(silent.refused).toBe('textMissing')
})

describe('问题7：三十日内没有请求复查', () => {
  // Delivered on May 6: she may ask until June 5.
  const asking = { on: '2025-06-06', reviewer: 'county' }

  test('问题7：不当然丧失，由信访部门负责人具名决定是否接收', () => {
    expect(readings.lapsedWindow).toBe('namedDecision')
    const head = by('2025-06-06', ['request'], officeHead)
    expect(expectRefused(delivered(), acts.requestFirstReview, asking, head).refused).toBe('outOfTime')
    const taken = eventOf(delivered(), acts.requestFirstReview, { ...asking, takeLate: true }, head)
    expect(taken).toMatchObject({ late: true, takenBy: officeHead.id })
  })

  test('问题7：逾期未请求的，不能据此不再受理', () => {
    const known = facts({ today: '2025-07-01', actor: officeHead })
    const lapsed = act(delivered(), acts.end, { on: '2025-07-01', reason: 'reviewNotSought' }, known)
    const again = { ...registered(), relation: 'afterFinalReview', relatedTo: lapsed.id } as const
    const refusal = acts.refuseFurther.open(again, { ...known, earlier: lapsed })
    expect(refusal?.refused).toBe('notFinallyReviewed')
  })
})

test('问题8：撤回须有本人签名的声明；撤回后可以再次提出', () => {
  expect(readings.afterWithdrawal).toBe('mayFileAgain')
  const silent = by('2025-04-01', [], officeHead)
  expect(expectRefused(accepted(), acts.requestWithdrawal, { on: '2025-04-01' }, silent).refused).toBe('textMissing')
  const withdrawn: Petition = { ...accepted(), stage: 'ended', ended: 'withdrawn' }
  const again = { ...registered(), relation: 'repeat', relatedTo: withdrawn.id } as const
  const known = facts({ today: '2025-05-01', actor: officeHead })
  expect(acts.refuseFurther.open(again, { ...known, earlier: withdrawn })).toBeDefined()
  expect(acts.transfer.open(again, { ...known, earlier: withdrawn })).toBeUndefined()
})

test('问题9：信访人被耽误的日子从三十日中扣除', () => {
  expect(readings.excusedDelay).toBe('deducted')
  const ill = { on: '2025-06-03', from: '2025-05-20', to: '2025-05-29', cause: 'illness' }
  const excused = act(delivered(), acts.excuseDelay, ill, by('2025-06-03', ['reason'], officeHead))
  // June 5 and ten days: June 15, a Sunday.
  expect(excused.duties['firstReviewRequest']).toMatchObject({ base: '2025-06-15', due: '2025-06-16' })
})

test('问题10：转送交办的15日从收到起算，不从登记起算', () => {
  expect(dispatchTrigger).toBe('received')
  expect(dispatchFrom(day('2025-02-25'), day('2025-03-03'))).toBe('2025-02-25')
  expect(registered({ receivedOn: '2025-02-25' }).duties['dispatch']).toMatchObject({ from: '2025-02-25' })
})

test('问题11：转送政法部门也在15日内，转送即履行', () => {
  expect(referralDays).toBe(15)
  expect(dueOf(registered(), 'dispatch')).toBe(addDays(day('2025-03-03'), referralDays))
  const court = { on: '2025-03-18', mode: 'forwarded', body: '某县人民法院' }
  const referred = act(registered(), acts.refer, court, by('2025-03-18', ['reason'], officeHead))
  expect(settlementOf(referred.duties['dispatch'])).toEqual({ on: '2025-03-18', timely: true })
})

test('问题12：复查机关由信访人选择：本级政府、上一级部门都可以', () => {
  expect(readings.reviewAuthority).toBe('petitionerChooses')
  const known = by('2025-05-20', ['request'], officeHead)
  for (const reviewer of ['county', 'city-department']) {
    const asked = act(delivered(), acts.requestFirstReview, { on: '2025-05-20', reviewer }, known)
    expect(asked.duties['firstReview']?.owner).toBe(reviewer)
  }
})

test('问题13：「上一级」不内置对照表，只拒绝作出过前一意见的单位', () => {
  expect(readings.reviewSuperior).toBe('keptByHand')
  const asking = (reviewer: string) => ({ on: '2025-05-20', reviewer })
  const known = by('2025-05-20', ['request'], officeHead)
  expect(expectRefused(delivered(), acts.requestFirstReview, asking('water'), known).refused).toBe('sameUnit')
  expect(act(delivered(), acts.requestFirstReview, asking('county-committee'), known).stage).toBe('firstReview')
})

test('问题14：「同一事实和理由」须由人确认关联，并写明事实、理由两项比对', () => {
  expect(readings.sameMatterDecision).toBe('namedOfficer')
  const [{ ended }, known] = [stages, facts({ today: '2025-12-01', actor: officeHead, texts: ['notice', 'care'] })]
  const again = { ...registered(), receivedOn: day('2025-11-28') }
  const earlier = { ...known, earlier: ended }
  expect(acts.refuseFurther.open(again, earlier)?.refused).toBe('notConfirmed')
  const confirmed = { ...again, relation: 'afterFinalReview', relatedTo: ended.id } as const
  expect(acts.refuseFurther.open(confirmed, earlier)).toBeUndefined()
  expect(expectRefused(confirmed, acts.refuseFurther, { on: '2025-12-01' }, earlier).refused).toBe('textMissing')
})

test('问题15：重复件由人具名确认，可以原样改回', () => {
  expect(readings.repeatMatching).toBe('confirmedByPerson')
  const known = by('2025-03-04', [], officeHead)
  const repeat = eventOf(registered(), acts.relate, { on: '2025-03-04', relation: 'repeat', to: 'petition-0' }, known)
  expect(repeat).toMatchObject({ confirmedBy: officeHead.id })
  expect(registered().relation).toBe('first')
})

describe('问题16：集体访', () => {
  const marked = (people: number, form: 'visit' | 'letter' = 'visit'): boolean => {
    const event = { people, form, clocks: [], on: day('2025-03-03') } as const
    const whole = { ...whereItStands, ...event }
    return registeredRule.say(whole, names).some((each) => each?.label === '集体访')
  }
  const whereItStands = {
    type: 'registered',
    no: 'R-1',
    receivedOn: day('2025-03-03'),
    firstReceiver: 'office',
    venue: 'county',
    source: '县信访局',
    category: '农业农村',
    demands: ['d1'],
    texts: {},
    imported: false,
  } as const

  test('问题16：走访5人及以上注明集体访，来信不注', () => {
    expect(readings.groupVisitMin).toBe(5)
    expect([marked(4), marked(5), marked(5, 'letter')]).toEqual([false, true, false])
  })

  test('问题16：代表不超过5人，6人来访照样登记、请其推选', () => {
    expect(readings.representativeCap).toBe(5)
    expect([5, 6].map((people) => needsRepresentatives(registered({ form: 'visit', people })))).toEqual([false, true])
  })
})

test('问题17：交办指定的日子与60日各自计算，先到的先提醒，各自记逾期', () => {
  expect(readings.assignedDay).toBe('nearerReminds')
  const input = { on: '2025-03-05', units: ['water'], feedbackDueOn: '2025-04-05' }
  const assigned = act(registered(), acts.assign, input, by('2025-03-05', [], officeHead))
  const open = Object.values(assigned.duties)
    .filter(isOpen)
    .filter(({ term }) => term !== 'noticeForwarded')
  const [first, second] = open.sort((a, b) => actBy(a).localeCompare(actBy(b)))
  expect([first?.term, second?.term]).toEqual(['assignedFeedback', 'reply'])
  if (first === undefined || second === undefined) throw new Error('本例应有两项义务')
  // April 5 is 清明节: a named day stands as named.
  expect([isMissed(first, day('2025-04-06')), isMissed(second, day('2025-04-06'))]).toEqual([true, false])
})

test('问题18：三项建议请其30日内反馈，不是法定期限', () => {
  expect(recommendationFeedbackDays).toBe(30)
  const input = { on: '2025-04-01', kind: 'policy', body: '某县人民政府' }
  const advised = act(accepted(), acts.recommend, input, by('2025-04-01', ['recommendation'], officeHead))
  expect(advised.duties['recommendationFeedback/1']).toMatchObject({ base: '2025-05-01', counted: false })
  expect(terms.recommendationFeedback.reading).toContain('条例未规定')
})

test('问题19：紧急信访报告自定次日以内，不称为法定', () => {
  expect(urgentReportDays).toBe(1)
  const found = act(accepted(), acts.flagUrgent, { on: '2025-04-03' }, by('2025-04-03', ['situation']))
  // April 4 is 清明节: urgency takes no holiday.
  expect(found.duties['urgentReport/1']).toMatchObject({ due: '2025-04-04', counted: false })
  expect(terms.urgentReport.statutory).toBe(false)
})

test('问题20：建议意见自定60日的目标，不称为法定', () => {
  expect(suggestionReplyTargetDays).toBe(60)
  const suggestion = transferred(['water'], { kind: 'suggestion' })
  expect(suggestion.duties['handling/1']).toMatchObject({ term: 'suggestionReply', base: '2025-05-19', counted: false })
  expect(terms.suggestionReply.statutory).toBe(false)
})

test('问题21：简易办理不启用：没有它的行为，也没有它的期限', () => {
  expect(readings.simplifiedProcedure).toBe('off')
  expect(Object.keys(acts).filter((name) => /simpl/i.test(name))).toEqual([])
  expect(Object.values(terms).filter(({ label, reading }) => /简易/.test(label + reading))).toEqual([])
})

describe('问题22：评价', () => {
  const rated = (on: string, rating: string) => ({ on, of: 'unit', rating })

  test('问题22：不设评价期限，改了以后一次为准', () => {
    expect(readings.ratingWindowDays).toBeUndefined()
    const known = facts({ today: '2026-12-01' })
    const first = act(concluded(), acts.rate, rated('2025-05-01', 'satisfied'), known)
    expect(act(first, acts.rate, rated('2026-12-01', 'dissatisfied'), known).unitRating).toBe('dissatisfied')
  })

  test('问题22：没有评价的就是没有评价，不计为满意', () => {
    expect(readings.overdueRating).toBe('notRated')
    expect(stages.ended.unitRating).toBeUndefined()
  })
})

describe('问题24：电子送达', () => {
  const electronic = { paper: 'opinion', on: '2025-05-06', method: 'electronic' }
  const proved = by('2025-05-06', ['proof'])

  test('问题24：没有事先同意的记录，不能电子送达', () => {
    expect(readings.electronicService).toBe('withRecordedConsent')
    for (const given of [electronic, { ...electronic, consentRecorded: false }]) {
      expect(expectRefused(concluded(), acts.deliver, given, proved)).toMatchObject({
        refused: 'noConsent',
        article: '第三十五条、第三十六条第一款',
      })
    }
    expect(eventOf(concluded(), acts.deliver, { ...electronic, consentRecorded: true }, proved)).toMatchObject({
      method: 'electronic',
      consentRecorded: true,
    })
  })

  test('问题24：办结送出也是如此；当面交付、邮寄不用', () => {
    const issued = { ...accepted(), opinion: { issuedOn: day('2025-04-28'), answers: [] } }
    const leaving = { on: '2025-04-29', method: 'electronic' }
    const known = by('2025-04-29')
    expect(expectRefused(issued, acts.handOver, leaving, known).refused).toBe('noConsent')
    expect(act(issued, acts.handOver, { ...leaving, consentRecorded: true }, known).stage).toBe('concluded')
    expect(act(issued, acts.handOver, { ...leaving, method: 'post' }, known).stage).toBe('concluded')
  })

  test('问题24：台账里的照录', () => {
    const imported = facts({ today: '2025-05-06', imported: true })
    expect(eventOf(concluded(), acts.deliver, electronic, imported)).toMatchObject({ method: 'electronic' })
  })
})

test('问题25：不得录入的内容线下移交；转纪检监察的函密封，只有信访局负责人可以查看', () => {
  expect(readings.restrictedIntake).toBe('stubOnly')
  expect(acts.referToDiscipline.texts['letter']).toMatchObject({ required: true, sealed: true })
})
