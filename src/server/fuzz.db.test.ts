import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { seededRandom } from '../demonstration/random.ts'
import type { Random } from '../demonstration/random.ts'
import { inOwnerTx } from '../store/open-db.ts'
import type { Db } from '../store/open-db.ts'
import type { Pool } from './fuzz/testing-draws.ts'
import { drawRequest } from './fuzz/testing-requests.ts'
import type { Caller, Drawn } from './fuzz/testing-requests.ts'
import { readPublished } from './fuzz/testing-schema.ts'
import { ordealReceipt } from './sealed/retaliation.ts'
import { addOrgan, identityPassphrase, passphrase } from './sealed/testing.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

/** By hand: DENGWEN_FUZZ_SEED=7 DENGWEN_FUZZ=50000 vitest run --project db src/server/fuzz */
const seed = Number(process.env['DENGWEN_FUZZ_SEED'] ?? '20250303')
const total = Number(process.env['DENGWEN_FUZZ'] ?? '2000')
const leastDecided = 0.2

const callers: readonly Caller[] = [
  { login: 'registrar', role: 'registrar', relation: 'office' },
  { login: 'head', role: 'officeHead', relation: 'office' },
  { login: 'auditor', role: 'auditor', relation: 'office' },
  { login: 'admin', role: 'admin', relation: 'office' },
  { login: 'water', role: 'handler', relation: 'lead' },
  { login: 'water-head', role: 'unitHead', relation: 'lead' },
  { login: 'housing', role: 'handler', relation: 'other' },
  { login: 'discipline', role: 'handler', relation: 'other' },
  { login: 'discipline-head', role: 'unitHead', relation: 'other' },
]

let office: TestOffice
let pool: Pool
const cookies = new Map<string, string>()

const registered = z.object({ queryCode: z.string(), petition: z.object({ id: z.string(), no: z.string() }) })

/** Signed in once: signing in is limited. */
const as = memo((login) => office.as(login))

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/** Petitions one step after another, so that whatever is asked for is possible somewhere. */
async function petitionAt(steps: number) {
  const answer = await as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  const { queryCode, petition } = registered.parse(answer.json())
  const acts = [
    ['registrar', 'confirmKind', { on: '2025-03-03', kind: 'appeal', accusedUnits: [] }],
    ['registrar', 'transfer', { on: '2025-03-03', units: ['water'] }],
    ['water', 'accept', { on: '2025-03-03', assignment: '1', route: 'petitionProcedure' }],
  ] as const
  for (const [login, act, input] of acts.slice(0, steps)) {
    const done = await as(login).post(`/api/petitions/${petition.id}/acts/${act}`, { requestId: newRequest(), input })
    expect(done.statusCode, done.body).toBe(200)
  }
  return { ...petition, code: queryCode }
}

/** Numbers of what lies in the compartment of the discipline organ. */
async function compartmentWith(made: readonly { readonly no: string; readonly code: string }[]) {
  const keys = { requestId: newRequest(), passphrase, identityPassphrase }
  expect((await as('discipline-head').post('/api/sealed/keys', keys)).statusCode).toBe(200)
  const numbers = []
  for (const { no, code } of made.slice(0, 2)) {
    const payload = { no, code, requestId: newRequest(), what: '扣了低保' }
    const answer = await office.app.inject({ method: 'POST', url: '/api/track/retaliation', payload })
    numbers.push(ordealReceipt.parse(answer.json()).receipt)
  }
  return numbers
}

beforeAll(async () => {
  office = await testOffice()
  await addOrgan(office)
  const made = []
  for (let at = 0; at < 24; at += 1) made.push(await petitionAt(at % 4))
  const reports = await compartmentWith(made)
  for (const { login } of callers) cookies.set(login, await office.signIn(login))
  pool = {
    petitions: made.map(({ id }) => id),
    numbers: made.map(({ no }) => no),
    codes: made.map(({ code }) => code),
    units: ['water', 'housing', 'county'],
    reports,
    staff: ['water', 'registrar-2', 'head'],
    today: '2025-03-03',
  }
}, 120_000)
afterAll(() => office.close())

/** Looks and sessions are written by who only looks; everything else only by what is done. */
const written = ['access', 'session', 'sign_in_try', 'login_try']

/** How many rows each table has, and the newest transaction that wrote one. */
async function fingerprintOf(db: Db): Promise<() => Promise<string>> {
  const tables = await inOwnerTx(db, async (tx) => {
    const { rows } = await tx.query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    return rows.map(({ name }) => name).filter((name) => !written.includes(name))
  })
  const sql = tables
    .map((name) => `select '${name}' as t, count(*) as n, max(xmin::text::bigint) as x from ${name}`)
    .join(' union all ')
  return () =>
    inOwnerTx(db, async (tx) => {
      const { rows } = await tx.query<{ all: string }>(
        `select string_agg(t || ' ' || n || ' ' || coalesce(x, 0), ',' order by t) as all from (${sql}) as s`,
      )
      return rows[0]?.all ?? ''
    })
}

interface Tally {
  decided: number
  readonly statuses: Map<number, number>
  readonly faults: string[]
}

/** What nobody outside has any business with: places in our code, the database's own words. */
const innards =
  /\bat (?:async )?[\w.<>]+ \(|node_modules|\.ts:\d|\/src\/|syntax error at|violates|duplicate key|relation "|invalid input syntax|out of range for type/

async function send({ method, url, headers, payload, login }: Drawn, address: string) {
  const cookie = login === undefined ? undefined : cookies.get(login)
  return office.app.inject({
    ...{ url, remoteAddress: address },
    method: z.enum(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']).parse(method),
    headers: { ...(cookie !== undefined && { cookie }), ...headers },
    ...(payload !== undefined && { payload }),
  })
}

const address = (random: Random) => Array.from({ length: 4 }, () => random.whole(1, 250)).join('.')

/** Decided by the law or done: not what was refused for its form, its sender or its place. */
function isDecided({ method, url }: Drawn, status: number, body: string): boolean {
  const writes = method !== 'GET' && /\/acts\/|\/petitions(\?|$)|attachments|rating/.test(url)
  return (
    writes &&
    (status === 200 || (status === 409 && body.includes('problem:refused') && !body.includes('"notPermitted"')))
  )
}

function countIn(tally: Tally, status: number, decided: boolean): void {
  tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1)
  if (decided) tally.decided += 1
}

const isFault = (status: number, body: string): boolean => status >= 500 || (status >= 400 && innards.test(body))

/** Draws and sends; between two looks at the tables lies nothing but what was refused, or one request that may be done. */
async function fuzz(random: Random, count: number): Promise<Tally> {
  const published = readPublished((await office.app.inject('/api/openapi.json')).json())
  // Signing out would end the sessions of the walk.
  const operations = published.operations.filter(
    ({ path, method }) => !(path === '/api/session' && method === 'DELETE'),
  )
  const fingerprint = await fingerprintOf(office.db)
  const tally: Tally = { decided: 0, statuses: new Map(), faults: [] }
  let before = await fingerprint()
  let refused: string[] = []
  const lookBack = async () => {
    const now = await fingerprint()
    if (refused.length > 0 && now !== before)
      tally.faults.push(`written though refused: ${refused.join(' | ')}\n${before}\n${now}`)
    before = now
    refused = []
  }
  for (let at = 0; at < count; at += 1) {
    const drawn = drawRequest({ random, published, pool }, operations, callers)
    const mayBeDone = drawn.isSound && drawn.method !== 'GET'
    if (mayBeDone && refused.length > 0) await lookBack()
    const { statusCode: status, body, headers } = await send(drawn, address(random))
    const said = `${drawn.method} ${drawn.url.slice(0, 300)} ${String(drawn.payload ?? '').slice(0, 600)} → ${String(status)} ${body.slice(0, 300)}`
    countIn(tally, status, isDecided(drawn, status, body))
    if (isFault(status, body)) tally.faults.push(`${said} ${JSON.stringify(headers)}`)
    if (status >= 400) refused.push(said.slice(0, 200))
    else if (drawn.method !== 'GET') {
      refused = []
      before = await fingerprint()
    }
  }
  await lookBack()
  return tally
}

describe('从公布的接口说明中任意抽取请求', () => {
  test('没有一个出错，没有一个回答露出内情，没有办理的没有写下任何东西，两成以上到了依规定决定的一步', async () => {
    const { decided, statuses, faults } = await fuzz(seededRandom(seed), total)
    console.info(
      `${String(total)}个请求，种子${String(seed)}：${[...statuses]
        .sort()
        .map(([status, n]) => `${String(status)} ${String(n)}`)
        .join('，')}；到决定一步 ${String(decided)}`,
    )
    if (faults.length > 0)
      console.error(
        office.lines
          .filter((line) => line.includes('incident'))
          .slice(0, 8)
          .join(''),
      )
    expect(faults.slice(0, 8)).toEqual([])
    expect(decided / total).toBeGreaterThanOrEqual(leastDecided)
  }, 600_000)
})
