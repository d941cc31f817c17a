import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ownData } from './own-data.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'
import { trackingView } from './tracking-view.ts'
import type { TrackingView } from './tracking-view.ts'

let office: TestOffice
let registrar: Caller
let water: Caller
beforeAll(async () => {
  office = await testOffice()
  registrar = office.as('registrar')
  water = office.as('water')
})
afterAll(() => office.close())

const answerSchema = z.object({
  queryCode: z.string().nullable(),
  petition: z.object({ id: z.string(), no: z.string() }),
})

const told = z.object({
  duties: z.array(z.object({ id: z.string() })),
  timeline: z.array(z.object({ act: z.object({ code: z.string() }), by: z.string(), facts: z.array(z.unknown()) })),
})

interface Hers {
  readonly id: string
  readonly no: string
  readonly code: string
}

async function registered(): Promise<Hers> {
  office.goTo('2025-03-03')
  const answer = await registrar.post('/api/petitions', { requestId: newRequest(), ...registration })
  const { queryCode, petition } = answerSchema.parse(answer.json())
  if (queryCode === null) throw new Error('没有给出查询码')
  return { ...petition, code: queryCode }
}

interface Body {
  readonly on: string
  readonly texts?: object
  readonly [key: string]: unknown
}

async function act(who: Caller, { id }: Hers, name: string, { texts, ...input }: Body): Promise<void> {
  office.goTo(input.on)
  const body = { requestId: newRequest(), input, ...(texts && { texts }) }
  const answer = await who.post(`/api/petitions/${id}/acts/${name}`, body)
  expect(answer.statusCode, `${name}: ${answer.body}`).toBe(200)
}

const post = (url: string, payload: object) => office.app.inject({ method: 'POST', url, payload })

async function track({ no, code }: Pick<Hers, 'no' | 'code'>): Promise<TrackingView> {
  const answer = await post('/api/track', { no, code })
  expect(answer.statusCode, answer.body).toBe(200)
  return trackingView.parse(answer.json())
}

async function sent(): Promise<Hers> {
  const hers = await registered()
  await act(registrar, hers, 'confirmKind', { on: '2025-03-04', kind: 'appeal', accusedUnits: [] })
  await act(registrar, hers, 'transfer', { on: '2025-03-05', units: ['water'] })
  return hers
}

/** Answered on 28 April; two demands. */
async function answered(): Promise<Hers> {
  const hers = await sent()
  await act(water, hers, 'accept', { on: '2025-03-10', assignment: '1' })
  const answers = ['1', '2'].map((demand) => ({ demand, outcome: 'support' }))
  const texts = { 'answer.1': '已修', 'basis.1': '水法', 'answer.2': '检修', 'basis.2': '水法' }
  await act(water, hers, 'issueOpinion', { on: '2025-04-28', answers, texts })
  await act(water, hers, 'handOver', { on: '2025-04-28', method: 'post' })
  return hers
}

describe('第十八条第一款：凭编号和查询码查看进展', () => {
  test('刚登记的：谁欠她什么，到哪一天，可以找谁', async () => {
    expect(await track(await registered())).toMatchObject({
      stage: '已登记，待转送交办',
      waitingDays: 0,
      contact: '试验县信访局',
      promises: [
        { promise: '信访局把您的事转给有权处理的单位', by: '试验县信访局', due: '2025-03-18', statutory: true },
      ],
      windows: [],
      story: [{ on: '2025-03-03', act: '登记' }],
      rating: { open: false, unit: null, office: null },
    })
  })

  test('转送以后单位受理以前仍找信访局，受理以后找单位；等待从第一次收到之日算起', async () => {
    const hers = await sent()
    expect((await track(hers)).contact).toBe('试验县信访局')
    await act(water, hers, 'accept', { on: '2025-03-10', assignment: '1' })
    const seen = await track(hers)
    expect(seen).toMatchObject({ contact: '试验县水利局', waitingDays: 7 })
    expect(seen.story.map((each) => each.act)).toEqual(['登记', '转送', '受理告知'])
  })

  test('送达以后，看得见自己请求复查的期限', async () => {
    const hers = await answered()
    await act(water, hers, 'deliver', { on: '2025-05-06', paper: 'opinion', method: 'post', texts: { proof: '回执' } })
    expect((await track(hers)).windows).toMatchObject([{ due: '2025-06-05', by: '信访人', statutory: true }])
  })

  test('看不见别人的文字、工作人员的姓名、领导批示、追究责任的建议和催办', async () => {
    const hers = await sent()
    await act(registrar, hers, 'instruct', {
      ...{ on: '2025-03-06', post: '县委书记', unit: 'water', dueOn: '2025-03-20' },
      texts: { words: '请水利局阅处' },
    })
    await act(registrar, hers, 'recommend', {
      ...{ on: '2025-03-06', kind: 'accountability', unit: 'water', body: '县纪委监委', misconduct: 'delaying' },
      texts: { recommendation: '建议追责', consequences: '麦子绝收' },
    })
    await act(registrar, hers, 'remind', { on: '2025-03-06', unit: 'water', mode: 'urge' })
    const seen = JSON.stringify(await track(hers))
    for (const hidden of ['阅处', '批示', '追究', '催办', '纪委', '建议', '甲某', '张某', '灌渠']) {
      expect(seen, hidden).not.toContain(hidden)
    }
  })
})

describe('单位也看不见追究它责任的建议', () => {
  test('第四十条第三款：单位的经过和义务里都没有，信访局的有', async () => {
    const hers = await sent()
    await act(registrar, hers, 'recommend', {
      ...{ on: '2025-03-06', kind: 'accountability', unit: 'water', body: '县纪委监委', misconduct: 'delaying' },
      texts: { recommendation: '建议追责', consequences: '麦子绝收' },
    })
    const toldTo = async (who: Caller) => told.parse((await who.get(`/api/petitions/${hers.id}`)).json())
    const [unit, theirs] = [await toldTo(water), await toldTo(registrar)]
    expect(unit.timeline.map((each) => each.act.code)).toEqual(['register', 'confirmKind', 'transfer'])
    expect(unit.duties.map(({ id }) => id)).not.toContain('recommendationFeedback/1')
    expect(theirs.timeline.at(-1)?.facts).toContainEqual({ label: '收件机关', text: '县纪委监委' })
    expect(theirs.duties.map(({ id }) => id)).toContain('recommendationFeedback/1')
  })
})

describe('问题22：凭查询码评价', () => {
  test('办结以后可以分别评价单位和信访部门，改了以后一次为准', async () => {
    const hers = await answered()
    const rate = (body: object) => post('/api/track/rating', { no: hers.no, code: hers.code, ...body })
    expect((await rate({ of: 'unit', rating: 'dissatisfied' })).json()).toMatchObject({
      rating: { open: true, unit: '不满意', office: null },
    })
    await rate({ of: 'office', rating: 'satisfied' })
    expect((await rate({ of: 'unit', rating: 'satisfied' })).json()).toMatchObject({
      rating: { unit: '满意', office: '满意' },
    })
  })

  test('还没有办结的，依规定不能评价', async () => {
    const { no, code } = await sent()
    const answer = await post('/api/track/rating', { no, code, of: 'unit', rating: 'satisfied' })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ article: '第二十一条第二款', code: 'notConcluded' })
  })

  test('信访局和单位都不能代为评价', async () => {
    const { id } = await answered()
    const body = { requestId: newRequest(), input: { on: '2025-04-28', of: 'unit', rating: 'satisfied' } }
    for (const who of [registrar, office.as('head'), water]) {
      const answer = await who.post(`/api/petitions/${id}/acts/rate`, { ...body, requestId: newRequest() })
      expect(answer.statusCode).toBe(409)
      expect(answer.json()).toMatchObject({ code: 'notPermitted' })
    }
  })

  test('同一提交编号只记一次', async () => {
    const { no, code, id } = await answered()
    const body = { requestId: newRequest(), no, code, of: 'unit', rating: 'satisfied' }
    await post('/api/track/rating', body)
    await post('/api/track/rating', body)
    const { timeline } = told.parse((await registrar.get(`/api/petitions/${id}`)).json())
    expect(timeline.filter((each) => each.act.code === 'rate').map(({ by }) => by)).toEqual(['信访人'])
  })
})

describe('查询码', () => {
  test('编号不对和查询码不对，回答一字不差', async () => {
    const { no, code } = await registered()
    const answers = await Promise.all([
      post('/api/track', { no, code: '22222-22222' }),
      post('/api/track', { no: '990001202503030000000', code }),
      post('/api/track/rating', { no, code: '22222-22222', of: 'unit', rating: 'satisfied' }),
    ])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(answers[0].json()).toMatchObject({ title: '没有查到' })
  })

  test('只在登记时给出一次：同一提交再来一次，不再给出；日志里也没有', async () => {
    const body = { requestId: newRequest(), ...registration }
    const [one, two] = [await registrar.post('/api/petitions', body), await registrar.post('/api/petitions', body)]
    const { queryCode, petition } = answerSchema.parse(one.json())
    expect(answerSchema.parse(two.json())).toMatchObject({ queryCode: null, petition: { id: petition.id } })
    await track({ no: petition.no, code: queryCode ?? '' })
    expect(office.lines.join()).toContain(petition.id)
    expect(office.lines.join()).not.toContain(queryCode)
  })

  test('一再试查询码的，被拦下', async () => {
    const { no } = await registered()
    const tries = await Promise.all(Array.from({ length: 40 }, () => post('/api/track', { no, code: 'AAAAA-AAAAA' })))
    expect(tries.at(-1)?.statusCode).toBe(429)
  })
})

describe('信访人要求告知本人信息', () => {
  test('凭查询码得到本人的完整信息、自己写的话、谁在哪天看过；别人的号码和工作人员的话不在其中', async () => {
    const hers = await sent()
    office.goTo('2025-03-06')
    const agent = { input: { on: '2025-03-06' }, texts: { mandate: '委托书' } }
    const persons = [{ name: '李某', phone: '13700001111' }]
    const url = `/api/petitions/${hers.id}/acts/appointAgent`
    expect((await registrar.post(url, { requestId: newRequest(), ...agent, persons })).statusCode).toBe(200)
    const seen = z.object({ sendings: z.array(z.object({ id: z.string() })) })
    const assignment = seen.parse((await water.get(`/api/petitions/${hers.id}`)).json()).sendings[0]?.id
    await act(water, hers, 'object', { on: '2025-03-06', assignment, texts: { reason: '内部催办的话' } })
    const answer = await post('/api/track/data', { no: hers.no, code: hers.code })
    expect(answer.statusCode, answer.body).toBe(200)
    const data = ownData.parse(answer.json())
    const [own] = registration.persons
    expect(data.persons).toContainEqual({ role: '信访人', ...own })
    expect(data.persons).toContainEqual({ role: '代理人', name: '李某', idNumber: null, phone: null, address: null })
    expect(data.words[0]?.texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([registration.text, ...registration.demands]),
    )
    expect(data.aboutHer.map(({ labels }) => labels.length > 0)).toContain(true)
    expect(data.seenBy).toContainEqual({ office: '试验县水利局', on: '2025-03-06' })
    for (const others of ['13700001111', '内部催办', '甲某']) expect(answer.body).not.toContain(others)
  })

  test('编号不存在与查询码不对，回答相同', async () => {
    const hers = await registered()
    const [wrong, none] = await Promise.all([
      post('/api/track/data', { no: hers.no, code: 'AAAAA-AAAAA' }),
      post('/api/track/data', { no: 'no such number', code: 'AAAAA-AAAAA' }),
    ])
    expect([wrong.statusCode, wrong.body]).toEqual([none.statusCode, none.body])
    expect(wrong.statusCode).toBe(404)
  })
})
