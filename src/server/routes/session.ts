import { z } from 'zod'
import { giveCookie, sessionOf, takeCookie, tokenOf } from '../guard.ts'
import { problemResponses } from '../answers.ts'
import { signInLimit } from '../mount-screens.ts'
import { signIn, signOut } from '../sign-in.ts'
import type { Session } from '../sign-in.ts'
import type { Routes } from './routes.ts'

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

export const sessionRoutes: Routes = (app, { house, cookies, counter }) => {
  app.post(
    '/api/session',
    {
      config: { needs: 'anyone', rateLimit: signInLimit },
      schema: {
        tags: ['登录'],
        summary: '登录：会话在 HttpOnly cookie 中，30分钟不用或满10小时失效',
        body: z.strictObject({
          login: z.string().min(1, '请填写账号').max(64, '账号过长'),
          password: z.string().min(1, '请填写口令').max(128, '口令过长'),
        }),
        response: { 204: z.null().describe('已登录'), ...problemResponses },
      },
    },
    async (request, reply) => {
      giveCookie(reply, await signIn(house, counter, request.body), cookies)
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/api/session',
    {
      schema: {
        tags: ['登录'],
        summary: '退出登录',
        response: { 204: z.null().describe('已退出'), ...problemResponses },
      },
    },
    async (request, reply) => {
      const token = tokenOf(request, cookies)
      if (token !== undefined) await signOut(house, token)
      takeCookie(reply, cookies)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/api/session',
    { schema: { tags: ['登录'], summary: '我是谁', response: { 200: me, ...problemResponses } } },
    (request) => present(sessionOf(request)),
  )
}
