import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inOwnerTx } from '../store/open-db.ts'
import { opinionPreview } from './opinion-preview.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'

let office: TestOffice
let petition: string
const callers = new Map<string, Caller>()
function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

async function act(login: string, name: string, input: object, texts: object = {}): Promise<void> {
  const body = { requestId: newRequest(), input: { on: '2025-03-03', ...input }, texts }
  const answer = await as(login).post(`/api/petitions/${petition}/acts/${name}`, body)
  expect(answer.statusCode, `${name}: ${answer.body}`).toBe(200)
}

const ask = (login: string, words: object) => as(login).post(`/api/petitions/${petition}/opinion-preview`, words)

async function previewed(words: object) {
  const answer = await ask('water', words)
  expect(answer.statusCode, answer.body).toBe(200)
  return opinionPreview.parse(answer.json())
}

const events = () =>
  inOwnerTx(office.db, async (tx) => {
    const { rows } = await tx.query<{ events: number; texts: number }>(
      'select (select count(*)::int from event) as events, (select count(*)::int from content) as texts',
    )
    return rows[0]
  })

const demands = z.object({ details: z.object({ demands: z.array(z.object({ id: z.string() })) }) })
let ids: readonly string[]
beforeAll(async () => {
  office = await testOffice()
  const answer = await as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  petition = z.object({ petition: z.object({ id: z.string() }) }).parse(answer.json()).petition.id
  await act('registrar', 'confirmKind', { kind: 'appeal', accusedUnits: [] })
  await act('registrar', 'transfer', { units: ['water'] })
  await act('water', 'accept', { assignment: '1', route: 'petitionProcedure' })
  ids = demands.parse((await as('water').get(`/api/petitions/${petition}`)).json()).details.demands.map(({ id }) => id)
})
afterAll(() => office.close())

const whole = () => ({
  answers: ids.map((demand) => ({ demand, outcome: 'support' })),
  texts: Object.fromEntries(
    ids.flatMap((demand) => [
      [`answer.${demand}`, '六月底以前修好'],
      [`basis.${demand}`, '《中华人民共和国水法》第二十条'],
    ]),
  ),
})

describe('第三十二条第一款：处理意见书写到一半，先看一看', () => {
  test('写到哪里排到哪里；还缺什么、依据哪一条，都说出来；什么也没有写入', async () => {
    const before = await events()
    const { lines, problems } = await previewed({ answers: [], texts: {} })
    expect(lines).toContain('信访处理意见书')
    expect(problems.join()).toContain('第三十二条')
    const half = await previewed({
      answers: ids.slice(0, 1).map((demand) => ({ demand, outcome: 'support' })),
      texts: { [`answer.${ids[0] ?? ''}`]: '六月底以前修好' },
    })
    expect(half.lines.join('\n')).toContain('六月底以前修好')
    expect(half.problems.join()).toContain('法律法规依据')
    expect(await events()).toEqual(before)
  })

  test('写齐了没有可退回的；预览的每一行，出具以后拟的稿上都有', async () => {
    const { lines, problems } = await previewed(whole())
    expect(problems).toEqual([])
    const { answers, texts } = whole()
    await act('water', 'issueOpinion', { answers }, texts)
    await act('water', 'draftPaper', { kind: 'handlingOpinion' })
    const paper = await as('water').get(`/api/petitions/${petition}/papers/1.html`)
    const plain = (text: string) => text.replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>|\s/gu, '')
    const printed = plain(paper.body)
    for (const line of lines) expect(printed).toContain(plain(line).replace(/^[一二三四五六七八九十]+、/u, ''))
  })

  test('不承办的单位、信访局不出具处理意见的人看不到预览；看过有记载', async () => {
    expect((await ask('housing', whole())).statusCode).toBe(404)
    expect((await ask('auditor', whole())).statusCode).toBe(404)
    expect((await ask('admin', whole())).statusCode).toBe(404)
    expect((await as('auditor').get('/api/accesses?limit=50')).body).toContain('未出具，预览')
  })
})
