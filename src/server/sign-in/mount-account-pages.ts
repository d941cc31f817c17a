import type { FastifyInstance } from 'fastify'
import { takeCookie, tokenOf } from './cookies.ts'
import { mountLinks } from './mount-links.ts'
import { mountOwnPages } from './mount-own-pages.ts'
import { mountSso } from './mount-sso.ts'
import { mountSteps } from './mount-steps.ts'
import { fieldsOf, goOnTo, needFormToken, open, orAgain, ownPath } from './page-answers.ts'
import type { Mounting } from './page-answers.ts'
import { signOut } from './session.ts'
import { signIn } from './sign-in.ts'
import { whenceOf } from './whence.ts'

/** Signing in and all around it, for people without JavaScript. */
export function mountAccountPages(app: FastifyInstance, mounting: Mounting): void {
  mountInAndOut(app, mounting)
  mountSteps(app, mounting)
  mountOwnPages(app, mounting)
  mountLinks(app, mounting)
  mountSso(app, mounting)
}

function mountInAndOut(app: FastifyInstance, mounting: Mounting): void {
  const { house, front, cookies } = mounting
  app.post('/desk/session', open, async (request, reply) => {
    const field = fieldsOf(request)
    const next = ownPath(field('next'))
    const given = { login: field('login'), password: field('password'), whence: whenceOf(request) }
    return orAgain(
      reply,
      async () => goOnTo(reply, mounting, { signedIn: await signIn(house, given), next }),
      (problem) => front.signInPage(house, { next, problem, login: given.login.slice(0, 64) }),
    )
  })
  app.post('/desk/sign-out', open, async (request, reply) => {
    const token = tokenOf(request, cookies)
    if (token !== undefined && request.signedIn !== undefined) {
      needFormToken(request, request.signedIn)
      await signOut(house, token)
    }
    takeCookie(reply, cookies)
    return reply.redirect('/desk', 303)
  })
}
