import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { makeCalendar } from '../calendar/calendar.ts'
import { notices } from '../calendar/notices/index.ts'
import { daysFrom } from '../calendar/notices/notice.ts'
import { plainDate } from '../calendar/plain-date.ts'
import { inOwnerTx } from '../store/open-db.ts'
import { onlyPetitions } from '../store/testing/office.ts'
import { verify } from '../store/verify/verify.ts'
import { enterMoves, movesView, previewMoves } from './holiday-moves.ts'
import type { House } from './house.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
/** The same office after the next year's notice has come with a new version. */
let later: House
let kept: string

const head = { id: 'head', unit: 'office', role: 'officeHead' } as const
const answered = z.object({ petition: z.object({ id: z.string(), no: z.string() }) })
const nextYear = {
  ...{
    year: 2027,
    number: '国办发明电〔2026〕99号',
    title: '试验用的2027年放假安排',
    issuedOn: plainDate('2026-12-20'),
  },
  holidays: [
    ['元旦', '2027-01-01', '2027-01-08'],
    ['春节', '2027-02-05', '2027-02-11'],
    ['清明节', '2027-04-03', '2027-04-05'],
    ['劳动节', '2027-05-01', '2027-05-05'],
    ['端午节', '2027-06-07', '2027-06-09'],
    ['中秋节', '2027-09-15', '2027-09-17'],
    ['国庆节', '2027-10-01', '2027-10-07'],
  ].map(([name = '', from = '', to = '']) => ({ name, days: daysFrom(from, to) })),
  workdays: [],
}

async function sentInDecember(): Promise<z.infer<typeof answered>['petition']> {
  const input = { ...registration.input, on: '2026-12-18' }
  const sent = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration, input })
  const { petition } = answered.parse(sent.json())
  const url = `/api/petitions/${petition.id}/acts/transfer`
  const transfer = { requestId: newRequest(), input: { on: '2026-12-18', units: ['water'] } }
  expect((await office.as('registrar').post(url, transfer)).statusCode).toBe(200)
  return petition
}

beforeAll(async () => {
  office = await testOffice()
  office.goTo('2026-12-18')
  await sentInDecember()
  const { id, no } = await sentInDecember()
  kept = no
  await inOwnerTx(office.db, (tx) =>
    tx.query(`insert into kept_from (region_code, subject_id, who) values ('990001000000', $1, 'head')`, [id]),
  )
  office.goTo('2026-12-21')
  later = { ...office.house, calendar: makeCalendar([...notices, nextYear]) }
})
afterAll(() => office.close())

test('只由信访局负责人重新推算；没有新的放假安排，没有日期变动', async () => {
  expect((await office.as('admin').get('/api/calendar')).json()).toMatchObject({ mayReckon: false })
  for (const login of ['admin', 'registrar', 'auditor', 'water-head']) {
    expect((await office.as(login).get('/api/calendar/moves')).statusCode, login).toBe(403)
    const answer = await office.as(login).post('/api/calendar/moves', { requestId: newRequest() })
    expect(answer.statusCode, login).toBe(403)
  }
  expect(movesView.parse((await office.as('head').get('/api/calendar/moves')).json())).toEqual({ moves: [] })
})

test('预览和办理的一样；同一提交只办一次；不让她知道的也推算，但不列出；查验无误', async () => {
  const { moves } = await previewMoves(later, head)
  expect(moves.map(({ term, owner }) => [term, owner])).toEqual([['书面告知受理', '试验县水利局']])
  expect(moves.map(({ was, now }) => was < now)).toEqual([true])
  expect(moves.some(({ petition }) => petition.no === kept)).toBe(false)
  const body = { requestId: newRequest() }
  expect(await enterMoves(later, head, body)).toEqual({ moves })
  expect(await enterMoves(later, head, body)).toEqual({ moves })
  expect(await previewMoves(later, head)).toEqual({ moves: [] })
  const { rows } = await inOwnerTx(office.db, (tx) =>
    tx.query<{ due: string; provisional: boolean }>(
      `select distinct due_on::text as due, provisional from duty where owner = 'water' and term = 'noticeForwarded'`,
    ),
  )
  expect(rows).toEqual([{ due: moves[0]?.now, provisional: false }])
  const { findings } = await verify(office.db, onlyPetitions)
  expect(findings.filter(({ table }) => table !== 'kept_from')).toEqual([])
})
