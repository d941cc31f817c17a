import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { shanghaiDayOf } from '../calendar/plain-date.ts'
import { sendPage } from './answers.ts'
import { formOf, noForm, receiveForm } from './forms.ts'
import type { Form } from './forms.ts'
import type { House } from './house.ts'
import { crossSite, notSignedIn, ProblemError } from './problem.ts'
import type { Answer, Front, GivenCookie, Screen, Visit } from './screen.ts'
import { hostPrefix } from './sign-in/cookies.ts'
import type { CookieOptions } from './sign-in/cookies.ts'
import { isFormToken } from './sign-in/session.ts'

interface Mounting {
  readonly house: House
  readonly front: Front
  readonly cookies: CookieOptions
}

/** Hangs the pages into the server. */
export function mountScreens(app: FastifyInstance, mounting: Mounting): void {
  for (const screen of mounting.front.screens) {
    app.route({
      method: screen.method,
      url: screen.path,
      // A page for staff shows the form to sign in with instead of being refused.
      config: {
        ...{ needs: 'anyone', takes: screen.takes, unlogged: screen.unlogged === true },
        ...(screen.limit && { rateLimit: screen.limit }),
      },
      schema: { hide: true },
      handler: (request, reply) =>
        withForm(screen, mounting, request, (form) => show(screen, mounting, { request, reply, form })),
    })
  }
}

/** Reads what was posted; its files are there until the answer is made. */
function withForm<T>(
  { method, takes, admits }: Screen,
  { house, cookies }: Mounting,
  request: FastifyRequest,
  work: (form: Form) => Promise<T>,
): Promise<T> {
  if (method === 'GET') return work(noForm)
  if (takes === undefined || !request.isMultipart()) return work(formOf(request.body))
  if (admits?.(visitOf(house, { request, form: noForm }, cookies)) === false) {
    // What is still on its way is let run out, unread.
    request.raw.resume()
    return work(noForm)
  }
  return house.uploads.receiving(async (folder) => work(await receiveForm(request, { folder, takes })))
}

interface Asked {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly form: Form
}

async function show(
  screen: Screen,
  { house, front, cookies }: Mounting,
  { request, reply, form }: Asked,
): Promise<FastifyReply> {
  const visit = visitOf(house, { request, form }, cookies)
  if (screen.needs === 'anyone') return answer(reply, await screen.answer(visit), cookies)
  const session = request.signedIn
  const next = screen.method === 'GET' ? request.url : '/desk'
  if (session === undefined) return sendPage(reply, 401, front.signInPage(house, askAgain(screen, next)))
  if (screen.method === 'POST' && !isFormToken(session, field(visit, '_token'))) throw new ProblemError(crossSite)
  return answer(reply, await screen.answer({ ...visit, session }), cookies)
}

function askAgain({ method }: Screen, next: string) {
  return method === 'GET' ? { next } : { next, problem: notSignedIn }
}

function visitOf(house: House, { request, form }: Pick<Asked, 'request' | 'form'>, { secure }: CookieOptions): Visit {
  const { signedIn, url } = request
  const known = hostPrefix(secure)
  return {
    house,
    session: signedIn,
    today: shanghaiDayOf(house.now()),
    url,
    params: words(request.params),
    query: words(request.query),
    form,
    cookies: Object.fromEntries(
      Object.entries(request.cookies).flatMap(([name, value]) =>
        name.startsWith(known) && value !== undefined ? [[name.slice(known.length), value] as const] : [],
      ),
    ),
    origin: `${request.protocol}://${request.host}`,
  }
}

/** Path and query as texts; a name given twice counts once, by its last. */
function words(given: unknown): Readonly<Record<string, string>> {
  if (typeof given !== 'object' || given === null) return {}
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value
      return typeof last === 'string' ? [[name, last] as const] : []
    }),
  )
}

function field({ form }: Visit, name: string): string {
  return form.fields.get(name)?.at(-1) ?? ''
}

/** What other pages may, and a script from here that asks only here. */
const withOwnScript = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

function answer(reply: FastifyReply, given: Answer, options: CookieOptions): FastifyReply {
  switch (given.kind) {
    case 'page':
      give(reply, given.cookies, options)
      if (given.runsScript) void reply.header('content-security-policy', withOwnScript)
      return sendPage(reply, given.status, given.html)
    case 'data':
      give(reply, given.cookies, options)
      return reply.send(given.json)
    case 'redirect':
      give(reply, given.cookies, options)
      return reply.redirect(given.to, 303)
    case 'file':
      return sendFile(reply, given)
    case 'asset':
      return reply.type(given.mediaType).header('cache-control', 'public, max-age=31536000, immutable').send(given.text)
  }
}

/** What a page answers about somebody is kept by no browser; with the prefix a cookie is taken over https alone. */
function give(reply: FastifyReply, cookies: readonly GivenCookie[] = [], { secure }: CookieOptions): void {
  void reply.header('cache-control', 'no-store')
  for (const { name, value, seconds } of cookies) {
    const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const
    if (value === '') void reply.clearCookie(hostPrefix(secure) + name, options)
    else void reply.setCookie(hostPrefix(secure) + name, value, { ...options, maxAge: seconds })
  }
}

export function sendFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer },
): FastifyReply {
  return (
    reply
      .type(file.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      // Opened all the same, it may run nothing, send nothing and reach nothing of ours.
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
      .send(file.bytes)
  )
}
