import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import { figureQuery, halfYearDocx } from '../figures.ts'
import { sessionOf } from '../guard.ts'
import { issueBody, issuedFile, issueReport } from '../issue-report.ts'
import { docxType } from '../media-types.ts'
import { sendFile } from '../mount-screens.ts'
import {
  adjustmentsAnswer,
  adjustmentsOf,
  checkEdits,
  getReport,
  issued,
  issuedAnswer,
  listIssued,
  reportBody,
  reportCheck,
  reportDocx,
  reportNames,
  reportView,
} from '../reports.ts'
import type { Routes } from './routes.ts'

const tags = ['统计']
const docx = { description: 'Word 文档', content: { [docxType]: { schema: z.any() } } }

export const reportRoutes: Routes = (app, { house }) => {
  app.get(
    '/api/reports/half-year.docx',
    {
      schema: {
        tags,
        summary: '半年工作总结（.docx）',
        querystring: figureQuery,
        response: { 200: docx, ...problemResponses },
      },
      // The document goes out as it is.
      serializerCompiler: () => (data) => String(data),
    },
    async (request, reply) => {
      const { from, to } = request.query
      const bytes = await halfYearDocx(house, sessionOf(request).actor, request.query)
      return sendFile(reply, { name: `${house.region.office}工作总结${from}至${to}.docx`, mediaType: docxType, bytes })
    },
  )
}

const kindParam = z.object({
  report: z.enum(['half-year', 'annual', 'bulletin'], '报告种类只能是：half-year、annual、bulletin'),
})

/** Reports on screen: read from the data, worded by a person, held against the data, taken away as a file. */
export const writtenReportRoutes: Routes = (app, { house }) => {
  app.get(
    '/api/reports/:report',
    {
      schema: {
        tags,
        summary: '按数据写成的报告，在屏幕上看：每个数字带着它的来历',
        params: kindParam,
        querystring: figureQuery,
        response: { 200: reportView, ...problemResponses },
      },
    },
    (request) => getReport(house, sessionOf(request).actor, request.params.report, request.query),
  )
  app.post(
    '/api/reports/:report/check',
    {
      schema: {
        tags,
        summary: '改写的文字和数据对一遍：没有依据的数字、说法列出来',
        params: kindParam,
        body: reportBody,
        response: { 200: reportCheck, ...problemResponses },
      },
    },
    (request) => checkEdits(house, sessionOf(request).actor, request.params.report, request.body),
  )
  app.post(
    '/api/reports/:report/docx',
    {
      schema: {
        tags,
        summary: '带着改写的文字的报告（.docx）',
        params: kindParam,
        body: reportBody,
        response: { 200: docx, ...problemResponses },
      },
      // The document goes out as it is.
      serializerCompiler: () => (data) => String(data),
    },
    async (request, reply) => {
      const { report } = request.params
      const { from, to } = request.body
      const bytes = await reportDocx(house, sessionOf(request).actor, report, request.body)
      const name = `${house.region.office}${reportNames[report]}${from}至${to}.docx`
      return sendFile(reply, { name, mediaType: docxType, bytes })
    },
  )
}

/** Reports that were issued: what each said, and what has become of its figures. */
export const issuedReportRoutes: Routes = (app, { house }) => {
  app.post(
    '/api/reports/:report/issue',
    {
      config: { fresh: true },
      schema: {
        tags,
        summary: '签发：先核对，再把文件、数字和口径冻结下来；由信访局负责人办理',
        params: kindParam,
        body: issueBody,
        response: { 200: issued, ...problemResponses },
      },
    },
    (request) => issueReport(house, sessionOf(request), request.params.report, request.body),
  )
  app.get(
    '/api/reports/issued/:id/docx',
    {
      schema: {
        tags,
        summary: '已签发的报告原件（.docx）',
        params: z.object({ id: z.string().max(64) }),
        response: { 200: docx, ...problemResponses },
      },
      // The document goes out as it is.
      serializerCompiler: () => (data) => String(data),
    },
    async (request, reply) => {
      const { name, bytes } = await issuedFile(house, sessionOf(request).actor, request.params.id)
      return sendFile(reply, { name, mediaType: docxType, bytes })
    },
  )
  app.get(
    '/api/reports/issued',
    { schema: { tags, summary: '已签发的报告', response: { 200: issuedAnswer, ...problemResponses } } },
    (request) => listIssued(house, sessionOf(request).actor),
  )
  app.get(
    '/api/reports/issued/:id',
    {
      schema: {
        tags,
        summary: '已签发报告的调整说明：以后的录入使哪些数字变了；原报告不改',
        params: z.object({ id: z.string().max(64) }),
        response: { 200: adjustmentsAnswer, ...problemResponses },
      },
    },
    (request) => adjustmentsOf(house, sessionOf(request).actor, request.params.id),
  )
}
