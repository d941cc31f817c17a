import { findCredentials } from '../../store/accounts/credentials.ts'
import type { Credentials } from '../../store/accounts/credentials.ts'
import { readPolicy } from '../../store/accounts/policy.ts'
import { forgive, mayTry } from '../../store/accounts/sign-in-tries.ts'
import type { Counted } from '../../store/accounts/sign-in-tries.ts'
import type { SessionStage } from '../../store/sessions.ts'
import type { Tx } from '../../store/tx.ts'
import type { House } from '../house.ts'
import { read } from '../house.ts'
import { ProblemError, tooManyTries, wrongSignIn } from '../problem.ts'
import { nextStep } from './next-step.ts'
import { isPassword } from './passwords.ts'
import { openSession } from './session.ts'
import type { Whence } from './session.ts'

/** Somebody who showed what she had to: her session's token, and the step she still owes. */
export interface SignedIn {
  readonly token: string
  readonly stage: SessionStage
}

/**
 * Signs in with a password.
 *
 * @throws {ProblemError} in the same words, after the same work, for an unknown login and a wrong password
 */
export async function signIn(
  house: House,
  given: { readonly login: string; readonly password: string; readonly whence: Whence },
): Promise<SignedIn> {
  const login = given.login.trim()
  const { code } = house.region
  const tries = [triesFrom(house, given.whence), triesOf(house, login)]
  if (!(await read(house, (tx) => mayTry(tx, code, tries, house.now())))) throw new ProblemError(tooManyTries)
  const found = await read(house, (tx) => findCredentials(tx, code, { login }))
  if (!(await isPassword(given.password, found?.passwordHash)) || found === undefined) {
    throw new ProblemError(wrongSignIn)
  }
  return read(house, async (tx) => {
    await forgive(tx, code, tries)
    return admit(tx, house, { account: found, whence: given.whence, factor: false })
  })
}

/** Opens the session that goes with what was shown: in full, or for the next step alone. */
export async function admit(
  tx: Tx,
  house: House,
  of: {
    readonly account: Credentials
    readonly whence: Whence
    readonly factor: boolean
    readonly sso?: boolean
  },
): Promise<SignedIn> {
  const { account, whence, factor, sso = false } = of
  const policy = await readPolicy(tx, house.region.code)
  const stage = nextStep(account, { policy, now: house.now(), factor, sso, demo: house.demo })
  return { token: await openSession(tx, house, { staff: account.staff, stage, whence }), stage }
}

/** Logins that exist and those that don't are counted alike. */
export function triesOf({ keyring }: Pick<House, 'keyring'>, login: string): Counted {
  return { kind: 'account', who: keyring.mac(`login ${login}`) }
}

function triesFrom({ keyring }: Pick<House, 'keyring'>, { address }: Whence): Counted {
  return { kind: 'address', who: keyring.mac(`address ${address}`) }
}

export function factorTriesOf({ keyring }: Pick<House, 'keyring'>, staff: string): Counted {
  return { kind: 'factor', who: keyring.mac(`factor ${staff}`) }
}
