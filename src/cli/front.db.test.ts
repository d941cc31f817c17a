import type { LightMyRequestResponse } from 'fastify'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeLedger } from '../ledgers/write.ts'
import { cookieOf, password, testOffice } from '../server/testing.ts'
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

function formOf(page: string, act: string): string {
  return new RegExp(`<form[^>]*acts/${act}"[\\s\\S]*?</form>`).exec(page)?.[0] ?? ''
}

const registration: Fields = [
  ['on', '2025-03-03'],
  ['form', 'letter'],
  ['venue', 'county'],
  ['source', '群众来信'],
  ['people', '1'],
  ['text', '灌渠断水三个月。<script>alert(1)</script>'],
  ['demands', '恢复供水'],
  ['demands', ''],
  ['name', '张某'],
]

async function register(cookie: string, fields: Fields = registration): Promise<LightMyRequestResponse> {
  const page = (await get('/desk/register', cookie)).body
  const tokens: Fields = ['_token', '_request'].map((name) => [name, hidden(page, name)] as const)
  return post('/desk/register', [...tokens, ...fields], cookie)
}

async function registered(cookie: string): Promise<string> {
  const answer = await register(cookie)
  expect(answer.body, '登记回执上的查询码').toMatch(/[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}/)
  return /href="(\/desk\/petitions\/[^"]+)"/.exec(answer.body)?.[1] ?? ''
}

/** What the form of an act on the petition's page sends, with these fields filled in. */
async function sending(url: string, act: string, fields: Fields, cookie: string): Promise<Fields> {
  const form = formOf((await get(url, cookie)).body, act)
  expect(form, `没有「${act}」的表单`).not.toBe('')
  return [...['_token', '_request', '_version'].map((name) => [name, hidden(form, name)] as const), ...fields]
}

const acting = async (url: string, act: string, fields: Fields, cookie: string) =>
  post(`${url}/acts/${act}`, await sending(url, act, fields, cookie), cookie)

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
      ['login', 'auditor'],
      ['password', password],
    ])
    const cookie = cookieOf(signed)
    expect((await post('/desk/sign-out', [['_token', 'x']], cookie)).statusCode).toBe(403)
    const page = (await get('/desk/petitions', cookie)).body
    expect((await post('/desk/sign-out', [['_token', hidden(page, '_token')]], cookie)).statusCode).toBe(303)
    expect((await get('/desk/petitions', cookie)).statusCode).toBe(401)
  })
})

describe('登记', () => {
  test('登记以后到这件信访的页面；文字里的标记只是文字', async () => {
    const cookie = await office.signIn('registrar')
    const page = await get(await registered(cookie), cookie)
    expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page.body).not.toContain('<script>alert')
    expect(page.headers['cache-control']).toBe('no-store')
  })

  test('填写有误：一次说全，填过的都留着', async () => {
    const cookie = await office.signIn('registrar')
    const fields = registration.filter(([name]) => name !== 'form' && name !== 'demands')
    const answer = await register(cookie, fields)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('没有选择，请选择')
    expect(answer.body).toContain('请至少写明一项请求')
    expect(answer.body).toContain('value="群众来信"')
  })

  test('监督员不登记', async () => {
    expect((await get('/desk/register', await office.signIn('auditor'))).statusCode).toBe(403)
  })
})

describe('办理', () => {
  test('没有本次登录凭据的表单不办', async () => {
    const cookie = await office.signIn('registrar')
    const url = await registered(cookie)
    const fields = await sending(
      url,
      'transfer',
      [
        ['on', '2025-03-03'],
        ['units', 'water'],
      ],
      cookie,
    )
    const forged = fields.map(([name, value]) => [name, name === '_token' ? 'forged' : value] as const)
    expect((await post(`${url}/acts/transfer`, forged, cookie)).statusCode).toBe(403)
  })

  test('连点两次只办一次', async () => {
    const cookie = await office.signIn('registrar')
    const url = await registered(cookie)
    const fields = await sending(
      url,
      'transfer',
      [
        ['on', '2025-03-03'],
        ['units', 'water'],
        ['units', ''],
      ],
      cookie,
    )
    const [one, two] = [
      await post(`${url}/acts/transfer`, fields, cookie),
      await post(`${url}/acts/transfer`, fields, cookie),
    ]
    expect([one.headers.location, two.headers.location]).toEqual([`${url}?done=transfer`, `${url}?done=transfer`])
    const page = (await get(`${url}?done=transfer`, cookie)).body
    expect(page).toContain('「转送」已记载')
    expect(page.match(/2025年3月3日<\/time> 转送/g)).toHaveLength(1)
  })

  test('被拒绝：写明条款，填过的字还在', async () => {
    const cookie = await office.signIn('registrar')
    const url = await registered(cookie)
    const answer = await acting(
      url,
      'recordDeath',
      [
        ['on', '2025-03-03'],
        ['diedOn', '2025-03-02'],
        ['continuation', 'others'],
        ['text.proof', '村委会证明，二月二十八日'],
      ],
      cookie,
    )
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('「登记信访人死亡和承继」没有办理')
    expect(answer.body).toContain('依据：本局规则：信访人死亡')
    expect(answer.body).toContain('村委会证明，二月二十八日</textarea>')
  })

  test('看过以后别人办了：不按旧情况办，说明白', async () => {
    const [one, two] = [await office.signIn('registrar'), await office.signIn('registrar-2')]
    const url = await registered(one)
    const fields = await sending(
      url,
      'transfer',
      [
        ['on', '2025-03-03'],
        ['units', 'labour'],
      ],
      two,
    )
    await acting(
      url,
      'transfer',
      [
        ['on', '2025-03-03'],
        ['units', 'water'],
      ],
      one,
    )
    const late = await post(`${url}/acts/transfer`, fields, two)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('已有新的办理')
  })

  test('第三十条第三款：确认类别以前单位读不到内容；信访局确认以后读得到', async () => {
    const [registrar, water] = [await office.signIn('registrar'), await office.signIn('water')]
    const url = await registered(registrar)
    await acting(
      url,
      'transfer',
      [
        ['on', '2025-03-03'],
        ['units', 'water'],
      ],
      registrar,
    )
    const before = (await get(url, water)).body
    expect(before).toContain('确认以前只看编号、日期和义务')
    for (const secret of ['灌渠', '张某', '群众来信']) expect(before).not.toContain(secret)
    await acting(
      url,
      'confirmKind',
      [
        ['on', '2025-03-03'],
        ['kind', 'appeal'],
        ['accusedUnits', ''],
      ],
      registrar,
    )
    expect((await get(url, water)).body).toContain('灌渠断水三个月')
  })

  test('单位打开别人的，与打开不存在的，页面一字不差', async () => {
    const url = await registered(await office.signIn('registrar'))
    const labour = await office.signIn('labour')
    const none = `${url.slice(0, -12)}000000000000`
    const [others, nothing] = [await get(url, labour), await get(none, labour)]
    expect(others.statusCode).toBe(404)
    // The hidden token differs from session to session only.
    expect(others.body).toBe(nothing.body)
  })

  test('处理意见书逐项答复：每项诉求一组，漏填的指出来', async () => {
    const [registrar, water] = [await office.signIn('registrar'), await office.signIn('water')]
    const url = await registered(registrar)
    await acting(
      url,
      'confirmKind',
      [
        ['on', '2025-03-03'],
        ['kind', 'appeal'],
      ],
      registrar,
    )
    await acting(
      url,
      'transfer',
      [
        ['on', '2025-03-03'],
        ['units', 'water'],
      ],
      registrar,
    )
    await acting(
      url,
      'accept',
      [
        ['on', '2025-03-03'],
        ['assignment', '1'],
      ],
      water,
    )
    const half = await acting(
      url,
      'issueOpinion',
      [
        ['on', '2025-03-03'],
        ['outcome.1', 'support'],
        ['text.answer.1', '已恢复'],
      ],
      water,
    )
    expect(half.statusCode).toBe(409)
    expect(half.body).toContain('第1项诉求的法律法规依据')
    expect(half.body).toContain('已恢复</textarea>')
    const fields: Fields = [
      ['on', '2025-03-03'],
      ['outcome.1', 'support'],
      ['text.answer.1', '已恢复'],
      ['text.basis.1', '水法'],
    ]
    expect((await acting(url, 'issueOpinion', fields, water)).statusCode).toBe(303)
  })
})

describe('台账', () => {
  const upload = async (file: Buffer, cookie: string) => {
    const page = (await get('/desk/import', cookie)).body
    const boundary = 'dengwen-test-boundary'
    const part = (name: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const head = `${part('_token', hidden(page, '_token'))}${part('ledger', 'units')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="名录.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`
    return office.app.inject({
      method: 'POST',
      url: '/desk/import',
      headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    })
  }

  async function workbook(): Promise<Buffer> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-front-'))
    const file = path.join(folder, 'units.xlsx')
    const columns = ['序号', '单位全称', '简称', '别名', '类别', '上一级机关、单位']
    const values = ['1', '试验县交通运输局', '交通局', '', '县直', '试验县人民政府']
    const row = Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']))
    const sheet = { name: '名录', columns, names: columns, titleRows: ['试验县责任单位名录'], rows: [row] }
    await writeLedger('units', file, [sheet])
    const bytes = await readFile(file)
    await rm(folder, { recursive: true })
    return bytes
  }

  test('先核对，不写入；确认以后才写入；同一份再确认，说明白', async () => {
    const cookie = await office.signIn('registrar')
    const looked = await upload(await workbook(), cookie)
    expect(looked.statusCode, looked.body).toBe(200)
    expect(looked.body).toContain('还没有写入')
    const fields = ['_token', 'held'].map((name) => [name, hidden(looked.body, name)] as const)
    const taken = await post('/desk/import/confirm', fields, cookie)
    expect(taken.body).toContain('责任单位名录已导入')
    expect((await get('/desk/petitions', cookie)).body).toContain('试验县交通运输局')
    expect((await post('/desk/import/confirm', fields, cookie)).body).toContain('请重新选择文件')
  })

  test('别人核对过的，自己不能确认', async () => {
    const [one, two] = [await office.signIn('registrar'), await office.signIn('registrar-2')]
    const looked = await upload(await workbook(), one)
    const page = (await get('/desk/import', two)).body
    const fields: Fields = [
      ['_token', hidden(page, '_token')],
      ['held', hidden(looked.body, 'held')],
    ]
    expect((await post('/desk/import/confirm', fields, two)).statusCode).toBe(422)
  })

  test('有错的，列出位置和改法', async () => {
    const answer = await upload(Buffer.from('not a workbook'), await office.signIn('registrar'))
    expect(answer.body).toContain('有1处错误，什么都没有写入')
  })

  test('单位的账号，连文件都不读', async () => {
    const cookie = await office.signIn('water')
    expect((await upload(Buffer.from('x'), cookie)).statusCode).toBe(403)
    expect((await get('/desk/import', cookie)).statusCode).toBe(403)
  })
})

test('首页只有全县合计，没有单位和人', async () => {
  await registered(await office.signIn('registrar'))
  const { body } = await get('/')
  expect(body).toContain('第三十四条「应当自受理之日起60日内办结」')
  expect(body).not.toMatch(/张某|水利局/)
})

test('数字页：定义、依据、勾稽都在；没有记录的时候说明白', async () => {
  const cookie = await office.signIn('registrar')
  const page = (await get('/desk/figures?from=2025-01-01&to=2025-06-30', cookie)).body
  expect(page).toContain('项勾稽关系全部相符')
  expect(page).toMatch(/<summary>信访总量（件）<\/summary>\s*<p>登记日期在统计期内/)
  const early = await get('/desk/figures?from=2024-01-01&to=2024-06-30&asOf=2024-07-01', cookie)
  expect(early.statusCode).toBe(422)
  expect(early.body).toContain('截至2024-07-01还没有任何记录')
  expect(
    (await get('/desk/figures/report.docx?from=2025-01-01&to=2025-06-30', cookie)).rawPayload.subarray(0, 2).toString(),
  ).toBe('PK')
})

test('没有的页面：404，是页面', async () => {
  const answer = await get('/nothing')
  expect(answer.statusCode).toBe(404)
  expect(answer.headers['content-type']).toContain('text/html')
})
