import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inOwnerTx } from '../store/open-db.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
let petition: string
beforeAll(async () => {
  office = await testOffice()
  const registered = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  petition = z.object({ done: z.object({ id: z.string() }) }).parse(registered.json()).done.id
  await act('registrar', 'transfer', { on: '2025-03-03', units: ['water', 'housing'] })
})
afterAll(() => office.close())

const act = (login: string, name: string, input: object) =>
  office.as(login).post(`/api/petitions/${petition}/acts/${name}`, { requestId: newRequest(), input })
const appoint = (login: string, handler: string) =>
  act(login, 'appointHandler', { on: '2025-03-03', assignment: '1', handler })
const handled = async (login: string) =>
  (await office.as(login).get('/api/duties?whose=handled'))
    .json<{ duties: { duty: string }[] }>()
    .duties.map(({ duty }) => duty)

describe('承办人', () => {
  test('单位负责人指定本单位的人；指定别的单位的人，说明为什么不行', async () => {
    const refused = await appoint('water-head', 'housing')
    expect(refused.statusCode, refused.body).toBe(409)
    expect(refused.body).toContain('不在本单位')
    const done = await appoint('water-head', 'water')
    expect(done.statusCode, done.body).toBe(200)
  })

  test('承办人自己、别的单位、信访局都不能指定', async () => {
    for (const login of ['water', 'housing', 'registrar', 'head']) {
      expect((await appoint(login, 'water')).statusCode).toBe(409)
    }
  })

  test('待办可以只看本人承办的', async () => {
    expect(await handled('water')).toEqual(['notice/1', 'reply/1'])
    expect(await handled('water-head')).toEqual([])
    expect(await handled('housing')).toEqual([])
  })
})

describe('第二十四条第二款：单位承继', () => {
  const succession = { on: '2025-03-03', from: 'water', to: 'labour' }

  test('名录没有记载的，不能把案件交给别的单位，办理事项中也写明为什么', async () => {
    expect((await act('head', 'succeedUnit', succession)).body).toContain('不需要承继')
    const { actions } = (await office.as('head').get(`/api/petitions/${petition}`)).json<{
      actions: { act: string; open: boolean }[]
    }>()
    expect(actions.find((each) => each.act === 'succeedUnit')).toMatchObject({ open: false })
  })

  test('名录记载了的，由信访局负责人办理；原单位随即看不见，承继的单位接着办', async () => {
    await inOwnerTx(office.db, (tx) =>
      tx.query(
        `insert into unit_succession (region_code, from_id, to_id, place, on_day, cause, document)
         values ('990001000000', 'water', 'labour', 0, '2025-03-03', 'merged', '')`,
      ),
    )
    expect((await act('registrar', 'succeedUnit', succession)).statusCode).toBe(409)
    const done = await act('head', 'succeedUnit', succession)
    expect(done.statusCode, done.body).toBe(200)
    expect((await office.as('water').get(`/api/petitions/${petition}`)).statusCode).toBe(404)
    const seen = await office.as('labour').get(`/api/petitions/${petition}`)
    expect(seen.statusCode).toBe(200)
    expect(seen.body).not.toContain('"handler"')
    expect((await act('labour', 'accept', { on: '2025-03-03', assignment: '1' })).statusCode).toBe(200)
  })
})
