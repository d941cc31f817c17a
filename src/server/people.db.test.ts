import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { petitionView } from './petition-view.ts'
import type { PetitionView } from './petition-view.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'

let office: TestOffice
let registrar: Caller
let head: Caller

beforeAll(async () => {
  office = await testOffice()
  registrar = office.as('registrar')
  head = office.as('head')
})
afterAll(() => office.close())

const done = z.object({ petition: petitionView })

async function send(who: Caller, path: string, body: object): Promise<PetitionView> {
  const answer = await who.post(path, { requestId: newRequest(), ...body })
  expect(answer.statusCode, answer.body).toBe(200)
  return done.parse(answer.json()).petition
}

async function register(): Promise<PetitionView> {
  office.goTo('2025-03-03')
  return send(registrar, '/api/petitions', registration)
}

const roles = (petition: PetitionView) => petition.details?.persons.map(({ role, name }) => `${role.label} ${name}`)

test('登记代理人：姓名只在人员表里，终止委托以后注明', async () => {
  const { id } = await register()
  const mandate = { texts: { mandate: '授权委托书全文' }, persons: [{ name: '钱律', phone: '13900001111' }] }
  const appointed = await send(registrar, `/api/petitions/${id}/acts/appointAgent`, {
    input: { on: '2025-03-03' },
    ...mandate,
  })
  expect(roles(appointed)).toContain('代理人 钱律')
  expect(JSON.stringify(appointed.timeline)).not.toContain('钱律')
  const input = { on: '2025-03-03', cause: 'byPetitioner' }
  const ended = await send(registrar, `/api/petitions/${id}/acts/revokeAgent`, { input })
  expect(roles(ended)).toContain('代理人（已不再担任） 钱律')
})

test('不登记人员的一步，带了人员就退回', async () => {
  const { id } = await register()
  const persons = [{ name: '钱律' }]
  const body = { requestId: newRequest(), input: { on: '2025-03-03' }, texts: { statement: '撤回' }, persons }
  expect((await registrar.post(`/api/petitions/${id}/acts/requestWithdrawal`, body)).statusCode).toBe(422)
})

test('撤回：登记员登记，负责人核实，终了；登记员自己不能核实', async () => {
  const { id } = await register()
  const on = { on: '2025-03-03' }
  await send(registrar, `/api/petitions/${id}/acts/requestWithdrawal`, {
    input: on,
    texts: { statement: '我自愿撤回' },
  })
  const confirm = { input: { ...on, willing: true }, texts: { account: '当面核实' } }
  const own = await registrar.post(`/api/petitions/${id}/acts/confirmWithdrawal`, {
    requestId: newRequest(),
    ...confirm,
  })
  expect(own.json()).toMatchObject({ code: 'sameOfficer' })
  const ended = await send(head, `/api/petitions/${id}/acts/confirmWithdrawal`, confirm)
  expect(ended.stage.code).toBe('ended')
})

test('登记作废由另一名负责人决定；作废的仍可查阅', async () => {
  const { id, no } = await register()
  const input = { on: '2025-03-03', mistake: 'notPetition' }
  const struck = await send(head, `/api/petitions/${id}/acts/strikeOut`, { input, texts: { reason: '系投诉热线测试' } })
  expect(struck).toMatchObject({ no, stage: { code: 'ended' } })
  expect(struck.duties.filter(({ open }) => open)).toEqual([])
})
