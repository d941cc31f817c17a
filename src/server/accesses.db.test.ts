import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { scopeOf } from '../store/journal.ts'
import { inOwnerTx, inTx } from '../store/open-db.ts'
import { accessPage } from './access-list.ts'
import type { AccessPage } from './access-list.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'
import { trackingView } from './tracking-view.ts'

let office: TestOffice
let registrar: Caller
let auditor: Caller
let water: Caller
let hers: { readonly id: string; readonly no: string; readonly code: string }

const registeredAnswer = z.object({
  queryCode: z.string(),
  petition: z.object({ id: z.string(), no: z.string() }),
})

async function act(who: Caller, name: string, input: object): Promise<void> {
  const answer = await who.post(`/api/petitions/${hers.id}/acts/${name}`, { requestId: newRequest(), input })
  expect(answer.statusCode, answer.body).toBe(200)
}

/** Registered by one clerk, sent to the water bureau on 5 March; what was logged on the way is looked at as well. */
beforeAll(async () => {
  office = await testOffice()
  registrar = office.as('registrar')
  auditor = office.as('auditor')
  water = office.as('water')
  const answer = await registrar.post('/api/petitions', { requestId: newRequest(), ...registration })
  const { queryCode, petition } = registeredAnswer.parse(answer.json())
  hers = { ...petition, code: queryCode }
  office.goTo('2025-03-05')
  await act(registrar, 'confirmKind', { on: '2025-03-05', kind: 'appeal', accusedUnits: [] })
  await act(registrar, 'transfer', { on: '2025-03-05', units: ['water'] })
})
afterAll(() => office.close())

async function accesses(query = '', who = auditor): Promise<AccessPage['accesses']> {
  const answer = await who.get(`/api/accesses${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return accessPage.parse(answer.json()).accesses
}

const newest = async (query = '') => (await accesses(query)).at(0)

/** One look, a second after the one before. */
function look(who: Caller, url: string) {
  office.wait(1000)
  return who.get(url)
}

describe('查看留痕', () => {
  test('打开一件信访：记下谁、什么岗位和单位、看了什么、为什么、什么时候', async () => {
    expect((await look(water, `/api/petitions/${hers.id}`)).statusCode).toBe(200)
    expect(await newest()).toMatchObject({
      at: '2025-03-05T02:00:01.000Z',
      petition: { id: hers.id, no: hers.no },
      staff: { id: 'water', name: '己某' },
      role: { code: 'handler' },
      unit: { id: 'water', name: '试验县水利局' },
      what: { code: 'texts' },
      why: '本单位主办：有在办义务',
      mark: null,
    })
  })

  test('文书清单和文书、整本台账、报告的导出也记', async () => {
    const draft = { requestId: newRequest(), input: { on: '2025-03-05', kind: 'petitionRegister' }, texts: {} }
    expect((await registrar.post(`/api/petitions/${hers.id}/acts/draftPaper`, draft)).statusCode).toBe(200)
    const papers = await look(registrar, `/api/petitions/${hers.id}/papers`)
    expect(await newest()).toMatchObject({ what: { code: 'paper' }, item: '文书清单' })
    const [paper] = z.array(z.object({ id: z.string() })).parse(papers.json())
    await look(registrar, `/api/petitions/${hers.id}/papers/${paper?.id ?? ''}.html`)
    expect(await newest()).toMatchObject({ what: { code: 'paper' }, staff: { id: 'registrar' } })
    await look(registrar, '/api/exports/petitions?format=json')
    expect(await newest()).toMatchObject({ what: { code: 'export' }, item: '信访登记台账', petition: null })
    await look(registrar, '/api/reports/half-year.docx?from=2025-01-01&to=2025-06-30')
    expect(await newest()).toMatchObject({ what: { code: 'export' }, item: '工作总结 2025-01-01至2025-06-30' })
  })

  test('列表只列编号、日期和义务，不算查看一件', async () => {
    const before = await accesses()
    await look(registrar, '/api/petitions')
    await look(registrar, '/api/duties')
    expect(await accesses()).toEqual(before)
  })

  test('看不到的查看不留记录，也不留痕迹', async () => {
    const before = await accesses()
    expect((await look(office.as('labour'), `/api/petitions/${hers.id}`)).statusCode).toBe(404)
    expect(await accesses()).toEqual(before)
  })

  test('另一位登记员没有办理过、信访局也没有在办义务：标为无在办事项的查看', async () => {
    await look(office.as('registrar-2'), `/api/petitions/${hers.id}`)
    expect(await newest('?idle=true')).toMatchObject({ staff: { id: 'registrar-2' }, mark: '无在办事项的查看' })
    await look(registrar, `/api/petitions/${hers.id}`)
    expect(await newest()).toMatchObject({ staff: { id: 'registrar' }, mark: null, why: '信访局经办：近30日内办理过' })
  })

  test('按日期、人员、信访件筛选，分页不重不漏', async () => {
    const all = await accesses('?limit=200')
    expect(await accesses('?from=2025-03-06')).toEqual([])
    expect(await accesses('?to=2025-03-02')).toEqual([])
    expect(new Set((await accesses('?staff=water')).map(({ staff }) => staff.id))).toEqual(new Set(['water']))
    expect(await accesses(`?petition=${hers.id}&limit=200`)).toEqual(all.filter(({ petition }) => petition !== null))
    const paged: AccessPage['accesses'][number][] = []
    for (let next: string | null = ''; next !== null;) {
      const after = next === '' ? '' : `&after=${next}`
      const page = accessPage.parse((await auditor.get(`/api/accesses?limit=3${after}`)).json())
      paged.push(...page.accesses)
      next = page.next
    }
    expect(paged).toEqual(all)
  })

  test('错误的查询条件：全部指出', async () => {
    const answer = await auditor.get('/api/accesses?from=昨天&petition=1')
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('from')
    expect(answer.body).toContain('petition')
    expect((await auditor.get('/api/accesses?after=x')).statusCode).toBe(422)
  })
})

describe('遮盖的个人信息', () => {
  const personOf = async (who: Caller) => {
    const answer = await look(who, `/api/petitions/${hers.id}`)
    return z.object({ details: z.object({ persons: z.array(z.object({ id: z.string() })) }) }).parse(answer.json())
      .details.persons[0]?.id
  }
  const open = (who: Caller, person: string | undefined, body: object) => {
    office.wait(1000)
    return who.post(`/api/petitions/${hers.id}/persons/${person ?? ''}/open`, body)
  }
  const reason = '电话约见信访人，核对诉求'

  test('写明哪几项、为什么，才看得到；只给所要的几项，记入查看记录', async () => {
    const answer = await open(water, await personOf(water), { fields: ['phone', 'phone'], reason })
    expect(answer.json()).toEqual({ phone: '13900000000' })
    const line = await newest()
    expect(line).toMatchObject({
      what: { code: 'personal' },
      item: '信访人：电话',
      why: `${reason}（本单位主办：有在办义务）`,
    })
    expect(JSON.stringify(line)).not.toContain('13900000000')
  })

  test('没有理由的、没有写明项目的退回，也不留记录', async () => {
    const person = await personOf(water)
    const before = await accesses()
    expect((await open(water, person, { fields: ['phone'] })).statusCode).toBe(422)
    expect((await open(water, person, { fields: [], reason })).statusCode).toBe(422)
    expect((await open(water, person, { fields: ['name'], reason })).statusCode).toBe(422)
    expect(await accesses()).toEqual(before)
  })

  test('看不到信访内容的人、别件的人员编号：与没有这一件同样回答', async () => {
    const person = await personOf(water)
    for (const login of ['auditor', 'labour', 'admin']) {
      expect((await open(office.as(login), person, { fields: ['phone'], reason })).statusCode, login).toBe(404)
    }
    expect((await open(water, hers.id, { fields: ['phone'], reason })).statusCode).toBe(404)
  })

  test('任何查看、列表、文书清单以外的回答里都没有完整的号码', async () => {
    const urls = [`/api/petitions/${hers.id}`, '/api/petitions', '/api/duties', '/api/exports/petitions?format=json']
    for (const url of urls) {
      const { body } = await registrar.get(url)
      expect(body, url).not.toMatch(/990001197001010011|13900000000/)
    }
  })
})

describe('第十九条：身份证件号码和电话不是必填', () => {
  test('只有姓名也能登记，登记表不缺项；信访登记表的住址仍须补', async () => {
    const bare = { ...registration, persons: [{ name: '李某' }] }
    const answer = await registrar.post('/api/petitions', { requestId: newRequest(), ...bare })
    expect(answer.statusCode, answer.body).toBe(200)
    const { petition } = registeredAnswer.parse(answer.json())
    const draft = { requestId: newRequest(), input: { on: '2025-03-05', kind: 'petitionRegister' }, texts: {} }
    await registrar.post(`/api/petitions/${petition.id}/acts/draftPaper`, draft)
    const papers = await registrar.get(`/api/petitions/${petition.id}/papers`)
    const missing = z.array(z.object({ missing: z.array(z.object({ label: z.string() })) })).parse(papers.json())
    expect(missing.flatMap((paper) => paper.missing.map(({ label }) => label))).toEqual(['住址'])
  })
})

describe('谁能看查看记录', () => {
  test('一件信访的记录：监督员和信访局负责人；全部记录只有监督员', async () => {
    const head = office.as('head')
    expect((await auditor.get(`/api/petitions/${hers.id}/accesses`)).statusCode).toBe(200)
    expect((await head.get(`/api/petitions/${hers.id}/accesses`)).statusCode).toBe(200)
    expect((await head.get('/api/accesses')).statusCode).toBe(403)
    for (const login of ['registrar', 'water', 'water-head', 'admin']) {
      expect((await office.as(login).get('/api/accesses')).statusCode, login).toBe(403)
    }
  })

  test('第三十条第三款：不能看记录的人，对有的、没有的、看不到的信访件得到同一个回答', async () => {
    const none = '018f0000-0000-7000-8000-000000000000'
    for (const login of ['water', 'labour', 'registrar']) {
      const own = await office.as(login).get(`/api/petitions/${hers.id}/accesses`)
      const nobody = await office.as(login).get(`/api/petitions/${none}/accesses`)
      expect([own.statusCode, own.body]).toEqual([nobody.statusCode, nobody.body])
    }
    expect((await auditor.get(`/api/petitions/${none}/accesses`)).statusCode).toBe(404)
  })

  test('信访人凭查询码看到哪些单位在哪一天查看过：一天一行，没有姓名', async () => {
    await water.get(`/api/petitions/${hers.id}`)
    const url = '/api/track'
    const answer = await office.app.inject({ method: 'POST', url, payload: { no: hers.no, code: hers.code } })
    expect(trackingView.parse(answer.json()).seenBy).toEqual([
      { office: '试验县信访局', on: '2025-03-05' },
      { office: '试验县水利局', on: '2025-03-05' },
      { office: '试验县信访局', on: '2025-03-03' },
    ])
    for (const name of ['甲某', '己某', 'registrar']) expect(answer.body).not.toContain(name)
  })
})

describe('查看记录只能添加', () => {
  test.each([
    ['update access set idle = false', 'permission denied'],
    ['delete from access', 'permission denied'],
    ['truncate access', 'permission denied'],
  ])('应用角色：%s', async (sql, problem) => {
    const region = '990001000000'
    await expect(inTx(office.db, scopeOf(region), (tx) => tx.query(sql))).rejects.toThrow(problem)
    const { rowCount } = await inOwnerTx(office.db, (tx) => tx.query('select 1 from access limit 1'))
    expect(rowCount).toBe(1)
  })

  test('没有一列是信访人的', async () => {
    const { rows } = await inOwnerTx(office.db, (tx) =>
      tx.query<{ name: string }>(
        `select column_name::text as name from information_schema.columns where table_name = 'access' order by 1`,
      ),
    )
    expect(rows.map(({ name }) => name)).toEqual(
      ['at', 'id', 'idle', 'item', 'region_code', 'role', 'staff_id', 'subject_id', 'unit_id', 'what', 'why'].sort(),
    )
  })
})
