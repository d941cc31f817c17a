import { describe, expect, test } from 'vitest'
import { isOpen } from '../../../terms/clock.ts'
import type { Petition } from '../../state.ts'
import { act, decide, expectRefused, facts, statusOf } from '../../testing.ts'
import { conclude, confirm, land, reported, stages } from '../../testing-stages.ts'
import { accept } from '../accept/decide.ts'
import { transfer } from '../transfer/decide.ts'
import { end } from './decide.ts'
import { refusals } from './texts.ts'

const on = (today: string, ...texts: readonly string[]) => facts({ today, texts })
const owed = (petition: Petition) => Object.values(petition.duties).filter(isOpen)
const send = (petition: Petition) => act(petition, transfer, { on: '2025-06-05', units: ['land'] }, on('2025-06-05'))
const tell = (petition: Petition, route?: string) =>
  act(petition, accept, { assignment: '1', on: '2025-06-10', route }, facts({ today: '2025-06-10', actor: land }))

describe('第三十五条、第三十六条：期限内没有请求复查、复核', () => {
  const reason = 'reviewNotSought'
  const petition = reported(stages.delivered)

  test('期限届满的次日起可以标记终了，谁也不再欠什么', () => {
    const after = act(petition, end, { on: '2025-09-04', reason }, on('2025-09-04'))
    expect([after.stage, after.ended, after.endedOn]).toEqual(['ended', reason, '2025-09-04'])
    expect(after.duties['firstReviewRequest']).toMatchObject({ status: 'waived', waived: 'notSought' })
    expect(owed(after)).toEqual([])
  })

  test('复查意见送达后没有请求复核的，同样标记', () => {
    const after = act(reported(stages.firstReviewDelivered), end, { on: '2025-10-29', reason }, on('2025-10-29'))
    expect(after.duties['finalReviewRequest']?.waived).toBe('notSought')
  })

  test('最后一日当天信访人还可以请求，不能终了', () => {
    const given = { on: '2025-09-03', reason }
    expect(expectRefused(petition, end, given, on('2025-09-04')).text).toContain('2025年9月3日以前（含当日）')
  })

  test.each([stages.confirmed, stages.accepted, stages.concluded, stages.firstReview])(
    '没有送达的，期限没有开始',
    (each) => {
      expect(decide(each, end, { on: '2025-12-01', reason }, on('2025-12-01'))).toBe(refusals.noWindow)
    },
  )

  test('交办要求的办结报告还没有交的，先催报', () => {
    expect(decide(stages.delivered, end, { on: '2025-09-04', reason }, on('2025-09-04'))).toBe(refusals.reportOwed)
  })
})

describe('撤回（问题8）', () => {
  const given = { on: '2025-07-01', reason: 'withdrawn', confirmedBy: 'staff-2' }

  test('有本人签名的声明，经另一人核实，程序终了；办结的义务在期限以前免除，不算按期也不算逾期', () => {
    const [event] = [decide(stages.accepted, end, given, on('2025-07-01', 'statement'))].flat()
    expect(event).toMatchObject({ confirmedBy: 'staff-2', statement: { content: 'statement' } })
    const after = act(stages.accepted, end, given, on('2025-07-01', 'statement'))
    expect(after.ended).toBe('withdrawn')
    expect(after.duties['reply/1']).toMatchObject({ status: 'waived', waived: 'withdrawn' })
    expect(owed(after)).toEqual([])
  })

  test('没有本人声明的，不能撤回', () => {
    expect(decide(stages.accepted, end, given, on('2025-07-01'))).toBe(refusals.statementMissing)
  })

  test('没有另一名工作人员核实的，不能撤回', () => {
    const facts = on('2025-07-01', 'statement')
    expect(decide(stages.accepted, end, { ...given, confirmedBy: undefined }, facts)).toBe(refusals.confirmationMissing)
    expect(decide(stages.accepted, end, { ...given, confirmedBy: facts.actor.id }, facts)).toBe(refusals.selfConfirmed)
  })

  test('声明只随撤回记载', () => {
    const [event] = [
      decide(
        reported(stages.delivered),
        end,
        { on: '2025-09-04', reason: 'reviewNotSought' },
        on('2025-09-04', 'statement'),
      ),
    ].flat()
    expect(event).not.toHaveProperty('statement')
  })
})

describe('第三十一条：依法走其他程序', () => {
  const given = { on: '2025-08-20', reason: 'otherProcedure' }
  const today = on('2025-08-20')
  const suggestion = send(confirm(stages.registered, 'suggestion'))
  const accusation = confirm(stages.registered, 'accusation')

  test.each(['judicial', 'arbitration', 'partyAppeal', 'administrative'] as const)(
    '第一至四项（%s）：告知途径以后终了，60日不再适用',
    (route) => {
      const { acceptance } = stages.accepted
      if (acceptance === undefined) throw new Error('本例应已告知')
      const after = act({ ...stages.accepted, acceptance: { ...acceptance, route } }, end, given, today)
      expect(after.duties['reply/1']?.waived).toBe('otherProcedure')
    },
  )

  test('第六项的信访程序，须作出处理意见，不能这样终了', () => {
    expect(decide(stages.accepted, end, given, today)).toBe(refusals.noOtherProcedure)
  })

  test('还没有转送、还没有书面告知信访人的，先告知', () => {
    expect(decide(stages.registered, end, given, today)).toBe(refusals.petitionerNotTold)
    expect(decide(stages.transferred, end, given, today)).toBe(refusals.petitionerNotTold)
  })

  test('第五项履行职责、第二十九条建议意见：须答复信访人，不能这样终了', () => {
    expect(decide(tell(suggestion), end, given, today)).toBe(refusals.noOtherProcedure)
    expect(decide(tell(send(stages.confirmed), 'statutoryDuty'), end, given, today)).toBe(refusals.noOtherProcedure)
  })

  test('答复已经送出的，信访人可以请求复查，不能这样终了', () => {
    expect(decide(conclude(tell(suggestion)), end, given, today)).toBe(refusals.answered)
    expect(decide(stages.delivered, end, given, today)).toBe(refusals.answered)
  })

  test('检举控告：转送有权处理的机关以后可以终了，没有转送的不可以', () => {
    expect(decide(accusation, end, given, today)).toBe(refusals.notSent)
    expect(statusOf(act(send(accusation), end, given, today), 'handling/1')).toBe('waived')
  })

  test('类别没有经人确认的，不作数', () => {
    const unconfirmed = send({ ...stages.registered, kind: 'accusation' })
    expect(decide(unconfirmed, end, given, today)).toBe(refusals.petitionerNotTold)
  })
})

describe('什么时候都不行的', () => {
  test('没有登记的、已经终了的', () => {
    const given = { on: '2025-12-01', reason: 'withdrawn' }
    expect(decide(stages.blank, end, given, on('2025-12-01'))).toBe(refusals.notRegistered)
    expect(decide(stages.ended, end, given, on('2025-12-01'))).toBe(refusals.alreadyEnded)
  })

  test('日期还没有到', () => {
    const given = { on: '2025-12-02', reason: 'withdrawn' }
    expect(expectRefused(stages.accepted, end, given, on('2025-12-01')).refused).toBe('dayInFuture')
  })
})
