import { z } from 'zod'
import { accountPolicy } from '../../store/accounts/policy.ts'
import { accountChangeView, accountView, listAccountChanges, listAccounts } from '../accounts/account-views.ts'
import {
  addAccount,
  changePlace,
  link,
  newAccount,
  newPlace,
  resetFactor,
  resetPassword,
  retireAccount,
  unlockAccount,
} from '../accounts/manage-accounts.ts'
import { changePolicy, endAllSessionsOf, listSessionsOf, sessionView, showPolicy } from '../accounts/own-sessions.ts'
import { problemResponses } from '../answers.ts'
import { sessionOf } from '../guard.ts'
import type { App, Routes, Serving } from './routes.ts'

const tags = ['账号']
const params = z.object({ id: z.string().max(64) })
const done = { 204: z.null().describe('已办理'), ...problemResponses }
/** Whoever changes accounts has shown within ten minutes that it is she. */
const config = { fresh: true } as const

/** Accounts, kept by the security administrator; what was done to them is read by the auditor. */
export const staffRoutes: Routes = (app, serving) => {
  listRoutes(app, serving)
  placeRoutes(app, serving)
  doorRoutes(app, serving)
  policyRoutes(app, serving)
}

function listRoutes(app: App, { house }: Serving): void {
  app.get(
    '/api/staff',
    {
      schema: {
        tags,
        summary: '全部账号；由安全管理员查看',
        response: { 200: z.array(accountView), ...problemResponses },
      },
    },
    (request) => listAccounts(house, sessionOf(request).actor),
  )
  app.get(
    '/api/staff/changes',
    {
      schema: {
        tags,
        summary: '账号的变更记录，新的在前，至多500条；由审计管理员、安全管理员查看',
        response: { 200: z.array(accountChangeView), ...problemResponses },
      },
    },
    (request) => listAccountChanges(house, sessionOf(request).actor),
  )
}

function placeRoutes(app: App, { house }: Serving): void {
  app.post(
    '/api/staff',
    {
      config,
      schema: {
        tags,
        summary: '建立账号：没有口令，本人凭一次性链接设置',
        body: newAccount,
        response: { 200: link, ...problemResponses },
      },
    },
    (request) => addAccount(house, sessionOf(request).actor, request.body),
  )
  app.post(
    '/api/staff/:id/place',
    { config, schema: { tags, summary: '变更岗位或者单位；已登录的随即退出', params, body: newPlace, response: done } },
    async (request, reply) => {
      await changePlace(house, sessionOf(request).actor, { ...request.body, id: request.params.id })
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/api/staff/:id/retire',
    {
      config,
      schema: {
        tags,
        summary: '停用账号；手里有信访件的先移交给同单位的人',
        params,
        body: z.strictObject({ handOverTo: z.string().max(64).optional().describe('接手人的账号编号') }),
        response: done,
      },
    },
    async (request, reply) => {
      await retireAccount(house, sessionOf(request).actor, { ...request.body, id: request.params.id })
      return reply.code(204).send(null)
    },
  )
}

function doorRoutes(app: App, { house }: Serving): void {
  app.post(
    '/api/staff/:id/unlock',
    { config, schema: { tags, summary: '解除登录失败过多的限制', params, response: done } },
    async (request, reply) => {
      await unlockAccount(house, sessionOf(request).actor, request.params.id)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/api/staff/:id/reset-password',
    {
      config,
      schema: {
        tags,
        summary: '重置口令：旧口令作废，本人凭一次性链接另设',
        params,
        response: { 200: link, ...problemResponses },
      },
    },
    (request) => resetPassword(house, sessionOf(request).actor, request.params.id),
  )
  app.post(
    '/api/staff/:id/reset-second-factor',
    { config, schema: { tags, summary: '重置第二重验证（换手机）', params, response: done } },
    async (request, reply) => {
      await resetFactor(house, sessionOf(request).actor, request.params.id)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/api/staff/:id/sessions',
    {
      schema: {
        tags,
        summary: '这个账号现在的登录',
        params,
        response: { 200: z.array(sessionView), ...problemResponses },
      },
    },
    (request) => listSessionsOf(house, sessionOf(request).actor, request.params.id),
  )
  app.delete(
    '/api/staff/:id/sessions',
    { config, schema: { tags, summary: '退出这个账号的全部登录', params, response: done } },
    async (request, reply) => {
      await endAllSessionsOf(house, sessionOf(request).actor, request.params.id)
      return reply.code(204).send(null)
    },
  )
}

function policyRoutes(app: App, { house }: Serving): void {
  app.get(
    '/api/staff/policy',
    { schema: { tags, summary: '账号策略', response: { 200: accountPolicy, ...problemResponses } } },
    (request) => showPolicy(house, sessionOf(request).actor),
  )
  app.put(
    '/api/staff/policy',
    {
      config,
      schema: {
        tags,
        summary: '变更账号策略；记入变更记录',
        body: accountPolicy,
        response: { 200: accountPolicy, ...problemResponses },
      },
    },
    (request) => changePolicy(house, sessionOf(request).actor, request.body),
  )
}
