import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'
import { petitionPage } from './petition-list.ts'
import type { PetitionPage } from './petition-list.ts'
import { petitionView } from './petition-view.ts'
import type { PetitionView } from './petition-view.ts'
import { z } from 'zod'

let office: TestOffice
let registrar: Caller
let head: Caller
let water: Caller
let waterHead: Caller
let housing: Caller
let labour: Caller

beforeAll(async () => {
  office = await testOffice()
  registrar = office.as('registrar')
  head = office.as('head')
  water = office.as('water')
  waterHead = office.as('water-head')
  housing = office.as('housing')
  labour = office.as('labour')
})
afterAll(() => office.close())

const doneSchema = z.object({ done: z.object({ id: z.string(), version: z.int() }), petition: petitionView })

async function register(): Promise<PetitionView> {
  office.goTo('2025-03-03')
  const answer = await registrar.post('/api/petitions', { requestId: newRequest(), ...registration })
  expect(answer.statusCode, answer.body).toBe(200)
  return doneSchema.parse(answer.json()).petition
}

interface Body {
  readonly [key: string]: unknown
  readonly texts?: object
}

const send = (who: Caller, id: string, act: string, { texts, ...input }: Body) =>
  who.post(`/api/petitions/${id}/acts/${act}`, { requestId: newRequest(), input, ...(texts && { texts }) })

async function act(who: Caller, id: string, name: string, body: Body): Promise<PetitionView> {
  if (typeof body['on'] === 'string') office.goTo(body['on'])
  const answer = await send(who, id, name, body)
  expect(answer.statusCode, `${name}: ${answer.body}`).toBe(200)
  return doneSchema.parse(answer.json()).petition
}

const view = async (who: Caller, id: string) => petitionView.parse((await who.get(`/api/petitions/${id}`)).json())
const due = (petition: PetitionView, term: string) =>
  petition.duties.find((duty) => duty.open && duty.term.code === term)?.due

async function confirmed(): Promise<string> {
  const { id } = await register()
  await act(registrar, id, 'confirmKind', { on: '2025-03-04', kind: 'appeal', accusedUnits: [] })
  return id
}

async function transferredTo(...units: string[]): Promise<string> {
  const id = await confirmed()
  await act(registrar, id, 'transfer', { on: '2025-03-05', units })
  return id
}

test('一件信访经接口走完全程：登记、转送、异议、另行转送、受理、延期、答复、送达、复查、复核', async () => {
  const registered = await register()
  const { id } = registered
  expect(registered.no).toMatch(/^99000120250303\d{7}$/)
  expect(due(registered, 'dispatch')).toBe('2025-03-18')
  await act(registrar, id, 'confirmKind', { on: '2025-03-04', kind: 'appeal', accusedUnits: [] })
  await act(registrar, id, 'transfer', { on: '2025-03-05', units: ['labour'] })
  await act(labour, id, 'object', { on: '2025-03-07', assignment: '1', texts: { reason: '灌渠不归本局管' } })
  await act(head, id, 'decideObjection', { on: '2025-03-10', assignment: '1', upheld: true, texts: { reason: '属实' } })
  expect((await labour.get(`/api/petitions/${id}`)).statusCode).toBe(404)
  const again = await act(registrar, id, 'transfer', { on: '2025-03-11', units: ['water', 'housing'] })
  expect(again.sendings.map(({ unit, status }) => [unit.name, status.code])).toEqual([
    ['试验县人力资源和社会保障局', 'returned'],
    ['试验县水利局', 'sent'],
    ['试验县住房和城乡建设局', 'sent'],
  ])
  const accepted = await act(water, id, 'accept', { on: '2025-03-13', assignment: '2' })
  expect(due(accepted, 'reply')).toBe('2025-05-12')
  expect(accepted.duties.find((duty) => duty.term.code === 'reply')?.why.join()).toContain('自2025年3月13日起算')
  await act(housing, id, 'contribute', { on: '2025-03-20', assignment: '3', texts: { opinion: '同意' } })
  await act(water, id, 'proposeExtension', {
    ...{ on: '2025-05-06', assignment: '2', days: 10 },
    texts: { reason: '须等汛期检测' },
  })
  const extended = await act(waterHead, id, 'extend', {
    ...{ on: '2025-05-06', assignment: '2', days: 10 },
    texts: { reason: '须等汛期检测', notice: '已书面告知' },
  })
  expect(due(extended, 'reply')).toBe('2025-05-22')
  const answers = [
    { demand: '1', outcome: 'support' },
    { demand: '2', outcome: 'explain' },
  ]
  const texts = { 'answer.1': '已恢复供水', 'basis.1': '水法', 'answer.2': '管道检修', 'basis.2': '水法' }
  await act(water, id, 'issueOpinion', { on: '2025-05-15', answers, texts })
  await act(water, id, 'handOver', { on: '2025-05-16', method: 'post' })
  const delivered = await act(water, id, 'deliver', {
    ...{ on: '2025-05-20', paper: 'opinion', method: 'post' },
    texts: { proof: '回执' },
  })
  expect(due(delivered, 'firstReviewRequest')).toBe('2025-06-19')
  await act(registrar, id, 'requestFirstReview', { on: '2025-06-10', reviewer: 'county', texts: { request: '不服' } })
  await act(office.as('county'), id, 'answerFirstReview', {
    on: '2025-07-01',
    result: 'upheld',
    texts: { opinion: '维持' },
  })
  await act(office.as('county'), id, 'deliver', {
    on: '2025-07-03',
    paper: 'firstReview',
    method: 'post',
    texts: { proof: '回执' },
  })
  await act(registrar, id, 'requestFinalReview', { on: '2025-07-20', reviewer: 'city', texts: { request: '不服' } })
  await act(registrar, id, 'answerFinalReview', { on: '2025-08-10', result: 'upheld', texts: { opinion: '维持' } })
  const ended = await act(registrar, id, 'deliver', {
    on: '2025-08-12',
    paper: 'finalReview',
    method: 'post',
    texts: { proof: '回执' },
  })
  expect(ended.stage.code).toBe('ended')
  expect(ended.timeline.map((entry) => entry.act.label)).toHaveLength(19)
  expect(ended.timeline.find((entry) => entry.act.code === 'issueOpinion')?.texts).toContainEqual({
    label: '第2项诉求的处理意见',
    text: '管道检修',
  })
})

describe('同一提交只办一次', () => {
  test('同一编号、同一内容再来一次，得到同一结果，只记一次', async () => {
    const id = await confirmed()
    office.goTo('2025-03-05')
    const body = { requestId: newRequest(), input: { on: '2025-03-05', units: ['water'] } }
    const url = `/api/petitions/${id}/acts/transfer`
    const answers = await Promise.all([registrar.post(url, body), registrar.post(url, body), registrar.post(url, body)])
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200])
    expect(new Set(answers.map((answer) => JSON.stringify(doneSchema.parse(answer.json()).done))).size).toBe(1)
    expect((await view(registrar, id)).timeline.filter(({ act: { code } }) => code === 'transfer')).toHaveLength(1)
  })

  test('登记也是：两次点击只登记一件', async () => {
    office.goTo('2025-03-03')
    const body = { requestId: newRequest(), ...registration }
    const [one, two] = [await registrar.post('/api/petitions', body), await registrar.post('/api/petitions', body)]
    expect(doneSchema.parse(one.json()).done).toEqual(doneSchema.parse(two.json()).done)
  })

  test('同一编号、另一内容：422，不办', async () => {
    const id = await confirmed()
    office.goTo('2025-03-05')
    const url = `/api/petitions/${id}/acts/transfer`
    const requestId = newRequest()
    await registrar.post(url, { requestId, input: { on: '2025-03-05', units: ['water'] } })
    const other = await registrar.post(url, { requestId, input: { on: '2025-03-05', units: ['housing'] } })
    expect(other.statusCode).toBe(422)
    expect(other.json()).toMatchObject({ title: '这份提交已经用过' })
  })

  test('没有编号不办', async () => {
    const id = await confirmed()
    const answer = await registrar.post(`/api/petitions/${id}/acts/transfer`, {
      input: { on: '2025-03-05', units: ['water'] },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ faults: [{ path: 'requestId' }] })
  })
})

test('查看以后别人已经办过：409，说出现在的版本', async () => {
  const id = await transferredTo('water')
  const { version } = await view(water, id)
  await act(water, id, 'accept', { on: '2025-03-10', assignment: '1' })
  const stale = await water.post(`/api/petitions/${id}/acts/issueOpinion`, {
    requestId: newRequest(),
    expectedVersion: version,
    input: { on: '2025-03-10', answers: [] },
  })
  expect(stale.statusCode).toBe(409)
  expect(stale.json()).toMatchObject({ code: 'overtaken', version: version + 1 })
})

describe('不能办的，说明依据', () => {
  test('第三十四条：延长超过30日，409，附条款和补救办法，什么都不记', async () => {
    const id = await transferredTo('water')
    await act(water, id, 'accept', { on: '2025-03-10', assignment: '1' })
    await act(water, id, 'proposeExtension', {
      ...{ on: '2025-03-10', assignment: '1', days: 30 },
      texts: { reason: '复杂' },
    })
    const before = await view(water, id)
    const answer = await send(waterHead, id, 'extend', {
      ...{ on: '2025-03-10', assignment: '1', days: 31 },
      texts: { reason: '复杂', notice: '已告知' },
    })
    expect(answer.statusCode).toBe(409)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ article: '第三十四条', code: 'tooLong', title: '依规定不能办理' })
    expect(await view(water, id)).toEqual(before)
  })

  test('不是自己的岗位：说明由谁办', async () => {
    const id = await transferredTo('water')
    const answer = await send(water, id, 'transfer', { on: '2025-03-05', units: ['housing'] })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'notPermitted', article: '第二十二条第一款' })
  })

  test('更正不能由接口提出', async () => {
    const id = await confirmed()
    expect((await send(registrar, id, 'correct', { on: '2025-03-05' })).statusCode).toBe(404)
    expect((await view(registrar, id)).actions.map(({ act: name }) => name)).not.toContain('correct')
  })
})

test('填写有误：422，一次列出全部，说明怎样改', async () => {
  const answer = await registrar.post('/api/petitions', {
    requestId: newRequest(),
    input: { on: '2025-02-30', form: 'pigeon', venue: 'county', source: '', people: 0, category: '', extra: 1 },
    text: '',
    demands: [],
    persons: [{ name: '' }],
  })
  expect(answer.statusCode).toBe(422)
  const { faults } = z
    .object({ faults: z.array(z.object({ path: z.string(), problem: z.string() })) })
    .parse(answer.json())
  expect(faults.map(({ path }) => path).sort()).toEqual([
    'demands',
    'input.form',
    'input.on',
    'input.people',
    'persons.0.name',
    'text',
  ])
  for (const { problem } of faults) expect(problem).toMatch(/\p{Script=Han}/u)
  expect(faults.find(({ path }) => path === 'input.on')?.problem).toContain('2025-03-05 的样子')
})

const lineOf = async (who: Caller, id: string) => {
  const page = petitionPage.parse((await who.get('/api/petitions?limit=100')).json())
  return page.petitions.find((each) => each.id === id)
}

describe('谁看得见', () => {
  test('单位只看见自己承办的；别人的与不存在的，回答一字不差', async () => {
    const id = await transferredTo('water')
    expect(await lineOf(water, id)).toBeDefined()
    expect(await lineOf(labour, id)).toBeUndefined()
    const none = '018f0000-0000-7000-8000-000000000000'
    const replies = [await labour.get(`/api/petitions/${id}`), await labour.get(`/api/petitions/${none}`)]
    expect(replies.map((reply) => reply.statusCode)).toEqual([404, 404])
    expect(replies[0]?.body).toBe(replies[1]?.body)
    const tries = [await send(labour, id, 'accept', acceptance), await send(labour, none, 'accept', acceptance)]
    expect(tries.map((reply) => [reply.statusCode, reply.body])).toEqual([
      [404, replies[1]?.body],
      [404, replies[1]?.body],
    ])
  })

  const acceptance = { on: '2025-03-05', assignment: '1' }

  test('第三十条第三款：被检举控告的单位，得到的与不存在的一字不差，列表和待办里也没有', async () => {
    const id = await transferredTo('water')
    await act(registrar, id, 'confirmKind', { on: '2025-03-06', kind: 'accusation', accusedUnits: ['water'] })
    expect((await water.get(`/api/petitions/${id}`)).statusCode).toBe(404)
    expect((await water.get('/api/petitions?limit=100')).body).not.toContain(id)
    expect((await water.get('/api/duties?limit=100')).body).not.toContain(id)
    expect((await view(registrar, id)).details?.accusedUnits).toEqual([{ id: 'water', name: '试验县水利局' }])
  })

  test('确认类别以前，单位只看编号、日期和自己的义务；确认以后才看内容', async () => {
    const { id, no } = await register()
    await act(registrar, id, 'transfer', { on: '2025-03-05', units: ['water', 'housing'] })
    const stub = await water.get(`/api/petitions/${id}`)
    expect(stub.json()).toMatchObject({ no, sight: 'stub', details: null, timeline: [] })
    for (const secret of ['灌渠', '张某', '东河乡', '农业农村', '住房']) expect(stub.body).not.toContain(secret)
    expect(await lineOf(water, id)).toMatchObject({ form: null, people: null, category: null })
    await act(registrar, id, 'confirmKind', { on: '2025-03-06', kind: 'appeal', accusedUnits: [] })
    expect((await view(water, id)).details).toMatchObject({
      text: '灌渠断水三个月，麦子受旱。',
      demands: [
        { id: '1', text: '尽快恢复灌渠供水' },
        { id: '2', text: '说明停水的原因' },
      ],
      persons: [{ name: '张某', idNumber: '**************0011', phone: '139****0000', address: '试验县东河乡' }],
    })
  })

  test('监督员看办理经过，不看人和内容；系统管理员什么都不看', async () => {
    const id = await transferredTo('water')
    const seen = await office.as('auditor').get(`/api/petitions/${id}`)
    expect(seen.json()).toMatchObject({ sight: 'stub', details: null })
    expect(seen.body).not.toContain('张某')
    expect((await view(office.as('auditor'), id)).timeline).not.toHaveLength(0)
    expect((await office.as('admin').get(`/api/petitions/${id}`)).statusCode).toBe(404)
  })

  test('每次查看都记一行，只有编号，没有人名和内容', async () => {
    const id = await transferredTo('water')
    await view(water, id)
    const viewed = office.lines.filter((line) => line.includes('petition viewed') && line.includes(id))
    expect(viewed.some((line) => line.includes('"staff":"water"'))).toBe(true)
    for (const secret of ['张某', '灌渠', '己某', '990001197001010011'])
      expect(office.lines.join()).not.toContain(secret)
  })
})

describe('列表和待办', () => {
  test('一页接一页，不重不漏，新的在前', async () => {
    for (let n = 0; n < 3; n += 1) await register()
    const all = petitionPage.parse((await registrar.get('/api/petitions?limit=100')).json()).petitions
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const url = `/api/petitions?limit=2${next === '' ? '' : `&after=${next}`}`
      const page: PetitionPage = petitionPage.parse((await registrar.get(url)).json())
      seen.push(...page.petitions.map(({ id }) => id))
      next = page.next
    }
    expect(seen).toEqual(all.map(({ id }) => id))
    expect(new Set(seen).size).toBe(seen.length)
    expect(all.map((each) => each.registeredOn)).toEqual(
      all
        .map((each) => each.registeredOn)
        .sort()
        .reverse(),
    )
  })

  test('按阶段、单位、日期、编号筛选', async () => {
    const id = await transferredTo('water')
    const { no } = await view(registrar, id)
    const ids = async (query: string) => (await registrar.get(`/api/petitions?limit=100&${query}`)).body
    expect(await ids(`number=${no}`)).toContain(id)
    expect(await ids('stage=dispatched&unit=water&form=letter&from=2025-03-01&to=2025-03-31')).toContain(id)
    expect(await ids('stage=registered')).not.toContain(id)
    expect(await ids('unit=labour')).not.toContain(id)
    expect(await ids('from=2025-04-01')).not.toContain(id)
    expect((await registrar.get('/api/petitions?stage=lost&from=tomorrow&limit=1000')).json()).toMatchObject({
      status: 422,
      faults: [{ path: 'stage' }, { path: 'from' }, { path: 'limit' }],
    })
  })

  test('待办：近的在前，超过的在最上面；单位只看自己的', async () => {
    const id = await transferredTo('water')
    office.goTo('2025-03-21')
    const page = z.object({
      duties: z.array(
        z.object({ subject: z.string(), due: z.string(), overdue: z.boolean(), owner: z.object({ id: z.string() }) }),
      ),
    })
    const { duties } = page.parse((await water.get('/api/duties?limit=100')).json())
    expect(duties.map((duty) => duty.due)).toEqual(duties.map((duty) => duty.due).sort())
    expect(duties.every((duty) => duty.owner.id === 'water')).toBe(true)
    expect(duties.find((duty) => duty.subject === id)).toMatchObject({ due: '2025-03-20', overdue: true })
    expect((await water.get('/api/duties?whose=everyone')).statusCode).toBe(403)
    expect((await registrar.get('/api/duties?whose=everyone&limit=100')).body).toContain(id)
    expect((await registrar.get('/api/duties?whose=unit&unit=water&limit=100')).body).toContain(id)
    expect((await registrar.get('/api/duties?whose=mine&limit=100')).body).not.toContain(id)
  })
})

test('数字随看的人：单位只数自己的', async () => {
  await transferredTo('labour')
  const total = async (who: Caller) => {
    const answer = await who.get('/api/figures?from=2025-01-01&to=2025-06-30')
    return z.object({ figures: z.object({ 'flow.total': z.object({ value: z.number() }) }) }).parse(answer.json())
      .figures['flow.total'].value
  }
  expect(await total(registrar)).toBeGreaterThan(await total(labour))
  expect((await labour.get('/api/reports/half-year.docx?from=2025-01-01&to=2025-06-30')).statusCode).toBe(403)
  const docx = await registrar.get('/api/reports/half-year.docx?from=2025-01-01&to=2025-06-30')
  expect(docx.statusCode).toBe(200)
  expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect((await registrar.get('/api/figures?from=2025-06-30&to=2025-01-01&asOf=x')).json()).toMatchObject({
    status: 422,
  })
})
