import { findCredentials } from '../../store/accounts/credentials.ts'
import type { Credentials } from '../../store/accounts/credentials.ts'
import {
  confirmFactor,
  findFactor,
  proposeFactor,
  takeRecoveryCode,
  takeStep,
} from '../../store/accounts/second-factors.ts'
import { forgive, mayTry } from '../../store/accounts/sign-in-tries.ts'
import { endSessionOf, endSessionsOf } from '../../store/sessions.ts'
import type { Tx } from '../../store/tx.ts'
import { noteChange } from './account-journal.ts'
import type { House } from '../house.ts'
import { read } from '../house.ts'
import { notSignedIn, ProblemError, tooManyTries } from '../problem.ts'
import { factorUri, newRecoveryCodes, newSecret, plainCode, stepOf } from './one-time-codes.ts'
import { alreadyEnrolled, nothingToConfirm, wrongFactor } from './problems.ts'
import type { Pending, Session, Whence } from './session.ts'
import { isPending } from './session.ts'
import { admit, factorTriesOf } from './sign-in.ts'
import type { SignedIn } from './sign-in.ts'

/** The step after the password: a code of the authenticator, or one of the recovery codes. */
export async function passSecondFactor(
  house: House,
  { staff, id }: Pending,
  given: { readonly code: string; readonly whence: Whence },
): Promise<SignedIn> {
  await checkFactor(house, staff, given.code)
  return read(house, (tx) => goOn(tx, house, { staff, pending: id, whence: given.whence }))
}

/** Ends the session that owed a step and opens the one that follows from having taken it. */
export async function goOn(
  tx: Tx,
  house: House,
  { staff, pending, whence }: { readonly staff: string; readonly pending: string; readonly whence: Whence },
): Promise<SignedIn> {
  const { code } = house.region
  const account = await findCredentials(tx, code, { id: staff })
  if (account === undefined || !(await endSessionOf(tx, code, staff, pending))) throw new ProblemError(notSignedIn)
  return admit(tx, house, { account, whence, factor: true })
}

/**
 * Takes a code, each only once.
 *
 * @throws {ProblemError} for a wrong or used one; too many of them block, counted apart from passwords
 */
export async function checkFactor(house: House, staff: string, typed: string): Promise<void> {
  const { code } = house.region
  const tries = [factorTriesOf(house, staff)]
  if (!(await read(house, (tx) => mayTry(tx, code, tries, house.now())))) throw new ProblemError(tooManyTries)
  const taken = await read(house, async (tx) => {
    const good = await takeCode(tx, house, staff, plainCode(typed))
    if (good) await forgive(tx, code, tries)
    return good
  })
  if (!taken) throw new ProblemError(wrongFactor)
}

async function takeCode(tx: Tx, house: House, staff: string, typed: string): Promise<boolean> {
  const { region, keyring } = house
  const factor = await findFactor(tx, region.code, staff)
  if (factor?.confirmed !== true) return false
  const step = stepOf(heldIn(keyring.open(factor.secret)).secret, typed, house.now())
  if (step !== undefined) return takeStep(tx, region.code, staff, step)
  const macs = keyring.macs(recoveryWords(staff, typed))
  const used = await takeRecoveryCode(tx, region.code, staff, { macs, now: house.now() })
  if (used) await noteChange(tx, house, { actor: staff, staff, what: 'recoveryUsed' })
  return used
}

const recoveryWords = (staff: string, code: string): string => `recovery ${staff} ${code}`

/** What an authenticator needs; nothing is asked for until it is confirmed with a code. */
export interface Enrolment {
  readonly secret: string
  readonly uri: string
}

/**
 * A secret stands beside the session it was shown to, and only that one confirms it: whoever else knows the password can't
 * get hers confirmed by the other.
 */
const toHold = (session: string, secret: string): string => `${session} ${secret}`

function heldIn(text: string): { readonly session: string; readonly secret: string } {
  const [session = '', secret = ''] = text.split(' ')
  return { session, secret }
}

/** @throws {ProblemError} when there is a confirmed one: that is reset by a security administrator, never replaced */
export async function startEnrolment(
  house: House,
  { staff, session }: { readonly staff: string; readonly session: string },
): Promise<Enrolment> {
  const { code, office } = house.region
  return read(house, async (tx) => {
    const { login } = await needAccount(tx, house, staff)
    const factor = await findFactor(tx, code, staff)
    if (factor?.confirmed === true) throw new ProblemError(alreadyEnrolled)
    // A reload of the page shows the same picture, or the one already scanned would be worth nothing.
    const before = factor === undefined ? undefined : heldIn(house.keyring.open(factor.secret))
    const secret = before?.session === session ? before.secret : newSecret()
    await proposeFactor(tx, code, staff, house.keyring.seal(toHold(session, secret)))
    return { secret, uri: factorUri(secret, { office, login }) }
  })
}

export interface Enrolled {
  /** Told this once. */
  readonly recoveryCodes: readonly string[]
  /** Where this was the step that was owed: what follows. */
  readonly signedIn?: SignedIn
}

/** Confirms with the first code that the authenticator holds the secret; her other sessions end. */
export async function confirmEnrolment(
  house: House,
  who: { readonly session: Pending | Session; readonly staff: string; readonly whence: Whence },
  typed: string,
): Promise<Enrolled> {
  const { code } = house.region
  const { staff, session, whence } = who
  const tries = [factorTriesOf(house, staff)]
  if (!(await read(house, (tx) => mayTry(tx, code, tries, house.now())))) throw new ProblemError(tooManyTries)
  const recoveryCodes = newRecoveryCodes()
  return read(house, async (tx) => {
    await needProposedCode(tx, house, { staff, session: session.id }, plainCode(typed))
    await forgive(tx, code, tries)
    const recoveryMacs = recoveryCodes.map((each) => house.keyring.mac(recoveryWords(staff, plainCode(each))))
    await confirmFactor(tx, code, staff, { now: house.now(), recoveryMacs })
    await noteChange(tx, house, { actor: staff, staff, what: 'factorEnrolled' })
    await endSessionsOf(tx, code, staff, session.id)
    if (!isPending(session)) return { recoveryCodes }
    return { recoveryCodes, signedIn: await goOn(tx, house, { staff, pending: session.id, whence }) }
  })
}

async function needProposedCode(
  tx: Tx,
  house: House,
  { staff, session }: { readonly staff: string; readonly session: string },
  typed: string,
): Promise<void> {
  const factor = await findFactor(tx, house.region.code, staff)
  if (factor?.confirmed === true) throw new ProblemError(alreadyEnrolled)
  const held = factor === undefined ? undefined : heldIn(house.keyring.open(factor.secret))
  if (held?.session !== session) throw new ProblemError(nothingToConfirm)
  const step = stepOf(held.secret, typed, house.now())
  if (step === undefined || !(await takeStep(tx, house.region.code, staff, step))) throw new ProblemError(wrongFactor)
}

export async function needAccount(tx: Tx, house: House, staff: string): Promise<Credentials> {
  const account = await findCredentials(tx, house.region.code, { id: staff })
  if (account === undefined) throw new ProblemError(notSignedIn)
  return account
}
