import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stateCouncilCalendar } from '../calendar/calendar.ts'
import { plainDate } from '../calendar/plain-date.ts'
import { seededRandom } from '../demonstration/random.ts'
import { acts } from '../petition/actions/index.ts'
import type { Act } from '../petition/act.ts'
import type { PetitionEvent } from '../petition/events.ts'
import type { Actor, Role } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { stubView } from '../server/stubs.ts'
import { testOffice } from '../server/testing.ts'
import type { TestOffice } from '../server/testing.ts'
import type { Caller } from '../server/fuzz/testing-requests.ts'
import { twinsOf } from '../server/twins/testing-twins.ts'
import type { Twins } from '../server/twins/testing-twins.ts'
import { walk } from '../server/twins/testing-walk.ts'
import type { Life, Surroundings } from '../server/twins/testing-walk.ts'
import { append } from '../store/append.ts'
import { scopeOf } from '../store/journal.ts'
import { openKeyring } from '../store/keys.ts'
import { inOwnerTx, inTx } from '../store/open-db.ts'
import { petitionKind } from '../store/petition-kind.ts'
import type { Tx } from '../store/tx.ts'
import { front } from './front.ts'
import { now, surroundingsOf, today } from './testing-surroundings.ts'

/** By hand: DENGWEN_TWINS=2000 vitest run --project db src/cli/kept-from-others */
const seed = Number(process.env['DENGWEN_TWINS_SEED'] ?? '20250304')
const each = Number(process.env['DENGWEN_TWINS'] ?? '480')

const neighbour = '990002000000'

/** 县里看得见信访件的每一个人, beside who keeps the machine; who wrote the stub is a colleague of theirs. */
const chain: readonly Caller[] = [
  { login: 'head', role: 'officeHead', relation: 'office' },
  { login: 'registrar-2', role: 'registrar', relation: 'office' },
  { login: 'auditor', role: 'auditor', relation: 'office' },
  { login: 'leader', role: 'leader', relation: 'other' },
  { login: 'discipline', role: 'unitHead', relation: 'other' },
  { login: 'county', role: 'handler', relation: 'other' },
]
const keepers: readonly Caller[] = [
  { login: 'admin', role: 'admin', relation: 'office' },
  { login: 'security', role: 'securityAdmin', relation: 'office' },
]
const registrar: Caller = { login: 'registrar', role: 'registrar', relation: 'office' }
const unitStaff: Caller = { login: 'water', role: 'handler', relation: 'lead' }

let office: TestOffice
let around: Surroundings
beforeAll(async () => {
  office = await testOffice(front)
  const { code } = office.house.region
  await inTx(office.db, scopeOf(code), async (tx) => {
    await tx.query(
      `insert into unit (region_code, id, ordinal, full_name, short_name, aliases, category, superior, valid_from)
       values ($1, 'discipline', 9, '中共试验县纪律检查委员会', '县纪委', '[]', '县直', '中共试验市纪律检查委员会', '2020-01-01')`,
      [code],
    )
    await addColleague(tx, code, { id: 'leader', unit: 'county', role: 'leader' })
    await addColleague(tx, code, { id: 'discipline', unit: 'discipline', role: 'unitHead' })
  })
  await inOwnerTx(office.db, (tx) =>
    tx.query(
      `insert into region (region_code, official_code, name, office_name, created_at)
       values ($1, $1, '邻县', '邻县信访局', $2)`,
      [neighbour, now()],
    ),
  )
  const logins = [...chain, ...keepers, registrar, unitStaff].map(({ login }) => login)
  around = await surroundingsOf(office, logins, seed)
}, 120_000)
afterAll(() => office.db.drop())

async function addColleague(
  tx: Tx,
  region: string,
  { id, unit, role }: { readonly id: string; readonly unit: string; readonly role: Role },
): Promise<void> {
  await tx.query(
    `insert into staff (region_code, id, login, name, role, unit_id, password_hash, password_set_at, person, active)
     select region_code, $2, $2, '卯某', $3, $4, password_hash, password_set_at, $2, true
       from staff where region_code = $1 and id = 'water'`,
    [region, id, role, unit],
  )
}

/** A stub written, handed over and acknowledged. */
function lifeOfStub(twins: Twins): Life {
  let number = ''
  const headers = { cookie: around.cookies.get('registrar') ?? '', 'x-dengwen': '1' }
  const step = async (url: string, payload: object) => {
    const answer = await twins.inOne({ method: 'POST', url, headers, payload }, seed - 1)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer
  }
  return {
    begin: async () => {
      const told = { requestId: seededRandom(seed - 1).uuid(), receivedOn: today, superior: '试验市信访局' }
      const { no } = stubView.parse((await step('/api/stubs', told)).json())
      number = no
      return { id: no, no }
    },
    steps: [
      async () => {
        await step(`/api/stubs/${number}/handed-over`, { on: today, means: 'courier' })
      },
      async () => {
        await step(`/api/stubs/${number}/receipt`, { on: today, receipt: '市信收〔2025〕7号' })
      },
    ],
  }
}

/** The neighbouring county registers a report, sends it on, and its unit accepts it. */
function lifeOfNeighbour({ one }: Twins): Life {
  const id = seededRandom(seed - 1).uuid()
  const no = '990002202503030001'
  const act = (done: Act<unknown>, input: object, actor: Actor) => async () => {
    const random = seededRandom(seed - 1)
    const journal = {
      ...{
        region: neighbour,
        actor,
        now: now(),
        today: plainDate(today),
        calendar: stateCouncilCalendar,
        imported: false,
      },
      ...{ newId: () => random.uuid(), keyring: openKeyring(one.dataDir) },
    }
    const command = {
      ...{ subject: id, may: () => undefined, texts: { petition: '灌渠的钱去了哪里', 'demand.d1': '查清灌渠的钱' } },
      decide: (petition: Petition, facts: Parameters<typeof done.decide>[2]) =>
        done.decide(petition, done.input.parse({ on: today, ...input }), facts),
    }
    await inTx(one, scopeOf(neighbour), (tx) => append<Petition, PetitionEvent>(tx, journal, petitionKind, [command]))
  }
  const office: Actor = { id: 'registrar', unit: 'office', role: 'registrar' }
  const register = act(
    acts.register,
    {
      ...{ no, form: 'letter', venue: 'county', source: '来信', people: 1, category: '', firstReceiver: 'office' },
      ...{ demands: ['d1'], kind: 'accusation', accusedUnits: ['water'] },
    },
    office,
  )
  return {
    begin: async () => {
      await register()
      return { id, no }
    },
    steps: [
      act(acts.transfer, { units: ['housing'] }, office),
      act(
        acts.accept,
        { assignment: '1', route: 'petitionProcedure' },
        { id: 'housing', unit: 'housing', role: 'handler' },
      ),
    ],
  }
}

async function compare(
  lifeOf: (twins: Twins) => Life,
  callers: readonly Caller[],
  count: number,
  lastly: readonly string[] = [],
) {
  const twins = await twinsOf(office, front, now)
  const walked = await walk(twins, lifeOf(twins), { around, callers, count, lastly })
  await twins.close()
  console.info(
    `${String(count)}个请求，${(walked.answered * 100).toFixed(1)}%答复成功，${String(walked.differences.length)}处不同`,
  )
  return walked
}

describe('第三十条第三款：检举控告县里自己的，看得见全县信访件的人也看不出有这一件', () => {
  test('领导、局长、纪检监察机关、审计员、同事：每一个回答，逐字节都一样', async () => {
    const { differences, answered } = await compare(lifeOfStub, chain, each)
    expect(differences.slice(0, 5)).toEqual([])
    expect(answered).toBeGreaterThanOrEqual(0.5)
  }, 600_000)

  test('管系统、管账号的人也一样', async () => {
    const { differences } = await compare(lifeOfStub, keepers, each / 4)
    expect(differences.slice(0, 5)).toEqual([])
  }, 600_000)

  test('写存根的人自己看得出来：比对本身是灵的', async () => {
    const { differences } = await compare(lifeOfStub, [registrar], each / 8, ['/api/stubs'])
    expect(differences.length).toBeGreaterThan(0)
  }, 600_000)
})

describe('别的县的信访件', () => {
  test('邻县登记、转送、受理了一件，本县的人从系统里看不出来', async () => {
    const { differences, answered } = await compare(lifeOfNeighbour, [...chain, registrar, unitStaff], each)
    expect(differences.slice(0, 5)).toEqual([])
    expect(answered).toBeGreaterThanOrEqual(0.5)
  }, 600_000)
})
