import { afterAll, beforeAll, expect, test } from 'vitest'
import { dueCalendar } from './due-calendar.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
  const body = { requestId: newRequest(), ...registration }
  expect((await office.as('registrar').post('/api/petitions', body)).statusCode).toBe(200)
})
afterAll(() => office.close())

const ask = (login: string, query: string) => office.as(login).get(`/api/duties/calendar?${query}`)

test('本局这个月每一天到期几项：3月3日登记的，15日以内转送，落在3月18日；过了就算已超过', async () => {
  const { days, provisional, more } = dueCalendar.parse((await ask('registrar', 'month=2025-03')).json())
  expect([days.length, provisional, more]).toEqual([31, false, false])
  expect(days.filter(({ owed }) => owed > 0)).toEqual([
    { day: '2025-03-18', owed: 1, overdue: 0, rest: null, makeup: false },
  ])
  office.goTo('2025-03-19')
  const later = dueCalendar.parse((await ask('registrar', 'month=2025-03')).json())
  expect(later.days.find(({ day }) => day === '2025-03-18')).toMatchObject({ owed: 1, overdue: 1 })
})

test('放假、调休照放假通知；通知还没有公布的年份，标明暂定', async () => {
  const { days } = dueCalendar.parse((await ask('registrar', 'month=2025-10')).json())
  const of = (day: string) => days.find((each) => each.day === day)
  expect([of('2025-10-01')?.rest, of('2025-10-12')?.rest, of('2025-10-11')?.makeup]).toEqual([
    ...['国庆节、中秋节', '周末', true],
  ])
  expect(dueCalendar.parse((await ask('registrar', 'month=2028-02')).json())).toMatchObject({ provisional: true })
  expect(dueCalendar.parse((await ask('registrar', 'month=2028-02')).json()).days).toHaveLength(29)
})

test('单位只看得到自己欠的；别人的、写错的月份，说明为什么不行', async () => {
  const { days } = dueCalendar.parse((await ask('water', 'month=2025-03')).json())
  expect(days.filter(({ owed }) => owed > 0)).toEqual([])
  expect((await ask('water', 'month=2025-03&whose=everyone')).statusCode).toBe(403)
  for (const month of ['2025-13', '2021-12', '三月']) {
    const answer = await ask('registrar', `month=${encodeURIComponent(month)}`)
    expect(answer.statusCode, month).toBe(422)
  }
})
