import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import { sessionOf } from '../guard.ts'
import {
  handedOverBody,
  handOver,
  keepReceipt,
  keepStub,
  listStubs,
  receiptBody,
  stubBody,
  stubList,
  stubView,
} from '../stubs.ts'
import type { Routes } from './routes.ts'

const tags = ['存根']
const params = z.object({ no: z.string().max(64) })
const response = { 200: stubList, ...problemResponses }
const config = { unlogged: true } as const

export const stubRoutes: Routes = (app, { house }) => {
  app.get('/api/stubs', { config, schema: { tags, summary: '自己写的存根，只有本人看得到', response } }, (request) =>
    listStubs(house, sessionOf(request).actor),
  )
  app.post(
    '/api/stubs',
    {
      config,
      schema: {
        tags,
        summary: '作存根：检举控告县里自己人的，内容不录入，线下移交上一级',
        description:
          '只记收到的日子、移交给哪个上一级机关。第三十条第三款；移交的期限依第二十二条第一款，自收到之日起15日。',
        ...{ body: stubBody, response: { ...response, 200: stubView } },
      },
    },
    (request) => keepStub(house, sessionOf(request).actor, request.body),
  )
  app.post(
    '/api/stubs/:no/handed-over',
    { config, schema: { tags, summary: '已经移交；填错了的，再登记一次', params, body: handedOverBody, response } },
    (request) => handOver(house, sessionOf(request).actor, { no: request.params.no, body: request.body }),
  )
  app.post(
    '/api/stubs/:no/receipt',
    { config, schema: { tags, summary: '上一级机关的回执', params, body: receiptBody, response } },
    (request) => keepReceipt(house, sessionOf(request).actor, { no: request.params.no, body: request.body }),
  )
}
