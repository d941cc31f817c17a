import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hash } from '@node-rs/argon2'
import { scopeOf } from '../store/journal.ts'
import { inTx } from '../store/open-db.ts'
import { addStaff, retireStaff } from '../store/staff.ts'
import { deputyList } from './deputies.ts'
import { petitionView } from './petition-view.ts'
import { newRequest, password, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'

let office: TestOffice
let id = ''
const region = '990001000000'
const done = z.object({ done: z.object({ id: z.string() }), petition: petitionView })
const problem = z.object({ detail: z.string() })
const callers = new Map<string, Caller>()

function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

function act(login: string, name: string, input: object, texts: Record<string, string> = {}) {
  return as(login).post(`/api/petitions/${id}/acts/${name}`, { requestId: newRequest(), input, texts })
}

async function did(...given: Parameters<typeof act>) {
  const answer = await act(...given)
  expect(answer.statusCode, answer.body).toBe(200)
  return done.parse(answer.json()).petition
}

const extension = (on: string) => ({ on, assignment: '1', days: 5 })
const texts = { reason: '等待检测结果', notice: '已书面告知' }

beforeAll(async () => {
  office = await testOffice()
  const hashed = await hash(password, { memoryCost: 8, timeCost: 1 })
  await inTx(office.db, scopeOf(region), async (tx) => {
    const other = { id: 'water-2', login: 'water-2', name: '子某', role: 'handler', unit: 'water' } as const
    await addStaff(tx, region, other, hashed)
  })
  const registered = await as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  id = z.object({ done: z.object({ id: z.string() }) }).parse(registered.json()).done.id
  await did('registrar', 'confirmKind', { on: '2025-03-03', kind: 'appeal', accusedUnits: [] })
  await did('registrar', 'transfer', { on: '2025-03-03', units: ['water', 'housing'] })
  await did('water', 'accept', { on: '2025-03-03', assignment: '1', route: 'petitionProcedure' })
}, 60_000)
afterAll(() => office.close())

const leave = { deputy: 'water', from: '2025-03-04', to: '2025-03-06', reason: '到市里开会' }

describe('负责人不在，由人代理', () => {
  test.each([
    ['补记', { ...leave, from: '2025-03-01' }, '代理不能补记'],
    ['末日早于第一日', { ...leave, to: '2025-03-03' }, '末日早于第一日'],
    ['一年之久', { ...leave, to: '2026-03-03' }, '最长92日'],
    ['别的单位的人', { ...leave, deputy: 'housing' }, '同一单位'],
    ['没有这个人', { ...leave, deputy: 'nobody' }, '同一单位'],
    ['负责人自己', { ...leave, deputy: 'water-head' }, '同一单位'],
  ])('%s的，退回，说明怎样改', async (_, body, said) => {
    const answer = await as('water-head').post('/api/deputies', body)
    expect(answer.statusCode).toBe(422)
    expect(problem.parse(answer.json()).detail).toContain(said)
  })

  test('只有负责人可以指定；别的单位的负责人、承办人不可以', async () => {
    expect((await as('water').post('/api/deputies', leave)).statusCode).toBe(403)
    expect((await as('registrar').post('/api/deputies', { ...leave, head: 'water-head' })).statusCode).toBe(403)
  })

  test('指定以后还没有到日子，不能替她批准', async () => {
    const answer = await as('water-head').post('/api/deputies', leave)
    expect(deputyList.parse(answer.json())).toMatchObject([
      { head: '庚某', deputy: '己某', from: '2025-03-04', to: '2025-03-06', endedOn: null, current: false },
    ])
    expect((await as('water-head').post('/api/deputies', leave)).body).toContain('已经有人代理')
    await did('water-2', 'proposeExtension', extension('2025-03-03'), { reason: '等待检测结果' })
    expect((await act('water', 'extend', extension('2025-03-03'), texts)).body).toContain('notPermitted')
  })

  test('第三十四条：到了日子，代理人批准别人提出的延期，记两个人的名字', async () => {
    office.goTo('2025-03-04')
    const extended = await did('water', 'extend', extension('2025-03-04'), texts)
    const told = extended.timeline.find(({ act: of }) => of.code === 'extend')
    expect(told?.by).toBe('己某（代庚某）')
    expect(extended.duties.find(({ term }) => term.code === 'reply')?.due).toBe('2025-05-07')
  })

  test('代理人自己本来就可以办的，记她自己的名字', async () => {
    const spoken = await did(
      'water',
      'takeStatement',
      { on: '2025-03-04', way: 'phone' },
      { speaker: '信访人', statement: '断水三个月' },
    )
    expect(spoken.timeline.find(({ act: of }) => of.code === 'takeStatement')?.by).toBe('己某')
  })

  test('两人经手：代理人自己提出的、被代理的负责人提出的，代理人都不能批准', async () => {
    for (const login of ['water', 'water-head']) {
      await did(login, 'proposeExtension', extension('2025-03-04'), { reason: '还要再等' })
      expect((await act('water', 'extend', extension('2025-03-04'), texts)).body).toContain('sameOfficer')
    }
  })

  test('代理人不能再指定代理人', async () => {
    const again = { deputy: 'water-2', from: '2025-03-10', to: '2025-03-11', reason: '另有安排' }
    expect((await as('water').post('/api/deputies', again)).statusCode).toBe(403)
  })

  test('期满自动终止，一天也不多', async () => {
    await did('water-2', 'proposeExtension', extension('2025-03-04'), { reason: '还要再等' })
    office.goTo('2025-03-06')
    expect((await act('water', 'extend', { ...extension('2025-03-06'), days: 60 }, texts)).body).toContain('tooLong')
    office.goTo('2025-03-07')
    expect((await act('water', 'extend', extension('2025-03-07'), texts)).body).toContain('notPermitted')
  })

  test('负责人指定不了的，由信访局负责人替她指定；可以提前终止，当日起失效', async () => {
    const ill = { ...leave, head: 'water-head', from: '2025-03-07', to: '2025-03-20' }
    const [named] = deputyList.parse((await as('head').post('/api/deputies', ill)).json())
    expect(named).toMatchObject({ head: '庚某', deputy: '己某', current: true })
    expect((await act('water', 'extend', { ...extension('2025-03-07'), days: 60 }, texts)).body).toContain('tooLong')
    const end = `/api/deputies/${named?.id ?? ''}/end`
    expect((await as('housing').post(end, {})).statusCode).toBe(404)
    expect((await as('water-2').post(end, {})).statusCode).toBe(403)
    expect((await as('water-head').post(end, {})).statusCode).toBe(200)
    expect((await act('water', 'extend', extension('2025-03-07'), texts)).body).toContain('notPermitted')
  })

  test('被代理的负责人离岗的，代理随之终止', async () => {
    const soon = { ...leave, from: '2025-03-07', to: '2025-03-20' }
    expect((await as('water-head').post('/api/deputies', soon)).statusCode).toBe(200)
    expect((await act('water', 'extend', { ...extension('2025-03-07'), days: 60 }, texts)).body).toContain('tooLong')
    await inTx(office.db, scopeOf(region), (tx) => retireStaff(tx, region, ['water-head']))
    expect((await act('water', 'extend', extension('2025-03-07'), texts)).body).toContain('notPermitted')
  })

  test('别的单位看不见谁在代理', async () => {
    expect(deputyList.parse((await as('housing').get('/api/deputies')).json())).toEqual([])
    expect(deputyList.parse((await as('auditor').get('/api/deputies')).json())).toHaveLength(3)
  })
})
