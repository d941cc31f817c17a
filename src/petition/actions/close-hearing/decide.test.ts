import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDate as day } from '../../../calendar/plain-date.ts'
import { stateCouncilCalendar as calendar } from '../../../calendar/calendar.ts'
import { isMissed, settlementOf } from '../../../terms/clock.ts'
import { acts } from '../index.ts'
import type { Petition } from '../../state.ts'
import { act, eventOf, expectRefused, facts, registrar, statusOf } from '../../testing.ts'
import { city, county, land, stages } from '../../testing-stages.ts'
import { closeHearing } from './decide.ts'

const { object, openHearing, takeStatement, requestRecusal, answerFinalReview } = acts
const texts = ['notice', 'minutes', 'conclusion', 'opinion', 'speaker', 'statement', 'interest']
const known = (today: string, actor = city) => facts({ today, actor, texts })
const open = (petition: Petition, on: string) => act(petition, openHearing, { on, ground: 'major' }, known(on))
const close = (petition: Petition, on: string) => act(petition, closeHearing, { on }, known(on))
const heard = (from: string, to: string, petition: Petition = stages.finalReview) => close(open(petition, from), to)
/** Asked for on 2025-10-20: the 30th day, 2025-11-19, is a Wednesday. */
const review = (petition: Petition) => petition.duties['finalReview']

describe('记载听证结束', () => {
  test('第三十六条第二款：听证所需时间不计算在复核期限内，开始和结束的两日都算', () => {
    expect(review(stages.finalReview)).toMatchObject({ base: '2025-11-19', due: '2025-11-19' })
    const after = heard('2025-11-03', '2025-11-05')
    expect(review(after)).toMatchObject({ status: 'running', base: '2025-11-22', due: '2025-11-24' }) // a Saturday
    expect(review(after)).not.toHaveProperty('suspendedOn')
    expect(statusOf(after, 'hearing/1')).toBe('met')
  })

  test('规则表第四节：请求之日加30日，加各次听证日数之和，末日再顺延一次', () => {
    const twice = heard('2025-11-10', '2025-11-11', heard('2025-11-03', '2025-11-05'))
    expect(review(twice)).toMatchObject({ base: '2025-11-24', due: '2025-11-24' })
  })

  test('一日开两次的，只扣一日', () => {
    const twice = heard('2025-11-03', '2025-11-03', heard('2025-11-03', '2025-11-03'))
    expect(review(twice)?.base).toBe('2025-11-20')
  })

  test('任意几次听证：末日总是第30日加上听证过的日子，顺延一次；其间的日子不算逾期', () => {
    const lengths = fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 4 })
    fc.assert(
      fc.property(lengths, (hearings) => {
        let [petition, on, sat]: [Petition, string, number] = [stages.finalReview, '2025-10-21', 0]
        for (const [gap, length] of hearings) {
          const from = addDays(day(on), gap)
          const until = addDays(from, length)
          petition = heard(from, until, petition)
          sat += length + 1
          on = addDays(until, 1)
        }
        const base = addDays(day('2025-11-19'), sat)
        expect(review(petition)).toMatchObject({ base, due: calendar.rollForward(base), status: 'running' })
      }),
    )
  })

  test('互不相干的记载先后不拘：结果相同', () => {
    const opened = open(stages.finalReview, '2025-11-03')
    const closing = (petition: Petition) => act(petition, closeHearing, { on: '2025-11-05' }, known('2025-11-06'))
    const hearing = { on: '2025-11-05', way: 'inPerson' }
    const stating = (petition: Petition) => act(petition, takeStatement, hearing, known('2025-11-06'))
    const recusal = { on: '2025-11-05', staff: 'x', post: 'staff', askedBy: 'petitioner' }
    const recusing = (petition: Petition) => act(petition, requestRecusal, recusal, known('2025-11-06'))
    const orders = [
      [closing, stating, recusing],
      [stating, recusing, closing],
      [recusing, closing, stating],
    ]
    const [first, ...others] = orders.map((steps) => steps.reduce((petition, step) => step(petition), opened))
    for (const other of others) expect(other).toEqual(first)
  })

  test('扣除以后仍可能逾期：扣除几日，只多几日', () => {
    const after = heard('2025-11-03', '2025-11-05')
    const owed = review(after)
    expect(owed && [isMissed(owed, day('2025-11-24')), isMissed(owed, day('2025-11-25'))]).toEqual([false, true])
    const answered = act(after, answerFinalReview, { on: '2025-11-24', result: 'upheld' }, known('2025-11-24'))
    expect(settlementOf(review(answered))).toEqual({ on: '2025-11-24', timely: true })
  })

  test('办理中听证结束，期限不动', () => {
    const at = known('2025-06-20', land)
    const opened = act(stages.accepted, openHearing, { on: '2025-06-18', ground: 'difficult' }, at)
    const closed = act(opened, closeHearing, { on: '2025-06-19' }, at)
    expect(closed.duties['reply/1']).toEqual(stages.accepted.duties['reply/1'])
    expect(closed.hearings).toMatchObject([{ closedOn: '2025-06-19', excluded: false }])
    expect(eventOf(opened, closeHearing, { on: '2025-06-19' }, at)).not.toHaveProperty('days')
  })

  test('第三十六条第二款：扣除几日，记在听证结束的记载里', () => {
    const opened = open(stages.finalReview, '2025-11-03')
    expect(eventOf(opened, closeHearing, { on: '2025-11-05' }, known('2025-11-05'))).toMatchObject({ days: 3 })
  })

  test('复查、复核机关的听证，信访局可以代为记载；单位的听证，信访局不能', () => {
    const reviewing = open(stages.finalReview, '2025-11-03')
    const closed = act(reviewing, closeHearing, { on: '2025-11-05' }, known('2025-11-05', registrar))
    expect(statusOf(closed, 'hearing/1')).toBe('met')
    const at = known('2025-06-20', land)
    const handling = act(stages.accepted, openHearing, { on: '2025-06-18', ground: 'difficult' }, at)
    const byOffice = known('2025-06-20', registrar)
    expect(expectRefused(handling, closeHearing, { on: '2025-06-19' }, byOffice).refused).toBe('othersHearing')
  })

  test('听证中途单位又提出异议的，听证仍由它记载结束', () => {
    const at = facts({ today: '2025-06-11', actor: land, texts: [...texts, 'reason'] })
    const opened = act(stages.transferred, openHearing, { on: '2025-06-09', ground: 'difficult' }, at)
    const objected = act(opened, object, { assignment: '1', on: '2025-06-10' }, at)
    expect(statusOf(act(objected, closeHearing, { on: '2025-06-11' }, at), 'hearing/1')).toBe('met')
  })

  test.each([
    ['没有正在进行的听证', stages.finalReview, '2025-11-05', known('2025-11-06'), 'noHearing'],
    ['别的机关', open(stages.finalReview, '2025-11-03'), '2025-11-05', known('2025-11-06', county), 'othersHearing'],
    ['早于听证开始', open(stages.finalReview, '2025-11-03'), '2025-11-02', known('2025-11-06'), 'dayOutOfOrder'],
    ['日子在将来', open(stages.finalReview, '2025-11-03'), '2025-11-07', known('2025-11-06'), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, on, given, refused) => {
    expect(expectRefused(petition, closeHearing, { on }, given).refused).toBe(refused)
  })

  test.each(['minutes', 'conclusion'])('听证笔录、听证结论缺一不可：%s', (missing) => {
    const given = facts({ today: '2025-11-06', actor: city, texts: texts.filter((field) => field !== missing) })
    const opened = open(stages.finalReview, '2025-11-03')
    expect(expectRefused(opened, closeHearing, { on: '2025-11-05' }, given).refused).toBe('textMissing')
  })
})
