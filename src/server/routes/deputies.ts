import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import { appointDeputy, deputyBody, deputyList, endDeputy, listDeputies } from '../deputies.ts'
import { sessionOf } from '../guard.ts'
import type { Routes } from './routes.ts'

const tags = ['代理']
const response = { 200: deputyList, ...problemResponses }

export const deputyRoutes: Routes = (app, { house }) => {
  app.get('/api/deputies', { schema: { tags, summary: '负责人不在时由谁代理：本单位的', response } }, (request) =>
    listDeputies(house, sessionOf(request).actor),
  )
  app.post(
    '/api/deputies',
    {
      schema: { tags, summary: '负责人指定代理人，期满自动终止；代理的办理记两个人的名字', body: deputyBody, response },
    },
    (request) => appointDeputy(house, sessionOf(request).actor, request.body),
  )
  app.post(
    '/api/deputies/:id/end',
    {
      schema: { tags, summary: '从今天起终止代理', params: z.object({ id: z.string().max(64) }), response },
    },
    (request) => endDeputy(house, sessionOf(request).actor, request.params.id),
  )
}
