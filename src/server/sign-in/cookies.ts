import type { FastifyReply, FastifyRequest } from 'fastify'
import { absoluteMs } from './session.ts'

/** `secure`: behind https, as everywhere but on the machine itself. */
export interface CookieOptions {
  readonly secure: boolean
}

// With the __Host- prefix a browser takes the cookie only over https, for this host alone.
export const hostPrefix = (secure: boolean): string => (secure ? '__Host-' : '')
const cookieName = (secure: boolean) => `${hostPrefix(secure)}dengwen`

export function giveCookie(reply: FastifyReply, token: string, { secure }: CookieOptions): void {
  const maxAge = absoluteMs / 1000
  void reply.setCookie(cookieName(secure), token, { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge })
}

export function takeCookie(reply: FastifyReply, { secure }: CookieOptions): void {
  void reply.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'strict', secure })
}

export function tokenOf(request: FastifyRequest, { secure }: CookieOptions): string | undefined {
  const token = request.cookies[cookieName(secure)]
  return token === undefined || token === '' ? undefined : token
}
