import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../demonstration/random.ts'
import { scopeOf } from '../store/journal.ts'
import { inTx } from '../store/open-db.ts'
import type { Caller } from '../server/fuzz/testing-requests.ts'
import { registration, testOffice } from '../server/testing.ts'
import type { TestOffice } from '../server/testing.ts'
import { twinsOf } from '../server/twins/testing-twins.ts'
import type { Twins } from '../server/twins/testing-twins.ts'
import { walk } from '../server/twins/testing-walk.ts'
import type { Life, Surroundings } from '../server/twins/testing-walk.ts'
import { front } from './front.ts'
import { now, registered, surroundingsOf, today } from './testing-surroundings.ts'

/** By hand: DENGWEN_TWINS=20000 DENGWEN_TWINS_SEED=7 vitest run --project db src/cli/kept-from */
const seed = Number(process.env['DENGWEN_TWINS_SEED'] ?? '20250303')
const total = Number(process.env['DENGWEN_TWINS'] ?? '2000')
const leastAnswered = 0.5

/** The unit that is accused, its head, and a station under it, beside somebody who isn't signed in. */
const theirs: readonly Caller[] = [
  { login: 'water', role: 'handler', relation: 'lead' },
  { login: 'water-head', role: 'unitHead', relation: 'lead' },
  { login: 'station', role: 'handler', relation: 'other' },
]

let office: TestOffice
let around: Surroundings

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

beforeAll(async () => {
  office = await testOffice(front)
  await addStation()
  around = await surroundingsOf(office, [...theirs.map(({ login }) => login), 'registrar', 'head', 'housing'], seed)
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
function lifeOf(twins: Twins, { accused, then }: Report): Life {
  let id = ''
  const headersOf = (login: string) => ({ cookie: around.cookies.get(login) ?? '', 'x-dengwen': '1' })
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

describe('第三十条第三款：有没有这一件，被检举控告的人从系统里看不出来', () => {
  const each = Object.entries(reports)
  test.each(each)(
    '%s：每一个回答，逐字节都一样',
    async (_, report) => {
      const twins = await twinsOf(office, front, now)
      const count = Math.ceil(total / each.length / (report.then.length + 1)) * (report.then.length + 1)
      const { differences, answered, told } = await walk(twins, lifeOf(twins, report), {
        around,
        callers: theirs,
        count,
      })
      await twins.close()
      console.info(
        `${String(count)}个请求，${(answered * 100).toFixed(1)}%答复成功，开着的窗口听到${String(told)}次，${String(differences.length)}处不同`,
      )
      expect(differences.slice(0, 5)).toEqual([])
      expect(answered).toBeGreaterThanOrEqual(leastAnswered)
      expect(told).toBeGreaterThan(0)
    },
    600_000,
  )

  test('同样的请求，信访局看得出来：比对本身是灵的', async () => {
    const twins = await twinsOf(office, front, now)
    const registrar: Caller = { login: 'registrar', role: 'registrar', relation: 'office' }
    const [[, report] = []] = each
    if (report === undefined) throw new Error('no report')
    const { differences } = await walk(twins, lifeOf(twins, report), { around, callers: [registrar], count: 120 })
    await twins.close()
    expect(differences.length).toBeGreaterThan(5)
    expect(differences.some((each) => each.startsWith('GET /api/live of registrar'))).toBe(true)
  }, 120_000)
})
