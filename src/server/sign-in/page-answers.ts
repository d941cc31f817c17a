import type { FastifyReply, FastifyRequest } from 'fastify'
import { listSessions } from '../accounts/own-sessions.ts'
import { problemOf, sendPage } from '../answers.ts'
import { formOf, noForm } from '../forms.ts'
import { sessionOf } from '../guard.ts'
import type { House } from '../house.ts'
import { crossSite, ProblemError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { Front } from '../screen.ts'
import type { AccountPage } from './account-page.ts'
import { giveCookie } from './cookies.ts'
import type { CookieOptions } from './cookies.ts'
import { isFormToken } from './session.ts'
import type { Pending, Session } from './session.ts'
import type { SignedIn } from './sign-in.ts'
import type { Sso } from './sso.ts'
import { signInLimit } from './whence.ts'

export interface Mounting {
  readonly house: House
  readonly front: Front
  readonly cookies: CookieOptions
  readonly sso?: Sso | undefined
}

/** Everybody may ask for these; each looks itself at who asks. */
export const open = { config: { needs: 'anyone', rateLimit: signInLimit }, schema: { hide: true } } as const

/** The first value of a field of a posted form, or ''. */
export function fieldsOf(request: FastifyRequest): (name: string) => string {
  const { fields } = request.method === 'POST' ? formOf(request.body) : noForm
  return (name) => fields.get(name)?.at(-1) ?? ''
}

/** @throws {ProblemError} for a form that isn't this session's */
export function needFormToken(request: FastifyRequest, session: Session | Pending): void {
  if (!isFormToken(session, fieldsOf(request)('_token'))) throw new ProblemError(crossSite)
}

/** What a link on a page brings along: `?next=…&token=…`. */
export function askedOf(request: FastifyRequest, name: string): string {
  return new URL(request.url, 'http://localhost').searchParams.get(name) ?? ''
}

export function show(
  reply: FastifyReply,
  { house, front }: Mounting,
  page: AccountPage & { readonly problem?: Problem | undefined },
): FastifyReply {
  return sendPage(reply, page.problem?.status ?? 200, front.accountPage(house, page))
}

/** A "no" shows the form again with what was wrong; forms of another site get none. */
export async function orAgain(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
  again: (problem: Problem) => string,
): Promise<FastifyReply> {
  try {
    return await work()
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined || problem === crossSite) throw error
    return sendPage(reply, problem.status, again(problem))
  }
}

const pages = {
  secondFactor: '/desk/account/second-factor',
  enrol: '/desk/account/enrol',
  newPassword: '/desk/account/password',
} as const

/** To where she wanted, or to the page of the step she still owes. */
export function goOnTo(
  reply: FastifyReply,
  { cookies }: Mounting,
  { signedIn, next }: { readonly signedIn: SignedIn; readonly next: string },
): FastifyReply {
  giveCookie(reply, signedIn.token, cookies)
  return reply.redirect(pathAfter(signedIn, next), 303)
}

export function pathAfter({ stage }: SignedIn, next: string): string {
  return stage === 'full' ? next : `${pages[stage]}?next=${encodeURIComponent(next)}`
}

/** Only a path of the desk: signing in leads nowhere else. */
export function ownPath(next: string): string {
  return /^\/desk(?:$|[/?])[\w\-./?=&%]*$/.test(next) && !next.includes('//') ? next : '/desk'
}

/** The sessions page of whoever is in. */
export async function sessionsPage(request: FastifyRequest, { house }: Mounting): Promise<AccountPage> {
  const { actor, id, formToken } = sessionOf(request)
  return { page: 'sessions', token: formToken, sessions: await listSessions(house, actor.id, id) }
}
