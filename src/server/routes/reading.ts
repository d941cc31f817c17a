import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ledgerKinds } from '../../ledgers/ledger.ts'
import type { LedgerKind } from '../../ledgers/ledger.ts'
import type { Actor } from '../../petition/facts.ts'
import { withUploadFolder } from '../../store/files.ts'
import { readUnits, standing } from '../../store/units.ts'
import { problemResponses } from '../answers.ts'
import { dutyPage, dutyQuery, listDuties } from '../duty-list.ts'
import { casesAnswer, casesQuery, getCases } from '../figure-cases.ts'
import { earlierSpansAnswer, earlierSpansOf, figureAnswer, figureQuery, getFigures, spanQuery } from '../figures.ts'
import { sessionOf } from '../guard.ts'
import { listOwedByOwner, owedAnswer } from '../owed-by-owner.ts'
import { read } from '../house.ts'
import {
  importAnswer,
  importQuery,
  ledgerNames,
  mayKeepLedgers,
  petitionsForMachines,
  plainFileName,
  takeInLedger,
  uploadLimit,
  writeOutLedger,
} from '../imports.ts'
import { xlsxType } from '../media-types.ts'
import { sendFile } from '../mount-screens.ts'
import type { House } from '../house.ts'
import { faulty, forbidden, ProblemError } from '../problem.ts'
import { receive } from '../uploads.ts'
import type { Routes } from './routes.ts'

const unit = z.object({ id: z.string(), fullName: z.string(), shortName: z.string(), category: z.string() })

export const worklistRoutes: Routes = (app, { house }) => {
  app.get(
    '/api/units',
    { schema: { tags: ['单位'], summary: '责任单位', response: { 200: z.array(unit), ...problemResponses } } },
    (request) => {
      sessionOf(request)
      return read(house, async (tx) =>
        standing(await readUnits(tx, house.region.code)).map(({ id, fullName, shortName, category }) => ({
          ...{ id, fullName, shortName, category },
        })),
      )
    },
  )
  app.get(
    '/api/duties',
    {
      schema: {
        tags: ['义务'],
        summary: '待办：谁在哪一天以前欠什么，近的在前',
        querystring: dutyQuery,
        response: { 200: dutyPage, ...problemResponses },
      },
    },
    (request) => listDuties(house, sessionOf(request).actor, request.query),
  )
  app.get(
    '/api/duties/by-owner',
    {
      schema: {
        tags: ['义务'],
        summary: '哪里逾期：各单位已超过的、七日内到期的各有几项；只限信访局和县领导',
        response: { 200: owedAnswer, ...problemResponses },
      },
    },
    async (request) => [...(await listOwedByOwner(house, sessionOf(request).actor))],
  )
}

export const figureRoutes: Routes = (app, { house }) => {
  app.get(
    '/api/figures',
    {
      schema: {
        tags: ['统计'],
        summary: '一段时间的数字，附定义、依据和勾稽',
        querystring: figureQuery,
        response: { 200: figureAnswer, ...problemResponses },
      },
    },
    async (request) => figureAnswer.parse(await getFigures(house, sessionOf(request).actor, request.query)),
  )
  app.get(
    '/api/figures/earlier-spans',
    {
      schema: {
        tags: ['统计'],
        summary: '一段时间和哪一段对比：上年同期、上一期',
        querystring: spanQuery,
        response: { 200: earlierSpansAnswer, ...problemResponses },
      },
    },
    (request) => {
      sessionOf(request)
      return earlierSpansOf(request.query)
    },
  )
  app.get(
    '/api/figures/:figure/cases',
    {
      schema: {
        tags: ['统计'],
        summary: '一个数字背后的各件：件件相加就是这个数字',
        params: z.object({ figure: z.string().max(200) }),
        querystring: casesQuery,
        response: { 200: casesAnswer, ...problemResponses },
      },
    },
    (request) => getCases(house, sessionOf(request).actor, request.params.figure, request.query),
  )
}

const kindParam = z.object({ ledger: z.enum(ledgerKinds, `台账种类只能是：${ledgerKinds.join('、')}`) })

export const ledgerRoutes: Routes = (app, { house }) => {
  app.post(
    '/api/imports/:ledger',
    {
      bodyLimit: uploadLimit,
      preParsing: async (request, _, payload) => {
        await Promise.resolve()
        if (!mayKeepLedgers(sessionOf(request).actor)) throw new ProblemError(forbidden)
        return payload
      },
      schema: {
        tags: ['台账'],
        summary: '导入台账（.xlsx，application/octet-stream，不超过100MB）：全部写入，或者一行也不写',
        consumes: ['application/octet-stream'],
        params: kindParam,
        querystring: importQuery,
        response: { 200: importAnswer, ...problemResponses },
      },
    },
    (request) =>
      house.uploads.receiving(async (folder) => {
        const { dryRun, acceptCorrections, fileName } = request.query
        const kind = request.params.ledger
        const { path: received } = await receive(request.body, folder, { name: kind, most: uploadLimit })
        const file = path.join(folder, plainFileName(fileName, kind))
        await rename(received, file)
        const order = { kind, path: file, dryRun, acceptCorrections }
        return takeInLedger(house, sessionOf(request).actor, order)
      }),
  )
  app.get(
    '/api/exports/:ledger',
    {
      schema: {
        tags: ['台账'],
        summary: '导出台账：.xlsx 按原来的版式，信访登记台账另有 .json',
        params: kindParam,
        querystring: z.object({ format: z.enum(['xlsx', 'json']).default('xlsx') }),
        response: {
          200: { description: '台账', content: { [xlsxType]: { schema: z.any() } } },
          ...problemResponses,
        },
      },
      serializerCompiler: () => (data) => String(data),
    },
    async (request, reply) => {
      const { actor } = sessionOf(request)
      const { ledger: kind } = request.params
      if (request.query.format === 'xlsx') {
        const bytes = await workbook(house, actor, kind)
        return sendFile(reply, { name: `${ledgerNames[kind]}.xlsx`, mediaType: xlsxType, bytes })
      }
      if (kind !== 'petitions')
        throw new ProblemError(faulty([{ path: 'format', problem: '只有信访登记台账可以导出为 json' }]))
      const bytes = Buffer.from(JSON.stringify(await petitionsForMachines(house, actor)))
      return sendFile(reply, { name: 'petitions.json', mediaType: 'application/json; charset=utf-8', bytes })
    },
  )
}

function workbook(house: House, actor: Actor, kind: LedgerKind): Promise<Buffer> {
  return withUploadFolder(house.db.dataDir, async (folder) => {
    const file = path.join(folder, `${kind}.xlsx`)
    await writeOutLedger(house, actor, kind, file)
    return readFile(file)
  })
}
