import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import { previewTransfer, transferPreview, transferPreviewBody } from '../bulk-transfer.ts'
import { exportFound } from '../export-found.ts'
import { sessionOf } from '../guard.ts'
import { xlsxType } from '../media-types.ts'
import { sendFile } from '../mount-screens.ts'
import { narrowedQuery } from '../petition-list.ts'
import { similarBody, similarList, similarPetitions } from '../similar-petitions.ts'
import type { Routes } from './routes.ts'

/** What is done with many petitions of a list at once. */
export const listRoutes: Routes = (app, { house }) => {
  app.post(
    '/api/petitions/transfer-preview',
    {
      schema: {
        tags: ['信访件'],
        summary: '批量转送以前先看：哪些能转送，哪些不能、为什么；什么也不写入',
        body: transferPreviewBody,
        response: { 200: transferPreview, ...problemResponses },
      },
    },
    (request) => previewTransfer(house, sessionOf(request).actor, request.body),
  )
  app.post(
    '/api/petitions/similar',
    {
      schema: {
        tags: ['信访件'],
        summary: '正在登记的，以前是不是来过：内容、诉求里的话差不多的，最像的在前；不按人找，什么也不写入',
        body: similarBody,
        response: { 200: similarList, ...problemResponses },
      },
    },
    (request) => similarPetitions(house, sessionOf(request).actor, request.body),
  )
  app.get(
    '/api/exports/found',
    {
      schema: {
        tags: ['台账'],
        summary: '把列表上的信访件按台账的列导出（.xlsx），条件同列表，至多5000件；只供查阅',
        querystring: narrowedQuery,
        response: { 200: { description: '清单', content: { [xlsxType]: { schema: z.any() } } }, ...problemResponses },
      },
      serializerCompiler: () => (data) => String(data),
    },
    async (request, reply) => {
      const bytes = await exportFound(house, sessionOf(request).actor, request.query)
      return sendFile(reply, { name: `${house.region.office}信访件清单.xlsx`, mediaType: xlsxType, bytes })
    },
  )
}
