import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { kinds } from '../registers/kinds.ts'
import { verify } from '../store/verify/verify.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
let risk: string
let petition: z.infer<typeof registered>['petition']
const entered = z.object({ done: z.object({ id: z.string() }) })
const registered = z.object({ petition: z.object({ id: z.string(), no: z.string() }) })
const entryPage = z.object({
  version: z.int(),
  timeline: z.array(z.object({ act: z.object({ code: z.string() }) })),
  petitions: z.array(z.object({ id: z.string(), no: z.string() })),
})

async function send(login: string, url: string, body: object): Promise<unknown> {
  const answer = await office.as(login).post(url, { requestId: newRequest(), ...body })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const from = (fromRisk: string) => ({ ...registration, input: { ...registration.input, fromRisk } })
const seenBy = async (login: string) =>
  entryPage.parse((await office.as(login).get(`/api/registers/risk/${risk}`)).json())
const numbersFor = async (login: string) => (await seenBy(login)).petitions.map(({ no }) => no)

beforeAll(async () => {
  office = await testOffice()
  const { done } = entered.parse(
    await send('registrar', '/api/registers/risk', {
      ...{ on: '2025-03-03', units: ['water'], input: { field: '农业农村', level: 'village' } },
      texts: { matter: '村东机井停用' },
    }),
  )
  risk = done.id
  petition = registered.parse(await send('registrar', '/api/petitions', from(risk))).petition
})
afterAll(() => office.close())

describe('排查发现的矛盾纠纷转为信访件', () => {
  test('看得见信访内容的人，从排查看得到它的编号；只看日期和义务的督查人员看不到', async () => {
    expect(await numbersFor('registrar')).toEqual([petition.no])
    expect(await numbersFor('auditor')).toEqual([])
  })

  test('看不见信访件的单位，排查上一点痕迹也没有：办理经过、版本都和没有转过一样', async () => {
    const { petitions, version, timeline } = await seenBy('water')
    expect(petitions).toEqual([])
    expect(version).toBe(1)
    expect(timeline.map(({ act }) => act.code)).toEqual(['entered'])
  })

  test('第三十条第三款：检举控告该单位的，转送给别的单位以后它仍然看不到', async () => {
    const accusing = registered.parse(await send('registrar', '/api/petitions', from(risk))).petition
    const acts = `/api/petitions/${accusing.id}/acts`
    await send('registrar', `${acts}/confirmKind`, {
      input: { on: '2025-03-03', kind: 'accusation', accusedUnits: ['water'] },
    })
    await send('registrar', `${acts}/transfer`, { input: { on: '2025-03-03', units: ['housing'] } })
    expect(await numbersFor('registrar')).toContain(accusing.no)
    expect(await numbersFor('water')).toEqual([])
  })

  test('转送给该单位以后，它从排查看得到这一件', async () => {
    const acts = `/api/petitions/${petition.id}/acts`
    await send('registrar', `${acts}/confirmKind`, { input: { on: '2025-03-03', kind: 'appeal', accusedUnits: [] } })
    await send('registrar', `${acts}/transfer`, { input: { on: '2025-03-03', units: ['water'] } })
    expect(await numbersFor('water')).toEqual([petition.no])
  })

  test('没有的排查、本人看不见的排查，都不能写成来历', async () => {
    const nowhere = { requestId: newRequest(), ...from('00000000-0000-4000-8000-000000000000') }
    expect((await office.as('registrar').post('/api/petitions', nowhere)).body).toContain('没有所转来的这件排查')
    const others = { requestId: newRequest(), ...from(risk) }
    const answer = await office.as('housing').post('/api/petitions', others)
    expect(answer.body).toContain('没有所转来的这件排查')
  })

  test('核验没有发现', async () => {
    expect((await verify(office.db, kinds)).findings).toEqual([])
  })
})
