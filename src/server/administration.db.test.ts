import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { noteBackup } from '../store/backups/record.ts'
import { keyFileOf } from '../store/key-file.ts'
import { administrationPages } from './administration.ts'
import type { AdministrationPage } from './administration.ts'
import { deskView } from './desk-view.ts'
import { rolePowers } from './role-powers.ts'
import { safekeepingView } from './safekeeping.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
let petition: { readonly id: string; readonly no: string }

const registered = z.object({ petition: z.object({ id: z.string(), no: z.string() }) })

beforeAll(async () => {
  office = await testOffice()
  const answer = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  petition = registered.parse(answer.json()).petition
})
afterAll(() => office.close())

/** What the page asks for when it is opened. */
const asksFor: Readonly<Record<AdministrationPage, () => string>> = {
  people: () => '/api/staff',
  changes: () => '/api/staff/changes',
  policy: () => '/api/staff/policy',
  units: () => '/api/units/register',
  deputies: () => '/api/deputies',
  templates: () => '/api/papers/templates',
  calendar: () => '/api/calendar',
  accesses: () => '/api/accesses',
  sight: () => `/api/petitions/${petition.id}/sight`,
  roles: () => '/api/permits',
  disposals: () => '/api/disposals',
  breaches: () => '/api/breaches',
  safekeeping: () => '/api/safekeeping',
}

/** What is no secret from whoever works here; the page is for those who have something to do there. */
const openToAll: ReadonlySet<AdministrationPage> = new Set(['deputies', 'templates', 'roles'])

describe('管理的各页只给有权的人看', () => {
  test.each(['registrar', 'head', 'auditor', 'admin', 'security', 'water', 'water-head'])(
    '%s：菜单里有的页都打得开，没有的都打不开',
    async (login) => {
      const who = office.as(login)
      const { administer } = deskView.parse((await who.get('/api/desk')).json()).may
      for (const page of administrationPages) {
        const { statusCode } = await who.get(asksFor[page]())
        if (administer.includes(page)) expect(statusCode, page).toBe(200)
        else if (!openToAll.has(page)) expect([403, 404], page).toContain(statusCode)
      }
    },
  )

  test('三种管理员各管各的：没有一页是两种管理员都能改的', async () => {
    const pagesOf = async (login: string) =>
      deskView.parse((await office.as(login).get('/api/desk')).json()).may.administer
    expect(await pagesOf('security')).toEqual(['people', 'changes', 'policy', 'roles'])
    expect(await pagesOf('auditor')).toEqual([
      ...['changes', 'units', 'accesses', 'sight', 'roles', 'disposals', 'breaches', 'safekeeping'],
    ])
    expect(await pagesOf('admin')).toEqual(['units', 'calendar', 'roles', 'breaches', 'safekeeping'])
    expect(await pagesOf('registrar')).toEqual(['templates', 'roles'])
  })

  test('代理期间：代理人替负责人办事，但不能再指定代理', async () => {
    const order = { deputy: 'water', from: '2025-03-03', to: '2025-03-05', reason: '出差' }
    expect((await office.as('water-head').post('/api/deputies', order)).statusCode).toBe(200)
    const { me, may } = deskView.parse((await office.as('water').get('/api/desk')).json())
    expect([me.role.code, may.administer]).toEqual(['unitHead', ['templates', 'roles']])
  })
})

describe('查看记录按编号找', () => {
  test('写完整的编号，只列那一件的；写别的编号，一条也没有', async () => {
    await office.as('registrar').get(`/api/petitions/${petition.id}`)
    const found = z.object({ accesses: z.array(z.object({ petition: z.object({ no: z.string() }) })) })
    const ask = async (number: string) =>
      found.parse((await office.as('auditor').get(`/api/accesses?number=${number}`)).json()).accesses
    const lines = await ask(petition.no)
    expect(lines.length).toBeGreaterThan(0)
    expect(new Set(lines.map((each) => each.petition.no))).toEqual(new Set([petition.no]))
    expect(await ask('990001-20250303-000000')).toEqual([])
  })
})

describe('岗位权限：能办什么、能看什么，和真正判断的是同一张表', () => {
  test('系统管理员、安全管理员一件也看不到、一个动作也办不了；延长由单位负责人办理，须两人经手', async () => {
    const powers = rolePowers.parse((await office.as('registrar').get('/api/permits')).json())
    const of = (role: string) => powers.find((each) => each.role.code === role)
    for (const role of ['admin', 'securityAdmin']) expect(of(role)).toMatchObject({ sees: '一件信访也不看', does: [] })
    expect(of('auditor')?.does.flatMap(({ acts }) => acts.map(({ act }) => act))).toEqual(['dispose'])
    const led = of('unitHead')?.does.find(({ relation }) => relation === '本单位主办的')
    expect(led?.acts).toContainEqual(expect.objectContaining({ act: 'extend', article: '第三十四条', takesTwo: true }))
    expect(of('handler')?.does.flatMap(({ acts }) => acts.map(({ act }) => act))).not.toContain('extend')
  })
})

describe('密钥和备份的状况', () => {
  const stand = async () => safekeepingView.parse((await office.as('admin').get('/api/safekeeping')).json())

  test('没有备份过的说出来；备份以后记下哪一天、备份到哪里；没有一项是密钥本身', async () => {
    expect(await stand()).toMatchObject({ backups: [], daysSinceBackup: null, keys: { older: 0 } })
    const record = { takenAt: '2025-03-01T01:00:00.000Z', kind: 'tables', target: '/mnt/copy', files: 12, bytes: 3400 }
    await noteBackup(office.db.dataDir, { ...record, kind: 'tables' })
    const found = await stand()
    expect(found).toMatchObject({ backups: [record], daysSinceBackup: 2 })
    const { secret } = z
      .object({ keys: z.array(z.object({ secret: z.string() })) })
      .parse(JSON.parse(await readFile(keyFileOf(office.db.dataDir), 'utf8'))).keys[0] ?? { secret: '' }
    expect(JSON.stringify(found)).not.toContain(secret)
  })
})
