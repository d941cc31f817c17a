import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inTx } from '../../store/open-db.ts'
import { scopeOf } from '../../store/journal.ts'
import { cookieOf, password, testOffice } from '../testing.ts'
import type { TestOffice } from '../testing.ts'
import { freshMs } from '../sign-in/fresh.ts'
import { accountChangeView, accountView } from './account-views.ts'
import { link } from './manage-accounts.ts'

let office: TestOffice

beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.close())

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const ask = (method: Method, url: string, cookie: string, payload?: object) =>
  office.app.inject({ method, url, headers: { cookie, 'x-dengwen': '1' }, ...(payload && { payload }) })
const security = () => office.as('security')
const accounts = async () => z.array(accountView).parse((await security().get('/api/staff')).json())
const accountOf = async (login: string) => (await accounts()).find((each) => each.login === login)
const changes = async (login: string) =>
  z.array(accountChangeView).parse((await office.as(login).get('/api/staff/changes')).json())
const usePassword = (path: string, chosen: string) =>
  office.app.inject({
    method: 'POST',
    url: '/desk/account/reset',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ token: path.split('token=')[1] ?? '', password: chosen, again: chosen }).toString(),
  })
const enter = (login: string, given: string) =>
  office.app.inject({ method: 'POST', url: '/api/session', payload: { login, password: given } })

describe('账号只由安全管理员管理', () => {
  const routes: readonly (readonly [Method, string, object?])[] = [
    ['GET', '/api/staff'],
    ['POST', '/api/staff', { login: 'x1', name: '某', role: 'registrar' }],
    ['POST', '/api/staff/water/place', { role: 'registrar' }],
    ['POST', '/api/staff/water/retire', {}],
    ['POST', '/api/staff/water/unlock'],
    ['POST', '/api/staff/water/reset-password'],
    ['POST', '/api/staff/water/reset-second-factor'],
    ['GET', '/api/staff/water/sessions'],
    ['DELETE', '/api/staff/water/sessions'],
    ['GET', '/api/staff/policy'],
    ['PUT', '/api/staff/policy', { passwordDays: null, secondFactorRoles: [] }],
  ]

  test.each(['registrar', 'head', 'auditor', 'admin', 'water-head'])('%s 一项也办不了', async (login) => {
    const before = await accounts()
    const cookie = await office.signIn(login)
    for (const [method, url, payload] of routes)
      expect((await ask(method, url, cookie, payload)).statusCode, `${method} ${url}`).toBe(403)
    expect(await accounts()).toEqual(before)
  })

  test('安全管理员看不到信访件', async () => {
    expect((await security().get('/api/petitions')).json()).toMatchObject({ petitions: [] })
  })
})

describe('建立、变更、停用', () => {
  test('建立的账号没有口令：本人凭一次性链接设置，链接只能用一次', async () => {
    const made = link.parse(
      (await security().post('/api/staff', { login: 'new-1', name: '新某', role: 'registrar' })).json(),
    )
    expect((await enter('new-1', password)).statusCode).toBe(401)
    expect((await usePassword(made.path, 'short')).statusCode).toBe(422)
    const set = await usePassword(made.path, 'chosen by herself')
    expect([set.statusCode, set.headers['location']]).toEqual([303, '/desk'])
    expect((await ask('GET', '/api/session', cookieOf(set))).json()).toMatchObject({
      login: 'new-1',
      role: 'registrar',
    })
    expect((await usePassword(made.path, 'somebody else tries')).statusCode).toBe(404)
    expect((await enter('new-1', 'chosen by herself')).statusCode).toBe(204)
  })

  test('链接24小时以后作废；后来又发的，先前的作废', async () => {
    const made = link.parse(
      (await security().post('/api/staff', { login: 'new-2', name: '新某', role: 'registrar' })).json(),
    )
    const again = link.parse((await security().post(`/api/staff/${made.account}/reset-password`, {})).json())
    expect((await usePassword(made.path, 'chosen by herself')).statusCode).toBe(404)
    office.wait(24 * 60 * 60_000)
    expect((await usePassword(again.path, 'chosen by herself')).statusCode).toBe(404)
  })

  test('填错的全部指出：账号已有、单位不在名录、管理员没有工号', async () => {
    const taken = await security().post('/api/staff', { login: 'water', name: '某', role: 'admin' })
    expect(taken.json()).toMatchObject({ status: 422, faults: [{ path: 'login' }, { path: 'person' }] })
    const nowhere = await security().post('/api/staff', { login: 'n3', name: '某', role: 'handler', unit: 'moon' })
    expect(nowhere.json()).toMatchObject({ status: 422, faults: [{ path: 'unit' }] })
    const inOffice = await security().post('/api/staff', { login: 'n3', name: '某', role: 'registrar', unit: 'water' })
    expect(inOffice.json()).toMatchObject({ status: 422, faults: [{ path: 'unit' }] })
  })

  test('三员分立：已是一种管理员的人，不能再担任另一种；数据库也守着', async () => {
    const refused = await security().post('/api/staff', { login: 'n4', name: '别某', role: 'auditor', person: 'ADMIN' })
    expect(refused.json()).toMatchObject({ status: 422, faults: [{ path: 'person' }] })
    const water = await accountOf('labour')
    const place = { role: 'auditor', person: 'admin' }
    expect((await security().post(`/api/staff/${water?.id ?? ''}/place`, place)).statusCode).toBe(422)
    const around = inTx(office.db, scopeOf('990001000000'), (tx) =>
      tx.query(
        `update staff set role = 'auditor', person = 'admin' where region_code = '990001000000' and id = 'labour'`,
      ),
    )
    await expect(around).rejects.toThrow('staff_one_administrator')
  })

  test('变更岗位：已登录的随即退出；自己的、最后一名安全管理员的，不能变更', async () => {
    const cookie = await office.signIn('registrar-2')
    expect((await security().post('/api/staff/registrar-2/place', { role: 'leader' })).statusCode).toBe(204)
    expect((await ask('GET', '/api/session', cookie)).statusCode).toBe(401)
    expect((await accountOf('registrar-2'))?.role.code).toBe('leader')
    const own = await security().post('/api/staff/security/place', { role: 'officeHead' })
    expect([own.statusCode, own.json<{ readonly detail: string }>().detail]).toEqual([
      409,
      expect.stringContaining('自己'),
    ])
    const second = { login: 'sec-2', name: '另某', role: 'securityAdmin', person: 'S2' }
    const made = link.parse((await security().post('/api/staff', second)).json())
    expect((await security().post(`/api/staff/${made.account}/retire`, {})).statusCode).toBe(204)
    expect((await security().post('/api/staff/nobody/retire', {})).statusCode).toBe(404)
  })

  test('停用以后登录不了，已登录的退出；重置口令以后旧口令作废', async () => {
    const cookie = await office.signIn('county')
    expect((await security().post('/api/staff/county/retire', {})).statusCode).toBe(204)
    expect((await ask('GET', '/api/session', cookie)).statusCode).toBe(401)
    expect((await enter('county', password)).statusCode).toBe(401)
    const labour = await office.signIn('labour')
    const made = link.parse((await security().post('/api/staff/labour/reset-password', {})).json())
    expect((await ask('GET', '/api/session', labour)).statusCode).toBe(401)
    expect((await enter('labour', password)).statusCode).toBe(401)
    expect((await usePassword(made.path, password)).statusCode, '旧口令不能再设').toBe(422)
    expect((await usePassword(made.path, 'chosen by herself')).statusCode).toBe(303)
  })

  test('解除登录限制', async () => {
    for (let time = 0; time < 5; time += 1) await enter('housing', 'not the password')
    expect((await enter('housing', password)).statusCode).toBe(429)
    expect((await accountOf('housing'))?.blockedUntil).not.toBeNull()
    expect((await security().post('/api/staff/housing/unlock', {})).statusCode).toBe(204)
    expect((await enter('housing', password)).statusCode).toBe(204)
  })
})

describe('变更记录', () => {
  test('每一次都记下是谁对谁办的，审计管理员看得到，办信访的人看不到', async () => {
    const seen = await changes('auditor')
    const mine = seen.filter(({ account }) => account === '乙某（registrar-2）')
    expect(mine).toEqual([
      expect.objectContaining({
        ...{ what: { code: 'roleChanged', label: '变更岗位' }, by: '丑某（security）' },
        ...{ was: '信访局登记员', becomes: '县领导' },
      }),
    ])
    const kinds = new Set(seen.map(({ what }) => what.code))
    expect([...kinds].sort()).toEqual(['added', 'passwordReset', 'passwordSet', 'retired', 'roleChanged', 'unlocked'])
    expect((await office.as('registrar').get('/api/staff/changes')).statusCode).toBe(403)
    expect((await office.as('admin').get('/api/staff/changes')).statusCode).toBe(403)
  })

  test.each(['update account_change set actor = $1', 'delete from account_change where actor = $1'])(
    '应用的数据库角色不能改、不能删：%s',
    async (sql) => {
      const tried = inTx(office.db, scopeOf('990001000000'), (tx) => tx.query(sql, ['nobody']))
      await expect(tried).rejects.toThrow('permission denied')
    },
  )
})

describe('我的登录', () => {
  const list = z.array(z.object({ id: z.string(), current: z.boolean(), address: z.string(), browser: z.string() }))

  test('看得到自己在哪里登录，可以退出其中一个或者其他全部；别人的看不到也退不了', async () => {
    const [one, two, three] = [await office.signIn('water'), await office.signIn('water'), await office.signIn('water')]
    const mine = list.parse((await ask('GET', '/api/sessions', one)).json())
    expect(mine).toHaveLength(3)
    expect(mine.filter(({ current }) => current)).toHaveLength(1)
    expect(mine[0]).toMatchObject({ address: '127.0.0.1', browser: 'lightMyRequest' })
    const idOfTwo = list.parse((await ask('GET', '/api/sessions', two)).json()).find(({ current }) => current)?.id ?? ''
    const other = await office.signIn('water-head')
    expect((await ask('DELETE', `/api/sessions/${idOfTwo}`, other)).statusCode).toBe(404)
    expect((await ask('DELETE', `/api/sessions/${idOfTwo}`, one)).statusCode).toBe(204)
    expect((await ask('GET', '/api/session', two)).statusCode).toBe(401)
    expect((await ask('DELETE', '/api/sessions', one)).statusCode).toBe(204)
    expect((await ask('GET', '/api/session', three)).statusCode).toBe(401)
    expect((await ask('GET', '/api/session', one)).statusCode).toBe(200)
  })

  test('安全管理员可以退出别人的全部登录', async () => {
    const cookie = await office.signIn('water')
    const keeper = await office.signIn('security')
    expect(list.parse((await ask('GET', '/api/staff/water/sessions', keeper)).json()).length).toBeGreaterThan(0)
    expect((await ask('DELETE', '/api/staff/water/sessions', keeper)).statusCode).toBe(204)
    expect((await ask('GET', '/api/session', cookie)).statusCode).toBe(401)
  })
})

describe('关系重大的事项，须在十分钟内确认过是本人', () => {
  test('过了十分钟，要求再次确认；口令不对不算；确认以后照办', async () => {
    const keeper = await office.signIn('security')
    const unlock = () => ask('POST', '/api/staff/water/unlock', keeper)
    expect((await unlock()).statusCode).toBe(204)
    office.wait(freshMs)
    const refused = await unlock()
    expect(refused.statusCode).toBe(403)
    expect(refused.json()).toMatchObject({ code: 'reauthenticate', title: '请再次确认是您本人' })
    expect((await ask('POST', '/api/session/fresh', keeper, {})).statusCode).toBe(422)
    expect((await ask('POST', '/api/session/fresh', keeper, { password: 'not the password' })).statusCode).toBe(401)
    expect((await unlock()).statusCode).toBe(403)
    expect((await ask('POST', '/api/session/fresh', keeper, { password })).statusCode).toBe(204)
    expect((await unlock()).statusCode).toBe(204)
  })

  test('登记作废也要；看信访件不用', async () => {
    const cookie = await office.signIn('head')
    office.wait(freshMs)
    const url = '/api/petitions/018f0000-0000-7000-8000-000000000000'
    expect((await ask('POST', `${url}/acts/strikeOut`, cookie, {})).json()).toMatchObject({ code: 'reauthenticate' })
    expect((await ask('GET', url, cookie)).statusCode).toBe(404)
  })
})
