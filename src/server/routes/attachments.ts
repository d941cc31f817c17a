import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { input as attachInput } from '../../petition/actions/attach-material/input.ts'
import { article, label } from '../../petition/actions/attach-material/texts.ts'
import { problemResponses } from '../answers.ts'
import { fieldsOf, receiveForm } from '../forms.ts'
import type { Form } from '../forms.ts'
import { sessionOf } from '../guard.ts'
import { attachMaterials, listMaterials, materialView, readMaterial } from '../materials/materials.ts'
import { takeInMaterials } from '../materials/take-in.ts'
import { sendFile } from '../mount-screens.ts'
import { ProblemError, unreadable } from '../problem.ts'
import type { App, Routes, Serving } from './routes.ts'

const tags = ['材料']
const petition = z.object({ id: z.string().max(64) })
const materialOf = petition.extend({ digest: z.string().regex(/^[0-9a-f]{64}$/, '材料的编号不对，请从材料清单中选择') })
const sentForm = z.strictObject({
  requestId: z.string('没有提交编号，请随每次提交带上一个新的编号').min(8, '提交编号过短').max(64, '提交编号过长'),
  ...attachInput.shape,
})
const howToSend =
  'multipart/form-data：先是各个字段（requestId、on、from），后是文件（files，至多10个，每个不超过20MB）。' +
  '照片会重新生成，不带拍摄地点等信息；全部收存，或者一个也不收存。'

export const attachmentRoutes: Routes = (app, serving) => {
  readingRoutes(app, serving)
  attachingRoute(app, serving)
}

function readingRoutes(app: App, { house }: Serving): void {
  app.get(
    '/api/petitions/:id/attachments',
    {
      schema: {
        tags,
        summary: '一件信访的材料',
        params: petition,
        response: { 200: z.array(materialView), ...problemResponses },
      },
    },
    async (request) => [...(await listMaterials(house, sessionOf(request).actor, request.params.id))],
  )
  app.get(
    '/api/petitions/:id/attachments/:digest',
    {
      schema: {
        tags,
        summary: '取回一个文件，只作为下载',
        params: materialOf,
        response: {
          200: { description: '文件', content: { 'application/octet-stream': { schema: z.any() } } },
          ...problemResponses,
        },
      },
      serializerCompiler: () => (data: unknown) => String(data),
    },
    async (request, reply) => {
      const { id, digest } = request.params
      const sent = await readMaterial(house, sessionOf(request).actor, { petition: id, digest })
      return sendFile(reply, { ...sent, bytes: Buffer.from(sent.bytes) })
    },
  )
}

function attachingRoute(app: App, { house }: Serving): void {
  app.post(
    '/api/petitions/:id/attachments',
    {
      config: { takes: 'material' },
      schema: {
        tags,
        summary: `${label}（${article}）`,
        description: howToSend,
        consumes: ['multipart/form-data'],
        params: petition,
        response: {
          200: z.object({ id: z.string(), version: z.int(), materials: z.array(materialView) }),
          ...problemResponses,
        },
      },
    },
    (request) =>
      house.uploads.receiving(async (folder) => {
        const { actor } = sessionOf(request)
        const { id } = request.params
        const form = await formOf(request, folder)
        const { requestId, on, from } = fieldsOf(sentForm, form)
        const takeIn = () => takeInMaterials(house, folder, form.files)
        const done = await attachMaterials(house, actor, { requestId, petition: id, on, from, takeIn })
        return { ...done, materials: [...(await listMaterials(house, actor, id))] }
      }),
  )
}

function formOf(request: FastifyRequest, folder: string): Promise<Form> {
  if (!request.isMultipart()) throw new ProblemError(unreadable)
  return receiveForm(request, { folder, takes: 'material' })
}
