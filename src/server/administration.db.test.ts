import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { administrationPages } from './administration.ts'
import type { AdministrationPage } from './administration.ts'
import { deskView } from './desk-view.ts'
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
  accesses: () => '/api/accesses',
  sight: () => `/api/petitions/${petition.id}/sight`,
  breaches: () => '/api/breaches',
}

/** Whom the list of deputies tells of them besides those who appoint: her own colleagues see who speaks for their head. */
const openToAll: ReadonlySet<AdministrationPage> = new Set(['deputies'])

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
    expect(await pagesOf('security')).toEqual(['people', 'changes', 'policy'])
    expect(await pagesOf('auditor')).toEqual(['changes', 'units', 'accesses', 'sight', 'breaches'])
    expect(await pagesOf('admin')).toEqual(['units', 'breaches'])
    expect(await pagesOf('registrar')).toEqual([])
  })

  test('代理期间：代理人替负责人办事，但不能再指定代理', async () => {
    const order = { deputy: 'water', from: '2025-03-03', to: '2025-03-05', reason: '出差' }
    expect((await office.as('water-head').post('/api/deputies', order)).statusCode).toBe(200)
    const { me, may } = deskView.parse((await office.as('water').get('/api/desk')).json())
    expect([me.role.code, may.administer]).toEqual(['unitHead', []])
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
