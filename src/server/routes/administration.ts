import { problemResponses } from '../answers.ts'
import { disposalList, listDisposals } from '../disposals.ts'
import { sessionOf } from '../guard.ts'
import { calendarView, enterMoves, movesView, previewMoves, readCalendar, reckonBody } from '../holiday-moves.ts'
import { listRolePowers, rolePowers } from '../role-powers.ts'
import { readSafekeeping, safekeepingView } from '../safekeeping.ts'
import type { Routes } from './routes.ts'

const tags = ['管理']

/** What whoever keeps the house looks after besides accounts and units. */
export const administrationRoutes: Routes = (app, { house }) => {
  const moves = { 200: movesView, ...problemResponses }
  app.get(
    '/api/calendar',
    {
      schema: {
        tags,
        summary: '放假安排：哪些年份已经公布、休哪几天、哪几天上班',
        response: { 200: calendarView, ...problemResponses },
      },
    },
    (request) => readCalendar(house, sessionOf(request).actor),
  )
  app.get(
    '/api/calendar/moves',
    { schema: { tags, summary: '新的放假安排使哪些没有了结的期限变动；什么都不写入', response: moves } },
    (request) => previewMoves(house, sessionOf(request).actor),
  )
  app.post(
    '/api/calendar/moves',
    {
      config: { fresh: true },
      schema: { tags, summary: '逐件重新推算，记为期限流水；信访人的期限只会更晚', body: reckonBody, response: moves },
    },
    (request) => enterMoves(house, sessionOf(request).actor, request.body),
  )
  app.get(
    '/api/permits',
    {
      schema: { tags, summary: '每个岗位能办什么、能看什么', response: { 200: rolePowers, ...problemResponses } },
    },
    (request) => {
      sessionOf(request)
      return listRolePowers()
    },
  )
  app.get(
    '/api/disposals',
    {
      schema: {
        tags,
        summary: '已经提出、等审计管理员批准的处置，登记早的在前，至多200件',
        response: { 200: disposalList, ...problemResponses },
      },
    },
    (request) => listDisposals(house, sessionOf(request).actor),
  )
  app.get(
    '/api/safekeeping',
    {
      schema: {
        tags,
        summary: '密钥、封印、备份的状况；只供查看，办理在机器上',
        response: { 200: safekeepingView, ...problemResponses },
      },
    },
    (request) => readSafekeeping(house, sessionOf(request).actor),
  )
}
