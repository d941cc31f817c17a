import { setPassword } from '../../store/accounts/credentials.ts'
import { findToken, keepToken, takeToken } from '../../store/accounts/tokens.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { addStaff, readStaff } from '../../store/staff.ts'
import type { Db } from '../../store/open-db.ts'
import { inTx } from '../../store/open-db.ts'
import { scopeOf } from '../../store/journal.ts'
import type { Tx } from '../../store/tx.ts'
import { theOffice } from '../../terms/clock.ts'
import { noteChange } from './account-journal.ts'
import type { House } from '../house.ts'
import { read } from '../house.ts'
import { faulty, ProblemError } from '../problem.ts'
import { hashNewPassword, takeNewPassword } from './change-password.ts'
import { hashPassword, passwordFault, passwordsRemembered } from './passwords.ts'
import { usedToken } from './problems.ts'
import { needAccount } from './second-factor.ts'
import { newToken, tokenHash } from './session.ts'
import type { Whence } from './session.ts'
import { admit } from './sign-in.ts'
import type { SignedIn } from './sign-in.ts'

const hour = 60 * 60_000
const linkMs = 24 * hour

export const firstRunPath = '/desk/account/first-run'
export const resetPath = '/desk/account/reset'

/**
 * The path at which the first security administrator names herself, once; undefined where there is one already. Printed
 * on the terminal: whoever starts the server has the machine.
 */
export async function firstRunLink(db: Db, region: string, now: Date): Promise<string | undefined> {
  return inTx(db, scopeOf(region), async (tx) => {
    const staff = await readStaff(tx, region)
    if (staff.some(({ role, active }) => active && role === 'securityAdmin')) return undefined
    const token = newToken()
    const expiresAt = new Date(now.getTime() + linkMs)
    await keepToken(tx, region, { hash: tokenHash(token), kind: 'first', now, expiresAt })
    return `${firstRunPath}?token=${token}`
  })
}

/** The path at which somebody sets a password of her own, once; what was given out before is worth nothing. */
export async function resetLink(
  tx: Tx,
  region: string,
  { staff, now }: { readonly staff: string; readonly now: Date },
): Promise<{ readonly path: string; readonly expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + linkMs)
  await keepToken(tx, region, { hash: tokenHash(token), kind: 'reset', staff, now, expiresAt })
  return { path: `${resetPath}?token=${token}`, expiresAt }
}

/** Whose password a link sets; undefined for a link that is worth nothing. */
export async function whoseLink(house: House, token: string): Promise<{ readonly login: string } | undefined> {
  const { code } = house.region
  return read(house, async (tx) => {
    const found = await findToken(tx, code, { hash: tokenHash(token), kind: 'reset', now: house.now() })
    return found?.staff === undefined ? undefined : needAccount(tx, house, found.staff)
  })
}

export async function isFirstRunLink(house: House, token: string): Promise<boolean> {
  const { code } = house.region
  const given = { hash: tokenHash(token), kind: 'first', now: house.now() } as const
  return (await read(house, (tx) => findToken(tx, code, given))) !== undefined
}

/** Sets a password with a link, ends every session of hers, and signs her in. @throws {ProblemError} 404, 422 */
export async function useResetLink(
  house: House,
  given: { readonly token: string; readonly password: string; readonly whence: Whence },
): Promise<SignedIn> {
  const { code } = house.region
  const hash = tokenHash(given.token)
  const account = await read(house, async (tx) => {
    const found = await findToken(tx, code, { hash, kind: 'reset', now: house.now() })
    if (found?.staff === undefined) throw new ProblemError(usedToken)
    return needAccount(tx, house, found.staff)
  })
  const hashed = await hashNewPassword(house, account, given.password)
  return read(house, async (tx) => {
    if (!(await takeToken(tx, code, hash))) throw new ProblemError(usedToken)
    await takeNewPassword(tx, house, { account, hash: hashed })
    await endSessionsOf(tx, code, account.staff)
    const now = await needAccount(tx, house, account.staff)
    return admit(tx, house, { account: now, whence: given.whence, factor: false })
  })
}

export interface FirstAdministrator {
  readonly login: string
  readonly name: string
  /** 工号 */
  readonly person: string
  readonly password: string
}

/** Makes the first security administrator with the link from the terminal. @throws {ProblemError} 404, 422 */
export async function useFirstRunLink(
  house: House,
  given: FirstAdministrator & { readonly token: string; readonly whence: Whence },
): Promise<SignedIn> {
  const { code } = house.region
  const { token, login, name, person, password, whence } = given
  if (!(await isFirstRunLink(house, token))) throw new ProblemError(usedToken)
  const problem = passwordFault(password, login)
  if (problem !== undefined) throw new ProblemError(faulty([{ path: 'password', problem }]))
  const hash = await hashPassword(password)
  return read(house, async (tx) => {
    if (!(await takeToken(tx, code, tokenHash(token)))) throw new ProblemError(usedToken)
    const staff = { id: house.newId(), login, name, person, role: 'securityAdmin', unit: theOffice } as const
    if (!(await addStaff(tx, code, staff, null))) {
      const taken = '这个账号已经有人用了，或者这个工号已经是另一名管理员，请换一个'
      throw new ProblemError(faulty([{ path: 'login', problem: taken }]))
    }
    await setPassword(tx, code, { staff: staff.id, hash, now: house.now(), keep: passwordsRemembered })
    await noteChange(tx, house, { actor: staff.id, staff: staff.id, what: 'firstAdministrator', becomes: login })
    return admit(tx, house, { account: await needAccount(tx, house, staff.id), whence, factor: false })
  })
}
