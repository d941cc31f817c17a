import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { scopeOf } from '../store/journal.ts'
import { inTx } from '../store/open-db.ts'
import { breachView } from './breaches.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'

let office: TestOffice
let auditor: Caller
let petition: string

beforeAll(async () => {
  office = await testOffice()
  auditor = office.as('auditor')
  const answer = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  petition = z.object({ petition: z.object({ id: z.string() }) }).parse(answer.json()).petition.id
})
afterAll(() => office.close())

const breach = { foundOn: '2025-03-03', what: '一份登记表的复印件遗失在大厅' }

test('登记一起事件，后来添加涉及的信访件和告知：谁登记的都留下', async () => {
  const body = { requestId: newRequest(), ...breach, petitions: [petition] }
  const entered = breachView.parse((await auditor.post('/api/breaches', body)).json())
  expect(entered).toMatchObject({ ...breach, by: '丁某', petitions: [{ id: petition }], notices: [] })
  const again = breachView.parse((await auditor.post('/api/breaches', body)).json())
  expect(again.id).toBe(entered.id)
  const told = { requestId: newRequest(), told: '信访人本人（电话）', toldOn: '2025-03-03' }
  const answer = await office.as('admin').post(`/api/breaches/${entered.id}/notices`, told)
  expect(breachView.parse(answer.json()).notices).toEqual([{ told: told.told, toldOn: told.toldOn, by: '戊某' }])
  const list = z.array(breachView).parse((await auditor.get('/api/breaches')).json())
  expect(list.map(({ id, notices }) => [id, notices.length])).toEqual([[entered.id, 1]])
})

test('系统管理员看不到信访件：事件照见，涉及哪几件不见，也不能添加', async () => {
  const admin = office.as('admin')
  const list = z.array(breachView).parse((await admin.get('/api/breaches')).json())
  expect(list.flatMap(({ petitions }) => petitions)).toEqual([])
  const body = { requestId: newRequest(), petitions: [petition] }
  const answer = await admin.post(`/api/breaches/${list[0]?.id ?? ''}/petitions`, body)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(petition)
})

test('不存在的信访件、晚于今天的日期退回，什么都没有写入；没有的事件 404', async () => {
  const before = (await auditor.get('/api/breaches')).body
  const none = '018f0000-0000-7000-8000-000000000000'
  const post = (url: string, body: object) => auditor.post(url, { requestId: newRequest(), ...body })
  expect((await post('/api/breaches', { ...breach, petitions: [none] })).statusCode).toBe(422)
  expect((await post('/api/breaches', { ...breach, foundOn: '2025-03-04' })).statusCode).toBe(422)
  for (const id of [none, 'x']) {
    expect((await post(`/api/breaches/${id}/notices`, { told: '某人', toldOn: '2025-03-03' })).statusCode).toBe(404)
  }
  expect((await auditor.get('/api/breaches')).body).toBe(before)
})

test('其他岗位不能登记，也不能查看', async () => {
  for (const login of ['registrar', 'head', 'water', 'water-head']) {
    const who = office.as(login)
    expect((await who.get('/api/breaches')).statusCode, login).toBe(403)
    expect((await who.post('/api/breaches', { requestId: newRequest(), ...breach })).statusCode, login).toBe(403)
  }
})

test.each(['breach', 'breach_petition', 'breach_notice'])('%s 只能添加', async (table) => {
  for (const sql of [`delete from ${table}`, `update ${table} set actor = 'x'`, `truncate ${table}`]) {
    await expect(inTx(office.db, scopeOf('990001000000'), (tx) => tx.query(sql))).rejects.toThrow('permission denied')
  }
})
