import type { FastifyInstance } from 'fastify'
import { giveCookie } from './cookies.ts'
import { ProblemError } from '../problem.ts'
import type { Mounting } from './page-answers.ts'
import { askedOf, open, orAgain, ownPath, pathAfter, show } from './page-answers.ts'
import { ssoFailed } from './problems.ts'
import { ssoBackPath, ssoPath, tripMs } from './sso.ts'
import { whenceOf } from './whence.ts'

const tripCookie = 'dengwen-sso'

/** To 统一身份认证 and back. */
export function mountSso(app: FastifyInstance, mounting: Mounting): void {
  const { house, front, cookies, sso } = mounting
  if (sso === undefined) return
  // Coming back is a step from another site: a Strict cookie would not come along, so this one, for this path, is Lax.
  const options = { path: ssoPath, httpOnly: true, sameSite: 'lax', secure: cookies.secure } as const
  app.get(ssoPath, open, async (request, reply) =>
    orAgain(
      reply,
      async () => {
        const { url, trip } = await sso.begin(ownPath(askedOf(request, 'next')))
        return reply.setCookie(tripCookie, trip, { ...options, maxAge: tripMs / 1000 }).redirect(url, 303)
      },
      (problem) => front.signInPage(house, { next: '/desk', problem }),
    ),
  )
  app.get(ssoBackPath, open, async (request, reply) =>
    orAgain(
      reply,
      async () => {
        const trip = request.cookies[tripCookie]
        if (trip === undefined) throw new ProblemError(ssoFailed)
        void reply.clearCookie(tripCookie, options)
        const back = await sso.finish({ url: request.url, trip, whence: whenceOf(request) })
        giveCookie(reply, back.token, cookies)
        // Still a step from another site: the page goes on by itself, from here, and then the cookie comes along.
        const next = pathAfter(back, back.next)
        void reply.header('refresh', `0; url=${next}`)
        return show(reply, mounting, { page: 'ssoDone', next })
      },
      (problem) => front.signInPage(house, { next: '/desk', problem }),
    ),
  )
}
