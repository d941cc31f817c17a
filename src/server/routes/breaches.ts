import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import {
  breachBody,
  breachList,
  breachNoticeBody,
  breachPetitionsBody,
  breachView,
  enterBreach,
  enterBreachNotice,
  enterBreachPetitions,
  listBreaches,
} from '../breaches.ts'
import { sessionOf } from '../guard.ts'
import type { Routes } from './routes.ts'

const tags = ['信息安全事件']
const params = z.object({ id: z.string().max(64) })
const response = { 200: breachView, ...problemResponses }

export const breachRoutes: Routes = (app, { house }) => {
  app.get(
    '/api/breaches',
    {
      schema: {
        tags,
        summary: '个人信息泄露、丢失的登记；由系统管理员和监督员登记和查看',
        response: { 200: breachList, ...problemResponses },
      },
    },
    (request) => listBreaches(house, sessionOf(request).actor),
  )
  app.post(
    '/api/breaches',
    { schema: { tags, summary: '登记一起事件；登记了不能删改，后来知道的另行添加', body: breachBody, response } },
    (request) => enterBreach(house, sessionOf(request).actor, request.body),
  )
  app.post(
    '/api/breaches/:id/petitions',
    { schema: { tags, summary: '添加涉及的信访件', params, body: breachPetitionsBody, response } },
    (request) =>
      enterBreachPetitions(house, sessionOf(request).actor, { breach: request.params.id, body: request.body }),
  )
  app.post(
    '/api/breaches/:id/notices',
    { schema: { tags, summary: '添加告知了谁、哪一天', params, body: breachNoticeBody, response } },
    (request) => enterBreachNotice(house, sessionOf(request).actor, { breach: request.params.id, body: request.body }),
  )
}
