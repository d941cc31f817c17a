import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { faulty, faultsOf, ProblemError, sayIssue } from '../problem.ts'
import type { Mounting } from './page-answers.ts'
import { askedOf, fieldsOf, goOnTo, open, orAgain, show } from './page-answers.ts'
import { needTwice } from './mount-steps.ts'
import { firstRunPath, isFirstRunLink, resetPath, useFirstRunLink, useResetLink, whoseLink } from './one-time-links.ts'
import { usedToken } from './problems.ts'
import { whenceOf } from './whence.ts'

/** Pages that are opened with a link that is worth something once. */
export function mountLinks(app: FastifyInstance, mounting: Mounting): void {
  mountFirstRun(app, mounting)
  mountReset(app, mounting)
}

const firstAdministrator = z.object({
  login: z
    .string()
    .trim()
    .regex(/^[\w.-]{2,32}$/, '账号为2到32个字母、数字、点、横线'),
  name: z.string().trim().min(1, '请填写姓名').max(64, '姓名过长'),
  person: z.string().trim().min(1, '请填写工号').max(64, '工号过长'),
  password: z.string().min(1, '请填写口令'),
})

function mountFirstRun(app: FastifyInstance, mounting: Mounting): void {
  const { house, front } = mounting
  app.get(firstRunPath, open, async (request, reply) => {
    const link = askedOf(request, 'token')
    if (!(await isFirstRunLink(house, link))) throw new ProblemError(usedToken)
    return show(reply, mounting, { page: 'firstRun', link, given: {} })
  })
  app.post(firstRunPath, open, async (request, reply) => {
    const field = fieldsOf(request)
    const link = field('token')
    const given = { login: field('login'), name: field('name'), person: field('person') }
    return orAgain(
      reply,
      async () => {
        const asked = firstAdministrator.safeParse({ ...given, password: field('password') }, { error: sayIssue })
        if (!asked.success) throw new ProblemError(faulty(faultsOf(asked.error.issues)))
        needTwice(field('password'), field('again'))
        const signedIn = await useFirstRunLink(house, { ...asked.data, token: link, whence: whenceOf(request) })
        return goOnTo(reply, mounting, { signedIn, next: '/desk' })
      },
      (problem) => front.accountPage(house, { page: 'firstRun', link, given, problem }),
    )
  })
}

function mountReset(app: FastifyInstance, mounting: Mounting): void {
  const { house, front } = mounting
  app.get(resetPath, open, async (request, reply) => {
    const link = askedOf(request, 'token')
    const whose = await whoseLink(house, link)
    if (whose === undefined) throw new ProblemError(usedToken)
    return show(reply, mounting, { page: 'reset', link, login: whose.login })
  })
  app.post(resetPath, open, async (request, reply) => {
    const field = fieldsOf(request)
    const link = field('token')
    const whose = await whoseLink(house, link)
    if (whose === undefined) throw new ProblemError(usedToken)
    return orAgain(
      reply,
      async () => {
        needTwice(field('password'), field('again'))
        const given = { token: link, password: field('password'), whence: whenceOf(request) }
        return goOnTo(reply, mounting, { signedIn: await useResetLink(house, given), next: '/desk' })
      },
      (problem) => front.accountPage(house, { page: 'reset', link, login: whose.login, problem }),
    )
  })
}
