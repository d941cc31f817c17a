import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { shanghaiDayOf } from '../calendar/plain-date.ts'
import { sendPage } from './answers.ts'
import { formOf, noForm } from './bodies.ts'
import { fieldsBeside, fileForms } from './file-forms.ts'
import type { House } from './house.ts'
import { crossSite, notSignedIn, ProblemError } from './problem.ts'
import type { Answer, Front, Screen, Visit } from './screen.ts'
import { needFresh } from './sign-in/fresh.ts'
import { isFormToken } from './sign-in/session.ts'

interface Mounting {
  readonly house: House
  readonly front: Front
}

/** Hangs the pages into the server. */
export function mountScreens(app: FastifyInstance, mounting: Mounting): void {
  for (const screen of mounting.front.screens) {
    app.route({
      method: screen.method,
      url: screen.path,
      // A page for staff shows the form to sign in with instead of being refused.
      config: { needs: 'anyone', takes: screen.takes },
      ...(screen.takes !== undefined && { bodyLimit: fileForms[screen.takes].most + fieldsBeside }),
      schema: { hide: true },
      handler: (request, reply) => show(screen, mounting, request, reply),
    })
  }
}

async function show(
  screen: Screen,
  { house, front }: Mounting,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = visitOf(house, request)
  if (screen.needs === 'anyone') return answer(reply, await screen.answer(visit))
  const session = request.signedIn
  const next = screen.method === 'GET' ? request.url : '/desk'
  if (session === undefined) return sendPage(reply, 401, front.signInPage(house, askAgain(screen, next)))
  if (screen.method === 'POST' && !isFormToken(session, field(visit, '_token'))) throw new ProblemError(crossSite)
  if (screen.needsFresh?.(visit.params) === true) needFresh(session, house.now())
  return answer(reply, await screen.answer({ ...visit, session }))
}

function askAgain({ method }: Screen, next: string) {
  return method === 'GET' ? { next } : { next, problem: notSignedIn }
}

function visitOf(house: House, request: FastifyRequest): Visit {
  const { body, headers, signedIn, url } = request
  return {
    house,
    session: signedIn,
    today: shanghaiDayOf(house.now()),
    url,
    params: words(request.params),
    query: words(request.query),
    form: request.method === 'POST' ? formOf(body, headers['content-type']) : noForm,
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

function answer(reply: FastifyReply, given: Answer): FastifyReply {
  switch (given.kind) {
    case 'page':
      return sendPage(reply, given.status, given.html)
    case 'redirect':
      return reply.redirect(given.to, 303)
    case 'file':
      return sendFile(reply, given)
  }
}

export function sendFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer },
): FastifyReply {
  return reply
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(file.bytes)
}
