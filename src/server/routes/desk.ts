import { z } from 'zod'
import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import { ledgerKinds } from '../../ledgers/ledger.ts'
import { may } from '../../permits/may.ts'
import { acts } from '../../petition/actions/index.ts'
import type { Act } from '../../petition/act.ts'
import { blank } from '../../petition/evolve.ts'
import { privacyNotice } from '../../petition/privacy-notice.ts'
import { personRoles } from '../../petition/standing.ts'
import { theOffice } from '../../terms/clock.ts'
import { fieldsOf } from '../act-fields.ts'
import { administrationOf } from '../administration.ts'
import { problemResponses } from '../answers.ts'
import { actFormView, deskView, directoryView, dutyCounts } from '../desk-view.ts'
import type { ActFormView, DeskView, DirectoryView } from '../desk-view.ts'
import { readDirectory } from '../directory.ts'
import { dueCalendar, dueQuery, readDueCalendar } from '../due-calendar.ts'
import { countDuties } from '../duty-list.ts'
import { fieldView, textViews } from '../form-view.ts'
import { sessionOf } from '../guard.ts'
import type { House } from '../house.ts'
import { ledgerNames, mayKeepLedgers } from '../imports.ts'
import { mayIssue } from '../issue-report.ts'
import { isFurtherAct } from '../petition-commands.ts'
import type { FurtherAct } from '../petition-commands.ts'
import { notThere, ProblemError } from '../problem.ts'
import { mayHoldSealed } from '../sealed/compartments.ts'
import type { Session } from '../sign-in/session.ts'
import { roles } from '../words.ts'
import type { Routes } from './routes.ts'

const tags = ['办公台']

/** What the desk needs to be drawn, and no petition holds. */
export const deskRoutes: Routes = (app, { house }) => {
  app.get(
    '/api/desk',
    {
      schema: { tags, summary: '谁在办公，今天是哪一天，可以用什么', response: { 200: deskView, ...problemResponses } },
    },
    (request) => deskOf(house, sessionOf(request)),
  )
  app.get(
    '/api/directory',
    { schema: { tags, summary: '表单上可以选的单位和人', response: { 200: directoryView, ...problemResponses } } },
    (request) => directoryOf(house, sessionOf(request)),
  )
  app.get(
    '/api/duties/counts',
    { schema: { tags, summary: '本单位的待办件数', response: { 200: dutyCounts, ...problemResponses } } },
    (request) => countDuties(house, sessionOf(request).actor),
  )
  app.get(
    '/api/duties/calendar',
    {
      schema: {
        tags,
        summary: '一个月里每一天到期的待办有几项，哪些天放假、调休上班',
        querystring: dueQuery,
        response: { 200: dueCalendar, ...problemResponses },
      },
    },
    (request) => readDueCalendar(house, sessionOf(request).actor, request.query),
  )
  app.get(
    '/api/acts/:act',
    {
      schema: {
        tags,
        summary: '一个办理动作的表单：各项怎样填',
        params: z.object({ act: z.string().max(64) }),
        response: { 200: actFormView, ...problemResponses },
      },
    },
    (request) => {
      sessionOf(request)
      const { act } = request.params
      if (!isFurtherAct(act)) throw new ProblemError(notThere)
      return formOf(act)
    },
  )
}

function deskOf(house: House, session: Session): DeskView {
  const { actor, login, name, unitName } = session
  const ofOffice = actor.unit === theOffice
  return {
    office: house.region.office,
    demo: house.demo,
    today: shanghaiDayOf(house.now()),
    me: {
      ...{ id: actor.id, login, name, ofOffice },
      role: { code: actor.role, label: roles[actor.role] },
      unit: { id: actor.unit, name: unitName },
    },
    may: {
      register: may(actor, 'register', blank('')) === undefined,
      keepLedgers: mayKeepLedgers(actor),
      issueReports: ofOffice,
      signReports: mayIssue(actor),
      sealed: mayHoldSealed(actor, unitName),
      administer: administrationOf(actor),
    },
    privacyNotice: [...privacyNotice],
    ledgers: mayKeepLedgers(actor) ? ledgerKinds.map((code) => ({ code, label: ledgerNames[code] })) : [],
  }
}

/** Of other units nobody is named but by the office; of the office, whoever may be asked to consent. */
async function directoryOf(house: House, { actor }: Session): Promise<DirectoryView> {
  const { units, superiors, staff } = await readDirectory(house)
  return {
    units: [...units],
    superiors: [...superiors],
    staff: staff
      .filter(({ unit }) => actor.unit === theOffice || unit === actor.unit || unit === theOffice)
      .map(({ id, name, role, unit }) => ({ id, name, unit, role: { code: role, label: roles[role] } })),
  }
}

/** Read off the act itself: what is added there appears in every form. */
function formOf(name: FurtherAct): ActFormView {
  const { label, article, texts, textsPerDemand = {}, takesPersons }: Act<unknown> = acts[name]
  return {
    ...{ act: name, label, article },
    fields: fieldsOf(name).map(fieldView),
    texts: textViews(texts),
    textsPerDemand: Object.entries(textsPerDemand).map(([part, said]) => ({ name: part, label: said })),
    persons: takesPersons === undefined ? null : personRoles[takesPersons],
  }
}
