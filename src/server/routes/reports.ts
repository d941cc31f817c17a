import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import { figureQuery, halfYearDocx } from '../figures.ts'
import { sessionOf } from '../guard.ts'
import { docxType } from '../media-types.ts'
import { sendFile } from '../mount-screens.ts'
import type { Routes } from './routes.ts'

export const reportRoutes: Routes = (app, { house }) => {
  app.get(
    '/api/reports/half-year.docx',
    {
      schema: {
        tags: ['统计'],
        summary: '半年工作总结（.docx）',
        querystring: figureQuery,
        response: {
          200: { description: 'Word 文档', content: { [docxType]: { schema: z.any() } } },
          ...problemResponses,
        },
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
