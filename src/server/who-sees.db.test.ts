import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'
import { sightView } from './who-sees.ts'

let office: TestOffice
let id = ''
const done = z.object({ done: z.object({ id: z.string() }) })
const logins = ['registrar', 'registrar-2', 'head', 'auditor', 'admin', 'water', 'water-head', 'housing', 'labour']

async function act(login: string, name: string, input: object): Promise<void> {
  const body = { requestId: newRequest(), input: { on: '2025-03-03', ...input } }
  const answer = await office.as(login).post(`/api/petitions/${id}/acts/${name}`, body)
  expect(answer.statusCode, answer.body).toBe(200)
}

beforeAll(async () => {
  office = await testOffice()
  const body = { requestId: newRequest(), ...registration }
  id = done.parse((await office.as('registrar').post('/api/petitions', body)).json()).done.id
  await act('registrar', 'confirmKind', { kind: 'appeal', accusedUnits: ['labour'] })
  await act('registrar', 'transfer', { units: ['water', 'housing'] })
})
afterAll(() => office.close())

describe('谁能看见这件，为什么', () => {
  test('信访局负责人和监督员问得到：列出的正是打得开这一件的人', async () => {
    const asked = await office.as('head').get(`/api/petitions/${id}/sight`)
    const { people } = sightView.parse(asked.json())
    const opening = []
    for (const login of logins) {
      const { statusCode } = await office.as(login).get(`/api/petitions/${id}`)
      if (statusCode === 200) opening.push(login)
    }
    expect(people.map(({ name }) => name).sort()).toEqual(
      ['命令行', '甲某', '乙某', '丙某', '丁某', '己某', '庚某', '辛某'].sort(),
    )
    expect(opening).toEqual(['registrar', 'registrar-2', 'head', 'auditor', 'water', 'water-head', 'housing'])
    expect(asked.body).not.toContain('人力资源')
    expect((await office.as('auditor').get(`/api/petitions/${id}/sight`)).json()).toEqual(asked.json())
  })

  test('别人问不到：看得见这件的说不归她问，看不见的当作没有这一件', async () => {
    const ask = async (login: string) => (await office.as(login).get(`/api/petitions/${id}/sight`)).statusCode
    for (const login of ['registrar', 'water', 'water-head', 'housing']) expect(await ask(login), login).toBe(403)
    for (const login of ['labour', 'admin', 'county']) expect(await ask(login), login).toBe(404)
    const none = await office.as('labour').get('/api/petitions/no-such-petition/sight')
    const accused = await office.as('labour').get(`/api/petitions/${id}/sight`)
    expect(accused.body).toBe(none.body)
  })
})
