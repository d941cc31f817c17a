import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readPaper } from '../reports/checking/read-paper.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'

let office: TestOffice
const callers = new Map<string, Caller>()
function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

const entered = z.object({ done: z.object({ id: z.string() }), entry: z.object({ number: z.string() }) })
const registered = z.object({ petition: z.object({ id: z.string(), no: z.string() }) })

async function send(login: string, url: string, body: object): Promise<unknown> {
  const answer = await as(login).post(url, { requestId: newRequest(), ...body })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

/** With a unit since 3 March, and never answered. */
async function sentToUnit(kind: 'appeal' | 'accusation', accusedUnits: readonly string[]): Promise<string> {
  const { petition } = registered.parse(await send('registrar', '/api/petitions', registration))
  const acts = `/api/petitions/${petition.id}/acts`
  await send('registrar', `${acts}/confirmKind`, { input: { on: '2025-03-03', kind, accusedUnits } })
  await send('registrar', `${acts}/transfer`, { input: { on: '2025-03-03', units: ['housing'] } })
  return petition.no
}

async function textOf(url: string): Promise<string> {
  const answer = await as('registrar').get(url)
  expect(answer.statusCode, answer.body).toBe(200)
  return JSON.stringify(readPaper(answer.rawPayload))
}

let late: string
let kept: string
let unconfirmed: string
let meeting: z.infer<typeof entered>
beforeAll(async () => {
  office = await testOffice()
  late = await sentToUnit('appeal', [])
  kept = await sentToUnit('accusation', ['water'])
  unconfirmed = registered.parse(await send('registrar', '/api/petitions', registration)).petition.no
  const about = { texts: { subject: '水利欠账', organs: '水利局、住建局', result: '分清了两家的责任' } }
  meeting = entered.parse(
    await send('registrar', '/api/registers/activity', {
      ...{ on: '2025-03-03', units: [], input: { kind: 'jointConference' } },
      ...about,
    }),
  )
  await send('registrar', `/api/registers/activity/${meeting.done.id}/acts/undertake`, {
    input: { on: '2025-03-03', owner: 'water', due: '2025-03-20' },
    texts: { what: '清淤三公里' },
  })
  office.goTo('2025-06-20')
})
afterAll(() => office.close())

describe('联席会议', () => {
  test('议程列出超过期限的义务、没有落实的议定事项，逐项有单位和日期', async () => {
    const text = await textOf('/api/conference/agenda.docx')
    expect(text).toContain(late)
    expect(text).toContain('试验县住房和城乡建设局')
    expect(text).toContain('清淤三公里')
    expect(text).toContain('已超过')
  })

  test('第三十条第三款：须保密的、还没有确认类别的，议程上没有；信访内容、信访人也没有', async () => {
    const text = await textOf('/api/conference/agenda.docx')
    for (const no of [kept, unconfirmed, '灌渠', '张某']) expect(text).not.toContain(no)
  })

  test('纪要写明每一项由谁、在哪一天以前落实；不是联席会议的没有纪要', async () => {
    const text = await textOf(`/api/registers/activity/${meeting.done.id}/minutes.docx`)
    for (const said of ['水利欠账', '水利局、住建局', '清淤三公里', '试验县水利局', '2025年3月20日'])
      expect(text).toContain(said)
    const training = { on: '2025-03-03', units: [], input: { kind: 'training' }, texts: { subject: '培训' } }
    const { done } = entered.parse(await send('registrar', '/api/registers/activity', training))
    expect((await as('registrar').get(`/api/registers/activity/${done.id}/minutes.docx`)).statusCode).toBe(404)
  })

  test('只有信访局经办的人能取；取过都有记载', async () => {
    for (const login of ['water', 'water-head', 'auditor', 'admin']) {
      expect((await as(login).get('/api/conference/agenda.docx')).statusCode, login).toBe(403)
      const minutes = await as(login).get(`/api/registers/activity/${meeting.done.id}/minutes.docx`)
      expect(minutes.statusCode, login).toBe(403)
    }
    expect((await as('auditor').get('/api/accesses?limit=50')).body).toContain('联席会议议程')
  })
})
