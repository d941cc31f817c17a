import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noncePlace } from './desk-app.ts'
import { testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dengwen-desk-app-'))
  writeFileSync(
    path.join(folder, 'index.html'),
    `<meta nonce="${noncePlace}"><script src="/assets/desk/a.js"></script>`,
  )
  writeFileSync(path.join(folder, 'a-1b2c.js'), 'desk()')
  writeFileSync(path.join(folder, 'manifest.json'), '{}')
  office = await testOffice({
    screens: [],
    deskFolder: folder,
    problemPage: (_, { detail }) => detail,
    signInPage: (_, { next }) => `sign in, then ${next}`,
    accountPage: (_, { page }) => page,
  })
})

afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

describe('办公台的页面', () => {
  test('没有登录的，得到登录页，登录后回到原来的地址', async () => {
    const answer = await office.app.inject('/desk/petitions?stage=registered')
    expect(answer.statusCode).toBe(401)
    expect(answer.body).toBe('sign in, then /desk/petitions?stage=registered')
  })

  test('样式和脚本只准自己的：每次回答的随机数都是新的，没有 unsafe-inline', async () => {
    const answers = [await office.as('water').get('/desk'), await office.as('water').get('/desk/petitions/x')]
    const nonces = answers.map(({ headers, body }) => {
      const policy = String(headers['content-security-policy'])
      expect(policy).not.toContain('unsafe')
      expect(policy).toContain("script-src 'self';")
      const nonce = /'nonce-([\w-]{20,})'/.exec(policy)?.[1] ?? ''
      expect(body).toContain(`<meta nonce="${nonce}">`)
      expect(headers['cache-control']).toBe('no-store')
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
  })

  test('文件名随内容而变，所以可以一直留着；压缩了的和没有压缩的是同一份', async () => {
    const zipped = await office.app.inject({
      url: '/assets/desk/a-1b2c.js',
      headers: { 'accept-encoding': 'br, gzip' },
    })
    expect(zipped.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(gunzipSync(zipped.rawPayload).toString()).toBe('desk()')
    const plain = await office.app.inject('/assets/desk/a-1b2c.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body).toBe('desk()')
  })

  test.each(['manifest.json', 'index.html', '..%2findex.html', 'b.js', ''])('别的文件一个也不给：%s', async (name) => {
    expect((await office.app.inject(`/assets/desk/${name}`)).statusCode).toBe(404)
  })
})

describe('办公台要问的', () => {
  test('谁在办公，可以用什么', async () => {
    const asked = async (login: string) => (await office.as(login).get('/api/desk')).json<object>()
    expect(await asked('registrar')).toMatchObject({
      ...{ office: '试验县信访局', today: '2025-03-03' },
      me: { name: '甲某', role: { code: 'registrar' }, ofOffice: true },
      may: { register: true, keepLedgers: true },
    })
    expect(await asked('water-head')).toMatchObject({
      me: { unit: { id: 'water', name: '试验县水利局' }, ofOffice: false },
      may: { register: false, keepLedgers: false, issueReports: false, signReports: false },
    })
  })

  test('单位的人看得到本单位和信访局有哪些人，看不到别的单位的', async () => {
    const { staff } = (await office.as('water').get('/api/directory')).json<{ staff: { unit: string }[] }>()
    expect(new Set(staff.map(({ unit }) => unit))).toEqual(new Set(['water', 'office']))
  })

  test('办理的表单取自办理本身', async () => {
    const form = (await office.as('water').get('/api/acts/extend')).json<object>()
    expect(form).toMatchObject({
      ...{ act: 'extend', label: '延期' },
      fields: [
        { name: 'assignment', control: { as: 'sending' } },
        { name: 'on', control: { as: 'day' }, required: true },
        { name: 'days', control: { as: 'number' } },
      ],
      texts: [{ name: 'reason' }, { name: 'notice' }],
    })
    expect((await office.as('water').get('/api/acts/register')).statusCode).toBe(404)
    expect((await office.as('water').get('/api/acts/toString')).statusCode).toBe(404)
  })
})
