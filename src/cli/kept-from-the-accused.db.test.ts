import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { seededRandom } from '../demonstration/random.ts'
import type { Random } from '../demonstration/random.ts'
import { scopeOf } from '../store/journal.ts'
import { inTx } from '../store/open-db.ts'
import type { Pool } from '../server/fuzz/testing-draws.ts'
import { drawRequest } from '../server/fuzz/testing-requests.ts'
import type { Caller } from '../server/fuzz/testing-requests.ts'
import { readPublished } from '../server/fuzz/testing-schema.ts'
import type { Published } from '../server/fuzz/testing-schema.ts'
import { newRequest, registration, testOffice } from '../server/testing.ts'
import type { TestOffice } from '../server/testing.ts'
import { twinsOf } from '../server/twins/testing-twins.ts'
import type { Asked, Twins } from '../server/twins/testing-twins.ts'
import { front } from './front.ts'

/** By hand: DENGWEN_TWINS=20000 DENGWEN_TWINS_SEED=7 vitest run --project db src/cli/kept-from */
const seed = Number(process.env['DENGWEN_TWINS_SEED'] ?? '20250303')
const total = Number(process.env['DENGWEN_TWINS'] ?? '2000')
const leastAnswered = 0.5

const today = '2025-03-03'
const now = () => new Date(`${today}T10:00:00+08:00`)

/** The unit that is accused, its head, and a station under it, beside somebody who isn't signed in. */
const theirs: readonly Caller[] = [
  { login: 'water', role: 'handler', relation: 'lead' },
  { login: 'water-head', role: 'unitHead', relation: 'lead' },
  { login: 'station', role: 'handler', relation: 'other' },
]

let office: TestOffice
let published: Published
let pool: Pool
const cookies = new Map<string, string>()

const registered = z.object({ queryCode: z.string(), petition: z.object({ id: z.string(), no: z.string() }) })

async function addStation(): Promise<void> {
  const { code } = office.house.region
  await inTx(office.db, scopeOf(code), async (tx) => {
    await tx.query(
      `insert into unit (region_code, id, ordinal, full_name, short_name, aliases, category, superior, valid_from)
       values ($1, 'station', 9, '试验县水利局灌渠管理站', '灌渠站', '[]', '县直', '试验县水利局', '2020-01-01')`,
      [code],
    )
    await tx.query(
      `insert into staff (region_code, id, login, name, role, unit_id, password_hash, password_set_at, person, active)
       select region_code, 'station', 'station', '寅某', role, 'station', password_hash, password_set_at, 'station', true
         from staff where region_code = $1 and id = 'water'`,
      [code],
    )
  })
}

/** Petitions one step after another, mostly the accused unit's own, so that it has much to read and to do. */
async function petitionAt(steps: number) {
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

beforeAll(async () => {
  office = await testOffice(front)
  await addStation()
  const made = []
  for (let at = 0; at < 16; at += 1) made.push(await petitionAt(at < 12 ? 2 + (at % 2) : at % 3))
  published = readPublished((await office.app.inject('/api/openapi.json')).json())
  for (const { login } of [...theirs, { login: 'registrar' }, { login: 'head' }, { login: 'housing' }])
    cookies.set(login, await office.signIn(login))
  pool = {
    petitions: made.map(({ id }) => id),
    numbers: made.map(({ no }) => no),
    codes: made.map(({ code }) => code),
    units: ['water', 'housing', 'county'],
    staff: ['water', 'registrar-2', 'head'],
    reports: ['AAAAA-AAAAA'],
    today,
  }
  await office.app.close()
  await office.db.close()
}, 120_000)
afterAll(() => office.db.drop())

/** What is done about the report, in one of the two houses alone. `id` is the report's. */
interface Step {
  readonly login: string
  readonly act: string
  readonly input: object
  readonly texts?: object
}

interface Report {
  readonly accused: object
  readonly then: readonly Step[]
}

const reports: Readonly<Record<string, Report>> = {
  '检举控告水利局，转给住建局，受理办理': {
    accused: { accusedUnits: ['water'] },
    then: [
      { login: 'registrar', act: 'confirmKind', input: { on: today, kind: 'accusation', accusedUnits: ['water'] } },
      { login: 'registrar', act: 'transfer', input: { on: today, units: ['housing'] } },
      { login: 'housing', act: 'accept', input: { on: today, assignment: '1', route: 'petitionProcedure' } },
    ],
  },
  检举控告水利局负责人本人: {
    accused: { accusedStaff: ['water-head'] },
    then: [
      { login: 'registrar', act: 'confirmKind', input: { on: today, kind: 'accusation', accusedUnits: [] } },
      { login: 'registrar', act: 'transfer', input: { on: today, units: ['housing'] } },
    ],
  },
  '检举控告水利局，转纪检监察机关': {
    accused: { accusedUnits: ['water'] },
    then: [
      { login: 'registrar', act: 'confirmKind', input: { on: today, kind: 'accusation', accusedUnits: ['water'] } },
      {
        ...{ login: 'head', act: 'referToDiscipline', input: { on: today, body: 'county' } },
        texts: { letter: '请依规依纪依法处理。' },
      },
    ],
  },
}

/** The report's acts, one after another, each with ids of its own. */
function lifeOf(twins: Twins, { accused, then }: Report) {
  let id = ''
  const headersOf = (login: string) => ({ cookie: cookies.get(login) ?? '', 'x-dengwen': '1' })
  const begin = async () => {
    const payload = {
      ...{ requestId: seededRandom(seed - 1).uuid(), ...registration },
      input: { ...registration.input, kind: 'accusation', ...accused },
    }
    const asked = { method: 'POST', url: '/api/petitions', headers: headersOf('registrar'), payload } as const
    const answer = await twins.inOne(asked, seed - 1)
    expect(answer.statusCode, answer.body).toBe(200)
    const { petition } = registered.parse(answer.json())
    id = petition.id
    return petition
  }
  const steps = then.map(({ login, act, input, texts = {} }, at) => async () => {
    const payload = { requestId: seededRandom(seed - 2 - at).uuid(), input, texts }
    const asked = {
      method: 'POST',
      url: `/api/petitions/${id}/acts/${act}`,
      headers: headersOf(login),
      payload,
    } as const
    const answer = await twins.inOne(asked, seed - 2 - at)
    expect(answer.statusCode, answer.body).toBe(200)
  })
  return { begin, steps }
}

const method = z.enum(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
const pages = front.screens.filter(({ method }) => method === 'GET').map(({ path }) => path)

/** What somebody who suspects something asks for, of the report's number, its days, its unit; each with what it needs. */
const telling: readonly ((about: { readonly id: string; readonly no: string }) => string)[] = [
  () => '/api/petitions',
  () => `/api/petitions?from=${today}&to=${today}&limit=5`,
  () => '/api/petitions?form=letter&stage=registered',
  () => '/api/petitions?unit=housing',
  () => `/api/petitions?words=${encodeURIComponent('灌渠')}&limit=3`,
  () => `/api/petitions?words=${encodeURIComponent('麦子 水利')}`,
  () => '/api/petitions?overdue=true',
  () => '/api/petitions?kind=accusation',
  ({ no }) => `/api/petitions?number=${no}`,
  ({ id }) => `/api/petitions/${id}`,
  ({ id }) => `/api/petitions/${id}/papers`,
  ({ id }) => `/api/petitions/${id}/attachments`,
  () => '/api/duties',
  () => `/api/duties?whose=handled&from=${today}`,
  () => '/api/duties?whose=everyone&limit=100',
  () => '/api/duties/counts',
  () => '/api/figures?from=2025-01-01&to=2025-06-30',
  () => '/api/figures?from=2025-01-01&to=2025-06-30&units=now',
  () => '/api/figures/flow.total/cases?from=2025-01-01&to=2025-06-30',
  () => '/api/figures/rates.timelyDispatch/cases?from=2025-01-01&to=2025-06-30&which=rest',
  () => '/api/exports/petitions',
  () => '/api/exports/petitions?format=json',
  () => '/api/reports/half-year.docx?from=2025-01-01&to=2025-06-30',
  () => '/api/accesses?limit=50',
  () => '/desk/petitions',
  () => '/desk/figures?from=2025-01-01&to=2025-06-30',
  () => '/',
  () => '/metrics',
]

function drawTelling(random: Random, { petitions, numbers }: Pool, callers: readonly Caller[]): Asked {
  const at = random.whole(0, petitions.length - 1)
  const cookie = cookies.get(random.pick(callers).login)
  const url = random.pick(telling)({ id: petitions[at] ?? '', no: numbers[at] ?? '' })
  return { method: 'GET', url, headers: { 'x-dengwen': '1', ...(cookie !== undefined && { cookie }) } }
}

/** Mostly reading, and every page and route there is; by one of the callers or, now and then, by nobody. */
function drawAsked(random: Random, around: Pool, callers: readonly Caller[]): Asked {
  const luck = random.next()
  if (luck < 0.1) return drawPage(random, around, callers)
  if (luck < 0.5) return drawTelling(random, around, callers)
  const from = random.next() < 0.75 ? [random.pick(reads())] : published.operations
  const drawn = drawRequest({ random, published, pool: around }, from, callers, 9)
  const cookie = drawn.login === undefined ? undefined : cookies.get(drawn.login)
  return {
    ...{ method: method.parse(drawn.method), url: drawn.url },
    headers: { ...(cookie !== undefined && { cookie }), ...drawn.headers },
    ...(drawn.payload !== undefined && { payload: drawn.payload }),
  }
}

/** Each route that answers with what there is; the form of an act is the same for everybody. */
function reads() {
  return published.operations.filter((each) => each.method === 'GET' && each.path !== '/api/acts/{act}')
}

function drawPage(random: Random, { petitions, numbers }: Pool, callers: readonly Caller[]): Asked {
  const url = random.pick(pages).replaceAll(/:\w+/g, () => random.pick([...petitions, ...numbers]))
  const cookie = random.next() < 0.3 ? undefined : cookies.get(random.pick(callers).login)
  return { method: 'GET', url, ...(cookie !== undefined && { headers: { cookie } }) }
}

interface Walked {
  readonly differences: readonly string[]
  readonly answered: number
}

/** Asks both houses the same, while in one of them the report goes its way. */
async function walk(twins: Twins, report: Report, callers: readonly Caller[], count: number): Promise<Walked> {
  const random = seededRandom(seed)
  const { begin, steps } = lifeOf(twins, report)
  const { id, no } = await begin()
  const around = { ...pool, petitions: [...pool.petitions, id], numbers: [...pool.numbers, no] }
  const differences: string[] = []
  const before: Asked[] = []
  let answered = 0
  for (let at = 0; at < count; at += 1) {
    const step = steps[(at * (steps.length + 1)) / count - 1]
    await step?.()
    // Whoever suspects something looks again at what she saw.
    const again = before.length > 0 && random.next() < 0.4
    const asked = again ? random.pick(before) : drawAsked(random, around, callers)
    const [without, having] = await twins.both(asked, seed + at + 1)
    if (without.status < 300) answered += 1
    if (without.status < 300 && !again && asked.method === 'GET') before.push(asked)
    if (JSON.stringify(without) !== JSON.stringify(having)) differences.push(said(asked, without, having))
  }
  return { differences, answered: answered / count }
}

function said(asked: Asked, ...[without, having]: Awaited<ReturnType<Twins['both']>>): string {
  const short = (text: string) => Buffer.from(text, 'latin1').toString().slice(0, 1500)
  const sides = [without, having].map(({ status, headers, body }) => `${String(status)} ${headers}\n${short(body)}`)
  return `${asked.method} ${asked.url} ${JSON.stringify(asked.payload ?? '').slice(0, 500)}\n${sides.join('\n--\n')}`
}

describe('第三十条第三款：有没有这一件，被检举控告的人从系统里看不出来', () => {
  const each = Object.entries(reports)
  test.each(each)(
    '%s：每一个回答，逐字节都一样',
    async (_, report) => {
      const twins = await twinsOf(office, front, now)
      const count = Math.ceil(total / each.length / (report.then.length + 1)) * (report.then.length + 1)
      const { differences, answered } = await walk(twins, report, theirs, count)
      await twins.close()
      console.info(
        `${String(count)}个请求，${(answered * 100).toFixed(1)}%答复成功，${String(differences.length)}处不同`,
      )
      expect(differences.slice(0, 5)).toEqual([])
      expect(answered).toBeGreaterThanOrEqual(leastAnswered)
    },
    600_000,
  )

  test('同样的请求，信访局看得出来：比对本身是灵的', async () => {
    const twins = await twinsOf(office, front, now)
    const registrar: Caller = { login: 'registrar', role: 'registrar', relation: 'office' }
    const [[, report] = []] = each
    if (report === undefined) throw new Error('no report')
    const { differences } = await walk(twins, report, [registrar], 120)
    await twins.close()
    expect(differences.length).toBeGreaterThan(5)
  }, 120_000)
})
