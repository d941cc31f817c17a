import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { plainDate } from '../calendar/plain-date.ts'
import { dutyPage } from '../server/duty-list.ts'
import { petitionView } from '../server/petition-view.ts'
import { newRequest, registration, testOffice } from '../server/testing.ts'
import type { TestOffice } from '../server/testing.ts'
import { front } from './front.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice(front, [
    {
      term: 'noticeForwarded',
      limit: { counted: 'workdays', days: 5 },
      rule: '《某省信访条例》第二十条',
      validFrom: plainDate('2017-01-01'),
    },
  ])
})
afterAll(() => office.close())

const done = z.object({ petition: petitionView })

async function sent(on: string): Promise<string> {
  const registrar = office.as('registrar')
  office.goTo(on)
  const answer = await registrar.post('/api/petitions', {
    requestId: newRequest(),
    ...registration,
    input: { ...registration.input, on },
  })
  const { id } = done.parse(answer.json()).petition
  const acting = (act: string, input: object) =>
    registrar.post(`/api/petitions/${id}/acts/${act}`, { requestId: newRequest(), input: { on, ...input } })
  for (const [act, input] of [
    ['confirmKind', { kind: 'appeal', accusedUnits: [] }],
    ['transfer', { units: ['water'] }],
  ] as const) {
    const { statusCode, body } = await acting(act, input)
    expect(statusCode, `${body} ${office.lines.filter((line) => line.includes('incident')).join('')}`).toBe(200)
  }
  return id
}

test('问题23：待办和信访件都并列条例的日子和地方规定的日子，并说明为什么', async () => {
  // Received on Wednesday, June 4, 2025: five working days give the 11th, fifteen days the 19th.
  const id = await sent('2025-06-04')
  const water = office.as('water')
  office.goTo('2025-06-12')

  const { duties } = dutyPage.parse((await water.get('/api/duties')).json())
  expect(duties[0]).toMatchObject({
    term: { code: 'noticeForwarded' },
    due: '2025-06-19',
    overdue: false,
    local: { due: '2025-06-11', rule: '《某省信访条例》第二十条' },
    warning: { code: 'localDayPassed' },
  })

  const petition = petitionView.parse((await water.get(`/api/petitions/${id}`)).json())
  const notice = petition.duties.find(({ term }) => term.code === 'noticeForwarded')
  expect(notice).toMatchObject({ due: '2025-06-19', local: { due: '2025-06-11' } })
  expect(notice?.why.join('')).toContain('地方规定更严：依据《某省信访条例》第二十条')
})
