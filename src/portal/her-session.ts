import { timingSafeEqual } from 'node:crypto'
import type { House } from '../server/house.ts'
import { crossSite, ProblemError } from '../server/problem.ts'
import type { GivenCookie, Visit } from '../server/screen.ts'
import { typed } from './frame.ts'

/** She showed her query code a while ago, and needn't type it for every page. */
export interface HerSession {
  readonly subject: string
  readonly since: number
}

const cookie = 'dengwen-track'
const idleSeconds = 30 * 60
const longestMs = 4 * 3600_000

/**
 * The cookie names the petition and says until when, under a seal of our own: nothing is kept for it, and nobody makes one
 * up. It is given anew with every page and dies half an hour after the last, or four hours after the first.
 */
export function sessionCookie(house: House, { subject, since }: HerSession): GivenCookie {
  const until = Math.min(house.now().getTime() + idleSeconds * 1000, since + longestMs)
  const said = `${subject}.${since.toString(36)}.${until.toString(36)}`
  return { name: cookie, value: `${said}.${sealOf(house, said)}`, seconds: idleSeconds }
}

export const noSessionCookie: GivenCookie = { name: cookie, value: '', seconds: 0 }

export function beginSession(house: House, subject: string): GivenCookie {
  return sessionCookie(house, { subject, since: house.now().getTime() })
}

export function sessionOf({ house, cookies }: Visit): HerSession | undefined {
  const [subject = '', since = '', until = '', seal = ''] = (cookies[cookie] ?? '').split('.')
  const isOurs = sealsOf(house, `${subject}.${since}.${until}`).some((ours) => isEqual(seal, ours))
  return isOurs && house.now().getTime() < parseInt(until, 36) ? { subject, since: parseInt(since, 36) } : undefined
}

function sealOf({ keyring }: House, said: string): string {
  return keyring.mac(`her session ${said}`).toString('base64url')
}

/** A key given anew while she reads must not show her the door. */
function sealsOf({ keyring }: House, said: string): readonly string[] {
  return keyring.macs(`her session ${said}`).map((seal) => seal.toString('base64url'))
}

/** Goes into her forms and comes back with them: no other site knows it. */
export function formTokenOf({ keyring }: House, session: HerSession): string {
  return keyring.mac(wordingOf(session)).toString('base64url')
}

function wordingOf({ subject, since }: HerSession): string {
  return `her form ${subject} ${String(since)}`
}

/** @throws {ProblemError} for a form that wasn't sent from a page of this session */
export function refuseForeignForm(visit: Visit, session: HerSession): void {
  const known = visit.house.keyring.macs(wordingOf(session)).map((mac) => mac.toString('base64url'))
  if (!known.some((token) => isEqual(typed(visit, '_token'), token))) throw new ProblemError(crossSite)
}

function isEqual(given: string, ours: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(ours)]
  return one.length === other.length && timingSafeEqual(one, other)
}
