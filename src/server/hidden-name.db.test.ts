import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'

const on = '2025-03-03'
const name = '张喆喆'
const hers = [name, '139000012345', '990001197001010099', '虒亭村3组12号'] as const

let office: TestOffice
let id = ''
let own = ''

const done = z.object({ done: z.object({ id: z.string() }), queryCode: z.string().nullish() })
const openApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

const callers = new Map<string, Caller>()

function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

async function act(login: string, act: string, input: object, texts?: Record<string, string>, of = id): Promise<void> {
  const body = { requestId: newRequest(), input: { on, ...input }, ...(texts && { texts }) }
  const answer = await as(login).post(`/api/petitions/${of}/acts/${act}`, body)
  if (answer.statusCode !== 200) throw new Error(`${login} ${act}：${answer.body}`)
}

async function register(nameHidden: boolean): Promise<string> {
  const [, idNumber, phone] = hers
  const answer = await as('registrar').post('/api/petitions', {
    ...{ requestId: newRequest(), ...registration },
    input: { ...registration.input, nameHidden },
    persons: [
      { name, idNumber, phone, address: hers[3] },
      { role: 'writer', name: '卯某某' },
    ],
  })
  return done.parse(answer.json()).done.id
}

/** One petition with every step at which a unit hears of her; staff write her name wherever they can. */
async function live(of: string): Promise<void> {
  const told = (...fields: string[]) =>
    Object.fromEntries(
      fields.map((field) => [field, `${field === 'wording' ? '【信访件编号】' : ''}已电话告知${name}。`]),
    )
  const to = (login: string, step: string, input: object, ...fields: string[]) =>
    act(login, step, input, fields.length === 0 ? undefined : told(...fields), of)
  await to('head', 'confirmKind', { kind: 'appeal', accusedUnits: [] })
  await to('registrar', 'transfer', { units: ['water', 'housing'] })
  await to('registrar', 'draftPaper', { kind: 'transferLetter' }, 'wording')
  await to('water', 'accept', { assignment: '1', route: 'petitionProcedure' })
  await to('water', 'draftPaper', { kind: 'handlingOpinion' }, 'wording')
  await to('water', 'draftPaper', { kind: 'deliveryReceipt' }, 'wording')
  await to(
    'registrar',
    'supervise',
    { unit: 'water', ground: 'shirkingOrFalsifying', answerDueOn: '2025-03-20' },
    'advice',
  )
  await to('water', 'takeStatement', { way: 'phone' }, 'speaker', 'statement')
}

beforeAll(async () => {
  office = await testOffice()
  id = await register(true)
  await live(id)
  own = await register(false)
  await live(own)
}, 60_000)
afterAll(() => office.close())

/** Every answer of every reading route, for one petition. */
async function readings(login: string, of: string): Promise<readonly (readonly [string, string])[]> {
  const { paths } = openApi.parse((await office.app.inject('/api/openapi.json')).json())
  const reading = Object.entries(paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
  const urls = reading.flatMap((path) =>
    ['1', '1.html', '2.html', '3.html', '1.docx', '2.docx'].map((paper) =>
      path.replace('{id}', of).replace('{paper}', paper).replace('{ledger}', 'petitions'),
    ),
  )
  const all = [...new Set(urls)].map((url) => (url.includes('/figures') ? `${url}?from=2025-01-01&to=2025-03-31` : url))
  const answers: (readonly [string, string])[] = []
  for (const url of all) answers.push([url, (await as(login).get(url)).body])
  return answers
}

describe('登记时请求不公开姓名：信访局看得到，单位在哪里都看不到', () => {
  test.each(['water', 'water-head', 'housing', 'county'])('%s', async (login) => {
    for (const [url, body] of await readings(login, id)) {
      for (const secret of [...hers, '卯某某']) expect(body, url).not.toContain(secret)
    }
  })

  test('同样的一件没有请求的，姓名在单位的页面和文书里：这里找的地方找得到', async () => {
    const found = (await readings('water', own)).filter(([, body]) => body.includes(name)).map(([url]) => url)
    expect(found).toContain(`/api/petitions/${own}`)
    expect(found).toContain(`/api/petitions/${own}/papers`)
    expect(found).toContain(`/api/petitions/${own}/papers/2.html`)
  })

  test('单位看到的是“信访人（查询码另行告知）”，一个人一行，不说有几个人', async () => {
    const { body } = await as('water').get(`/api/petitions/${id}`)
    const view = z.object({ details: z.object({ nameHidden: z.boolean(), persons: z.array(z.unknown()) }) })
    expect(view.parse(JSON.parse(body)).details).toEqual({
      nameHidden: true,
      persons: [
        {
          ...{ id: null, role: { code: 'petitioner', label: '信访人' }, name: '信访人（查询码另行告知）' },
          ...{ idNumber: null, phone: null, address: null },
        },
      ],
    })
    const seenByOffice = await as('registrar').get(`/api/petitions/${id}`)
    for (const secret of [name, '卯某某']) expect(seenByOffice.body).toContain(secret)
    const known = z.object({ details: z.object({ persons: z.array(z.object({ id: z.string(), name: z.string() })) }) })
    const person = known.parse(seenByOffice.json()).details.persons.find((each) => each.name === name)
    const url = `/api/petitions/${id}/persons/${person?.id ?? ''}/open`
    const order = { fields: ['address'], reason: '上门核对诉求' }
    expect((await as('registrar').post(url, order)).json()).toEqual({ address: hers[3] })
    expect((await as('water').post(url, order)).statusCode).toBe(404)
  })

  test('拆出的一件同样不公开', async () => {
    await act('registrar', 'split', { demands: ['2'], kind: 'suggestion' }, { reason: '另一件事。' })
    const page = z.object({ petitions: z.array(z.object({ id: z.string() })) })
    const all = page.parse((await as('registrar').get('/api/petitions')).json()).petitions
    const child = all.find((each) => each.id !== id && each.id !== own)?.id ?? ''
    await act('registrar', 'transfer', { units: ['water'] }, undefined, child)
    const { body } = await as('water').get(`/api/petitions/${child}`)
    expect(body).toContain('信访人（查询码另行告知）')
    expect(body).not.toContain(name)
  })
})

describe('收回、再请求', () => {
  test('收回以后单位看得到；请求的理由单位始终看不到', async () => {
    await act('registrar', 'showName', {}, { request: '我不再担心，可以告诉他们。' })
    const shown = (await as('water').get(`/api/petitions/${id}`)).body
    expect(shown).toContain(name)
    expect(shown).not.toContain('我不再担心')
    await act('registrar', 'hideName', {}, { request: '村里有人知道是我写的。' })
    const again = (await as('water').get(`/api/petitions/${id}`)).body
    expect(again).not.toContain(name)
    expect(again).not.toContain('村里有人知道')
    expect((await as('registrar').get(`/api/petitions/${id}`)).body).toContain('村里有人知道')
  })
})
