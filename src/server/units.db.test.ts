import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inOwnerTx } from '../store/open-db.ts'
import { onlyPetitions } from '../store/testing/office.ts'
import { verify } from '../store/verify/verify.ts'
import { accountChangeView } from './accounts/account-views.ts'
import { closedView } from './change-units.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'
import { unitRegister } from './unit-register.ts'

let office: TestOffice
let sent: { readonly id: string; readonly no: string }
let kept: { readonly id: string; readonly no: string }

const registered = z.object({ petition: z.object({ id: z.string(), no: z.string() }) })
const document = '试编〔2025〕3号'
const on = '2025-03-05'

/** Two petitions at the water bureau; of one the office's head may not know. */
beforeAll(async () => {
  office = await testOffice()
  sent = await sentToWater()
  kept = await sentToWater()
  await inOwnerTx(office.db, (tx) =>
    tx.query(`insert into kept_from (region_code, subject_id, who) values ('990001000000', $1, 'head')`, [kept.id]),
  )
})
afterAll(() => office.close())

async function sentToWater() {
  office.goTo('2025-03-03')
  const answer = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  const { petition } = registered.parse(answer.json())
  office.goTo(on)
  for (const [act, input] of [
    ['confirmKind', { on, kind: 'appeal', accusedUnits: [] }],
    ['transfer', { on, units: ['water'] }],
  ] as const) {
    const url = `/api/petitions/${petition.id}/acts/${act}`
    const done = await office.as('registrar').post(url, { requestId: newRequest(), input })
    expect(done.statusCode, done.body).toBe(200)
  }
  return petition
}

const post = (who: string, url: string, body: object) =>
  office.as(who).post(url, { requestId: newRequest(), on, document, ...body })
const register = async (who = 'admin') => unitRegister.parse((await office.as(who).get('/api/units/register')).json())
const unit = async (id: string) => (await register()).units.find((each) => each.id === id)

describe('名录由系统管理员管，撤并由信访局负责人定', () => {
  test.each(['registrar', 'security', 'water', 'water-head'])('%s 看不了也改不了', async (login) => {
    expect((await office.as(login).get('/api/units/register')).statusCode).toBe(403)
    expect((await post(login, '/api/units/water/name', { fullName: '试验县水务局' })).statusCode).toBe(403)
    const closing = { from: ['water'], to: ['housing'], cause: 'merged' }
    expect((await post(login, '/api/units/closing', closing)).statusCode).toBe(403)
    expect((await office.as(login).post('/api/units/closing/preview', { ...closing, on, document })).statusCode).toBe(
      403,
    )
  })

  test('系统管理员不定撤并，信访局负责人不改名录', async () => {
    const closing = { from: ['water'], to: ['housing'], cause: 'merged' }
    expect((await post('admin', '/api/units/closing', closing)).statusCode).toBe(403)
    expect((await post('head', '/api/units/water/name', { fullName: '试验县水务局' })).statusCode).toBe(403)
  })

  test('没有文号的，说出来；什么也没有写', async () => {
    const before = await register()
    const answer = await post('admin', '/api/units/water/name', { fullName: '', document: '' })
    expect(answer.json()).toMatchObject({ status: 422, faults: [{ path: 'fullName' }, { path: 'document' }] })
    expect(await register()).toEqual(before)
  })
})

describe('名录的变更', () => {
  test('更名、换上级、写明复查机关：编号不变，曾用名和文号都在，谁改的也在；同一提交只办一次', async () => {
    const body = { requestId: newRequest(), fullName: '试验县水务局', shortName: '水务局' }
    expect((await post('admin', '/api/units/water/name', body)).statusCode).toBe(200)
    expect((await post('admin', '/api/units/water/name', body)).statusCode).toBe(200)
    await post('admin', '/api/units/water/superior', { superior: '试验市水务局' })
    const { on: _, document: __, ...reviewing } = { on, document, requestId: newRequest(), reviewer: '试验县人民政府' }
    expect((await office.as('admin').post('/api/units/water/reviewer', reviewing)).statusCode).toBe(200)
    expect(await unit('water')).toMatchObject({
      ...{ fullName: '试验县水务局', shortName: '水务局', superior: '试验市水务局', reviewer: '试验县人民政府' },
      past: [{ until: on, fullName: '试验县水利局', document }],
      people: 2,
    })
    const { changes } = await register('auditor')
    expect(changes.map(({ what, by, was, becomes }) => [what.code, by, was, becomes]).toSorted()).toEqual([
      ['moved', '戊某', '试验省人民政府', '试验市水务局'],
      ['renamed', '戊某', '试验县水利局', '试验县水务局'],
      ['reviewerSet', '戊某', null, '试验县人民政府'],
    ])
  })

  test('新设立的列入名录；已有的名称不能再用', async () => {
    const { on: _, ...body } = { on, from: on, document, superior: '试验县人民政府', fullName: '试验县水务集团' }
    const add = (fullName: string) =>
      office.as('admin').post('/api/units', { requestId: newRequest(), ...body, fullName })
    expect((await add('试验县水务集团')).statusCode).toBe(200)
    const taken = await add('试验县水务局')
    expect([taken.statusCode, taken.json<{ readonly detail: string }>().detail]).toEqual([
      409,
      expect.stringContaining('一个名称只能指一个单位'),
    ])
  })
})

describe('第二十四条第二款：撤并由继续行使职权的单位承继', () => {
  const closing = { from: ['water'], to: ['housing'], cause: 'merged' }
  const preview = async (given: object) =>
    office.as('head').post('/api/units/closing/preview', { ...given, on, document })

  test('没有写明由谁承继的，不能撤销', async () => {
    expect((await preview({ ...closing, to: [] })).json()).toMatchObject({ status: 422, faults: [{ path: 'to' }] })
  })

  test('承继的单位没有人能登录的，先请建立账号，不论手里有没有信访件', async () => {
    expect((await preview({ ...closing, to: ['city'] })).json()).toMatchObject({
      status: 422,
      faults: [{ path: 'to' }],
    })
    const idle = { ...closing, from: ['labour'], to: ['city'] }
    expect((await preview(idle)).json()).toMatchObject({ status: 422, faults: [{ path: 'to' }] })
  })

  test('分立时逐件写明：不让她知道的编号，和编造的编号，答复一样', async () => {
    const split = (no: string) => preview({ ...closing, cause: 'split', cases: [{ no, unit: 'housing' }] })
    const said = async (no: string) => {
      const answer = await split(no)
      return [answer.statusCode, answer.json<{ readonly detail: string }>().detail.replace(no, '')]
    }
    expect((await split(sent.no)).statusCode).toBe(200)
    expect(await said(kept.no)).toEqual(await said('990001202503030000000'))
    expect((await said(kept.no))[0]).toBe(409)
  })

  test('预览列出移交哪些、停用谁，什么也不写入；不让她知道的不列', async () => {
    const before = await register()
    const seen = closedView.parse((await preview(closing)).json())
    expect(seen).toEqual({
      passed: [{ no: sent.no, to: '试验县住房和城乡建设局' }],
      retired: ['water', 'water-head'],
    })
    expect(await register()).toEqual(before)
  })

  test('办理的和预览的一样；不列的也移交了；账号停用进变更记录；查验无误', async () => {
    const promised: unknown = (await preview(closing)).json()
    const answer = await post('head', '/api/units/closing', closing)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toEqual(promised)
    expect(await unit('water')).toMatchObject({
      ...{ validTo: on, people: 0 },
      successors: [{ name: '试验县住房和城乡建设局', on, cause: { code: 'merged' }, document }],
    })
    const { rows } = await inOwnerTx(office.db, (tx) =>
      tx.query<{ owner: string }>(
        `select distinct owner from duty where subject_id = any($1) and status = 'running' and owner <> 'office'`,
        [[sent.id, kept.id]],
      ),
    )
    expect(rows).toEqual([{ owner: 'housing' }])
    const changes = z.array(accountChangeView).parse((await office.as('auditor').get('/api/staff/changes')).json())
    expect(changes.filter(({ was }) => was === '所在单位撤并').map(({ by }) => by)).toEqual([
      '丙某（head）',
      '丙某（head）',
    ])
    expect((await register('auditor')).changes).toContainEqual(
      expect.objectContaining({ by: '丙某', becomes: '试验县住房和城乡建设局', document }),
    )
    const { findings } = await verify(office.db, onlyPetitions)
    expect(findings.filter(({ subject }) => subject !== kept.no && subject !== kept.id)).toEqual([])
  })
})
