import { z } from 'zod'
import { addDays, daysBetween, isPlainDate } from '../calendar/plain-date.ts'
import { maySee } from '../permits/may-see.ts'
import type { Actor } from '../petition/facts.ts'
import { day, id } from '../petition/input.ts'
import type { Petition } from '../petition/state.ts'
import { draftInHand, stateOfDraft } from '../petition/opinion-draft.ts'
import { draftStates, forms } from '../petition/words.ts'
import { countOwed, readWorklist } from '../store/worklist.ts'
import type { OwedCursor, OwedFilter, OwedRow } from '../store/worklist.ts'
import { theOffice } from '../terms/clock.ts'
import { terms } from '../terms/terms.ts'
import type { TermId } from '../terms/terms.ts'
import { warningOf, warnings } from '../terms/warning.ts'
import { journalOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { pageLimit } from './petition-list.ts'
import { lookupsOf } from './lookups.ts'
import { faulty, forbidden, ProblemError } from './problem.ts'
import { subjectKinds } from './words.ts'

/** What an opinion answers. */
const answeredByOpinion: ReadonlySet<string> = new Set(['reply', 'redo'] satisfies TermId[])

export const dutyQuery = z.object({
  whose: z
    .enum(['mine', 'handled', 'unit', 'office', 'everyone'])
    .default('mine')
    .describe(
      'mine 本单位的；handled 本人承办的；office 信访局的；unit 某一单位的（另填 unit）；everyone 全部：这三项只限信访局',
    ),
  unit: id.optional(),
  from: day.optional().describe('到期日（地方规定更早的，按地方规定的日子）不早于'),
  to: day.optional().describe('到期日（地方规定更早的，按地方规定的日子）不晚于'),
  after: z.string().max(200).optional().describe('上一页给出的 next'),
  limit: z.coerce.number().int().min(1).max(pageLimit).default(50).describe('每页件数'),
})
export type DutyQuery = z.output<typeof dutyQuery>

const owedLine = z.object({
  subject: z.string(),
  duty: z.string(),
  draft: z.string().nullable().describe('本单位的处理意见写到哪一步；没有稿子的为 null'),
  kind: z.object({ code: z.string(), label: z.string() }),
  number: z.string(),
  openedOn: z.string(),
  about: z.string().nullable().describe('形式和内容分类；看不见信访内容的为 null'),
  term: z.object({ code: z.string(), label: z.string() }),
  article: z.string(),
  statutory: z.boolean(),
  owner: z.object({ id: z.string(), name: z.string() }),
  due: z.string(),
  daysLeft: z.int().nullable().describe('距到期日的天数，负数为已超过；暂停计算时为 null'),
  overdue: z.boolean(),
  provisional: z.boolean(),
  local: z
    .object({ due: z.string(), rule: z.string() })
    .nullable()
    .describe('更严的地方规定给出的日子；是否逾期仍按 due'),
  warning: z.object({ code: z.string(), label: z.string() }).nullable().describe('今天应当提醒的'),
})
export const dutyPage = z.object({ duties: z.array(owedLine), next: z.string().nullable() })
export type DutyPage = z.infer<typeof dutyPage>

/** What is owed, the nearest day first. @throws {ProblemError} forbidden, where a unit asks for what others owe */
export function listDuties(house: House, actor: Actor, asked: DutyQuery): Promise<DutyPage> {
  const { limit, after } = asked
  const handler = asked.whose === 'handled' ? actor.id : undefined
  const filter: OwedFilter = { owner: ownerOf(actor, asked), handler, from: asked.from, to: asked.to }
  const cursor = after === undefined ? undefined : cursorOf(after)
  return readAs(house, actor, async (tx) => {
    const found = await readWorklist(tx, house.region.code, actor, { filter, after: cursor, limit: limit + 1 })
    const { nameOf, today } = await lookupsOf(house, actor, tx)
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    return {
      duties: shown.map((row) => lineOf(row, { actor, nameOf, today })),
      next: found.length > limit && last !== undefined ? [last.actBy, last.subject, last.duty].join('_') : null,
    }
  })
}

/** How many of the actor's own duties are missed, due by now, and due within a week; none counted past a thousand. */
export function countDuties(house: House, actor: Actor) {
  const { today } = journalOf(house, actor)
  const spans = {
    overdue: { to: addDays(today, -1), missed: { today, is: true } },
    today: { to: today, missed: { today, is: false } },
    week: { from: addDays(today, 1), to: addDays(today, 7) },
  } as const
  return readAs(house, actor, async (tx) => {
    const count = (span: Omit<OwedFilter, 'owner'>) =>
      countOwed(tx, house.region.code, actor, { filter: { owner: actor.unit, ...span }, most: 1000 })
    return { overdue: await count(spans.overdue), today: await count(spans.today), week: await count(spans.week) }
  })
}

/** Whose duties are asked for. @throws {ProblemError} forbidden, where a unit asks for what others owe */
export function ownerOf(actor: Actor, { whose, unit }: Pick<DutyQuery, 'whose' | 'unit'>): string | undefined {
  if (whose === 'mine' || whose === 'handled') return actor.unit
  if (actor.unit !== theOffice) throw new ProblemError(forbidden)
  if (whose === 'office') return theOffice
  if (whose === 'everyone') return undefined
  if (unit === undefined) throw new ProblemError(faulty([{ path: 'unit', problem: '请写明是哪个单位' }]))
  return unit
}

function cursorOf(text: string): OwedCursor {
  const [actBy = '', subject = '', ...duty] = text.split('_')
  if (isPlainDate(actBy) && /^[0-9a-f-]{36}$/.test(subject)) return { actBy, subject, duty: duty.join('_') }
  throw new ProblemError(faulty([{ path: 'after', problem: '请原样带上上一页给出的 next' }]))
}

function lineOf(
  row: OwedRow,
  { actor, nameOf, today }: Pick<Awaited<ReturnType<typeof lookupsOf>>, 'actor' | 'nameOf' | 'today'>,
): DutyPage['duties'][number] {
  const { subject, duty, number, openedOn, due, provisional } = row
  const term = terms[row.term]
  const running = row.status === 'running'
  const warning = warningOf(row, today)
  return {
    ...{ subject, duty, number, openedOn, due, provisional },
    about: row.petition !== undefined && maySee(actor, row.petition) === 'texts' ? aboutOf(row.petition) : null,
    draft: draftOf(row, actor),
    kind: { code: row.kind, label: subjectKinds[row.kind] },
    term: { code: row.term, label: term.label },
    article: term.article,
    statutory: term.statutory,
    owner: { id: row.owner, name: nameOf(row.owner) },
    daysLeft: running ? daysBetween(today, due) : null,
    overdue: running && due < today,
    local: row.local === undefined ? null : { due: row.local.due, rule: row.local.rule },
    warning: warning === undefined ? null : { code: warning, label: warnings[warning] },
  }
}

/** Said beside the answer that is owed, to the people of the unit that owes it. */
function draftOf({ petition, owner, term }: OwedRow, { unit }: Actor): string | null {
  if (petition === undefined || owner !== unit || !answeredByOpinion.has(term)) return null
  const draft = draftInHand(petition)
  return draft === undefined ? null : draftStates[stateOfDraft(draft)]
}

/** 「来信，城乡建设」, with how many came where it was more than one. */
function aboutOf({ form, category, people }: Petition): string {
  const parts = [forms[form], category, people > 1 ? `${String(people)}人` : '']
  return parts.filter((part) => part !== '').join('，')
}
