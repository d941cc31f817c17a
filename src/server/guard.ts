import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { House } from './house.ts'
import { fileForms } from './file-forms.ts'
import type { FileForm } from './file-forms.ts'
import { crossSite, forbidden, notSignedIn, ProblemError, unstorable } from './problem.ts'
import { tokenOf } from './sign-in/cookies.ts'
import type { CookieOptions } from './sign-in/cookies.ts'
import { needFresh } from './sign-in/fresh.ts'
import { findSignedIn } from './sign-in/session.ts'
import type { Session } from './sign-in/session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: Session | undefined
  }
  interface FastifyContextConfig {
    /** Who may ask at all. What isn't said asks for a signed-in person. */
    needs?: 'staff' | 'anyone'
    /** What can't be taken back: she must have shown within ten minutes that it is she. */
    fresh?: boolean
    /** That somebody asked for it is nobody else's to learn: it stands in no log and no count. */
    unlogged?: boolean
    /** Asked by an open window and not by somebody at work: it keeps no session from running out. */
    unattended?: boolean
    /** What may come as a file in a form. */
    takes?: FileForm | undefined
  }
}

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Before any body is read: nothing unsafe from another site, and nobody in who isn't signed in. */
export function standGuard(app: FastifyInstance, house: House, cookies: CookieOptions): void {
  app.decorateRequest('signedIn')
  app.addHook('onRequest', async (request, reply) => {
    if (/%00/.test(request.url)) throw new ProblemError(unstorable)
    if (mayUseSession(request)) void reply.header('cache-control', 'no-store')
    if (!safeMethods.has(request.method)) refuseCrossSite(request)
    const token = tokenOf(request, cookies)
    const asks = !request.is404 && request.routeOptions.config.needs !== 'anyone'
    if (token !== undefined && (asks || mayUseSession(request))) {
      request.signedIn = await findSignedIn(house, token, { attended: isAttended(request) })
    }
    if (asks && request.signedIn === undefined) throw new ProblemError(notSignedIn)
    if (request.routeOptions.config.fresh === true) needFresh(sessionOf(request), house.now())
    if (isUpload(request)) refuseUpload(request)
  })
}

/** Who left her window open is away: what the window asks for by itself says so of itself. */
function isAttended({ headers, routeOptions }: FastifyRequest): boolean {
  return routeOptions.config.unattended !== true && headers['x-dengwen-unattended'] === undefined
}

/** A form with files takes room on the disk, so it isn't even read from who may not send one. */
function isUpload({ headers }: FastifyRequest): boolean {
  return headers['content-type']?.startsWith('multipart/') === true
}

/** A route that doesn't say what it takes in takes in no file. */
function refuseUpload({ signedIn, routeOptions }: FastifyRequest): void {
  const { takes } = routeOptions.config
  if (takes !== undefined && fileForms[takes].from(signedIn?.actor)) return
  throw new ProblemError(signedIn === undefined ? notSignedIn : forbidden)
}

/** Pages look different to who is signed in; health, metrics and style sheets don't, and ask no database. */
function mayUseSession(request: FastifyRequest): boolean {
  return /^\/(desk|api)(\/|\?|$)/.test(request.url)
}

/**
 * Browsers say where a request comes from; who says nothing is no browser, and has no cookie of ours. JSON routes also
 * ask for a header no form can send.
 */
function refuseCrossSite(request: FastifyRequest): void {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const foreign = origin !== undefined && hostOf(origin) !== request.host
  if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none')) throw new ProblemError(crossSite)
  if (request.url.startsWith('/api/') && !isFromProgram(request)) throw new ProblemError(crossSite)
}

function isFromProgram({ headers }: FastifyRequest): boolean {
  return headers['x-dengwen'] === '1' || headers['content-type']?.startsWith('application/json') === true
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/** The signed-in person of a route that needs one. */
export function sessionOf(request: FastifyRequest): Session {
  if (request.signedIn === undefined) throw new ProblemError(notSignedIn)
  return request.signedIn
}
