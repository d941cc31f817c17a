import type { FastifyInstance, FastifyRequest } from 'fastify'
import { changePassword } from './change-password.ts'
import type { Mounting } from './page-answers.ts'
import { askedOf, fieldsOf, goOnTo, needFormToken, open, orAgain, ownPath, pathAfter, show } from './page-answers.ts'
import { faulty, ProblemError } from '../problem.ts'
import { giveCookie } from './cookies.ts'
import { confirmEnrolment, passSecondFactor, startEnrolment } from './second-factor.ts'
import { whenceOf } from './whence.ts'
import { isPending, staffOf } from './session.ts'
import { whoMayTake, whoOwes } from './who-asks.ts'

/** The steps between the password and being in, and the same taken of one's own accord. */
export function mountSteps(app: FastifyInstance, mounting: Mounting): void {
  mountSecondFactor(app, mounting)
  mountEnrolment(app, mounting)
  mountPassword(app, mounting)
}

function mountSecondFactor(app: FastifyInstance, mounting: Mounting): void {
  const { house, front } = mounting
  const page = (token: string, next: string) => ({ page: 'secondFactor', token, next }) as const
  app.get('/desk/account/second-factor', open, async (request, reply) => {
    const { formToken } = await whoOwes(request, mounting, 'secondFactor')
    return show(reply, mounting, page(formToken, ownPath(askedOf(request, 'next'))))
  })
  app.post('/desk/account/second-factor', open, async (request, reply) => {
    const session = await whoOwes(request, mounting, 'secondFactor')
    needFormToken(request, session)
    const field = fieldsOf(request)
    const next = ownPath(field('next'))
    const given = { code: field('code'), whence: whenceOf(request) }
    return orAgain(
      reply,
      async () => goOnTo(reply, mounting, { signedIn: await passSecondFactor(house, session, given), next }),
      (problem) => front.accountPage(house, { ...page(session.formToken, next), problem }),
    )
  })
}

function mountEnrolment(app: FastifyInstance, mounting: Mounting): void {
  const { house, front, cookies } = mounting
  const pageOf = async (request: FastifyRequest, next: string) => {
    const session = await whoMayTake(request, mounting, 'enrol')
    const enrolment = await startEnrolment(house, { staff: staffOf(session), session: session.id })
    return { page: 'enrol', owed: isPending(session), token: session.formToken, next, ...enrolment } as const
  }
  app.get('/desk/account/enrol', open, async (request, reply) =>
    show(reply, mounting, await pageOf(request, ownPath(askedOf(request, 'next')))),
  )
  app.post('/desk/account/enrol', open, async (request, reply) => {
    const session = await whoMayTake(request, mounting, 'enrol')
    needFormToken(request, session)
    const field = fieldsOf(request)
    const next = ownPath(field('next'))
    const page = await pageOf(request, next)
    return orAgain(
      reply,
      async () => {
        const who = { session, staff: staffOf(session), whence: whenceOf(request) }
        const { recoveryCodes, signedIn } = await confirmEnrolment(house, who, field('code'))
        if (signedIn !== undefined) giveCookie(reply, signedIn.token, cookies)
        const onwards = signedIn === undefined ? next : pathAfter(signedIn, next)
        return show(reply, mounting, { page: 'recoveryCodes', codes: recoveryCodes, next: onwards })
      },
      (problem) => front.accountPage(house, { ...page, problem }),
    )
  })
}

function mountPassword(app: FastifyInstance, mounting: Mounting): void {
  const { house, front } = mounting
  const pageOf = async (request: FastifyRequest, next: string) => {
    const session = await whoMayTake(request, mounting, 'newPassword')
    return { page: 'password', owed: isPending(session), token: session.formToken, next } as const
  }
  app.get('/desk/account/password', open, async (request, reply) =>
    show(reply, mounting, await pageOf(request, ownPath(askedOf(request, 'next')))),
  )
  app.post('/desk/account/password', open, async (request, reply) => {
    const session = await whoMayTake(request, mounting, 'newPassword')
    needFormToken(request, session)
    const field = fieldsOf(request)
    const next = ownPath(field('next'))
    const page = await pageOf(request, next)
    return orAgain(
      reply,
      async () => {
        needTwice(field('password'), field('again'))
        const who = { session, staff: staffOf(session), whence: whenceOf(request) }
        const signedIn = await changePassword(house, who, { present: field('present'), next: field('password') })
        return signedIn === undefined ? reply.redirect(next, 303) : goOnTo(reply, mounting, { signedIn, next })
      },
      (problem) => front.accountPage(house, { ...page, problem }),
    )
  })
}

/** Typed blind, so twice. */
export function needTwice(password: string, again: string): void {
  if (password !== again)
    throw new ProblemError(faulty([{ path: 'again', problem: '两次填写的新口令不一样，请重新填写' }]))
}
