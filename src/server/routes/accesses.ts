import { z } from 'zod'
import { accessPage, accessQuery, listAccesses, listAccessesOf, petitionAccessQuery } from '../access-list.ts'
import { problemResponses } from '../answers.ts'
import { sessionOf } from '../guard.ts'
import { openedPerson, openingOrder, openPerson } from '../open-person.ts'
import type { Routes } from './routes.ts'

const tags = ['查看记录']

export const accessRoutes: Routes = (app, { house }) => {
  app.get(
    '/api/accesses',
    {
      schema: {
        tags,
        summary: '谁在什么时候、为什么查看了什么，新的在前；只供监督员',
        querystring: accessQuery,
        response: { 200: accessPage, ...problemResponses },
      },
    },
    (request) => listAccesses(house, sessionOf(request).actor, request.query),
  )
  app.get(
    '/api/petitions/:id/accesses',
    {
      schema: {
        tags,
        summary: '一件信访的查看记录；供监督员和信访局负责人',
        params: z.object({ id: z.string().max(64) }),
        querystring: petitionAccessQuery,
        response: { 200: accessPage, ...problemResponses },
      },
    },
    (request) => listAccessesOf(house, sessionOf(request).actor, { petition: request.params.id, ...request.query }),
  )
  app.post(
    '/api/petitions/:id/persons/:person/open',
    {
      schema: {
        tags,
        summary: '查看遮盖的个人信息：写明哪几项、为什么，记入查看记录',
        params: z.object({ id: z.string().max(64), person: z.string().max(64) }),
        body: openingOrder,
        response: { 200: openedPerson, ...problemResponses },
      },
    },
    (request) => {
      const { id, person } = request.params
      return openPerson(house, sessionOf(request).actor, { petition: id, person, order: request.body })
    },
  )
}
