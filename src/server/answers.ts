import type { FastifyInstance, FastifyReply } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isTransient } from '../store/retry.ts'
import { StoreRefusal } from '../store/store-refusal.ts'
import {
  busy,
  faultsOf,
  faulty,
  notThere,
  ourFault,
  ProblemError,
  problemType,
  sayIssue,
  tooLarge,
  tooManyFiles,
  unreadable,
  wrongMediaType,
} from './problem.ts'
import type { Problem } from './problem.ts'
import type { House } from './house.ts'

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  article: z.string().optional().describe('拒绝所依据的条款'),
  code: z.string().optional(),
  faults: z
    .array(z.object({ path: z.string(), problem: z.string() }))
    .optional()
    .describe('422：全部有误之处'),
  version: z.int().optional(),
  incident: z.string().optional(),
})

/** What every route may answer beside what it is for. */
export const problemResponses = {
  '4xx': { description: '没有办理，附原因', content: { 'application/problem+json': { schema: problemSchema } } },
  '5xx': { description: '系统出错', content: { 'application/problem+json': { schema: problemSchema } } },
}

/** Reads input with zod, all faults at once and in our words, and lets nothing out that the schema doesn't name. */
export function speakZod(app: FastifyInstance): void {
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => (data: unknown) => {
    const read = schema.safeParse(data ?? (httpPart === 'body' ? {} : data), { error: sayIssue })
    return read.success ? { value: read.data } : { error: new ProblemError(faulty(faultsOf(read.error.issues))) }
  })
  app.setSerializerCompiler(serializerCompiler)
}

/** How a "no" looks to whoever asked: a program, or a person before a page. */
export type ProblemPage = (problem: Problem) => string

/** Every error becomes a problem: of ours only an id is told, and its cause is written in the log. */
export function answerProblems(app: FastifyInstance, house: House, page: ProblemPage): void {
  const answer = (url: string, reply: FastifyReply, problem: Problem) =>
    url.startsWith('/api/') ? sendProblem(reply, problem) : sendPage(reply, problem.status, page(problem))
  app.setErrorHandler((error: unknown, request, reply) => {
    const problem = problemOf(error)
    if (problem !== undefined) return answer(request.url, reply, problem)
    const incident = house.newId()
    if (isTooBusy(error)) {
      request.log.error({ incident, busy: true, route: request.routeOptions.url, ...forTheLog(error) })
      return answer(request.url, reply.header('retry-after', '5'), busy)
    }
    request.log.error({ incident, route: request.routeOptions.url, ...forTheLog(error) })
    return answer(request.url, reply, ourFault(incident))
  })
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => answer(request.url, reply, notThere))
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html)
}

const outOfTime = new Set(['57014', '55P03'])

/** Over the limit of a statement or of a lock, no connection to be had: to be tried again, and no fault in our code. */
function isTooBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const noneFree = error.message === 'timeout exceeded when trying to connect'
  return outOfTime.has(codeOf(error).code) || noneFree || isTransient(error)
}

const byCode: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: wrongMediaType,
  FST_FILES_LIMIT: tooManyFiles,
  FST_PARTS_LIMIT: tooManyFiles,
  FST_FIELDS_LIMIT: tooManyFiles,
}

export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof StoreRefusal) {
    return { type: problemType('store'), title: '现在不能办理', status: 409, detail: error.message }
  }
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return undefined
  const { code } = codeOf(error)
  return byCode[code] ?? (error.statusCode < 500 ? unreadable : undefined)
}

function codeOf(error: Error): { readonly code: string } {
  return { code: 'code' in error && typeof error.code === 'string' ? error.code : '' }
}

/** A database's own message can quote a row: of its errors only the code and where they arose are written down. */
function forTheLog(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { thrown: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const ofDatabase = 'severity' in error
  return { ...codeOf(error), name: error.name, message: ofDatabase ? '' : error.message, stack: frames.join('\n') }
}
