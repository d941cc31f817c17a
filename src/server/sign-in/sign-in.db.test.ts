import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOwnerTx } from '../../store/open-db.ts'
import { cookieOf, password, testOffice } from '../testing.ts'
import type { TestOffice } from '../testing.ts'
import { absoluteMs, idleMs } from './session.ts'

let office: TestOffice

beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.close())

const signIn = (login: string, given: string, headers = {}) =>
  office.app.inject({ method: 'POST', url: '/api/session', payload: { login, password: given }, headers })
const me = (cookie: string) => office.app.inject({ url: '/api/session', headers: { cookie } })

describe('登录', () => {
  test('登录以后知道是谁；令牌只存摘要，cookie 为 HttpOnly、SameSite=Strict', async () => {
    const answer = await signIn('water', password)
    expect(answer.statusCode).toBe(204)
    expect(answer.headers['set-cookie']).toMatch(/^dengwen=[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Strict/)
    const cookie = cookieOf(answer)
    expect((await me(cookie)).json()).toEqual({
      id: 'water',
      login: 'water',
      name: '己某',
      role: 'handler',
      unit: { id: 'water', name: '试验县水利局' },
    })
    const { rows } = await inOwnerTx(office.db, (tx) => tx.query('select token_hash::text as hash from session'))
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1])
  })

  test('账号不存在和口令不对，回答一字不差', async () => {
    const [unknown, wrong] = [await signIn('nobody', password), await signIn('water', 'not the password')]
    expect(unknown.statusCode).toBe(401)
    expect(unknown.body).toBe(wrong.body)
  })

  test('命令行的账号没有口令，谁也登录不了', async () => {
    expect((await signIn('operator', '')).statusCode).toBe(422)
    expect((await signIn('operator', password)).statusCode).toBe(401)
  })

  test('30分钟没有操作、登录满10小时，会话失效', async () => {
    const idle = await office.signIn('water')
    office.wait(idleMs - 1)
    expect((await me(idle)).statusCode).toBe(200)
    office.wait(idleMs - 1)
    expect((await me(idle)).statusCode).toBe(200)
    office.wait(idleMs)
    expect((await me(idle)).statusCode).toBe(401)
    const busy = await office.signIn('water')
    for (let spent = 0; spent < absoluteMs; spent += idleMs / 2) {
      expect((await me(busy)).statusCode).toBe(200)
      office.wait(idleMs / 2)
    }
    expect((await me(busy)).statusCode).toBe(401)
  })

  test('退出以后，旧 cookie 不再有用', async () => {
    const cookie = await office.signIn('water')
    const out = await office.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { cookie, 'x-dengwen': '1' },
    })
    expect(out.statusCode).toBe(204)
    expect((await me(cookie)).statusCode).toBe(401)
  })

  test('同一账号失败五次以后暂停登录，口令对了也不行，每再失败一次等待加倍；不存在的账号一样', async () => {
    for (const login of ['labour', 'no-such-login']) {
      for (let time = 0; time < 5; time += 1) expect((await signIn(login, 'not the password')).statusCode).toBe(401)
      expect((await signIn(login, password)).statusCode).toBe(429)
      office.wait(60_000)
      expect((await signIn(login, 'not the password')).statusCode).toBe(401)
      office.wait(60_000)
      expect((await signIn(login, password)).statusCode).toBe(429)
      office.wait(60_000)
    }
    expect((await signIn('labour', password)).statusCode).toBe(204)
    expect((await signIn('no-such-login', password)).statusCode).toBe(401)
  })

  test('一齐发来的许多次猜测，也只有五次得到回答', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('housing', 'not the password')))
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5)
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(7)
  })

  test('失败记录只存密钥摘要，看不出账号、地址和误填的口令', async () => {
    await signIn('my-secret-password', 'x')
    const { rows } = await inOwnerTx(office.db, (tx) => tx.query('select *, who_mac::text as mac from sign_in_try'))
    expect(rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(rows)).not.toContain('my-secret-password')
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1')
  })
})

describe('来自别处的请求', () => {
  test('别的网站发来的，一律不办', async () => {
    const foreign = { origin: 'https://evil.example' }
    expect((await signIn('water', password, foreign)).statusCode).toBe(403)
    expect((await signIn('water', password, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect(
      (await signIn('water', password, { origin: 'http://localhost:3000', host: 'localhost:3000' })).statusCode,
    ).toBe(204)
  })

  test('没有 JSON 内容类型也没有 x-dengwen 的写入，一律不办', async () => {
    const cookie = await office.signIn('water')
    const out = await office.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
    expect(out.statusCode).toBe(403)
    expect((await me(cookie)).statusCode).toBe(200)
  })
})

describe('没有登录', () => {
  test.each([
    ['GET', '/api/petitions'],
    ['POST', '/api/petitions'],
    ['GET', '/api/petitions/018f0000-0000-7000-8000-000000000000'],
    ['POST', '/api/petitions/018f0000-0000-7000-8000-000000000000/acts/transfer'],
    ['GET', '/api/duties'],
    ['GET', '/api/units'],
    ['GET', '/api/figures?from=2025-01-01&to=2025-06-30'],
    ['GET', '/api/reports/half-year.docx?from=2025-01-01&to=2025-06-30'],
    ['POST', '/api/imports/petitions'],
    ['GET', '/api/exports/petitions'],
  ] as const)('%s %s：401', async (method, url) => {
    const answer = await office.app.inject({ method, url, headers: { 'x-dengwen': '1' } })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toMatchObject({ status: 401, title: '还没有登录' })
  })
})
