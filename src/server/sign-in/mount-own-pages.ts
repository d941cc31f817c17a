import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendPage } from '../answers.ts'
import { endOtherSessions, endOwnSession } from '../accounts/own-sessions.ts'
import { sessionOf } from '../guard.ts'
import { freshen } from './freshen.ts'
import type { Mounting } from './page-answers.ts'
import { askedOf, fieldsOf, needFormToken, open, orAgain, ownPath, sessionsPage, show } from './page-answers.ts'

/** 我的登录, and showing again that it is she. */
export function mountOwnPages(app: FastifyInstance, mounting: Mounting): void {
  mountSessions(app, mounting)
  mountConfirm(app, mounting)
}

/** Who isn't in gets the form to sign in with, which leads back here. */
function toSignIn(request: FastifyRequest, reply: FastifyReply, { house, front }: Mounting): FastifyReply {
  return sendPage(reply, 401, front.signInPage(house, { next: ownPath(request.url) }))
}

function mountSessions(app: FastifyInstance, mounting: Mounting): void {
  const { house } = mounting
  app.get('/desk/account/sessions', open, async (request, reply) => {
    if (request.signedIn === undefined) return toSignIn(request, reply, mounting)
    return show(reply, mounting, await sessionsPage(request, mounting))
  })
  app.post('/desk/account/sessions', open, async (request, reply) => {
    const { actor, id } = sessionOf(request)
    needFormToken(request, sessionOf(request))
    const one = fieldsOf(request)('session')
    if (one === '') await endOtherSessions(house, actor.id, id)
    else await endOwnSession(house, actor.id, one)
    return reply.redirect('/desk/account/sessions', 303)
  })
}

function mountConfirm(app: FastifyInstance, mounting: Mounting): void {
  const { house, front } = mounting
  const page = (token: string, next: string) => ({ page: 'confirm', token, next }) as const
  app.get('/desk/account/confirm', open, async (request, reply) => {
    const { signedIn } = request
    if (signedIn === undefined) return toSignIn(request, reply, mounting)
    return show(reply, mounting, page(signedIn.formToken, ownPath(askedOf(request, 'next'))))
  })
  app.post('/desk/account/confirm', open, async (request, reply) => {
    const session = sessionOf(request)
    needFormToken(request, session)
    const field = fieldsOf(request)
    const next = ownPath(field('next'))
    return orAgain(
      reply,
      async () => {
        await freshen(house, session, { password: field('password'), code: field('code') })
        return reply.redirect(next, 303)
      },
      (problem) => front.accountPage(house, { ...page(session.formToken, next), problem }),
    )
  })
}
