import { z } from 'zod'
import { input as rateInput } from '../../petition/actions/rate/input.ts'
import { readSeenBy } from '../../store/accesses.ts'
import { findOwnPetition, readRecordedActs } from '../../store/petition-file.ts'
import type { Petition } from '../../petition/state.ts'
import type { Tx } from '../../store/tx.ts'
import { findByQueryCode } from '../../store/query-codes.ts'
import { problemResponses } from '../answers.ts'
import { petitioner } from '../her-petition.ts'
import { journalOf, read } from '../house.ts'
import type { House } from '../house.ts'
import { lookupsOf } from '../lookups.ts'
import { fieldsOf, receiveForm } from '../forms.ts'
import type { Form } from '../forms.ts'
import { attachHers } from '../her-materials.ts'
import { takeInMaterials } from '../materials/take-in.ts'
import { deciding, record } from '../petition-commands.ts'
import { ownData, readOwnData } from '../own-data.ts'
import type { OwnData } from '../own-data.ts'
import { ProblemError, unreadable, wrongCode } from '../problem.ts'
import { trackingOf, trackingView } from '../tracking-view.ts'
import type { TrackingView } from '../tracking-view.ts'
import type { App, Routes, Serving } from './routes.ts'

export const ticket = {
  no: z.string().min(1, '请填写信访件编号').max(64, '信访件编号过长').describe('信访件编号'),
  code: z.string().min(1, '请填写查询码').max(32, '查询码过长').describe('登记回执上的查询码，不分大小写'),
}
export const trackingRequestId = z
  .string('没有提交编号，请随每次提交带上一个新的编号')
  .min(8, '提交编号过短')
  .max(64, '提交编号过长')
  .describe('提交编号，同一编号只办一次')
type Ticket = z.infer<z.ZodObject<typeof ticket>>

/** Few for one address: a code is told to her alone, and not to be tried out. */
export const trackingLimit = { max: 30, timeWindow: 5 * 60_000 } as const

export const trackingRoutes: Routes = (app, serving) => {
  const { house } = serving
  ownDataRoute(app, serving)
  app.post(
    '/api/track',
    {
      config: { needs: 'anyone', rateLimit: trackingLimit },
      schema: {
        tags: ['信访人'],
        summary: '凭编号和查询码查看进展（第十八条第一款）',
        security: [],
        body: z.strictObject(ticket),
        response: { 200: trackingView, ...problemResponses },
      },
    },
    (request) => track(house, request.body),
  )
  app.post(
    '/api/track/rating',
    {
      config: { needs: 'anyone', rateLimit: trackingLimit },
      schema: {
        tags: ['信访人'],
        summary: '凭编号和查询码评价（第二十一条第二款）；再次评价的以后一次为准',
        security: [],
        body: z.strictObject({
          ...ticket,
          requestId: trackingRequestId.optional(),
          ...rateInput.omit({ on: true }).shape,
        }),
        response: { 200: trackingView, ...problemResponses },
      },
    },
    async (request) => {
      const { no, code, requestId = house.newId(), of, rating } = request.body
      const subject = await subjectOf(house, { no, code })
      const { today } = journalOf(house, petitioner)
      const body = { subject, of, rating }
      await record(house, petitioner, { id: requestId, body }, () =>
        Promise.resolve({ subject, ...deciding(petitioner, 'rate', { on: today, of, rating }) }),
      )
      return track(house, { no, code })
    },
  )
  ownMaterialRoute(app, house)
}

const ownForm = z.strictObject({ ...ticket, requestId: trackingRequestId })

/** Her code is asked for before the first file is read; what she sends is hers, and of today. */
function ownMaterialRoute(app: App, house: House): void {
  app.post(
    '/api/track/attachments',
    {
      config: { needs: 'anyone', takes: 'ownMaterial', rateLimit: trackingLimit },
      schema: {
        tags: ['信访人'],
        summary: '凭编号和查询码补充材料（第十九条第二款）',
        description:
          'multipart/form-data：先是各个字段（no、code、requestId），后是文件（files，至多10个，每个不超过20MB）。' +
          '照片会重新生成，不带拍摄地点等信息；全部收存，或者一个也不收存。',
        consumes: ['multipart/form-data'],
        security: [],
        response: { 200: trackingView, ...problemResponses },
      },
    },
    (request) => {
      if (!request.isMultipart()) throw new ProblemError(unreadable)
      return house.uploads.receiving(async (folder) => {
        const beforeFiles = async (fields: Form['fields']) => {
          await subjectOf(house, fieldsOf(ownForm, { fields }))
        }
        const form = await receiveForm(request, { folder, takes: 'ownMaterial', beforeFiles })
        const { requestId: id, ...given } = fieldsOf(ownForm, form)
        await attachHers(house, await subjectOf(house, given), {
          requestId: id,
          takeIn: () => takeInMaterials(house, folder, form.files),
        })
        return track(house, given)
      })
    },
  )
}

function ownDataRoute(app: App, { house }: Serving): void {
  app.post(
    '/api/track/data',
    {
      config: { needs: 'anyone', rateLimit: trackingLimit },
      schema: {
        tags: ['信访人'],
        summary: '凭编号和查询码取得本系统保存的本人信息，以及哪些单位在哪一天查看过',
        security: [],
        body: z.strictObject(ticket),
        response: { 200: ownData, ...problemResponses },
      },
    },
    (request) => tellHer(house, request.body),
  )
}

/** What is held of her, as far as it is hers to have. */
function tellHer(house: House, ticket: Ticket): Promise<OwnData> {
  return withOwn(house, ticket, async (tx, petition) => {
    house.note({ event: 'own data told', petition: petition.id })
    return readOwnData(tx, house, petition)
  })
}

function track(house: House, ticket: Ticket): Promise<TrackingView> {
  return withOwn(house, ticket, async (tx, petition) => {
    house.note({ event: 'petition tracked', petition: petition.id })
    const recorded = await readRecordedActs(tx, house.region.code, petition.id)
    const seenBy = await readSeenBy(tx, house.region.code, petition.id)
    return trackingOf(petition, { recorded, seenBy }, await lookupsOf(house, petitioner, tx))
  })
}

async function withOwn<T>(house: House, ticket: Ticket, work: (tx: Tx, petition: Petition) => Promise<T>): Promise<T> {
  const subject = await subjectOf(house, ticket)
  return read(house, async (tx) => {
    const petition = await findOwnPetition(tx, house.region.code, subject)
    if (petition === undefined) throw new ProblemError(wrongCode)
    return work(tx, petition)
  })
}

/** @throws {ProblemError} in the same words for a number there isn't, one without a code, and a wrong code */
async function subjectOf(house: House, given: Ticket): Promise<string> {
  const keeping = { region: house.region.code, keyring: house.keyring }
  const subject = await read(house, (tx) => findByQueryCode(tx, keeping, given))
  if (subject === undefined) throw new ProblemError(wrongCode)
  return subject
}
