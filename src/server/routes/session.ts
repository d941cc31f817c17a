import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { endOtherSessions, endOwnSession, listSessions, sessionView } from '../accounts/own-sessions.ts'
import { sessionOf } from '../guard.ts'
import { giveCookie, takeCookie, tokenOf } from '../sign-in/cookies.ts'
import type { CookieOptions } from '../sign-in/cookies.ts'
import { problemResponses } from '../answers.ts'
import { changePassword } from '../sign-in/change-password.ts'
import { freshen } from '../sign-in/freshen.ts'
import { confirmEnrolment, passSecondFactor, startEnrolment } from '../sign-in/second-factor.ts'
import { signOut, staffOf } from '../sign-in/session.ts'
import type { Session } from '../sign-in/session.ts'
import { signIn } from '../sign-in/sign-in.ts'
import type { SignedIn } from '../sign-in/sign-in.ts'
import { signInLimit, whenceOf } from '../sign-in/whence.ts'
import { whoMayTake, whoOwes } from '../sign-in/who-asks.ts'
import type { App, Routes, Serving } from './routes.ts'

const tags = ['登录']
const me = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
})

function present({ actor, login, name, unitName }: Session): z.infer<typeof me> {
  return { id: actor.id, login, name, role: actor.role, unit: { id: actor.unit, name: unitName } }
}

const step = z.object({
  step: z
    .enum(['secondFactor', 'enrol', 'newPassword'])
    .describe('还欠的一步：填第二重验证的验证码；启用第二重验证；设置新口令'),
})
const signedIn = {
  200: step.describe('还欠一步，10分钟以内办完；cookie 只够办这一步'),
  204: z.null().describe('已登录'),
  ...problemResponses,
}
const done = { 204: z.null().describe('已办理'), ...problemResponses }
const password = z.string().max(128, '口令过长')
const code = z.string().min(1, '请填写验证码').max(32, '验证码过长')
const open = { needs: 'anyone', rateLimit: signInLimit } as const

export const sessionRoutes: Routes = (app, serving) => {
  inAndOut(app, serving)
  steps(app, serving)
  passwordRoutes(app, serving)
  ownSessions(app, serving)
}

function inAndOut(app: App, { house, cookies }: Serving): void {
  app.post(
    '/api/session',
    {
      config: open,
      schema: {
        tags,
        summary: '登录：会话在 HttpOnly cookie 中，30分钟不用或满10小时失效；还欠一步的说明是哪一步',
        body: z.strictObject({
          login: z.string().min(1, '请填写账号').max(64, '账号过长'),
          password: password.min(1, '请填写口令'),
        }),
        response: signedIn,
      },
    },
    async (request, reply) =>
      admitted(reply, await signIn(house, { ...request.body, whence: whenceOf(request) }), cookies),
  )
  app.delete(
    '/api/session',
    { schema: { tags, summary: '退出登录', response: { 204: z.null().describe('已退出'), ...problemResponses } } },
    async (request, reply) => {
      const token = tokenOf(request, cookies)
      if (token !== undefined) await signOut(house, token)
      takeCookie(reply, cookies)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/api/session',
    { schema: { tags, summary: '我是谁', response: { 200: me, ...problemResponses } } },
    (request) => present(sessionOf(request)),
  )
}

function admitted(reply: FastifyReply, { token, stage }: SignedIn, cookies: CookieOptions) {
  giveCookie(reply, token, cookies)
  return stage === 'full' ? reply.code(204).send(null) : reply.code(200).send({ step: stage })
}

function steps(app: App, serving: Serving): void {
  const { house, cookies } = serving
  app.post(
    '/api/session/second-factor',
    {
      config: open,
      schema: { tags, summary: '第二重验证：验证码或者恢复码', body: z.strictObject({ code }), response: signedIn },
    },
    async (request, reply) => {
      const session = await whoOwes(request, serving, 'secondFactor')
      const given = { code: request.body.code, whence: whenceOf(request) }
      return admitted(reply, await passSecondFactor(house, session, given), cookies)
    },
  )
  app.post(
    '/api/session/enrolment',
    {
      config: open,
      schema: {
        tags,
        summary: '开始启用第二重验证：得到密钥，放进验证器',
        response: { 200: z.object({ secret: z.string(), uri: z.string() }), ...problemResponses },
      },
    },
    async (request) => {
      const session = await whoMayTake(request, serving, 'enrol')
      return startEnrolment(house, { staff: staffOf(session), session: session.id })
    },
  )
  app.post(
    '/api/session/enrolment/confirm',
    {
      config: open,
      schema: {
        tags,
        summary: '填写验证器的验证码，启用第二重验证；恢复码只显示这一次',
        body: z.strictObject({ code }),
        response: {
          200: z.object({ recoveryCodes: z.array(z.string()), step: step.shape.step.optional() }),
          ...problemResponses,
        },
      },
    },
    async (request, reply) => {
      const session = await whoMayTake(request, serving, 'enrol')
      const who = { session, staff: staffOf(session), whence: whenceOf(request) }
      const { recoveryCodes, signedIn: next } = await confirmEnrolment(house, who, request.body.code)
      if (next !== undefined) giveCookie(reply, next.token, cookies)
      const owed = next === undefined || next.stage === 'full' ? undefined : next.stage
      return { recoveryCodes: [...recoveryCodes], step: owed }
    },
  )
}

function passwordRoutes(app: App, serving: Serving): void {
  const { house, cookies } = serving
  app.put(
    '/api/session/password',
    {
      config: open,
      schema: {
        tags,
        summary: '换口令：其他登录随即退出',
        body: z.strictObject({ present: password.min(1, '请填写现在的口令'), next: z.string().min(1, '请填写新口令') }),
        response: signedIn,
      },
    },
    async (request, reply) => {
      const session = await whoMayTake(request, serving, 'newPassword')
      const who = { session, staff: staffOf(session), whence: whenceOf(request) }
      const next = await changePassword(house, who, request.body)
      return next === undefined ? reply.code(204).send(null) : admitted(reply, next, cookies)
    },
  )
  app.post(
    '/api/session/fresh',
    {
      config: { rateLimit: signInLimit },
      schema: {
        tags,
        summary: '再次确认是本人：填口令，或者第二重验证的验证码；此后10分钟内可以办理关系重大的事项',
        body: z.strictObject({ password: password.optional(), code: code.optional() }),
        response: done,
      },
    },
    async (request, reply) => {
      await freshen(house, sessionOf(request), request.body)
      return reply.code(204).send(null)
    },
  )
}

function ownSessions(app: App, { house }: Serving): void {
  app.get(
    '/api/sessions',
    { schema: { tags, summary: '我现在的登录', response: { 200: z.array(sessionView), ...problemResponses } } },
    (request) => {
      const { actor, id } = sessionOf(request)
      return listSessions(house, actor.id, id)
    },
  )
  app.delete(
    '/api/sessions',
    { schema: { tags, summary: '退出我的其他登录', response: done } },
    async (request, reply) => {
      const { actor, id } = sessionOf(request)
      await endOtherSessions(house, actor.id, id)
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/api/sessions/:id',
    { schema: { tags, summary: '退出我的一个登录', params: z.object({ id: z.uuid('编号不对') }), response: done } },
    async (request, reply) => {
      await endOwnSession(house, sessionOf(request).actor.id, request.params.id)
      return reply.code(204).send(null)
    },
  )
}
