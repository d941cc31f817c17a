import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { plainDate } from '../calendar/plain-date.ts'
import { maySee } from '../permits/may-see.ts'
import { isPermitted } from '../permits/table.ts'
import { relationOf } from '../permits/unit-relation.ts'
import { acts } from '../petition/actions/index.ts'
import type { Act } from '../petition/act.ts'
import type { Actor, Role } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { draws } from '../petition/testing-draws.ts'
import type { Choice } from '../petition/testing-draws.ts'
import { scopeOf } from '../store/journal.ts'
import { inTx } from '../store/open-db.ts'
import { addStaff } from '../store/staff.ts'
import { trusted } from '../store/trusted-json.ts'
import { furtherActs } from './petition-commands.ts'
import type { FurtherAct } from './petition-commands.ts'
import { newRequest, password, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

/**
 * 每一格（岗位、单位与信访件的关系、办理、办到哪一步）都从接口上对一遍：每一步上，每个人的办理菜单逐项与表对照；表里许的和不许的，
 * 再逐项真的去办。办的时候日期填在将来，谁也办不成，所以每一格试的都是同一件、同一个样子。
 */

const region = '990001000000'
const today = '2025-03-10'
const tomorrow = plainDate('2025-03-11')

const people: readonly Actor[] = [
  { id: 'registrar', unit: 'office', role: 'registrar' },
  { id: 'head', unit: 'office', role: 'officeHead' },
  { id: 'auditor', unit: 'office', role: 'auditor' },
  { id: 'admin', unit: 'office', role: 'admin' },
  { id: 'security', unit: 'office', role: 'securityAdmin' },
  { id: 'leader', unit: 'county', role: 'leader' },
  ...['water', 'housing', 'county', 'city', 'labour'].flatMap((unit): readonly Actor[] => [
    { id: unit, unit, role: 'handler' },
    { id: `${unit}-head`, unit, role: 'unitHead' },
  ]),
]

let office: TestOffice
const cookies = new Map<string, string>()
const answered = z.object({ done: z.object({ id: z.string() }) })
const refusal = z.object({ code: z.string().optional() })

beforeAll(async () => {
  office = await testOffice()
  office.goTo(today)
  const hashed = await hash(password, { memoryCost: 8, timeCost: 1 })
  await inTx(office.db, scopeOf(region), async (tx) => {
    for (const { id, unit, role } of people) {
      if (unit !== 'office') await addStaff(tx, region, { id, login: id, name: `${id}某`, role, unit }, hashed)
    }
  })
  for (const { id } of people) cookies.set(id, await office.signIn(id))
}, 60_000)
afterAll(() => office.close())

let sent = 0

function send(who: string, method: 'GET' | 'POST', url: string, payload?: object) {
  // An address may ask only so often; nobody here is at one desk.
  const remoteAddress = `10.0.${String(Math.floor(sent / 500))}.1`
  sent += 1
  const headers = { cookie: cookies.get(who) ?? '' }
  return office.app.inject({ method, url, remoteAddress, headers, ...(payload && { payload }) })
}

const post = (who: string, url: string, payload: object) => send(who, 'POST', url, payload)

async function register(input: object = {}): Promise<string> {
  const body = { requestId: newRequest(), ...registration, input: { ...registration.input, ...input } }
  return answered.parse((await post('registrar', '/api/petitions', body)).json()).done.id
}

type Step = readonly [who: string, act: FurtherAct, input: object, ...texts: readonly string[]]

async function take(id: string, [who, act, input, ...fields]: Step): Promise<void> {
  const texts = Object.fromEntries(fields.map((field) => [field, '写明如下。']))
  const body = { requestId: newRequest(), input: { on: today, ...input }, texts }
  const answer = await post(who, `/api/petitions/${id}/acts/${act}`, body)
  if (answer.statusCode !== 200) throw new Error(`${who} ${act}：${answer.body}`)
}

async function stateOf(id: string): Promise<Petition> {
  const { rows } = await inTx(office.db, scopeOf(region), (tx) =>
    tx.query<{ state: unknown }>('select state from subject where region_code = $1 and id = $2', [region, id]),
  )
  return trusted<Petition>(rows[0]?.state)
}

const choice: Choice = {
  ...{ name: 'accept', a: 0, b: 1, flag: false, after: 0, ago: 0, imported: false, withTexts: true },
}

/** Everything the act asks for, and a day that has not come. */
function bodyOf(name: FurtherAct, petition: Petition): object {
  const { texts }: Act<unknown> = acts[name]
  const drawn = draws[name](choice, { today: tomorrow, petition, events: [] }, tomorrow)
  const input = name === 'relate' ? { on: tomorrow, relation: 'first' } : drawn
  return {
    requestId: newRequest(),
    input: name === 'draftPaper' ? { ...input, kind: 'deliveryReceipt' } : input,
    texts: Object.fromEntries(Object.keys(texts).map((field) => [field, field === 'wording' ? '' : '写明如下。'])),
  }
}

/** What the API answers to this person: as if there were no such petition, not yours, or something of the law. */
async function ask(actor: Actor, name: FurtherAct, petition: Petition): Promise<string> {
  const answer = await post(actor.id, `/api/petitions/${petition.id}/acts/${name}`, bodyOf(name, petition))
  if (answer.statusCode === 404) return '没有这一件'
  if (answer.statusCode === 409) return refusal.parse(answer.json()).code === 'notPermitted' ? '不归您办' : '许'
  return `${String(answer.statusCode)} ${answer.body}`
}

function told(actor: Actor, name: FurtherAct, petition: Petition): string {
  if (maySee(actor, petition) === 'nothing') return '没有这一件'
  return isPermitted(actor.role, relationOf(actor, petition), name) ? '许' : '不归您办'
}

const met = new Set<string>()
/** Cells somebody really tried to do something in. */
let cells = 0

function cellOf(actor: Actor, petition: Petition): string {
  return `${actor.role} ${relationOf(actor, petition)}`
}

/** Two units that are both strangers to it stand in the same cell. */
function onePerCell(petition: Petition): readonly Actor[] {
  for (const actor of people) met.add(cellOf(actor, petition))
  return [...new Map(people.map((actor) => [cellOf(actor, petition), actor])).values()]
}

const menu = z.object({
  actions: z.array(z.object({ act: z.string(), open: z.boolean(), why: z.object({ refused: z.string() }).optional() })),
})

/** The whole menu this person is drawn, in the same words. */
async function readMenu(actor: Actor, { id }: Petition): Promise<ReadonlyMap<string, string>> {
  const answer = await send(actor.id, 'GET', `/api/petitions/${id}`)
  if (answer.statusCode === 404) return new Map(furtherActs.map((name) => [name, '没有这一件']))
  const { actions } = menu.parse(answer.json())
  return new Map(actions.map(({ act, why }) => [act, why?.refused === 'notPermitted' ? '不归您办' : '许']))
}

async function tryAll(id: string): Promise<void> {
  const petition = await stateOf(id)
  const wrong: string[] = []
  for (const actor of onePerCell(petition)) {
    const drawn = await readMenu(actor, petition)
    const cell = cellOf(actor, petition)
    const answers = new Map(
      await Promise.all(furtherActs.map(async (name) => [name, await ask(actor, name, petition)] as const)),
    )
    for (const name of furtherActs) {
      const expected = told(actor, name, petition)
      const said = [drawn.get(name), answers.get(name)]
      if (said.some((each) => each !== expected)) wrong.push(`${cell} ${name}：表里${expected}，接口${said.join('、')}`)
    }
    cells += furtherActs.length
  }
  expect(wrong).toEqual([])
  expect((await stateOf(id)).version).toBe(petition.version)
}

const answers = [
  { demand: '1', outcome: 'support' },
  { demand: '2', outcome: 'explain' },
]

/** One petition from its registration to its end, and what every step of it leaves. */
const life: readonly (readonly [stage: string, ...steps: readonly Step[]])[] = [
  ['registered'],
  [
    'dispatched',
    ['registrar', 'confirmKind', { kind: 'appeal', accusedUnits: [] }],
    ['registrar', 'transfer', { units: ['water', 'housing'] }],
  ],
  ['accepted', ['water', 'accept', { assignment: '1', route: 'petitionProcedure' }]],
  [
    'concluded',
    ['water', 'issueOpinion', { answers }, 'answer.1', 'basis.1', 'answer.2', 'basis.2'],
    ['water', 'handOver', { method: 'inPerson' }],
  ],
  ['delivered', ['water', 'deliver', { paper: 'opinion', method: 'inPerson' }, 'proof']],
  ['firstReview', ['registrar', 'requestFirstReview', { reviewer: 'county' }, 'request']],
  ['firstReviewAnswered', ['county', 'answerFirstReview', { result: 'upheld' }, 'opinion']],
  ['firstReviewDelivered', ['county', 'deliver', { paper: 'firstReview', method: 'inPerson' }, 'proof']],
  ['finalReview', ['registrar', 'requestFinalReview', { reviewer: 'city' }, 'request']],
  ['finalReviewAnswered', ['city', 'answerFinalReview', { result: 'upheld' }, 'opinion']],
  ['ended', ['city', 'deliver', { paper: 'finalReview', method: 'inPerson' }, 'proof']],
]

describe('谁可以办哪一步：从接口上逐格试', () => {
  test('从登记到复核终结，每一步都与表一致', async () => {
    const id = await register()
    for (const [stage, ...steps] of life) {
      for (const step of steps) await take(id, step)
      expect((await stateOf(id)).stage).toBe(stage)
      await tryAll(id)
    }
  }, 180_000)

  test.each([
    ['类别还没有确认，单位只看得到期限', 'dispatched', [['registrar', 'transfer', { units: ['water'] }]]],
    [
      '转有关机关',
      'referred',
      [
        ['registrar', 'confirmKind', { kind: 'appeal', accusedUnits: [] }],
        ['registrar', 'refer', { mode: 'forwarded', body: '县人民法院' }, 'reason'],
      ],
    ],
    [
      '导入法定途径',
      'routed',
      [
        ['registrar', 'confirmKind', { kind: 'appeal', accusedUnits: [] }],
        ['registrar', 'transfer', { units: ['water'] }],
        ['water', 'route', { route: 'arbitration', body: '县仲裁委' }, 'notice'],
      ],
    ],
    [
      '第三十条：承办单位就是被检举控告的',
      'registered',
      [
        ['registrar', 'transfer', { units: ['water'] }],
        ['registrar', 'confirmKind', { kind: 'accusation', accusedUnits: ['water', 'labour'] }],
      ],
    ],
    [
      '第二十二条第二款：已转纪检监察机关，密封',
      'referred',
      [
        ['registrar', 'confirmKind', { kind: 'accusation', accusedUnits: ['water'] }],
        ['head', 'referToDiscipline', { body: '县纪委监委' }, 'letter'],
      ],
    ],
  ] as const satisfies readonly (readonly [string, string, readonly Step[]])[])(
    '%s',
    async (_, stage, steps) => {
      const id = await register()
      for (const step of steps) await take(id, step)
      expect((await stateOf(id)).stage).toBe(stage)
      await tryAll(id)
    },
    30_000,
  )

  test('试过的格，各种岗位和关系都到了；一件也没有因此写下什么', () => {
    const relations = ['lead', 'assisting', 'reviewer', 'other'] as const
    const inUnits = (['handler', 'unitHead'] as const satisfies readonly Role[]).flatMap((role) =>
      relations.map((relation) => `${role} ${relation}`),
    )
    const atOffice = ['registrar', 'officeHead', 'auditor', 'admin', 'securityAdmin'].map((role) => `${role} office`)
    expect([...met].sort()).toEqual([...inUnits, ...atOffice, 'leader other', 'leader reviewer'].sort())
    expect(cells).toBeGreaterThan(16 * 6 * furtherActs.length)
    console.info(`逐格对过、办过 ${String(cells)} 格`)
  })
})
