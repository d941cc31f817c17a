import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import type { Actor } from '../../petition/facts.ts'
import { theOffice } from '../../terms/clock.ts'
import { dropStaleSessions, endSession, findSession, keepSession, touchSession } from '../../store/sessions.ts'
import type { SessionRow, SessionStage } from '../../store/sessions.ts'
import { findDeputyFor } from '../../store/deputies.ts'
import { answersTo } from '../../store/hierarchy.ts'
import { findStaff, readStaff } from '../../store/staff.ts'
import type { Staff } from '../../store/staff.ts'
import type { Tx } from '../../store/tx.ts'
import { readUnits } from '../../store/units.ts'
import type { House } from '../house.ts'
import { read } from '../house.ts'

/** A signed-in person, as every route and page gets her. */
export interface Session {
  /** Names the session in her own list; not what lets her in. */
  readonly id: string
  readonly actor: Actor
  readonly login: string
  readonly name: string
  /** 青禾县水利局, or the office. */
  readonly unitName: string
  /** Goes into every form and comes back with it; only this session knows it. */
  readonly formToken: string
  /** When she last showed that it is she. */
  readonly freshAt: Date
}

/** Somebody whose password was right and who still owes a step: she can take that step and nothing else. */
export interface Pending {
  readonly id: string
  readonly staff: string
  readonly stage: Exclude<SessionStage, 'full'>
  readonly formToken: string
}

/** From where somebody comes, to be recognised in the list of her sessions. */
export interface Whence {
  readonly address: string
  readonly agent: string
}

const minute = 60_000
export const idleMs = 30 * minute
export const absoluteMs = 10 * 60 * minute
/** For the steps between the password and being in. */
export const pendingMs = 10 * minute
/** A session seen again within this time isn't written down again. */
const touchMs = minute
const longestAgent = 200

/** Lays down a session and returns its token; only its hash is kept. */
export async function openSession(
  tx: Tx,
  house: House,
  { staff, stage, whence }: { readonly staff: string; readonly stage: SessionStage; readonly whence: Whence },
): Promise<string> {
  const { code } = house.region
  const now = house.now()
  const token = newToken()
  await dropStaleSessions(tx, code, now, new Date(now.getTime() - idleMs))
  await keepSession(tx, code, tokenHash(token), {
    ...{ id: house.newId(), staff, stage, now },
    expiresAt: new Date(now.getTime() + (stage === 'full' ? absoluteMs : pendingMs)),
    ...{ address: whence.address, agent: whence.agent.slice(0, longestAgent) },
  })
  return token
}

/**
 * Whose token this is; undefined when it never was one, is one no longer, or still owes a step. Only what is asked while
 * somebody is there (`attended`) puts off the end of an idle session.
 */
export async function findSignedIn(
  house: House,
  token: string,
  { attended = true }: { readonly attended?: boolean } = {},
): Promise<Session | undefined> {
  const { code } = house.region
  const now = house.now()
  return read(house, async (tx) => {
    const hash = tokenHash(token)
    const row = await findSession(tx, code, hash)
    if (row === undefined || row.stage !== 'full') return undefined
    const idle = now.getTime() - row.seenAt.getTime()
    const staff = row.expiresAt > now && idle < idleMs ? await findStaff(tx, code, row.staff) : undefined
    if (staff === undefined) {
      await endSession(tx, code, hash)
      return undefined
    }
    if (attended && idle >= touchMs) await touchSession(tx, code, hash, now)
    const standsIn = await findDeputyFor(tx, code, staff, shanghaiDayOf(now))
    return sessionOf(row, { ...staff, ...standsIn }, { ...(await placeOf(tx, house, staff)), token })
  })
}

/** Who still owes a step; undefined for everybody else. */
export async function findPending(house: House, token: string): Promise<Pending | undefined> {
  const { code } = house.region
  const row = await read(house, (tx) => findSession(tx, code, tokenHash(token)))
  if (row === undefined || row.stage === 'full' || row.expiresAt <= house.now()) return undefined
  return { id: row.id, staff: row.staff, stage: row.stage, formToken: formTokenOf(token) }
}

export async function signOut(house: House, token: string): Promise<void> {
  await read(house, (tx) => endSession(tx, house.region.code, tokenHash(token)))
}

/** Where somebody works, by name, and whom she answers to there. */
type Place = Pick<Session, 'unitName'> & Pick<Actor, 'answersTo'>

async function placeOf(tx: Tx, { region }: House, { id, unit }: Staff): Promise<Place> {
  if (unit === theOffice) return { unitName: region.office }
  const units = await readUnits(tx, region.code)
  const unitName = units.find((each) => each.id === unit)?.fullName ?? unit
  return { unitName, answersTo: answersTo({ id, unit }, units, await readStaff(tx, region.code)) }
}

/** While she stands in for a head she acts in the head's role (代理). */
function sessionOf(
  row: SessionRow,
  { id, unit, role, login, name, deputyFor }: Staff & Pick<Actor, 'deputyFor'>,
  { unitName, answersTo, token }: Place & { readonly token: string },
): Session {
  const actor = {
    ...{ id, unit, role },
    ...(deputyFor !== undefined && { deputyFor }),
    ...(answersTo !== undefined && { answersTo }),
  }
  return { id: row.id, actor, login, name, unitName, formToken: formTokenOf(token), freshAt: row.freshAt }
}

/** Bound to the session and not to be turned back into its token. */
function formTokenOf(token: string): string {
  return createHash('sha256').update(`dengwen form ${token}`).digest('base64url')
}

export function isFormToken({ formToken }: Pick<Session, 'formToken'>, given: string): boolean {
  const [held, sent] = [Buffer.from(formToken), Buffer.from(given)]
  return held.length === sent.length && timingSafeEqual(held, sent)
}

/** 256 bits nobody can guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function isPending(session: Session | Pending): session is Pending {
  return 'stage' in session
}

export function staffOf(session: Session | Pending): string {
  return isPending(session) ? session.staff : session.actor.id
}
