import { pastPasswords, setPassword } from '../../store/accounts/credentials.ts'
import type { Credentials } from '../../store/accounts/credentials.ts'
import { forgive, mayTry } from '../../store/accounts/sign-in-tries.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import type { Tx } from '../../store/tx.ts'
import { noteChange } from './account-journal.ts'
import type { House } from '../house.ts'
import { read } from '../house.ts'
import { faulty, ProblemError, tooManyTries } from '../problem.ts'
import { hashPassword, isPassword, passwordFault, passwordsRemembered, wasUsedBefore } from './passwords.ts'
import { wrongPassword } from './problems.ts'
import { goOn, needAccount } from './second-factor.ts'
import type { Pending, Session, Whence } from './session.ts'
import { triesOf } from './sign-in.ts'
import type { SignedIn } from './sign-in.ts'
import { isPending } from './session.ts'

/**
 * A new password in place of one's own. All her other sessions end; one that owed this step goes on to the next.
 *
 * @throws {ProblemError} 401 when the present one is wrong, counted like a sign-in; 422 when the new one won't do
 */
export async function changePassword(
  house: House,
  who: { readonly session: Pending | Session; readonly staff: string; readonly whence: Whence },
  given: { readonly present: string; readonly next: string },
): Promise<SignedIn | undefined> {
  const { session, staff, whence } = who
  const account = await read(house, (tx) => needAccount(tx, house, staff))
  await checkPassword(house, account, given.present)
  const hash = await hashNewPassword(house, account, given.next)
  return read(house, async (tx) => {
    await takeNewPassword(tx, house, { account, hash })
    await endSessionsOf(tx, house.region.code, staff, session.id)
    return isPending(session) ? goOn(tx, house, { staff, pending: session.id, whence }) : undefined
  })
}

/** @throws {ProblemError} for a wrong one, counted like a sign-in */
export async function checkPassword(house: House, account: Credentials, password: string): Promise<void> {
  const { code } = house.region
  const tries = [triesOf(house, account.login)]
  if (!(await read(house, (tx) => mayTry(tx, code, tries, house.now())))) throw new ProblemError(tooManyTries)
  if (!(await isPassword(password, account.passwordHash))) throw new ProblemError(wrongPassword)
  await read(house, (tx) => forgive(tx, code, tries))
}

/** @throws {ProblemError} 422 saying what is wrong with it */
export async function hashNewPassword(
  house: House,
  { staff, login }: Pick<Credentials, 'staff' | 'login'>,
  password: string,
): Promise<string> {
  const past = await read(house, (tx) => pastPasswords(tx, house.region.code, staff))
  const used = `不能用现在的和最近${String(passwordsRemembered)}次用过的口令，请换一个`
  const problem = passwordFault(password, login) ?? ((await wasUsedBefore(password, past)) ? used : undefined)
  if (problem !== undefined) throw new ProblemError(faulty([{ path: 'next', problem }]))
  return hashPassword(password)
}

export async function takeNewPassword(
  tx: Tx,
  house: House,
  { account, hash }: { readonly account: Pick<Credentials, 'staff'>; readonly hash: string },
): Promise<void> {
  const { staff } = account
  await setPassword(tx, house.region.code, { staff, hash, now: house.now(), keep: passwordsRemembered })
  await noteChange(tx, house, { actor: staff, staff, what: 'passwordSet' })
}
