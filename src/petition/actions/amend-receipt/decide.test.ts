import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../calendar/plain-date.ts'
import { settlementOf } from '../../../terms/clock.ts'
import type { Petition } from '../../state.ts'
import {
  accepted,
  act,
  eventOf,
  expectRefused,
  facts,
  given,
  handlerOf,
  officeHead,
  registered,
  registration,
  registrationTexts,
  transferred,
  headOf,
} from '../../testing.ts'
import { acts } from '../index.ts'
import { amendReceipt } from './decide.ts'

const by = (today: string, texts = ['reason'], actor = officeHead) => facts({ today, actor, texts })
const known = by('2025-03-12')
const to = (receivedOn: string, more: object = {}) => ({ on: '2025-03-12', receivedOn, ...more })

describe('更正收到日期', () => {
  test('信访局实际早收到三日的，转送的期限从真实的日子起算', () => {
    const after = act(registered(), amendReceipt, to('2025-02-28'), known)
    expect(after.receivedOn).toBe('2025-02-28')
    expect(after.duties['dispatch']).toMatchObject({ from: '2025-02-28', base: '2025-03-15', due: '2025-03-17' })
    expect(eventOf(registered(), amendReceipt, to('2025-02-28'), known)).toMatchObject({
      was: '2025-03-03',
      now: '2025-02-28',
      decidedBy: officeHead.id,
      clocks: [{ kind: 'moved', cause: 'corrected', days: 0 }],
    })
  })

  test('期限已经了结的也按真实的日子重算，及时与否以事实为准', () => {
    const before = transferred()
    expect(settlementOf(before.duties['dispatch'])).toEqual({ on: '2025-03-05', timely: true })
    const after = act(before, amendReceipt, to('2025-02-10'), known)
    expect(settlementOf(after.duties['dispatch'])).toMatchObject({ timely: false })
    expect(after.duties['notice/1']).toEqual(before.duties['notice/1'])
  })

  test('单位的收到日期写错了的，告知和答复的期限重算，协办的也重算', () => {
    const after = act(transferred(), amendReceipt, to('2025-03-07', { assignment: '1' }), known)
    expect(after.duties['notice/1']).toMatchObject({ from: '2025-03-07', base: '2025-03-22' })
    expect(after.duties['reply/1']).toMatchObject({ from: '2025-03-22', base: '2025-05-21' })
    expect(after.duties['dispatch']).toEqual(transferred().duties['dispatch'])
    const assisting = act(transferred(), amendReceipt, to('2025-03-07', { assignment: '2' }), known)
    expect(assisting.duties['assist/2']).toMatchObject({ from: '2025-03-07' })
  })

  test('已经告知受理的，受理之日不变，除非真实的最迟之日更早', () => {
    const unchanged = act(accepted(), amendReceipt, to('2025-03-07', { assignment: '1' }), known)
    expect(unchanged.duties['reply/1']).toEqual(accepted().duties['reply/1'])
    expect(unchanged.acceptance).toMatchObject({ on: '2025-03-10' })
  })

  test('信访人直接向单位提出的，单位的期限随信访件的收到日期走', () => {
    const brought = { ...registration, firstReceiver: 'water' }
    const registering = facts({ today: '2025-03-03', actor: handlerOf('water'), texts: registrationTexts })
    const direct = act(given(), acts.register, brought, registering)
    const enteredLate = { ...direct, registeredOn: plainDate('2025-03-10') }
    expect(act(enteredLate, amendReceipt, to('2025-03-05'), known).receivedOn).toBe('2025-03-05')
    const after = act(direct, amendReceipt, to('2025-02-28'), known)
    expect(after.duties['notice/1']).toMatchObject({ from: '2025-02-28' })
    expect(after.assignments[0]?.receivedOn).toBe('2025-02-28')
    expect(expectRefused(direct, amendReceipt, to('2025-02-28', { assignment: '1' }), known).refused).toBe('direct')
  })

  test('更正哪一次转送，记载就写哪一次和它原来的日子；更正信访件的，不写', () => {
    const sending = eventOf(transferred(), amendReceipt, to('2025-03-07', { assignment: '1' }), known)
    expect(sending).toMatchObject({ was: '2025-03-05', now: '2025-03-07', assignment: '1' })
    expect(eventOf(registered(), amendReceipt, to('2025-02-28'), known)).not.toHaveProperty('assignment')
  })

  const movedBy = (petition: Petition, input: object) =>
    eventOf(petition, amendReceipt, { ...to('2025-02-28'), ...input }, known).clocks.map(({ duty }) => duty)

  test('只有从这次收到起算的期限重算，已经免除的不动', () => {
    expect(movedBy(transferred(), {})).toEqual(['dispatch'])
    expect(movedBy(transferred(), to('2025-03-07', { assignment: '1' }))).toEqual(['notice/1', 'reply/1'])
    const notice = transferred().duties['notice/1']
    if (notice === undefined) throw new Error('本例应有告知的义务')
    const duties = { ...transferred().duties, 'notice/1': { ...notice, status: 'waived' } as const }
    expect(movedBy({ ...transferred(), duties }, to('2025-03-07', { assignment: '1' }))).toEqual(['reply/1'])
  })

  test('已经交还的转送，收到日期仍可更正，不受后来办理的限制，也不牵动期限', () => {
    const [first, ...others] = accepted().assignments
    if (first === undefined) throw new Error('本例应有转送')
    const returned = { ...accepted(), assignments: [{ ...first, status: 'returned' } as const, ...others] }
    expect(movedBy(returned, to('2025-03-11', { assignment: '1' }))).toEqual([])
  })

  test('信访件的收到日期，不晚于登记、转送、告知中最早的一日；当日可以', () => {
    const lateEntry = { ...transferred(), registeredOn: plainDate('2025-03-20') }
    expect(expectRefused(lateEntry, amendReceipt, to('2025-03-06'), known).refused).toBe('tooLate')
    expect(act(lateEntry, amendReceipt, to('2025-03-05'), known).receivedOn).toBe('2025-03-05')
    expect(expectRefused(accepted(), amendReceipt, to('2025-03-04'), known).refused).toBe('tooLate')
    const told = { ...accepted(), registeredOn: plainDate('2025-03-20'), assignments: [] }
    expect(expectRefused(told, amendReceipt, to('2025-03-11'), known).refused).toBe('tooLate')
  })

  test('单位收到的日期，可以与信访件收到、与单位告知同一日', () => {
    const sameDay = act(transferred(), amendReceipt, to('2025-03-03', { assignment: '1' }), known)
    expect(sameDay.duties['notice/1']).toMatchObject({ from: '2025-03-03' })
    const told = act(accepted(), amendReceipt, to('2025-03-10', { assignment: '1' }), known)
    expect(told.assignments[0]?.receivedOn).toBe('2025-03-10')
  })

  test.each([
    ['还没有登记', given(), to('2025-02-28'), known, 'notRegistered'],
    [
      '登记已作废',
      { ...registered(), stage: 'ended', ended: 'struckOut' } as const,
      to('2025-02-28'),
      known,
      'struckOut',
    ],
    ['与现在相同', registered(), to('2025-03-03'), known, 'sameDay'],
    ['与这次转送现在的相同', transferred(), to('2025-03-05', { assignment: '1' }), known, 'sameDay'],
    ['晚于登记', registered(), to('2025-03-04'), known, 'tooLate'],
    ['单位收到早于信访件收到', transferred(), to('2025-03-02', { assignment: '1' }), known, 'tooLate'],
    ['单位收到晚于其告知', accepted(), to('2025-03-11', { assignment: '1' }), known, 'tooLate'],
    ['没有这一次转送', transferred(), to('2025-03-06', { assignment: '9' }), known, 'unknownAssignment'],
    ['没有理由', registered(), to('2025-02-28'), by('2025-03-12', []), 'textMissing'],
    ['日期还没有到', registered(), to('2025-02-28'), by('2025-03-11'), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, facts, refused) => {
    expect(expectRefused(petition, amendReceipt, input, facts).refused).toBe(refused)
  })
})

describe('问题1：更正收到日期，受理之日随之更正', () => {
  const sent = (receivedOn: string) => to(receivedOn, { on: '2025-04-01', assignment: '1' })
  const acceptedOn = (noticeOn: string) => {
    const known = facts({ today: noticeOn, actor: handlerOf('water') })
    const told = act(transferred(), acts.accept, { assignment: '1', on: noticeOn }, known)
    return [told, act(told, amendReceipt, sent('2025-03-03'), by('2025-04-01'))].map(({ acceptance }) => acceptance?.on)
  }

  test('逾期告知的：受理之日是更正后的第15日', () => {
    expect(acceptedOn('2025-03-25')).toEqual(['2025-03-20', '2025-03-18'])
  })

  test('按期告知的：受理之日仍是告知之日', () => {
    expect(acceptedOn('2025-03-10')).toEqual(['2025-03-10', '2025-03-10'])
  })
})

test('第三十四条：批准过的延期，更正以后照样加在60日上', () => {
  const told = act(
    transferred(),
    acts.accept,
    { assignment: '1', on: '2025-03-25' },
    facts({ today: '2025-03-25', actor: handlerOf('water') }),
  )
  const approving = facts({ today: '2025-03-26', actor: headOf('water'), texts: ['reason', 'notice'] })
  const longer = act(told, acts.extend, { assignment: '1', on: '2025-03-26', days: 10 }, approving)
  const after = act(longer, amendReceipt, to('2025-03-03', { on: '2025-04-01', assignment: '1' }), by('2025-04-01'))
  expect(longer.duties['reply/1']).toMatchObject({ from: '2025-03-20', base: '2025-05-29', extendedDays: 10 })
  expect(after.duties['reply/1']).toMatchObject({ from: '2025-03-18', base: '2025-05-27', extendedDays: 10 })
})
