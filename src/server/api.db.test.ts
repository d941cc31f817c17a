import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { furtherActs } from './petition-commands.ts'
import { password, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice

beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.close())

const openApi = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) }))),
})

describe('接口说明', () => {
  test('OpenAPI 3.1 列出每一步办理，附输入和可能的拒绝；没有更正、重新推算和密封仓里的交回', async () => {
    const { paths } = openApi.parse((await office.app.inject('/api/openapi.json')).json())
    expect(
      Object.keys(paths)
        .filter((path) => path.startsWith('/api/petitions/{id}/acts/'))
        .sort(),
    ).toEqual(furtherActs.map((name) => `/api/petitions/{id}/acts/${name}`).sort())
    for (const methods of Object.values(paths)) {
      for (const { responses } of Object.values(methods)) expect(Object.keys(responses)).toContain('4XX')
    }
  })

  test('每处引用都有着落，页面不在其中', async () => {
    const { body } = await office.app.inject('/api/openapi.json')
    const document: unknown = JSON.parse(body)
    for (const [, pointer = ''] of body.matchAll(/"\$ref":"#([^"]+)"/g)) {
      expect(resolve(document, pointer), pointer).toBeDefined()
    }
    expect(body).not.toContain('"/desk')
  })
})

function resolve(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), document)
}

describe('没有按规矩来的请求', () => {
  const post = (payload: string, headers = {}) =>
    office.app.inject({
      method: 'POST',
      url: '/api/session',
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    })

  test.each([
    ['不是 JSON', '{"login":', 400],
    ['嵌套过深', '['.repeat(5000) + ']'.repeat(5000), 400],
    ['原型污染', '{"login":"a","password":"b","__proto__":{"x":1}}', 400],
    ['空字符', '{"login":"a\\u0000","password":"b"}', 400],
    ['半个字', '{"login":"a\\ud800","password":"b"}', 400],
    ['过大', JSON.stringify({ login: 'a'.repeat(2_000_000) }), 413],
    ['多出的字段', JSON.stringify({ login: 'a', password: 'b', role: 'officeHead' }), 422],
  ])('%s：说明原因，不办', async (_, payload, status) => {
    const answer = await post(payload)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ status })
    expect(answer.body).toMatch(/\p{Script=Han}/u)
  })

  test('没有的地址：404，也是中文', async () => {
    const answer = await office.app.inject('/api/persons')
    expect(answer.json()).toMatchObject({ status: 404, title: '没有找到' })
  })

  test('出错时只给编号，不露内情；日志里有原因', async () => {
    const broken = await testOffice()
    const cookie = await broken.signIn('registrar')
    await broken.db.owner.query('alter table unit rename to unit_gone')
    const answer = await broken.app.inject({ url: '/api/petitions', headers: { cookie } })
    const { incident } = z.object({ status: z.literal(500), incident: z.string() }).parse(answer.json())
    expect(answer.body).not.toMatch(/unit_gone|relation|at /)
    expect(broken.lines.some((line) => line.includes(incident) && line.includes('42P01'))).toBe(true)
    await broken.close()
  })

  test('安全响应头', async () => {
    const { headers } = await office.app.inject('/healthz')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' })
  })
})

test('/healthz 问过数据库；/metrics 只有路径样式和数字', async () => {
  expect((await office.app.inject('/healthz')).body).toBe('ok\n')
  await office.as('registrar').get('/api/petitions?number=12345')
  const { body } = await office.app.inject('/metrics')
  expect(body).toContain('dengwen_open_duties_overdue 0')
  expect(body).toContain('dengwen_request_duration_seconds_count{route="/api/petitions",status="2xx"} 1')
  expect(body).not.toMatch(/12345|registrar/)
})

test('/metrics 只给本机的监控看：从别处来的，当作没有这一页', async () => {
  const answer = await office.app.inject({ url: '/metrics', remoteAddress: '10.0.0.7' })
  expect([answer.statusCode, answer.body.includes('overdue')]).toEqual([404, false])
})

describe('台账', () => {
  const upload = async (login: string, query: string, payload: Buffer) =>
    office.app.inject({
      method: 'POST',
      url: `/api/imports/units?fileName=名录.xlsx${query}`,
      headers: { cookie: await office.signIn(login), 'content-type': 'application/octet-stream', 'x-dengwen': '1' },
      payload,
    })

  test('坏文件：指明问题，什么都没写入', async () => {
    const answer = await upload('registrar', '', Buffer.from('not a workbook'))
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toMatchObject({ written: false, accepted: 0, rejected: [{ row: 0 }] })
  })

  test('只有信访局的登记员、负责人可以导入、导出', async () => {
    for (const login of ['water', 'auditor', 'admin']) {
      expect((await upload(login, '', Buffer.from('x'))).statusCode).toBe(403)
      expect((await office.as(login).get('/api/exports/petitions?format=json')).statusCode).toBe(403)
    }
    expect((await office.as('registrar').get('/api/exports/petitions?format=json')).json()).toEqual([])
  })

  test('还没有导入过的台账没有版式可循：说明白', async () => {
    const answer = await office.as('registrar').get('/api/exports/inspection')
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ title: '现在不能办理' })
  })
})

test('口令不出现在日志里', async () => {
  await office.signIn('registrar')
  expect(office.lines.join('')).not.toContain(password)
})
