import { z } from 'zod'
import { problemResponses } from '../answers.ts'
import {
  addBody,
  closedView,
  closingBody,
  closingQuestion,
  enterClosing,
  enterNewName,
  enterReviewer,
  enterSuperior,
  enterUnit,
  moveBody,
  previewClosing,
  renameBody,
  reviewerBody,
} from '../change-units.ts'
import { sessionOf } from '../guard.ts'
import { readUnitRegister, unitRegister } from '../unit-register.ts'
import type { App, Routes, Serving } from './routes.ts'

const tags = ['单位']
const params = z.object({ id: z.string().max(64) })
const response = { 200: unitRegister, ...problemResponses }
const config = { fresh: true } as const

/** The register of units over time: kept by the system administrator; who passes petitions on is the office's head. */
export const unitRoutes: Routes = (app, serving) => {
  app.get(
    '/api/units/register',
    {
      schema: { tags, summary: '责任单位名录，连同曾用名、撤并和承继；系统管理员、信访局负责人、审计管理员', response },
    },
    (request) => readUnitRegister(serving.house, sessionOf(request).actor),
  )
  changeRoutes(app, serving)
  closingRoutes(app, serving)
}

function changeRoutes(app: App, { house }: Serving): void {
  app.post(
    '/api/units',
    { config, schema: { tags, summary: '把新设立的单位列入名录', body: addBody, response } },
    (request) => enterUnit(house, sessionOf(request).actor, request.body),
  )
  app.post(
    '/api/units/:id/name',
    { config, schema: { tags, summary: '更名；以前的名称留着', params, body: renameBody, response } },
    (request) => enterNewName(house, sessionOf(request).actor, { unit: request.params.id, body: request.body }),
  )
  app.post(
    '/api/units/:id/superior',
    { config, schema: { tags, summary: '变更上一级机关、单位', params, body: moveBody, response } },
    (request) => enterSuperior(house, sessionOf(request).actor, { unit: request.params.id, body: request.body }),
  )
  app.post(
    '/api/units/:id/reviewer',
    { config, schema: { tags, summary: '写明由哪个机关复查它的处理意见', params, body: reviewerBody, response } },
    (request) => enterReviewer(house, sessionOf(request).actor, { unit: request.params.id, body: request.body }),
  )
}

function closingRoutes(app: App, { house }: Serving): void {
  const closed = { 200: closedView, ...problemResponses }
  app.post(
    '/api/units/closing/preview',
    {
      schema: {
        tags,
        summary: '合并、分立、撤销：先看移交哪些、停用谁，什么都不写入',
        body: closingQuestion,
        response: closed,
      },
    },
    (request) => previewClosing(house, sessionOf(request).actor, request.body),
  )
  app.post(
    '/api/units/closing',
    {
      config,
      schema: {
        tags,
        summary: '合并、分立、撤销：由继续行使职权的单位承继，期限不变（第二十四条第二款）',
        body: closingBody,
        response: closed,
      },
    },
    (request) => enterClosing(house, sessionOf(request).actor, request.body),
  )
}
