import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dutyPage } from './duty-list.ts'
import { petitionView } from './petition-view.ts'
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

const on = { on: '2025-03-03' }
const send = (login: string, name: string, input: object, more: object = {}) =>
  as(login).post(`/api/petitions/${petition}/acts/${name}`, {
    requestId: newRequest(),
    input: { ...on, ...input },
    ...more,
  })

async function act(login: string, name: string, input: object, texts: object = {}): Promise<void> {
  const answer = await send(login, name, input, { texts })
  expect(answer.statusCode, `${name}: ${answer.body}`).toBe(200)
}

const seenBy = async (login: string) => petitionView.parse((await as(login).get(`/api/petitions/${petition}`)).json())
const said = '六月底以前修好西渠'
const remark = '依据请写到条'

let tracking: object
let demand: string
beforeAll(async () => {
  office = await testOffice()
  const made = await as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  const told = z
    .object({ petition: z.object({ id: z.string(), no: z.string() }), queryCode: z.string() })
    .parse(made.json())
  petition = told.petition.id
  tracking = { no: told.petition.no, code: told.queryCode }
  await act('registrar', 'confirmKind', { kind: 'appeal', accusedUnits: [] })
  await act('registrar', 'transfer', { units: ['water', 'housing'] })
  await act('water', 'accept', { assignment: '1', route: 'petitionProcedure' })
  demand = (await seenBy('water')).details?.demands[0]?.id ?? ''
  await act('water', 'submitOpinion', { answers: [{ demand, outcome: 'support' }] }, { [`answer.${demand}`]: said })
})
afterAll(() => office.close())

describe('处理意见出具以前，请同事核一核', () => {
  test('同单位的人在自己的机器上读得到稿子，待办里写着已送核', async () => {
    const { details } = await seenBy('water-head')
    expect(details?.opinionDraft).toMatchObject({
      status: { code: 'waiting' },
      answers: [{ demand, outcome: { code: 'support' }, answer: said, basis: null }],
      check: null,
    })
    const { duties } = dutyPage.parse((await as('water-head').get('/api/duties')).json())
    expect(duties.map(({ term, draft }) => [term.code, draft])).toContainEqual(['reply', '已送核，待核稿'])
  })

  test('信访局读得到送核过，读不到写了什么；协办单位和信访人连送核过也读不到', async () => {
    const registrar = await seenBy('registrar')
    expect(registrar.details?.opinionDraft).toBeNull()
    expect(registrar.timeline.find(({ act: { code } }) => code === 'submitOpinion')).toMatchObject({ texts: [] })
    expect(JSON.stringify(registrar)).not.toContain(said)
    const assisting = await seenBy('housing')
    expect(assisting.details?.opinionDraft).toBeNull()
    expect(JSON.stringify(assisting.timeline)).not.toContain('送核')
    const hers = await as('registrar').post('/api/track', tracking)
    expect(hers.statusCode).toBe(200)
    expect(hers.body).not.toContain(said)
    expect(hers.body).not.toContain('送核')
  })

  test('拟稿人自己不能核；退回的写明改哪里；再送一次从头核', async () => {
    expect((await send('water', 'checkOpinion', { result: 'passed' })).statusCode).toBe(409)
    expect((await send('water-head', 'checkOpinion', { result: 'returned' })).json()).toMatchObject({
      code: 'remarkMissing',
    })
    await act('water-head', 'checkOpinion', { result: 'returned' }, { remark })
    expect((await seenBy('water')).details?.opinionDraft).toMatchObject({
      status: { code: 'returned' },
      check: { remark },
    })
    await act('water', 'submitOpinion', { answers: [{ demand, outcome: 'support' }] }, { [`answer.${demand}`]: said })
    expect((await seenBy('water-head')).details?.opinionDraft).toMatchObject({
      status: { code: 'waiting' },
      check: null,
    })
  })

  test('两人同时改：后送的不盖掉先送的，先看到对方的，再送一次', async () => {
    const { version } = await seenBy('water')
    const mine = { answers: [{ demand, outcome: 'explain' }] }
    await act('water-head', 'submitOpinion', mine, { [`answer.${demand}`]: '负责人改过的' })
    const stale = await send('water', 'submitOpinion', mine, {
      expectedVersion: version,
      texts: { [`answer.${demand}`]: '我改的' },
    })
    expect(stale.statusCode).toBe(409)
    expect((await seenBy('water')).details?.opinionDraft).toMatchObject({ answers: [{ answer: '负责人改过的' }] })
  })

  test('出具以后没有稿子了；经过留在案卷里', async () => {
    const { details } = await seenBy('water')
    const demands = details?.demands.map(({ id }) => id) ?? []
    const texts = Object.fromEntries(
      demands.flatMap((id) => [
        [`answer.${id}`, said],
        [`basis.${id}`, '《水法》第二十条'],
      ]),
    )
    await act('water', 'issueOpinion', { answers: demands.map((id) => ({ demand: id, outcome: 'support' })) }, texts)
    const after = await seenBy('water')
    expect(after.details?.opinionDraft).toBeNull()
    expect(after.timeline.filter(({ act: { code } }) => code === 'submitOpinion')).toHaveLength(3)
  })
})
