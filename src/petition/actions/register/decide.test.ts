import { describe, expect, test } from 'vitest'
import {
  act,
  dueOf,
  expectRefused,
  eventOf,
  facts,
  given,
  handlerOf,
  registered,
  registration,
  registrationTexts,
} from '../../testing.ts'
import { thePetitioner } from '../../../terms/clock.ts'
import { register } from './decide.ts'

const today = '2025-03-03'
const petitioner = { id: thePetitioner, unit: thePetitioner, role: 'petitioner' } as const
const online = { today, texts: registrationTexts, actor: petitioner }
const live = facts({ today, texts: registrationTexts })
const refusedWith = (changes: object, known = live) =>
  expectRefused(given(), register, { ...registration, ...changes }, known).refused

describe('登记', () => {
  test('第二十二条第一款：信访局登记后，自收到之日起15日内转送交办', () => {
    const petition = registered({ receivedOn: '2025-03-01' })
    expect(petition.stage).toBe('registered')
    expect(petition.duties['dispatch']).toMatchObject({ owner: 'office', from: '2025-03-01', counted: true })
    expect(dueOf(petition, 'dispatch')).toBe('2025-03-17') // the 15th day, 2025-03-16, is a Sunday
  })

  test('收到日期不填的，即为登记日期', () => {
    expect(registered().receivedOn).toBe('2025-03-03')
  })

  test('第二十三条第二款：信访人直接到单位提出的，单位自收到之日起15日内书面告知，并负责答复', () => {
    const petition = registered({ firstReceiver: 'water' })
    expect(petition.stage).toBe('dispatched')
    expect(petition.assignments).toEqual([
      { id: '1', unit: 'water', role: 'lead', mode: 'direct', receivedOn: '2025-03-03', status: 'sent' },
    ])
    expect(petition.duties['notice/1']).toMatchObject({ term: 'noticeDirect', owner: 'water', due: '2025-03-18' })
    expect(petition.duties['reply/1']).toMatchObject({ owner: 'water', from: '2025-03-18' })
    expect(petition.duties['dispatch']).toBeUndefined()
  })

  test('第三十四条的60日不适用于建议意见', () => {
    const petition = registered({ firstReceiver: 'water', kind: 'suggestion' })
    expect(petition.duties['reply/1']).toBeUndefined()
    expect(petition.duties['handling/1']).toMatchObject({ term: 'suggestionReply', counted: false })
  })

  test('第二十条第三款限制的是代表人数，不是信访人数：多人联名照常登记', () => {
    expect(registered({ form: 'visit', people: 37 }).people).toBe(37)
  })

  test('登记只记编号和摘要，正文以引用记入', () => {
    const event = eventOf(given(), register, registration, live)
    expect(event).toMatchObject({ texts: live.texts, imported: false })
  })

  test('台账导入的，没有诉求和正文也照常登记', () => {
    const petition = act(given(), register, { ...registration, demands: [] }, facts({ today, imported: true }))
    expect(petition).toMatchObject({ imported: true, demands: [], version: 1 })
  })

  test('一件信访只登记一次', () => {
    expect(expectRefused(registered(), register, registration, live).refused).toBe('registeredAlready')
  })

  test('还没有到的日子不能登记', () => {
    expect(refusedWith({ on: '2025-03-04' })).toBe('dayInFuture')
  })

  test('收到日期不能晚于登记日期', () => {
    expect(refusedWith({ receivedOn: '2025-03-04' })).toBe('receivedAfterRegistered')
  })

  test('早于放假安排已载入年份的日子，期限无从推算', () => {
    expect(refusedWith({ receivedOn: '2009-03-04' })).toBe('dayBeforeCalendar')
  })

  test('第十九条第一款：至少载明一项请求', () => {
    expect(refusedWith({ demands: [] })).toBe('noDemand')
  })

  test('同一项诉求不能登记两次', () => {
    expect(refusedWith({ demands: ['d1', 'd1'] })).toBe('sameDemandTwice')
  })

  test.each(registrationTexts)('第十九条第一款：缺少%s的内容不能登记', (field) => {
    const texts = registrationTexts.filter((name) => name !== field)
    expect(refusedWith({}, facts({ today, texts }))).toBe('textMissing')
  })

  test('第十七条第一款：信访人在网上提出的，提出之日即登记，15日从这一天起算', () => {
    const petition = act(given(), register, { ...registration, form: 'online' }, facts(online))
    expect(petition).toMatchObject({ form: 'online', registeredBy: thePetitioner, receivedOn: today })
    expect(petition.duties['dispatch']).toMatchObject({ owner: 'office', from: today })
  })

  test('信访人自己不能登记来信来访，不能登记到单位，也不能写成别的日子', () => {
    const refused = (changes: object) => refusedWith({ form: 'online', ...changes }, facts(online))
    expect(refused({ form: 'letter' })).toBe('notOnline')
    expect(refused({ firstReceiver: 'water' })).toBe('notOnline')
    expect(refused({ on: '2025-03-01' })).toBe('notToday')
    expect(refused({ receivedOn: '2025-03-01' })).toBe('notToday')
  })

  test('单位的人登记本单位收到的信访件，也是登记', () => {
    const known = facts({ today, actor: handlerOf('water'), texts: registrationTexts })
    expect(act(given(), register, { ...registration, firstReceiver: 'water' }, known).version).toBe(1)
  })

  test('单位的人不能登记别的单位或者信访局收到的信访件', () => {
    const known = facts({ today, actor: handlerOf('water'), texts: registrationTexts })
    expect(refusedWith({}, known)).toBe('otherReceiver')
    expect(refusedWith({ firstReceiver: 'land' }, known)).toBe('otherReceiver')
  })
})

test('信访人自己在网上提出的，提出之日、收到之日都只能是当日', () => {
  const hers = { form: 'online', receivedOn: today }
  expect(refusedWith({ ...hers, on: '2025-03-02' }, facts(online))).toBe('notToday')
  expect(refusedWith({ ...hers, receivedOn: '2025-03-02' }, facts(online))).toBe('notToday')
})

test('缺少哪一项诉求的内容，说得出是第几项', () => {
  const lacking = facts({ today, texts: ['petition', 'demand.d1'] })
  expect(expectRefused(given(), register, registration, lacking).text).toContain('第2项诉求的内容')
})
