import { z } from 'zod'
import { newRequest, registration } from '../server/testing.ts'
import type { TestOffice } from '../server/testing.ts'
import { readPublished } from '../server/fuzz/testing-schema.ts'
import type { Surroundings } from '../server/twins/testing-walk.ts'
import { front } from './front.ts'

/** Support for tests: an office with petitions at every step, closed to be copied; no other file may import it. */

export const today = '2025-03-03'
export const now = () => new Date(`${today}T10:00:00+08:00`)

export const registered = z.object({ queryCode: z.string(), petition: z.object({ id: z.string(), no: z.string() }) })

/** Petitions one step after another, mostly the accused unit's own, so that it has much to read and to do. */
async function petitionAt(office: TestOffice, steps: number) {
  const answer = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  const { queryCode, petition } = registered.parse(answer.json())
  const acts = [
    ['registrar', 'confirmKind', { on: today, kind: 'appeal', accusedUnits: [] }],
    ['registrar', 'transfer', { on: today, units: ['water'] }],
    ['water', 'accept', { on: today, assignment: '1', route: 'petitionProcedure' }],
  ] as const
  for (const [login, act, input] of acts.slice(0, steps)) {
    await office.as(login).post(`/api/petitions/${petition.id}/acts/${act}`, { requestId: newRequest(), input })
  }
  return { ...petition, code: queryCode }
}

const pages = front.screens.filter(({ method }) => method === 'GET').map(({ path }) => path)

/** Fills the office, signs these people in, and closes it. */
export async function surroundingsOf(
  office: TestOffice,
  logins: readonly string[],
  seed: number,
): Promise<Surroundings> {
  const made = []
  for (let at = 0; at < 16; at += 1) made.push(await petitionAt(office, at < 12 ? 2 + (at % 2) : at % 3))
  const published = readPublished((await office.app.inject('/api/openapi.json')).json())
  const cookies = new Map<string, string>()
  for (const login of logins) cookies.set(login, await office.signIn(login))
  await office.app.close()
  await office.db.close()
  const pool = {
    petitions: made.map(({ id }) => id),
    numbers: made.map(({ no }) => no),
    codes: made.map(({ code }) => code),
    units: ['water', 'housing', 'county'],
    staff: ['water', 'registrar-2', 'head'],
    reports: ['AAAAA-AAAAA'],
    today,
  }
  return { published, pages, pool, cookies, today, seed }
}
