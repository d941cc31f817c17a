import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeLedger } from '../ledgers/write.ts'
import type { EarlierSpans, Figures } from '../server/figures.ts'
import { cookieOf, newRequest, password, registration, testOffice } from '../server/testing.ts'
import type { TestOffice } from '../server/testing.ts'
import { front } from './front.ts'

let office: TestOffice

beforeAll(async () => {
  office = await testOffice(front)
})
afterAll(() => office.close())

type Fields = readonly (readonly [string, string])[]

const post = (url: string, fields: Fields, cookie = '') =>
  office.app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
  })
const get = (url: string, cookie = '') => office.app.inject({ url, headers: { cookie } })

/** A hidden field of the page, or of one form on it. */
function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
}

describe('登录页', () => {
  test('没有登录的，先登录，再到想去的页面；别的网站去不了', async () => {
    const asked = await get('/desk/petitions?stage=registered')
    expect(asked.statusCode).toBe(401)
    expect(hidden(asked.body, 'next')).toBe('/desk/petitions?stage=registered')
    const signIn = (next: string) =>
      post('/desk/session', [
        ['login', 'registrar'],
        ['password', password],
        ['next', next],
      ])
    expect((await signIn('/desk/petitions?stage=registered')).headers.location).toBe('/desk/petitions?stage=registered')
    for (const next of ['//evil.example', 'https://evil.example', '/desk//evil', '/deskevil', '/desk\n']) {
      expect((await signIn(next)).headers.location).toBe('/desk')
    }
  })

  test('口令不对：说明，不说账号在不在', async () => {
    const answer = await post('/desk/session', [
      ['login', 'registrar'],
      ['password', 'wrong'],
      ['next', '/desk'],
    ])
    expect(answer.statusCode).toBe(401)
    expect(answer.body).toContain('账号或者口令不对')
  })

  test('退出须带本次登录的凭据；退出以后要重新登录', async () => {
    const signed = await post('/desk/session', [
      ['login', 'registrar'],
      ['password', password],
    ])
    const cookie = cookieOf(signed)
    expect((await post('/desk/sign-out', [['_token', 'x']], cookie)).statusCode).toBe(403)
    const page = (await get('/desk/account/sessions', cookie)).body
    expect((await post('/desk/sign-out', [['_token', hidden(page, '_token')]], cookie)).statusCode).toBe(303)
    expect((await get('/desk/account/sessions', cookie)).statusCode).toBe(401)
  })
})

describe('台账', () => {
  const upload = (file: Buffer, cookie: string, dryRun: boolean) =>
    office.app.inject({
      method: 'POST',
      url: `/api/imports/units?fileName=${encodeURIComponent('名录.xlsx')}&dryRun=${String(dryRun)}`,
      headers: { cookie, 'x-dengwen': '1', 'content-type': 'application/octet-stream' },
      payload: file,
    })

  async function workbook(): Promise<Buffer> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-front-'))
    const file = path.join(folder, 'units.xlsx')
    const columns = ['序号', '单位全称', '简称', '别名', '类别', '上一级机关、单位']
    const values = ['1', '试验县交通运输局', '交通局', '', '县直', '试验县人民政府']
    const row = Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']))
    const sheet = { name: '名录', columns, names: columns, titleRows: ['试验县责任单位名录'], rows: [row] }
    await writeLedger('units', file, [sheet], new Date('2026-01-05T02:00:00Z'))
    const bytes = await readFile(file)
    await rm(folder, { recursive: true })
    return bytes
  }

  test('先核对，不写入；确认以后才写入；同一份再导入，没有新内容', async () => {
    const cookie = await office.signIn('registrar')
    const book = await workbook()
    const counts = { accepted: 1, rejected: [] }
    expect((await upload(book, cookie, true)).json<object>()).toMatchObject({ written: false, ...counts })
    expect((await get('/api/units', cookie)).body).not.toContain('试验县交通运输局')
    expect((await upload(book, cookie, false)).json<object>()).toMatchObject({ written: true, ...counts })
    expect((await get('/api/units', cookie)).body).toContain('试验县交通运输局')
    expect((await upload(book, cookie, false)).json<object>()).toMatchObject({ accepted: 0, unchanged: 1 })
    const written = await get('/api/exports/units', cookie)
    expect(written.headers['content-disposition']).toContain(encodeURIComponent('责任单位名录.xlsx'))
  })

  test('有错的，列出位置和改法', async () => {
    const answer = await upload(Buffer.from('not a workbook'), await office.signIn('registrar'), false)
    expect(answer.json<object>()).toMatchObject({ written: false, rejected: [{ sheet: '', row: 0 }] })
  })

  test('单位的账号，连文件都不读', async () => {
    expect((await upload(Buffer.from('x'), await office.signIn('water'), true)).statusCode).toBe(403)
  })
})

test('首页只有全县合计，没有单位和人', async () => {
  await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  const { body } = await get('/')
  expect(body).toContain('第三十四条「应当自受理之日起60日内办结」')
  expect(body).not.toMatch(/张某|水利局/)
})

test('数字：定义、依据、勾稽都在；和哪一期对比；没有记录的时候说明白', async () => {
  const cookie = await office.signIn('registrar')
  const asked = 'from=2025-01-01&to=2025-06-30'
  const sheet = (await get(`/api/figures?${asked}`, cookie)).json<Figures>()
  expect(sheet.checks.every(({ holds }) => holds)).toBe(true)
  expect(sheet.figures['flow.total']).toMatchObject({ label: '信访总量（件）' })
  expect(sheet.figures['flow.total']?.definition).toMatch(/^登记日期在统计期内/)
  const earlier = (await get(`/api/figures/earlier-spans?${asked}`, cookie)).json<EarlierSpans>()
  expect(earlier.map(({ from, to }) => [from, to])).toEqual([
    ['2024-01-01', '2024-06-30'],
    ['2024-07-01', '2024-12-31'],
  ])
  const early = await get('/api/figures?from=2024-01-01&to=2024-06-30&asOf=2024-07-01', cookie)
  expect(early.statusCode).toBe(422)
  expect(early.body).toContain('截至2024-07-01还没有任何记录')
  expect((await get(`/api/reports/half-year.docx?${asked}`, cookie)).rawPayload.subarray(0, 2).toString()).toBe('PK')
})

test('没有的页面：404，是页面', async () => {
  const answer = await get('/nothing')
  expect(answer.statusCode).toBe(404)
  expect(answer.headers['content-type']).toContain('text/html')
})
