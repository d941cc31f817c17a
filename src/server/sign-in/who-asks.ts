import type { FastifyRequest } from 'fastify'
import { tokenOf } from './cookies.ts'
import type { CookieOptions } from './cookies.ts'
import type { House } from '../house.ts'
import { notSignedIn, ProblemError } from '../problem.ts'
import { notTheStep } from './problems.ts'
import { findPending, isPending } from './session.ts'
import type { Pending, Session } from './session.ts'

interface Doors {
  readonly house: House
  readonly cookies: CookieOptions
}

type Step = Pending['stage']

/** @throws {ProblemError} 401 for who is neither signed in nor owes a step */
async function whoAsks(request: FastifyRequest, { house, cookies }: Doors): Promise<Session | Pending> {
  if (request.signedIn !== undefined) return request.signedIn
  const token = tokenOf(request, cookies)
  const pending = token === undefined ? undefined : await findPending(house, token)
  if (pending === undefined) throw new ProblemError(notSignedIn)
  return pending
}

/** Who owes this step. @throws {ProblemError} 409 for who owes another or none */
export async function whoOwes(request: FastifyRequest, doors: Doors, step: Step): Promise<Pending> {
  const session = await whoAsks(request, doors)
  if (!isPending(session) || session.stage !== step) throw new ProblemError(notTheStep)
  return session
}

/** Who owes this step, or is in and wants to take it. */
export async function whoMayTake(request: FastifyRequest, doors: Doors, step: Step): Promise<Session | Pending> {
  const session = await whoAsks(request, doors)
  if (isPending(session) && session.stage !== step) throw new ProblemError(notTheStep)
  return session
}
