import { z } from 'zod'
import { acts } from '../../petition/actions/index.ts'
import type { Act } from '../../petition/act.ts'
import { problemResponses } from '../answers.ts'
import { sessionOf } from '../guard.ts'
import { listPetitions, petitionPage, petitionQuery } from '../petition-list.ts'
import { actBody, actOn, furtherActs, registerBody, registerPetition } from '../petition-commands.ts'
import type { FurtherAct } from '../petition-commands.ts'
import { petitionView } from '../petition-view.ts'
import { getPetition } from '../show-petition.ts'
import { readSight, sightView } from '../who-sees.ts'
import { faulty, ProblemError } from '../problem.ts'
import { freshActs } from '../sign-in/fresh.ts'
import type { App, Routes, Serving } from './routes.ts'

const tags = ['信访件']
const params = z.object({ id: z.string().max(64) })
const headers = z.object({ 'idempotency-key': z.string().max(64).optional() })
const done = z.object({
  done: z.object({ id: z.string(), version: z.int() }).describe('同一提交编号再次提交，得到同一个结果'),
  petition: petitionView.describe('现在的情况'),
})
const registeredAnswer = done.extend({
  queryCode: z.string().nullable().describe('信访人的查询码，只在这里给出一次，请写在登记回执上交给信访人'),
})

export const petitionRoutes: Routes = (app, serving) => {
  const { house } = serving
  app.get(
    '/api/petitions',
    {
      schema: {
        tags,
        summary: '信访件列表，新的在前',
        querystring: petitionQuery,
        response: { 200: petitionPage, ...problemResponses },
      },
    },
    (request) => listPetitions(house, sessionOf(request).actor, request.query),
  )
  app.get(
    '/api/petitions/:id',
    { schema: { tags, summary: '一件信访', params, response: { 200: petitionView, ...problemResponses } } },
    (request) => getPetition(house, sessionOf(request).actor, request.params.id),
  )
  app.get(
    '/api/petitions/:id/sight',
    {
      schema: {
        tags,
        summary: '谁能看见这件，为什么；只有信访局负责人和监督员可以问',
        params,
        response: { 200: sightView, ...problemResponses },
      },
    },
    (request) => readSight(house, sessionOf(request).actor, request.params.id),
  )
  app.post(
    '/api/petitions',
    {
      schema: {
        tags,
        summary: '登记（第二十二条第一款、第二十三条第一款）',
        headers,
        body: registerBody,
        response: { 200: registeredAnswer, ...problemResponses },
      },
    },
    async (request) => {
      const { actor } = sessionOf(request)
      const id = requestIdOf(request.body, request.headers)
      const { queryCode, ...registered } = await registerPetition(house, actor, { id, body: request.body })
      return { done: registered, queryCode, petition: await getPetition(house, actor, registered.id) }
    },
  )
  for (const act of furtherActs) actRoute(app, serving, act)
}

/** One route for each act of the registry: what it takes is the act's own schema. */
function actRoute(app: App, { house }: Serving, name: FurtherAct): void {
  const { label, article }: Act<unknown> = acts[name]
  app.post(
    `/api/petitions/:id/acts/${name}`,
    {
      config: { fresh: freshActs.has(name) },
      schema: {
        tags: ['办理'],
        summary: `${label}（${article}）`,
        params,
        headers,
        body: actBody(name),
        response: { 200: done, ...problemResponses },
      },
    },
    async (request) => {
      const { actor } = sessionOf(request)
      const { expectedVersion, input, texts, persons } = request.body
      const order = { petition: request.params.id, act: name, expectedVersion, input, texts, persons }
      const result = await actOn(house, actor, { id: requestIdOf(request.body, request.headers), order })
      return { done: result, petition: await getPetition(house, actor, result.id) }
    },
  )
}

function requestIdOf(
  body: { readonly requestId?: string | undefined },
  given: { readonly 'idempotency-key'?: string | undefined },
): string {
  const id = body.requestId ?? given['idempotency-key']
  if (id !== undefined && id.length >= 8) return id
  const problem = '没有提交编号：请随每次提交带上一个新的编号（如 UUID），同一编号只办一次'
  throw new ProblemError(faulty([{ path: 'requestId', problem }]))
}
