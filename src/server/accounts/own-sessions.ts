import { z } from 'zod'
import { keepPolicy, readPolicy } from '../../store/accounts/policy.ts'
import type { AccountPolicy } from '../../store/accounts/policy.ts'
import { endSessionOf, endSessionsOf, sessionsOf } from '../../store/sessions.ts'
import type { SessionRow } from '../../store/sessions.ts'
import type { Actor } from '../../petition/facts.ts'
import type { House } from '../house.ts'
import { read } from '../house.ts'
import { notThere, ProblemError } from '../problem.ts'
import { noteChange } from '../sign-in/account-journal.ts'
import { absoluteMs, idleMs } from '../sign-in/session.ts'
import { needKeeper } from './account-views.ts'

export const sessionView = z.object({
  id: z.string(),
  signedInAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  address: z.string(),
  browser: z.string(),
  current: z.boolean().describe('就是现在这一个'),
})

export type PolicyView = AccountPolicy

export type SessionView = z.infer<typeof sessionView>

/** Where somebody is signed in now; those that have run out are none. */
export async function listSessions(house: House, staff: string, current?: string): Promise<SessionView[]> {
  const now = house.now().getTime()
  const rows = await read(house, (tx) => sessionsOf(tx, house.region.code, staff))
  return rows.filter((row) => isLive(row, now)).map((row) => viewOf(row, current))
}

function isLive({ createdAt, seenAt }: SessionRow, now: number): boolean {
  return now - createdAt.getTime() < absoluteMs && now - seenAt.getTime() < idleMs
}

function viewOf({ id, createdAt, seenAt, address, agent }: SessionRow, current: string | undefined): SessionView {
  return {
    ...{ id, address, browser: agent, current: id === current },
    signedInAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }
}

/** @throws {ProblemError} 404 also for a session that is somebody else's */
export async function endOwnSession(house: House, staff: string, id: string): Promise<void> {
  if (!(await read(house, (tx) => endSessionOf(tx, house.region.code, staff, id)))) throw new ProblemError(notThere)
}

/** All but the one she is in. */
export async function endOtherSessions(house: House, staff: string, current: string): Promise<void> {
  await read(house, (tx) => endSessionsOf(tx, house.region.code, staff, current))
}

export async function listSessionsOf(house: House, actor: Actor, staff: string): Promise<SessionView[]> {
  needKeeper(actor)
  return listSessions(house, staff)
}

export async function endAllSessionsOf(house: House, actor: Actor, staff: string): Promise<void> {
  needKeeper(actor)
  await read(house, async (tx) => {
    await endSessionsOf(tx, house.region.code, staff)
    await noteChange(tx, house, { actor: actor.id, staff, what: 'sessionsEnded' })
  })
}

export async function showPolicy(house: House, actor: Actor): Promise<AccountPolicy> {
  needKeeper(actor)
  return read(house, (tx) => readPolicy(tx, house.region.code))
}

/** Who may then sign in with less shows it to the auditor. */
export async function changePolicy(house: House, actor: Actor, policy: AccountPolicy): Promise<AccountPolicy> {
  needKeeper(actor)
  const { code } = house.region
  return read(house, async (tx) => {
    const was = sayPolicy(await readPolicy(tx, code))
    await keepPolicy(tx, code, policy, { actor: actor.id, now: house.now() })
    await noteChange(tx, house, { actor: actor.id, what: 'policyChanged', was, becomes: sayPolicy(policy) })
    return policy
  })
}

function sayPolicy({ passwordDays, secondFactorRoles }: AccountPolicy): string {
  const days = passwordDays === null ? '口令不设期限' : `口令${String(passwordDays)}天`
  return `${days}；第二重验证：${secondFactorRoles.join('、')}`
}
