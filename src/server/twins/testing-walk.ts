import { z } from 'zod'
import { seededRandom } from '../../demonstration/random.ts'
import type { Random } from '../../demonstration/random.ts'
import type { Pool } from '../fuzz/testing-draws.ts'
import { drawRequest } from '../fuzz/testing-requests.ts'
import type { Caller } from '../fuzz/testing-requests.ts'
import type { Published } from '../fuzz/testing-schema.ts'
import type { Asked, Twins } from './testing-twins.ts'

/** Support for tests: somebody who suspects something asks two houses the same; no other file may import it. */

/** Of both houses alike: what they publish, their pages, what is in them, and who is signed in. */
export interface Surroundings {
  readonly published: Published
  /** Addresses of pages, with `:name` where something is named. */
  readonly pages: readonly string[]
  readonly pool: Pool
  readonly cookies: ReadonlyMap<string, string>
  readonly today: string
  readonly seed: number
}

/** What is done in one of the houses alone: it begins before the first question, and goes on while they are asked. */
export interface Life {
  /** @returns what somebody who suspects it might know to ask for, if anything */
  readonly begin: () => Promise<{ readonly id: string; readonly no: string } | undefined>
  readonly steps: readonly (() => Promise<void>)[]
}

export interface Walked {
  readonly differences: readonly string[]
  /** Share of the requests answered with success. */
  readonly answered: number
  /** Messages that came to windows left open: as many in both, where nothing differs. */
  readonly told: number
}

/** A petition somebody asks for, on which day. */
interface About {
  readonly id: string
  readonly no: string
  readonly today: string
}

const method = z.enum(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])

/** What somebody who suspects something asks for, of the report's number, its days, its unit; each with what it needs. */
const telling: readonly ((about: About) => string)[] = [
  () => '/api/petitions',
  ({ today }) => `/api/petitions?from=${today}&to=${today}&limit=5`,
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
  ({ today }) => `/api/duties?whose=handled&from=${today}`,
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
  () => '/api/stubs',
  () => '/desk/stubs',
  () => '/desk/petitions',
  () => '/desk/figures?from=2025-01-01&to=2025-06-30',
  () => '/',
  () => '/metrics',
]

function drawTelling(
  random: Random,
  { pool: { petitions, numbers }, cookies, today }: Surroundings,
  login: string,
): Asked {
  const at = random.whole(0, petitions.length - 1)
  const cookie = cookies.get(login)
  const url = random.pick(telling)({ id: petitions[at] ?? '', no: numbers[at] ?? '', today })
  return { method: 'GET', url, headers: { 'x-dengwen': '1', ...(cookie !== undefined && { cookie }) } }
}

/** Mostly reading, and every page and route there is; by one of the callers or, now and then, by nobody. */
function drawAsked(random: Random, around: Surroundings, callers: readonly Caller[]): Asked {
  const { published, pool, cookies } = around
  const luck = random.next()
  if (luck < 0.1) return drawPage(random, around, callers)
  if (luck < 0.5) return drawTelling(random, around, random.pick(callers).login)
  const from = random.next() < 0.75 ? [random.pick(reads(published))] : published.operations
  const drawn = drawRequest({ random, published, pool }, from, callers, 9)
  const cookie = drawn.login === undefined ? undefined : cookies.get(drawn.login)
  return {
    ...{ method: method.parse(drawn.method), url: drawn.url },
    headers: { ...(cookie !== undefined && { cookie }), ...drawn.headers },
    ...(drawn.payload !== undefined && { payload: drawn.payload }),
  }
}

/** Each route that answers with what there is; the form of an act is the same for everybody. */
function reads({ operations }: Published) {
  return operations.filter((each) => each.method === 'GET' && each.path !== '/api/acts/{act}')
}

function drawPage(random: Random, { pages, pool, cookies }: Surroundings, callers: readonly Caller[]): Asked {
  const url = random.pick(pages).replaceAll(/:\w+/g, () => random.pick([...pool.petitions, ...pool.numbers]))
  const cookie = random.next() < 0.3 ? undefined : cookies.get(random.pick(callers).login)
  return { method: 'GET', url, ...(cookie !== undefined && { headers: { cookie } }) }
}

/** Asks both houses the same, while in one of them a life goes its way. */
export async function walk(
  twins: Twins,
  life: Life,
  {
    around,
    callers,
    count,
    lastly = [],
  }: {
    readonly around: Surroundings
    readonly callers: readonly Caller[]
    readonly count: number
    /** Addresses the first of the callers asks for at the end, whatever was drawn. */
    readonly lastly?: readonly string[]
  },
): Promise<Walked> {
  const { seed } = around
  const random = seededRandom(seed)
  const windows = await openWindows(twins, around, callers)
  const wanted = await life.begin()
  const pool = suspecting(around.pool, wanted)
  const differences: string[] = []
  const before: Asked[] = []
  let answered = 0
  const ask = async (asked: Asked, at: number) => {
    const [without, having] = await twins.both(asked, seed + at + 1)
    if (JSON.stringify(without) !== JSON.stringify(having)) differences.push(said(asked, without, having))
    return without.status < 300
  }
  for (let at = 0; at < count; at += 1) {
    await life.steps[(at * (life.steps.length + 1)) / count - 1]?.()
    if (at % everyFewRequests === 0) await twins.beat()
    // Whoever suspects something looks again at what she saw.
    const again = before.length > 0 && random.next() < 0.4
    const asked = again ? random.pick(before) : drawAsked(random, { ...around, pool }, callers)
    if (!(await ask(asked, at))) continue
    answered += 1
    if (!again && asked.method === 'GET') before.push(asked)
  }
  for (const [at, url] of lastly.entries()) await ask(askedBy(around, callers[0]?.login, url), count + at)
  const { told, unlike } = await windows.close()
  return { differences: [...differences, ...unlike], answered: answered / count, told }
}

/** Often enough that nobody's next question hides in one beat with the step before it. */
const everyFewRequests = 4

/** A window for each caller, left open for the whole walk; what it was told is compared at the end, to the byte. */
async function openWindows(twins: Twins, { cookies }: Surroundings, callers: readonly Caller[]) {
  const logins: string[] = []
  for (const { login } of callers) if (await twins.listen(cookies.get(login) ?? '')) logins.push(login)
  return {
    close: async () => {
      // What the last beat found is sent with the next.
      await twins.beat()
      await twins.beat()
      const heard = twins.heard().map((sides, at) => ({ sides, login: logins[at] ?? '' }))
      const unlike = heard
        .filter(({ sides: [without, having] }) => without !== having)
        .map(({ sides, login }) => `GET /api/live of ${login}\n${sides.join('\n--\n')}`)
      const told = heard.reduce((sum, { sides: [without] }) => sum + without.split('event: changed').length - 1, 0)
      return { told, unlike }
    },
  }
}

function askedBy({ cookies }: Surroundings, login: string | undefined, url: string): Asked {
  return { method: 'GET', url, headers: { 'x-dengwen': '1', cookie: cookies.get(login ?? '') ?? '' } }
}

function suspecting(pool: Pool, wanted: Awaited<ReturnType<Life['begin']>>): Pool {
  if (wanted === undefined) return pool
  const { id, no } = wanted
  return { ...pool, petitions: [...pool.petitions, id], numbers: [...pool.numbers, no] }
}

function said(asked: Asked, ...[without, having]: Awaited<ReturnType<Twins['both']>>): string {
  const short = (text: string) => Buffer.from(text, 'latin1').toString().slice(0, 1500)
  const sides = [without, having].map(({ status, headers, body }) => `${String(status)} ${headers}\n${short(body)}`)
  return `${asked.method} ${asked.url} ${JSON.stringify(asked.payload ?? '').slice(0, 500)}\n${sides.join('\n--\n')}`
}
