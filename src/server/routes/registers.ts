import { z } from 'zod'
import { registerActs, isRegisterActName } from '../../registers/acts/index.ts'
import type { RegisterActName } from '../../registers/acts/index.ts'
import { definitionOf, registerKindNames } from '../../registers/definitions.ts'
import type { RegisterKindName } from '../../registers/definitions.ts'
import { problemResponses } from '../answers.ts'
import { actFormView } from '../desk-view.ts'
import { sessionOf } from '../guard.ts'
import { notThere, ProblemError } from '../problem.ts'
import { actOnEntry, enterEntry, entryActBody, entryBody } from '../register-commands.ts'
import { entryForm, registerActForm } from '../register-forms.ts'
import { registersAnswer, registersOf, tallyAnswer, tallyOf } from '../register-overview.ts'
import { entryPage, entryQuery, entryView, getEntry, listEntries, registerKind } from '../register-view.ts'
import type { App, Routes, Serving } from './routes.ts'

const tags = ['其他台账']
const one = z.object({ kind: registerKind, id: z.string().max(64) })
const done = z.object({ done: z.object({ id: z.string(), version: z.int() }), entry: entryView })

/** The office's other registers: one list, one page, and the same acts for each. */
export const registerRoutes: Routes = (app, serving) => {
  const { house } = serving
  overviewRoutes(app, serving)
  app.get(
    '/api/registers/:kind',
    {
      schema: {
        tags,
        summary: '一本台账，新的在前',
        params: z.object({ kind: registerKind }),
        querystring: entryQuery,
        response: { 200: entryPage, ...problemResponses },
      },
    },
    (request) => listEntries(house, sessionOf(request).actor, request.params.kind, request.query),
  )
  app.get(
    '/api/registers/:kind/:id',
    { schema: { tags, summary: '台账的一件', params: one, response: { 200: entryView, ...problemResponses } } },
    (request) => getEntry(house, sessionOf(request).actor, request.params),
  )
  for (const kind of registerKindNames) enterRoute(app, serving, kind)
  for (const act of Object.keys(registerActs).filter(isRegisterActName)) actRoute(app, serving, act)
}

/** Before any one entry: which registers, how each stands, what its forms ask. */
function overviewRoutes(app: App, { house }: Serving): void {
  const params = z.object({ kind: registerKind })
  app.get(
    '/api/registers',
    {
      schema: {
        tags,
        summary: '有哪些台账，各有多少没有办结，哪些超过了期限',
        response: { 200: registersAnswer, ...problemResponses },
      },
    },
    (request) => registersOf(house, sessionOf(request).actor),
  )
  app.get(
    '/api/registers/:kind/tally',
    {
      schema: {
        tags,
        summary: '一本台账按各项、各单位计数',
        params,
        response: { 200: tallyAnswer, ...problemResponses },
      },
    },
    (request) => tallyOf(house, sessionOf(request).actor, request.params.kind),
  )
  app.get(
    '/api/registers/:kind/form',
    {
      schema: {
        tags,
        summary: '登记一件的表单：各项怎样填',
        params,
        response: { 200: actFormView, ...problemResponses },
      },
    },
    (request) => entryForm(request.params.kind),
  )
  app.get(
    '/api/register-acts/:act',
    {
      schema: {
        tags,
        summary: '台账上一个办理动作的表单：各项怎样填',
        params: z.object({ act: z.string().max(64) }),
        response: { 200: actFormView, ...problemResponses },
      },
    },
    (request) => {
      const { act } = request.params
      if (!isRegisterActName(act)) throw new ProblemError(notThere)
      return registerActForm(act)
    },
  )
}

function enterRoute(app: App, { house }: Serving, kind: RegisterKindName): void {
  app.post(
    `/api/registers/${kind}`,
    {
      schema: {
        tags,
        summary: `登记${definitionOf(kind).label}`,
        body: entryBody(kind),
        response: { 200: done, ...problemResponses },
      },
    },
    async (request) => {
      const { actor } = sessionOf(request)
      const entered = await enterEntry(house, actor, kind, request.body)
      return { done: entered, entry: await getEntry(house, actor, { kind, id: entered.id }) }
    },
  )
}

function actRoute(app: App, { house }: Serving, act: RegisterActName): void {
  app.post(
    `/api/registers/:kind/:id/acts/${act}`,
    {
      schema: {
        tags,
        summary: registerActs[act].label,
        params: one,
        body: entryActBody(act),
        response: { 200: done, ...problemResponses },
      },
    },
    async (request) => {
      const { actor } = sessionOf(request)
      const result = await actOnEntry(house, actor, { ...request.params, act, body: request.body })
      return { done: result, entry: await getEntry(house, actor, { kind: request.params.kind, id: result.id }) }
    },
  )
}
