import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { shanghaiDayOf } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import { theOffice } from '../terms/clock.ts'
import { dropStaleSessions, endSession, findSession, keepSession, touchSession } from '../store/sessions.ts'
import { findDeputyFor } from '../store/deputies.ts'
import { findSignIn, findStaff } from '../store/staff.ts'
import type { Staff } from '../store/staff.ts'
import { readUnits } from '../store/units.ts'
import type { House } from './house.ts'
import { read } from './house.ts'
import { isPassword } from './passwords.ts'
import { ProblemError, tooManyTries, wrongSignIn } from './problem.ts'

/** A signed-in person, as every route and page gets her. */
export interface Session {
  readonly actor: Actor
  readonly login: string
  readonly name: string
  /** 青禾县水利局, or the office. */
  readonly unitName: string
  /** Goes into every form and comes back with it; only this session knows it. */
  readonly formToken: string
}

const minute = 60_000
export const idleMs = 30 * minute
export const absoluteMs = 10 * 60 * minute
/** A session seen again within this time isn't written down again. */
const touchMs = minute

/** Failed tries per account: after `most` within `withinMs`, none is looked at until they are that old. */
const tries = { most: 10, withinMs: 15 * minute, accounts: 10_000 } as const

/** Counts failed tries in this process's memory, alike for accounts that exist and for those that don't. */
export function makeTryCounter(now: () => Date): {
  isBlocked(login: string): boolean
  failed(login: string): void
  succeeded(login: string): void
} {
  const failures = new Map<string, readonly number[]>()
  const recent = (login: string): readonly number[] =>
    (failures.get(login) ?? []).filter((at) => at > now().getTime() - tries.withinMs)
  return {
    isBlocked: (login) => recent(login).length >= tries.most,
    failed(login) {
      const all = [...recent(login), now().getTime()]
      failures.delete(login)
      failures.set(login, all)
      const [oldest] = failures.keys()
      if (failures.size > tries.accounts && oldest !== undefined) failures.delete(oldest)
    },
    succeeded(login) {
      failures.delete(login)
    },
  }
}

export type TryCounter = ReturnType<typeof makeTryCounter>

/**
 * Signs in and returns the session's token; only its hash is kept.
 *
 * @throws {ProblemError} in the same words, after the same work, for an unknown login and a wrong password
 */
export async function signIn(
  house: House,
  counter: TryCounter,
  given: { readonly login: string; readonly password: string },
): Promise<string> {
  const login = given.login.trim()
  if (counter.isBlocked(login)) throw new ProblemError(tooManyTries)
  const { code } = house.region
  const found = await read(house, (tx) => findSignIn(tx, code, login))
  if (!(await isPassword(given.password, found?.passwordHash)) || found === undefined) {
    counter.failed(login)
    throw new ProblemError(wrongSignIn)
  }
  counter.succeeded(login)
  const token = randomBytes(32).toString('base64url')
  const now = house.now()
  await read(house, async (tx) => {
    await dropStaleSessions(tx, code, now, new Date(now.getTime() - idleMs))
    const expiresAt = new Date(now.getTime() + absoluteMs)
    const session = {
      id: house.newId(),
      staff: found.staff.id,
      stage: 'full',
      now,
      expiresAt,
      address: '',
      agent: '',
    } as const
    await keepSession(tx, code, tokenHash(token), session)
  })
  return token
}

/** Whose token this is; undefined when it never was one, or is one no longer. */
export async function findSignedIn(house: House, token: string): Promise<Session | undefined> {
  const { code } = house.region
  const now = house.now()
  return read(house, async (tx) => {
    const hash = tokenHash(token)
    const row = await findSession(tx, code, hash)
    if (row === undefined) return undefined
    const idle = now.getTime() - row.seenAt.getTime()
    const staff = row.expiresAt > now && idle < idleMs ? await findStaff(tx, code, row.staff) : undefined
    if (staff === undefined) {
      await endSession(tx, code, hash)
      return undefined
    }
    if (idle >= touchMs) await touchSession(tx, code, hash, now)
    const unitName =
      staff.unit === theOffice
        ? house.region.office
        : ((await readUnits(tx, code)).find((unit) => unit.id === staff.unit)?.fullName ?? staff.unit)
    const standsIn = await findDeputyFor(tx, code, staff, shanghaiDayOf(now))
    return sessionOf(staff, standsIn, { unitName, token })
  })
}

export async function signOut(house: House, token: string): Promise<void> {
  await read(house, (tx) => endSession(tx, house.region.code, tokenHash(token)))
}

/** While she stands in for a head she acts in the head's role (代理). */
function sessionOf(
  { id, unit, role, login, name }: Staff,
  standsIn: Pick<Actor, 'role' | 'deputyFor'> | undefined,
  { unitName, token }: { readonly unitName: string; readonly token: string },
): Session {
  return { actor: { id, unit, role, ...standsIn }, login, name, unitName, formToken: formTokenOf(token) }
}

/** Bound to the session and not to be turned back into its token. */
function formTokenOf(token: string): string {
  return createHash('sha256').update(`dengwen form ${token}`).digest('base64url')
}

export function isFormToken(session: Session, given: string): boolean {
  const [held, sent] = [Buffer.from(session.formToken), Buffer.from(given)]
  return held.length === sent.length && timingSafeEqual(held, sent)
}

function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
