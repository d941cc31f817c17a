import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inOwnerTx } from '../../store/open-db.ts'
import { cookieOf, password, testOffice } from '../testing.ts'
import type { TestOffice } from '../testing.ts'
import { pendingMs } from './session.ts'

let office: TestOffice
let clock = new Date('2025-03-03T10:00:00+08:00').getTime()

beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.close())

const wait = (ms: number) => {
  clock += ms
  office.wait(ms)
}
const nextCode = () => wait(60_000)
const ask = (method: 'GET' | 'POST' | 'PUT', url: string, cookie: string, payload?: object) =>
  office.app.inject({ method, url, headers: { cookie, 'x-dengwen': '1' }, ...(payload && { payload }) })
const enter = (login: string, given = password) =>
  office.app.inject({ method: 'POST', url: '/api/session', payload: { login, password: given } })
const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock })
const enrolment = z.object({ secret: z.string(), uri: z.string() })
const confirmed = z.object({ recoveryCodes: z.array(z.string()), step: z.string().optional() })

async function enrol(cookie: string) {
  const { secret } = enrolment.parse((await ask('POST', '/api/session/enrolment', cookie, {})).json())
  const answer = await ask('POST', '/api/session/enrolment/confirm', cookie, { code: codeOf(secret) })
  return { secret, answer, ...confirmed.parse(answer.json()) }
}

describe('第二重验证', () => {
  test('本人启用：确认以后其他登录退出，再登录要填验证码，填对以前哪里也进不去', async () => {
    const [elsewhere, here] = [await office.signIn('water'), await office.signIn('water')]
    const { secret, recoveryCodes } = await enrol(here)
    expect(recoveryCodes).toHaveLength(10)
    expect((await ask('GET', '/api/session', here)).statusCode).toBe(200)
    expect((await ask('GET', '/api/session', elsewhere)).statusCode).toBe(401)
    nextCode()
    const answer = await enter('water')
    expect([answer.statusCode, answer.json()]).toEqual([200, { step: 'secondFactor' }])
    const pending = cookieOf(answer)
    for (const url of ['/api/session', '/api/petitions', '/api/sessions', '/api/duties'])
      expect((await ask('GET', url, pending)).statusCode, url).toBe(401)
    expect((await ask('POST', '/api/session/enrolment', pending, {})).statusCode).toBe(409)
    const passed = await ask('POST', '/api/session/second-factor', pending, { code: codeOf(secret) })
    expect(passed.statusCode).toBe(204)
    expect(cookieOf(passed)).not.toBe(pending)
    expect((await ask('GET', '/api/session', cookieOf(passed))).statusCode).toBe(200)
    expect((await ask('GET', '/api/session', pending)).statusCode).toBe(401)
  })

  test('同一个验证码不能用第二次，两个请求同时用也只有一个成功；恢复码也只能用一次', async () => {
    const { secret, recoveryCodes } = await enrol(await office.signIn('housing'))
    nextCode()
    const [one, two] = [cookieOf(await enter('housing')), cookieOf(await enter('housing'))]
    const code = codeOf(secret)
    const both = await Promise.all(
      [one, two].map((cookie) => ask('POST', '/api/session/second-factor', cookie, { code })),
    )
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 401])
    const third = cookieOf(await enter('housing'))
    expect((await ask('POST', '/api/session/second-factor', third, { code })).statusCode).toBe(401)
    const recovery = { code: (recoveryCodes[0] ?? '').toLowerCase().replace('-', ' ') }
    expect((await ask('POST', '/api/session/second-factor', third, recovery)).statusCode).toBe(204)
    const fourth = cookieOf(await enter('housing'))
    expect((await ask('POST', '/api/session/second-factor', fourth, recovery)).statusCode).toBe(401)
  })

  test('验证码猜错五次就暂停，重新填对口令也不重新计数', async () => {
    const { secret } = await enrol(await office.signIn('labour'))
    nextCode()
    for (let time = 0; time < 5; time += 1) {
      const pending = cookieOf(await enter('labour'))
      expect((await ask('POST', '/api/session/second-factor', pending, { code: '000000' })).statusCode).toBe(401)
    }
    const pending = cookieOf(await enter('labour'))
    expect((await ask('POST', '/api/session/second-factor', pending, { code: codeOf(secret) })).statusCode).toBe(429)
    nextCode()
    expect((await ask('POST', '/api/session/second-factor', pending, { code: codeOf(secret) })).statusCode).toBe(204)
  })

  test('策略要求的岗位，没有启用的先启用，否则进不去；给别人看过的密钥启用不了', async () => {
    const policy = { passwordDays: null, secondFactorRoles: ['officeHead'] }
    expect((await ask('PUT', '/api/staff/policy', await office.signIn('security'), policy)).statusCode).toBe(200)
    const [thief, owner] = [await enter('head'), await enter('head')]
    expect(owner.json()).toEqual({ step: 'enrol' })
    await ask('POST', '/api/session/enrolment', cookieOf(thief), {})
    const { secret } = enrolment.parse((await ask('POST', '/api/session/enrolment', cookieOf(owner), {})).json())
    const stolen = await ask('POST', '/api/session/enrolment/confirm', cookieOf(thief), { code: codeOf(secret) })
    expect(stolen.statusCode).toBe(409)
    const answer = await ask('POST', '/api/session/enrolment/confirm', cookieOf(owner), { code: codeOf(secret) })
    expect(answer.json()).not.toHaveProperty('step')
    expect((await ask('GET', '/api/session', cookieOf(answer))).statusCode).toBe(200)
    expect((await ask('GET', '/api/session', cookieOf(thief))).statusCode).toBe(401)
  })

  test('欠着一步的登录，十分钟以后作废', async () => {
    const pending = cookieOf(await enter('water'))
    wait(pendingMs)
    expect((await ask('POST', '/api/session/second-factor', pending, { code: '000000' })).statusCode).toBe(401)
    expect((await ask('POST', '/api/session/second-factor', '', { code: '000000' })).statusCode).toBe(401)
  })

  test('库里的密钥是加密的，恢复码只有摘要；没有一个能从库里读出来', async () => {
    const { secret, recoveryCodes } = await enrol(await office.signIn('county'))
    const { rows } = await inOwnerTx(office.db, (tx) =>
      tx.query<{ text: string }>(
        `select encode(secret, 'escape') as text from second_factor
         union all select encode(code_mac, 'escape') from recovery_code`,
      ),
    )
    expect(rows.length).toBeGreaterThan(10)
    const all = rows.map(({ text }) => text).join()
    expect(all).not.toContain(secret)
    for (const code of recoveryCodes) expect(all).not.toContain(code.replace('-', ''))
  })
})

describe('换口令', () => {
  const fresh = (at: number) => `a fresh password no. ${String(at)}`

  test('现在的口令不对、新口令不合规则的，不换；换好以后别处的登录退出', async () => {
    const [elsewhere, here] = [await office.signIn('registrar'), await office.signIn('registrar')]
    const change = (present: string, next: string) => ask('PUT', '/api/session/password', here, { present, next })
    expect((await change('not the password', fresh(0))).statusCode).toBe(401)
    expect((await change(password, 'short')).json()).toMatchObject({ status: 422, faults: [{ path: 'next' }] })
    expect((await change(password, password)).json<{ readonly detail: string }>().detail).toContain('最近5次')
    expect((await change(password, fresh(1))).statusCode).toBe(204)
    expect((await ask('GET', '/api/session', here)).statusCode).toBe(200)
    expect((await ask('GET', '/api/session', elsewhere)).statusCode).toBe(401)
    expect((await enter('registrar')).statusCode).toBe(401)
    expect((await enter('registrar', fresh(1))).statusCode).toBe(204)
  })

  test('最近用过的五个不能再用，第六个以前的可以', async () => {
    const here = cookieOf(await enter('registrar', fresh(1)))
    const change = (present: number, next: number) =>
      ask('PUT', '/api/session/password', here, { present: fresh(present), next: fresh(next) })
    for (const at of [1, 2, 3, 4, 5]) {
      wait(1000)
      expect((await change(at, at + 1)).statusCode).toBe(204)
    }
    expect((await change(6, 1)).statusCode).toBe(422)
    wait(1000)
    expect((await change(6, 7)).statusCode).toBe(204)
    expect((await change(7, 1)).statusCode).toBe(204)
  })

  test('到期以后登录，只能先换口令', async () => {
    const policy = { passwordDays: 90, secondFactorRoles: [] }
    await ask('PUT', '/api/staff/policy', await office.signIn('security'), policy)
    wait(90 * 24 * 60 * 60_000)
    const late = await enter('registrar', fresh(1))
    expect(late.json()).toEqual({ step: 'newPassword' })
    const pending = cookieOf(late)
    expect((await ask('GET', '/api/petitions', pending)).statusCode).toBe(401)
    const changed = await ask('PUT', '/api/session/password', pending, { present: fresh(1), next: fresh(9) })
    expect(changed.statusCode).toBe(204)
    expect((await ask('GET', '/api/session', cookieOf(changed))).statusCode).toBe(200)
  })
})
