import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { piecesOf, similarList } from './similar-petitions.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'

let office: TestOffice
const callers = new Map<string, Caller>()
function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

const registered = z.object({ petition: z.object({ id: z.string(), no: z.string() }) })

async function register(text: string, input: object = {}): Promise<string> {
  const body = { ...registration, requestId: newRequest(), text, input: { ...registration.input, ...input } }
  const answer = await as('registrar').post('/api/petitions', body)
  return registered.parse(answer.json()).petition.no
}

const leak = '幸福小区三号楼楼顶漏水，报修半年没有人来，家里墙都霉了。'
let roof: string
let report: string
beforeAll(async () => {
  office = await testOffice()
  roof = await register(leak)
  await register('东河村的机耕路修到一半停了，拖拉机进不去地里。')
  report = await register('水利局的人把修渠的水泥拉回自己家盖房子。', { kind: 'accusation', accusedUnits: ['water'] })
})
afterAll(() => office.close())

/** Sent to the unit, which reads its texts only once somebody has confirmed its kind. */
async function sendToHousing(
  no: string,
  { on, confirmed }: { readonly on: string; readonly confirmed: boolean },
): Promise<void> {
  const found = await as('registrar').get(`/api/petitions?number=${no}`)
  const [{ id } = { id: '' }] = z
    .object({ petitions: z.array(z.object({ id: z.string() })) })
    .parse(found.json()).petitions
  const act = (name: string, input: object) =>
    as('registrar').post(`/api/petitions/${id}/acts/${name}`, {
      requestId: newRequest(),
      input: { on, ...input },
    })
  if (confirmed) await act('confirmKind', { kind: 'appeal', accusedUnits: [] })
  expect((await act('transfer', { units: ['housing'] })).statusCode).toBe(200)
}

async function similar(login: string, text: string): Promise<readonly string[]> {
  const answer = await as(login).post('/api/petitions/similar', { text })
  expect(answer.statusCode, answer.body).toBe(200)
  return similarList.parse(answer.json()).petitions.map(({ no }) => no)
}

const again = '还是幸福小区楼顶漏水的事，报修半年没有人来管，又下了一场雨。'

describe('正在登记的，以前是不是来过', () => {
  test('话差不多的找出来，不相干的不找；一两个相同的词不算', async () => {
    expect(await similar('registrar', again)).toEqual([roof])
    expect(await similar('registrar', '请问低保怎么办理，要带哪些材料。')).toEqual([])
    expect(await similar('registrar', '半年没有人来发过低保金，请查一查是怎么回事。')).toEqual([])
  })

  test('不按姓名、电话找人', async () => {
    expect(await similar('registrar', '黎某 13900000000 黎某 13900000000')).toEqual([])
    expect(piecesOf('电话13900000000，证件号码990123197001010011')).not.toContainEqual(expect.stringMatching(/\d{4}/))
  })

  test('只找得到自己看得到内容的：被检举的单位找不到检举它的；审计员不看内容', async () => {
    const words = '水利局的人把修渠的水泥拉回自己家盖房子了。'
    expect(await similar('registrar', words)).toEqual([report])
    expect(await similar('water', words)).toEqual([])
    expect(await similar('housing', again)).toEqual([])
    expect((await as('auditor').post('/api/petitions/similar', { text: again })).statusCode).toBe(403)
  })

  test('看不到内容的再多，看得到的那一件也不会被挤掉：多少件不让看，从找到的看不出来', async () => {
    await sendToHousing(roof, { on: '2025-03-03', confirmed: true })
    expect(await similar('housing', again)).toEqual([roof])
    office.goTo('2025-03-04')
    const later = { on: '2025-03-04', confirmed: false }
    for (let more = 0; more < 31; more += 1) await sendToHousing(await register(leak, { on: later.on }), later)
    expect(await similar('housing', again)).toEqual([roof])
  }, 60_000)
})
