import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import { agendaDocx, minutesDocx } from '../conference-papers.ts'
import { sessionOf } from '../guard.ts'
import { docxType } from '../media-types.ts'
import { sendFile } from '../mount-screens.ts'
import type { Routes } from './routes.ts'

const tags = ['其他台账']
const docx = { description: 'Word 文档', content: { [docxType]: { schema: z.any() } } }

/** The papers of a joint conference: what it has before it, and what it resolved. */
export const conferenceRoutes: Routes = (app, { house }) => {
  app.get(
    '/api/conference/agenda.docx',
    {
      schema: {
        tags,
        summary: '联席会议议程草稿（.docx），照今天的待办',
        response: { 200: docx, ...problemResponses },
      },
      // The document goes out as it is.
      serializerCompiler: () => (data) => String(data),
    },
    async (request, reply) => {
      const bytes = await agendaDocx(house, sessionOf(request).actor)
      return sendFile(reply, { name: `${house.region.office}联席会议议程.docx`, mediaType: docxType, bytes })
    },
  )
  app.get(
    '/api/registers/activity/:id/minutes.docx',
    {
      schema: {
        tags,
        summary: '联席会议纪要（.docx）',
        params: z.object({ id: z.string().max(64) }),
        response: { 200: docx, ...problemResponses },
      },
      serializerCompiler: () => (data) => String(data),
    },
    async (request, reply) => {
      const { name, bytes } = await minutesDocx(house, sessionOf(request).actor, request.params.id)
      return sendFile(reply, { name, mediaType: docxType, bytes })
    },
  )
}
