import type { FastifyRequest } from 'fastify'
import type { Whence } from './session.ts'

/** Requests of one address to the doors in which secrets are shown. */
export const signInLimit = { max: 60, timeWindow: 5 * 60_000 } as const

export function whenceOf(request: FastifyRequest): Whence {
  return { address: request.ip, agent: request.headers['user-agent'] ?? '' }
}
