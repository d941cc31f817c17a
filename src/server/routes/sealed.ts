import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import { sessionOf } from '../guard.ts'
import { openByCode } from '../her-petition.ts'
import { keyBody, keyList, listKeys, makeKey } from '../sealed/keys.ts'
import { handBackBody, handBackReport } from '../sealed/hand-back.ts'
import {
  approveBody,
  approveIdentity,
  askBody,
  askIdentity,
  identityBody,
  listReports,
  noteBody,
  noteOn,
  openBody,
  openedIdentity,
  openedReport,
  openIdentity,
  openReport,
  reportList,
  reportView,
} from '../sealed/reports.ts'
import { ordeal, ordealReceipt, reportOrdeal } from '../sealed/retaliation.ts'
import { sendFile } from '../mount-screens.ts'
import { openReportFile } from '../sealed/files.ts'
import type { App, Routes, Serving } from './routes.ts'
import { ticket, trackingLimit, trackingRequestId } from './tracking.ts'

const tags = ['密封仓']
const params = z.object({ no: z.string().max(64) })
const unlogged = { unlogged: true } as const
/** Each try of a passphrase costs a second of work, on purpose. */
const opening = { unlogged: true, fresh: true, rateLimit: { max: 30, timeWindow: 5 * 60_000 } } as const
const response = { 200: reportView, ...problemResponses }

export const sealedRoutes: Routes = (app, serving) => {
  keyRoutes(app, serving)
  readingRoutes(app, serving)
  identityRoutes(app, serving)
  referralRoutes(app, serving)
  retaliationRoute(app, serving)
}

function keyRoutes(app: App, { house }: Serving): void {
  const answers = { 200: keyList, ...problemResponses }
  app.get(
    '/api/sealed/keys',
    {
      config: unlogged,
      schema: { tags, summary: '本机关密封仓的密钥，最新的在前；没有的，密封仓还没有启用', response: answers },
    },
    (request) => listKeys(house, sessionOf(request).actor),
  )
  app.post(
    '/api/sealed/keys',
    {
      config: opening,
      schema: {
        tags,
        summary: '设密封仓的密钥，由保管人（本机关负责人）办',
        description: '口令哪里都不保存，丢了就再也打不开。以后再设的，新收到的用新的；以前的仍用以前的口令打开。',
        body: keyBody,
        response: answers,
      },
    },
    (request) => makeKey(house, sessionOf(request).actor, request.body),
  )
}

function readingRoutes(app: App, { house }: Serving): void {
  app.get(
    '/api/sealed',
    {
      config: unlogged,
      schema: {
        tags,
        summary: '本机关密封仓里有哪些，到哪一天为止必须告知本人',
        response: { 200: reportList, ...problemResponses },
      },
    },
    (request) => listReports(house, sessionOf(request).actor),
  )
  app.post(
    '/api/sealed/:no/open',
    {
      config: opening,
      schema: {
        tags,
        summary: '凭开启口令查看内容；每次查看都记录',
        ...{ params, body: openBody },
        response: { 200: openedReport, ...problemResponses },
      },
    },
    (request) => openReport(house, sessionOf(request).actor, { no: request.params.no, typed: request.body.passphrase }),
  )
  app.post(
    '/api/sealed/:no/note',
    { config: unlogged, schema: { tags, summary: '记录做了什么，或者已经告知本人', params, body: noteBody, response } },
    (request) => noteOn(house, sessionOf(request).actor, { no: request.params.no, body: request.body }),
  )
}

function referralRoutes(app: App, { house }: Serving): void {
  app.post(
    '/api/sealed/:no/files/:n',
    {
      config: opening,
      schema: {
        tags,
        summary: '凭开启口令取回信访局转来的一个附件；每次查看都记录',
        params: params.extend({ n: z.coerce.number().int().min(1).max(999) }),
        body: openBody,
        response: {
          200: { description: '文件', content: { 'application/octet-stream': { schema: z.any() } } },
          ...problemResponses,
        },
      },
      serializerCompiler: () => (data: unknown) => String(data),
    },
    async (request, reply) => {
      const { no, n } = request.params
      const asked = { no, n, typed: request.body.passphrase }
      return sendFile(reply, await openReportFile(house, sessionOf(request).actor, asked))
    },
  )
  app.post(
    '/api/sealed/:no/hand-back',
    {
      config: opening,
      schema: {
        tags,
        summary: '不予受理的，由保管人凭两个口令把内容交回信访局，一字不动',
        ...{ params, body: handBackBody, response },
      },
    },
    (request) => handBackReport(house, sessionOf(request).actor, { no: request.params.no, body: request.body }),
  )
}

function identityRoutes(app: App, { house }: Serving): void {
  app.post(
    '/api/sealed/:no/identity/ask',
    { config: unlogged, schema: { tags, summary: '申请查看是谁报告的，写明理由', params, body: askBody, response } },
    (request) => askIdentity(house, sessionOf(request).actor, { no: request.params.no, body: request.body }),
  )
  app.post(
    '/api/sealed/:no/identity/approve',
    {
      config: opening,
      schema: { tags, summary: '保管人凭身份口令批准别人的申请', params, body: approveBody, response },
    },
    (request) => approveIdentity(house, sessionOf(request).actor, { no: request.params.no, body: request.body }),
  )
  app.post(
    '/api/sealed/:no/identity/open',
    {
      config: opening,
      schema: {
        tags,
        summary: '获批准后24小时以内，由提出的人凭开启口令查看；每次查看都记录',
        ...{ params, body: identityBody },
        response: { 200: openedIdentity, ...problemResponses },
      },
    },
    (request) => openIdentity(house, sessionOf(request).actor, { no: request.params.no, body: request.body }),
  )
}

function retaliationRoute(app: App, { house }: Serving): void {
  app.post(
    '/api/track/retaliation',
    {
      config: { needs: 'anyone', rateLimit: trackingLimit, unlogged: true },
      schema: {
        tags: ['信访人'],
        summary: '凭编号和查询码报告因信访受到的为难（第十八条第四款）',
        description:
          '收到就用纪检监察机关的公钥加密，承办单位、承办人、信访局和保管系统的人都看不到，也不知道有这一件。' +
          '这个机关还没有设密钥的，什么也不保存，告诉您向哪里反映。',
        security: [],
        body: z.strictObject({ ...ticket, requestId: trackingRequestId, ...ordeal }),
        response: { 200: ordealReceipt, ...problemResponses },
      },
    },
    async ({ body: { no, code, ...given } }) => reportOrdeal(house, await openByCode(house, { no, code }), given),
  )
}
