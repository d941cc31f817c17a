import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OwedView } from './owed-by-owner.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
/** One petition with 水利局 and one with the office, both of 3 March. */
beforeAll(async () => {
  office = await testOffice()
  const registrar = office.as('registrar')
  for (const unit of ['water', undefined]) {
    const answer = await registrar.post('/api/petitions', { requestId: newRequest(), ...registration })
    const { id } = answer.json<{ done: { id: string } }>().done
    const input = { on: '2025-03-03', units: [unit] }
    if (unit !== undefined)
      await registrar.post(`/api/petitions/${id}/acts/transfer`, { requestId: newRequest(), input })
  }
})
afterAll(() => office.close())

const owed = async (login: string) => (await office.as(login).get('/api/duties/by-owner')).json<OwedView[]>()

test('哪里逾期：七日内到期的先说，过了日子的算逾期，欠得最多的在前', async () => {
  expect(await owed('head')).toEqual([])
  office.goTo('2025-03-12')
  const near = await owed('head')
  expect(near.map(({ owner, overdue, oldest }) => [owner.name, overdue, oldest]).toSorted()).toEqual([
    ['试验县信访局', 0, null],
    ['试验县水利局', 0, null],
  ])
  office.goTo('2025-05-06')
  const late = await owed('auditor')
  expect(late.map(({ owner, overdue }) => [owner.id, overdue > 0])).toContainEqual(['water', true])
  const counts = late.map(({ overdue }) => overdue)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(late.find(({ owner }) => owner.id === 'water')?.oldest).toBe('2025-03-18')
})

test('单位不看别的单位欠什么', async () => {
  expect((await office.as('water').get('/api/duties/by-owner')).statusCode).toBe(403)
})
