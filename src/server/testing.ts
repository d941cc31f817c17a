import { hash } from '@node-rs/argon2'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import type { Role } from '../petition/facts.ts'
import { scopeOf } from '../store/journal.ts'
import { inTx } from '../store/open-db.ts'
import { keepProfile, nameRegion } from '../store/region.ts'
import { addStaff } from '../store/staff.ts'
import { keepPolicy } from '../store/accounts/policy.ts'
import { testDb } from '../store/testing/test-db.ts'
import type { TestDb } from '../store/testing/test-db.ts'
import type { LocalProfile } from '../terms/profile.ts'
import type { House } from './house.ts'
import type { Front } from './screen.ts'
import { buildServer } from './server.ts'
import type { ServerOptions } from './server.ts'

/** Support for tests of the server and the pages before it; no other file may import it. */

const region = { code: '990001000000', name: '试验县', office: '试验县信访局' } as const
export const password = 'a password for tests'

const units = [
  ['water', '试验县水利局', '水利局'],
  ['housing', '试验县住房和城乡建设局', '住建局'],
  ['labour', '试验县人力资源和社会保障局', '人社局'],
  ['county', '试验县人民政府', '县政府'],
  ['city', '试验市人民政府', '市政府'],
] as const

const staff: readonly (readonly [string, string, Role, string])[] = [
  ['registrar', '甲某', 'registrar', 'office'],
  ['registrar-2', '乙某', 'registrar', 'office'],
  ['head', '丙某', 'officeHead', 'office'],
  ['auditor', '丁某', 'auditor', 'office'],
  ['admin', '戊某', 'admin', 'office'],
  ['security', '丑某', 'securityAdmin', 'office'],
  ['water', '己某', 'handler', 'water'],
  ['water-head', '庚某', 'unitHead', 'water'],
  ['housing', '辛某', 'handler', 'housing'],
  ['labour', '壬某', 'handler', 'labour'],
  ['county', '癸某', 'handler', 'county'],
]

const noFront: Front = {
  screens: [],
  problemPage: (_, { detail }) => detail,
  signInPage: (_, { next }) => next,
  accountPage: (_, { page }) => page,
}

export interface TestOffice {
  readonly app: FastifyInstance
  readonly house: House
  readonly db: TestDb
  readonly lines: readonly string[]
  /** Lets the office live on this day, at ten in the morning. */
  goTo(day: string): void
  wait(ms: number): void
  /** Signs in and returns the cookie. */
  signIn(login: string): Promise<string>
  as(login: string): Caller
  close(): Promise<void>
}

/** Somebody who calls the API: signs in afresh whenever her session has run out, and shows again that it is she. */
export interface Caller {
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, payload: object): Promise<LightMyRequestResponse>
}

/** An office with a few units and accounts, on 3 March 2025. */
export async function testOffice(
  front: Front = noFront,
  localRules: LocalProfile = [],
  options: Pick<ServerOptions, 'clamd' | 'sso' | 'metronome'> = {},
): Promise<TestOffice> {
  const db = await testDb()
  let now = new Date('2025-03-03T10:00:00+08:00')
  await nameRegion(db, region, now)
  await keepProfile(db, region.code, localRules)
  const hashed = await hash(password, { memoryCost: 8, timeCost: 1 })
  await inTx(db, scopeOf(region.code), async (tx) => {
    for (const [at, [id, fullName, shortName]] of units.entries()) {
      await tx.query(
        `insert into unit (region_code, id, ordinal, full_name, short_name, aliases, category, superior, valid_from)
         values ($1, $2, $3, $4, $5, '[]', '县直', '试验省人民政府', '2020-01-01')`,
        [region.code, id, at, fullName, shortName],
      )
    }
    await keepPolicy(tx, region.code, { passwordDays: null, secondFactorRoles: [] }, { actor: 'security', now })
    for (const [id, name, role, unit] of staff)
      await addStaff(tx, region.code, { id, login: id, name, role, unit }, hashed)
  })
  const lines: string[] = []
  const { app, house } = await buildServer({
    ...options,
    db,
    front,
    now: () => now,
    newId: randomUUID,
    random: Math.random,
    log: lineKeeper(lines),
  })
  const signIn = async (login: string) => {
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { login, password } })
    if (answer.statusCode !== 204) throw new Error(`${login} 没有登录：${answer.body}`)
    return cookieOf(answer)
  }
  return {
    app,
    house,
    db,
    lines,
    goTo(day) {
      now = new Date(`${day}T10:00:00+08:00`)
    },
    wait(ms) {
      now = new Date(now.getTime() + ms)
    },
    signIn,
    as: (login) => caller(app, login, signIn),
    async close() {
      await app.close()
      await db.drop()
    },
  }
}

export function cookieOf(answer: LightMyRequestResponse): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

function caller(app: FastifyInstance, login: string, signIn: (login: string) => Promise<string>): Caller {
  let cookie: string | undefined
  const send = async (method: 'GET' | 'POST', url: string, payload?: object): Promise<LightMyRequestResponse> => {
    cookie ??= await signIn(login)
    const answer = await app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) })
    if (answer.statusCode === 403 && answer.json<{ readonly code?: string }>().code === 'reauthenticate') {
      await app.inject({ method: 'POST', url: '/api/session/fresh', headers: { cookie }, payload: { password } })
      return app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) })
    }
    if (answer.statusCode !== 401) return answer
    cookie = undefined
    return send(method, url, payload)
  }
  return { get: (url) => send('GET', url), post: (url, payload) => send('POST', url, payload) }
}

function lineKeeper(lines: string[]): Writable {
  return new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
}

export const registration = {
  input: { on: '2025-03-03', form: 'letter', venue: 'county', source: '群众来信', people: 2, category: '农业农村' },
  text: '灌渠断水三个月，麦子受旱。',
  demands: ['尽快恢复灌渠供水', '说明停水的原因'],
  persons: [{ name: '张某', idNumber: '990001197001010011', phone: '13900000000', address: '试验县东河乡' }],
} as const

export const newRequest = (): string => randomUUID()
