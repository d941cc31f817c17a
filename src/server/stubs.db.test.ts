import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { scopeOf } from '../store/journal.ts'
import { everywhere, inOwnerTx, inTx } from '../store/open-db.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'
import { stubList, stubView } from './stubs.ts'

let office: TestOffice
const callers = new Map<string, Caller>()
const today = '2025-03-03'
const superior = '试验市信访局'

function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

const kept = (login: string, given: object = {}) =>
  as(login).post('/api/stubs', { requestId: newRequest(), receivedOn: today, superior, ...given })

async function stubsOf(login: string) {
  return stubList.parse((await as(login).get('/api/stubs')).json())
}

async function aStub(): Promise<string> {
  return stubView.parse((await kept('registrar')).json()).no
}

beforeAll(async () => {
  office = await testOffice()
}, 60_000)
beforeEach(() => {
  office.goTo(today)
})
afterAll(() => office.close())

const colleagues = ['registrar-2', 'head', 'auditor', 'admin', 'security', 'water', 'water-head', 'county']

describe('第三十条第三款：检举控告县里自己人的，只留存根', () => {
  test('登记被退回的，作存根；第二十二条第一款，自收到之日起15日内移交', async () => {
    const input = { ...registration.input, kind: 'accusation', accusedStaff: ['head'] }
    const refused = await as('registrar').post('/api/petitions', { ...registration, requestId: newRequest(), input })
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'officeAccused' }])
    const answer = await kept('registrar', { receivedOn: '2025-02-28' })
    const made = stubView.parse(answer.json())
    expect(made).toMatchObject({ receivedOn: '2025-02-28', superior, due: '2025-03-17', daysLeft: 14 })
    expect(made.no).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
  })

  test('同一次提交两次，只有一份；正文、姓名、被检举的人交来也不收', async () => {
    const requestId = newRequest()
    const [first, again] = [await kept('registrar', { requestId }), await kept('registrar', { requestId })]
    expect(again.body).toBe(first.body)
    for (const more of [{ text: '局长收钱' }, { persons: [{ name: '黎某' }] }, { accusedStaff: ['head'] }])
      expect((await kept('registrar', more)).statusCode).toBe(422)
  })

  test('收到的日子晚于今天、机关没有写明的，退回，写明哪一项', async () => {
    const late = await kept('registrar', { receivedOn: '2025-03-04' })
    expect([late.statusCode, late.json()]).toMatchObject([422, { faults: [{ path: 'receivedOn' }] }])
    const nowhere = await kept('registrar', { superior: '市' })
    expect([nowhere.statusCode, nowhere.json()]).toMatchObject([422, { faults: [{ path: 'superior' }] }])
  })

  test('不办登记的人不能作存根；不论有没有存根，回答都一样', async () => {
    for (const login of ['auditor', 'admin', 'security']) expect((await kept(login)).statusCode, login).toBe(403)
  })
})

describe('只有写的人看得到', () => {
  test('同事、负责人、监督员、管理员、县里的人：清单是空的，凭号也打不开，和没有这一份的回答一样', async () => {
    const no = await aStub()
    for (const login of colleagues) {
      expect(await stubsOf(login), login).toEqual([])
      const body = { on: today, means: 'courier' }
      const hers = await as(login).post(`/api/stubs/${no}/handed-over`, body)
      const none = await as(login).post('/api/stubs/AAAAA-AAAAA/handed-over', body)
      expect([hers.statusCode, hers.body], login).toEqual([404, none.body])
    }
  })

  test('数据库的第二道锁：换一个人的身份，或者没有身份，一行也读不到；也不能替别人写', async () => {
    await aStub()
    const { code } = office.house.region
    const count = (line?: readonly string[]) =>
      inTx(office.db, { ...scopeOf(code), ...(line && { line }) }, async (tx) => {
        const { rows } = await tx.query<{ n: number }>('select count(*)::int as n from stub')
        return rows[0]?.n
      })
    expect(await count(['registrar'])).toBeGreaterThan(0)
    expect(await count(['head', 'registrar'])).toBe(0)
    expect(await count([])).toBe(0)
    expect(await count()).toBe(0)
    const forged = inTx(office.db, { ...scopeOf(code), line: ['head'] }, (tx) =>
      tx.query(`insert into stub values ($1, 'registrar', 'AAAAA-AAAAA', '2025-03-03', 'x', '2025-03-18')`, [code]),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })

  test('别处一个字也没有：提交编号、办理记录、查看记录、日志', async () => {
    const tables = ['request', 'event', 'content', 'access', 'subject', 'duty']
    const rowsIn = () =>
      inOwnerTx(office.db, async (tx) => {
        await tx.query(`set local app.lo = '${everywhere.lo}'; set local app.hi = '${everywhere.hi}'`)
        const counts = []
        for (const table of tables) counts.push((await tx.query(`select 1 from ${table}`)).rowCount)
        return counts
      })
    await as('registrar').get('/api/stubs')
    const before = await rowsIn()
    const lines = office.lines.length
    const no = await aStub()
    await as('registrar').post(`/api/stubs/${no}/handed-over`, { on: today, means: 'courier' })
    expect(await rowsIn()).toEqual(before)
    expect(office.lines.slice(lines)).toEqual([])
    expect((await office.app.inject('/metrics')).body).not.toContain('stubs')
  })
})

describe('写的人欠着移交', () => {
  test('移交以后不再欠；再登记上一级的回执；填错了的，再登记一次', async () => {
    const no = await aStub()
    const post = (what: string, body: object) => as('registrar').post(`/api/stubs/${no}/${what}`, body)
    const early = await post('receipt', { on: today, receipt: '市访〔2025〕8号' })
    expect([early.statusCode, early.json()]).toMatchObject([409, { code: 'notHandedOver' }])
    office.goTo('2025-03-20')
    expect((await stubsOf('registrar')).find((each) => each.no === no)?.daysLeft).toBe(-2)
    for (const on of ['2025-03-02', '2025-03-21'])
      expect((await post('handed-over', { on, means: 'courier' })).statusCode, on).toBe(422)
    await post('handed-over', { on: '2025-03-19', means: 'inPerson' })
    await post('handed-over', { on: '2025-03-20', means: 'confidentialPost' })
    expect((await post('receipt', { on: '2025-03-19', receipt: '8号' })).statusCode).toBe(422)
    const last = await post('receipt', { on: '2025-03-20', receipt: '市访〔2025〕8号' })
    expect(stubList.parse(last.json()).find((each) => each.no === no)).toMatchObject({
      daysLeft: null,
      handedOver: { on: '2025-03-20', said: '机要通信' },
      receipt: { on: '2025-03-20', said: '市访〔2025〕8号' },
    })
  })
})
