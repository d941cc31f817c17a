import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import { sessionOf } from '../guard.ts'
import { makeLive } from '../live/live.ts'
import { notAStream, notSignedIn, ProblemError } from '../problem.ts'
import { tokenOf } from '../sign-in/cookies.ts'
import type { Routes } from './routes.ts'

/** What colleagues do, as it happens: a stream that ends with its session, and with the server. */
export const liveRoutes: Routes = (app, { house, cookies, metronome }) => {
  const live = makeLive(house, metronome)
  app.addHook('preClose', (done) => {
    live.close()
    done()
  })
  app.get(
    '/api/live',
    {
      exposeHeadRoute: false,
      // An open window is nobody at work, and a stream of hours is no slow answer to be counted among the others.
      config: { unattended: true, unlogged: true },
      schema: {
        tags: ['办公台'],
        summary: '同事刚办了什么（text/event-stream，一直开着；只说您可以查看的）',
        response: {
          200: {
            description: '事件 changed 带 subjects（您可以查看的、刚有新办理的）和 more；事件 ended 为登录已经结束',
            content: { 'text/event-stream': { schema: z.any() } },
          },
          ...problemResponses,
        },
      },
    },
    async (request, reply) => {
      const { actor } = sessionOf(request)
      if (request.headers.accept?.includes('text/event-stream') !== true) throw new ProblemError(notAStream)
      const token = tokenOf(request, cookies)
      if (token === undefined) throw new ProblemError(notSignedIn)
      const stream = await live.open(actor.id, token)
      // The connection is used for nothing else afterwards, so that closing the server doesn't wait for it.
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('connection', 'close')
        .header('x-accel-buffering', 'no')
        .send(stream)
    },
  )
}
