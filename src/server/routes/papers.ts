import { readFile } from 'node:fs/promises'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { styleHash } from '../../documents/paper/render-html.ts'
import { day } from '../../petition/input.ts'
import { problemResponses } from '../answers.ts'
import { sessionOf } from '../guard.ts'
import { keepOriginal } from '../keep-original.ts'
import { docxType } from '../media-types.ts'
import { sendFile } from '../mount-screens.ts'
import { listPaperKinds, paperKindView } from '../paper-kinds.ts'
import {
  adoptTemplate,
  isPaperKind,
  listTemplates,
  putOrganMark,
  putTemplate,
  removeTemplate,
  templateView,
} from '../paper-templates.ts'
import { listPapers, paperFormats, paperView, readOriginal, renderPaper } from '../papers.ts'
import type { SentFile } from '../papers.ts'
import { opinionPreview, opinionWords, previewOpinion } from '../opinion-preview.ts'
import { faulty, notThere, ProblemError } from '../problem.ts'
import { filled, megabyte, receive, scanLimit } from '../uploads.ts'
import type { App, Routes, Serving } from './routes.ts'

const tags = ['文书']
const petition = z.object({ id: z.string().max(64) })
const paperOf = petition.extend({ paper: z.string().max(64) })
const kindOf = z.object({ kind: z.string().refine(isPaperKind, '没有这种文书，请从文书种类清单中选择') })
const templateLimit = 5 * megabyte
const file = { 200: { description: '文件', content: { [docxType]: { schema: z.any() } } }, ...problemResponses }
const asItIs = () => (data: unknown) => String(data)

export const paperRoutes: Routes = (app, serving) => {
  kindRoutes(app, serving)
  readingRoutes(app, serving)
  previewRoute(app, serving)
  originalRoute(app, serving)
  templateRoutes(app, serving)
  adoptionRoute(app, serving)
}

function kindRoutes(app: App, { house }: Serving): void {
  app.get(
    '/api/papers',
    {
      schema: { tags, summary: '文书种类：依据、项目', response: { 200: z.array(paperKindView), ...problemResponses } },
    },
    () => [...listPaperKinds()],
  )
  app.put(
    '/api/papers/mark',
    {
      schema: {
        tags,
        summary: '本单位的机关代字，用于以后签发的文书',
        body: z.strictObject({ mark: z.string().trim().min(1, '请填写机关代字').max(16, '过长，请控制在16字以内') }),
        response: { 204: z.null(), ...problemResponses },
      },
    },
    async (request, reply) => {
      await putOrganMark(house, sessionOf(request).actor, request.body.mark)
      return reply.code(204).send(null)
    },
  )
}

function readingRoutes(app: App, { house }: Serving): void {
  app.get(
    '/api/petitions/:id/papers',
    {
      schema: {
        tags,
        summary: '一件信访的文书',
        params: petition,
        response: { 200: z.array(paperView), ...problemResponses },
      },
    },
    async (request) => [...(await listPapers(house, sessionOf(request).actor, request.params.id))],
  )
  app.get(
    '/api/petitions/:id/papers/:paper',
    {
      schema: {
        tags,
        summary: '一份文书：编号后加 .docx、.pdf 或者 .html',
        params: paperOf,
        response: file,
      },
      serializerCompiler: asItIs,
    },
    async (request, reply) => {
      const [paper = '', format] = request.params.paper.split('.')
      const known = paperFormats.find((each) => each === format)
      if (known === undefined) throw new ProblemError(notThere)
      const order = { petition: request.params.id, paper, format: known }
      const sent = await renderPaper(house, sessionOf(request).actor, order)
      return known === 'html' ? sendPreview(reply, sent) : sendFile(reply, { ...sent, bytes: Buffer.from(sent.bytes) })
    },
  )
  app.get(
    '/api/petitions/:id/papers/:paper/original',
    {
      schema: { tags, summary: '盖章原件的扫描件', params: paperOf, response: file },
      serializerCompiler: asItIs,
    },
    async (request, reply) => {
      const { id, paper } = request.params
      const sent = await readOriginal(house, sessionOf(request).actor, { petition: id, paper })
      return sendFile(reply, { ...sent, bytes: Buffer.from(sent.bytes) })
    },
  )
}

function previewRoute(app: App, { house }: Serving): void {
  app.post(
    '/api/petitions/:id/opinion-preview',
    {
      schema: {
        tags,
        summary: '照现在填写的，处理意见书是什么样子、还缺什么；什么也不写入',
        params: petition,
        body: opinionWords,
        response: { 200: opinionPreview, ...problemResponses },
      },
    },
    (request) => previewOpinion(house, sessionOf(request).actor, request.params.id, request.body),
  )
}

/** The preview brings its one style sheet along; nothing else is let in. */
function sendPreview(reply: FastifyReply, { mediaType, bytes }: SentFile): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-security-policy', `default-src 'none'; style-src '${styleHash}'; frame-ancestors 'self'`)
    .header('x-frame-options', 'SAMEORIGIN')
    .send(Buffer.from(bytes))
}

function originalRoute(app: App, { house }: Serving): void {
  app.post(
    '/api/petitions/:id/papers/:paper/original',
    {
      bodyLimit: scanLimit + megabyte,
      schema: {
        tags,
        summary: '收存盖章原件的扫描件（PDF、JPEG、PNG，application/octet-stream，不超过30MB）',
        consumes: ['application/octet-stream'],
        params: paperOf,
        querystring: z.object({ on: day.describe('收存日期') }),
        headers: z.object({
          'idempotency-key': z.string('没有提交编号').min(8, '提交编号过短').max(64, '提交编号过长'),
        }),
        response: {
          200: z.object({ id: z.string(), version: z.int(), digest: z.string() }),
          ...problemResponses,
        },
      },
    },
    async (request) => {
      const { actor } = sessionOf(request)
      const { id, paper } = request.params
      const of = { requestId: request.headers['idempotency-key'], petition: id, paper, on: request.query.on }
      const done = await house.uploads.receiving((folder) => {
        const read = async () => filled(await receive(request.body, folder, { name: paper, most: scanLimit }))
        return keepOriginal(house, actor, { ...of, read })
      })
      return { id: done.id, version: done.version, digest: done.digest }
    },
  )
}

function templateRoutes(app: App, { house }: Serving): void {
  app.get(
    '/api/papers/templates',
    {
      schema: { tags, summary: '本单位自己的文书样式', response: { 200: z.array(templateView), ...problemResponses } },
    },
    async (request) => [...(await listTemplates(house, sessionOf(request).actor))],
  )
  app.put(
    '/api/papers/templates/:kind',
    {
      config: { fresh: true },
      bodyLimit: templateLimit + megabyte,
      schema: {
        tags,
        summary: '提出本单位的文书样式（.docx，以 {{项目名称}} 标出位置）；缺少必填项目的不予收下，由负责人另行采用',
        consumes: ['application/octet-stream'],
        params: kindOf,
        querystring: z.object({ fileName: z.string().max(200).default('样式.docx') }),
        response: { 204: z.null(), ...problemResponses },
      },
    },
    async (request, reply) => {
      const { kind } = request.params
      if (!isPaperKind(kind)) throw new ProblemError(faulty([{ path: 'kind', problem: '没有这种文书' }]))
      const { fileName } = request.query
      await house.uploads.receiving(async (folder) => {
        const { path } = filled(await receive(request.body, folder, { name: fileName, most: templateLimit }))
        await putTemplate(house, sessionOf(request).actor, { kind, fileName, bytes: await readFile(path) })
      })
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/api/papers/templates/:kind',
    {
      config: { fresh: true },
      schema: { tags, summary: '改回系统的样式', params: kindOf, response: { 204: z.null(), ...problemResponses } },
    },
    async (request, reply) => {
      const { kind } = request.params
      if (!isPaperKind(kind)) throw new ProblemError(notThere)
      await removeTemplate(house, sessionOf(request).actor, kind)
      return reply.code(204).send(null)
    },
  )
}

/** Proposed by one, adopted by another. */
function adoptionRoute(app: App, { house }: Serving): void {
  app.post(
    '/api/papers/templates/:kind/adoption',
    {
      config: { fresh: true },
      schema: {
        tags,
        summary: '采用已经提出的样式；提出的人自己不能采用',
        params: kindOf,
        response: { 204: z.null(), ...problemResponses },
      },
    },
    async (request, reply) => {
      const { kind } = request.params
      if (!isPaperKind(kind)) throw new ProblemError(notThere)
      await adoptTemplate(house, sessionOf(request).actor, kind)
      return reply.code(204).send(null)
    },
  )
}
