import { z } from 'zod'
import { isPlainDate } from '../calendar/plain-date.ts'
import { maySee } from '../permits/may-see.ts'
import type { Actor } from '../petition/facts.ts'
import { choice, day, id } from '../petition/input.ts'
import { leadAssignment } from '../petition/state.ts'
import type { Petition } from '../petition/state.ts'
import { forms, kinds, stages } from '../petition/words.ts'
import { findPetitions } from '../store/find-petitions.ts'
import type { PetitionCursor, PetitionFilter } from '../store/find-petitions.ts'
import type { Tx } from '../store/tx.ts'
import { actBy, isMissed, isOpen, thePetitioner } from '../terms/clock.ts'
import { terms } from '../terms/terms.ts'
import { gather } from './gather.ts'
import type { Batch, Gathered } from './gather.ts'
import { journalOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { searchPetitions, wordsSought } from './petition-search.ts'
import { faulty, ProblemError } from './problem.ts'

export const pageLimit = 100

/** What narrows a list of petitions down: in a query, where every value is text. */
const narrowing = {
  stage: choice(stages).optional().describe('办理阶段'),
  unit: id.optional().describe('承办、复查、复核单位'),
  form: choice(forms).optional().describe('信访形式'),
  kind: choice(kinds).optional().describe('类别；只列出可以看内容的'),
  from: day.optional().describe('登记日期不早于'),
  to: day.optional().describe('登记日期不晚于'),
  overdue: z.stringbool().optional().describe('只要有期限已经超过的；单位只看自己的期限'),
  words: z
    .string()
    .trim()
    .max(60, '要找的词过长，请控制在60字以内')
    .optional()
    .describe('标题、信访内容、诉求里的词，两个字以上，空格隔开的须都有；不按姓名、电话、证件号码查人'),
  number: z.string().trim().max(64, '编号过长').optional().describe('登记编号或上级系统的信访件编号，须完整'),
}

export const petitionQuery = z.object({
  ...narrowing,
  after: z.string().max(64).optional().describe('上一页给出的 next'),
  limit: z.coerce.number().int().min(1).max(pageLimit).default(50).describe('每页件数'),
})
export type PetitionQuery = z.output<typeof petitionQuery>

export const narrowedQuery = z.object(narrowing)
export type NarrowedQuery = z.output<typeof narrowedQuery>

const coded = z.object({ code: z.string(), label: z.string() })
export const petitionLine = z.object({
  id: z.string(),
  no: z.string(),
  upstreamNo: z.string().nullable().describe('上级系统的信访件编号'),
  registeredOn: z.string(),
  stage: coded,
  form: z.string().nullable(),
  people: z.int().nullable(),
  category: z.string().nullable(),
  kind: z.string().nullable().describe('申诉求决、建议意见、检举控告；看不见内容的为 null'),
  lead: z.string().nullable(),
  next: z.object({ term: z.string(), owner: z.string(), due: z.string(), overdue: z.boolean() }).nullable(),
})
export const petitionPage = z.object({
  petitions: z.array(petitionLine),
  next: z.string().nullable().describe('从这里接着往前找；没有找满一页而有 next 的，是找了一段还没有找完'),
})
export type PetitionPage = z.infer<typeof petitionPage>

/** A page of the petitions this person may find, newest first; `next` asks for the one after it. */
export function listPetitions(house: House, actor: Actor, asked: PetitionQuery): Promise<PetitionPage> {
  const { limit, after, ...narrowed } = asked
  const cursor = after === undefined ? undefined : cursorOf(after)
  return readAs(house, actor, async (tx) => {
    const { petitions, next } = await pageOf(tx, { house, actor }, { narrowed, after: cursor, limit })
    const { nameOf, today } = await lookupsOf(house, actor, tx)
    return {
      petitions: petitions.map((petition) => lineOf(petition, { actor, nameOf, today })),
      next: next === undefined ? null : `${next.on}_${next.id}`,
    }
  })
}

/**
 * The petitions of a page. By words and by what only their readers know of them (form, kind) are found those alone whose
 * texts the actor may read. @throws {ProblemError} where the words can't be searched
 */
export async function pageOf(
  tx: Tx,
  { house, actor }: { readonly house: House; readonly actor: Actor },
  asked: { readonly narrowed: NarrowedQuery; readonly after?: PetitionCursor | undefined; readonly limit: number },
): Promise<Gathered> {
  const { number = '', words = '', overdue, ...rest } = asked.narrowed
  const overdueOn = overdue === true ? journalOf(house, actor).today : undefined
  const filter: PetitionFilter = { ...rest, overdueOn, ...(number !== '' && { number }) }
  const place = { region: house.region.code, actor }
  if (words !== '') {
    const sought = wordsSought(actor, { words, number })
    return searchPetitions(tx, place, { sought, filter, after: asked.after, limit: asked.limit })
  }
  return gather(asked, (after) => listed(tx, place, { filter, after, limit: asked.limit + 1 }))
}

async function listed(
  tx: Tx,
  { region, actor }: { readonly region: string; readonly actor: Actor },
  page: Parameters<typeof findPetitions>[3],
): Promise<Batch> {
  const { petitions, readTo } = await findPetitions(tx, region, actor, page)
  const { form, kind } = page.filter
  const needsTexts = form !== undefined || kind !== undefined
  const last = petitions.at(-1)
  return {
    matching: petitions.filter((petition) => {
      const sight = maySee(actor, petition)
      return needsTexts ? sight === 'texts' : sight !== 'nothing'
    }),
    ...(petitions.length >= page.limit && last !== undefined && { goOn: { on: last.registeredOn, id: last.id } }),
    // Where a slice ends depends on which petitions she may find, and not on what they hold.
    ...(readTo !== undefined && { pause: readTo }),
  }
}

function cursorOf(text: string): PetitionCursor {
  const [on = '', id = ''] = text.split('_')
  if (isPlainDate(on) && /^[0-9a-f-]{36}$/.test(id)) return { on, id }
  throw new ProblemError(faulty([{ path: 'after', problem: '请原样带上上一页给出的 next' }]))
}

/** A petition as a line of a list, with as much of it as this person may see. */
export function lineOf(
  petition: Petition,
  { actor, nameOf, today }: Pick<Awaited<ReturnType<typeof lookupsOf>>, 'actor' | 'nameOf' | 'today'>,
): PetitionPage['petitions'][number] {
  const seesTexts = maySee(actor, petition) === 'texts'
  const lead = leadAssignment(petition)?.unit
  const mine = Object.values(petition.duties).filter(
    (duty) => isOpen(duty) && duty.owner !== thePetitioner && (seesTexts || isOwn(actor, duty.owner)),
  )
  const [next] = mine.sort((a, b) => actBy(a).localeCompare(actBy(b)))
  const { id, no, upstreamNo = null, registeredOn, stage, form, people, category, kind } = petition
  return {
    ...{ id, no, upstreamNo, registeredOn },
    stage: { code: stage, label: stages[stage] },
    form: seesTexts ? forms[form] : null,
    people: seesTexts ? people : null,
    category: seesTexts ? category : null,
    kind: seesTexts && kind !== undefined ? kinds[kind] : null,
    lead: lead !== undefined && (seesTexts || isOwn(actor, lead)) ? nameOf(lead) : null,
    next:
      next === undefined
        ? null
        : { term: terms[next.term].label, owner: nameOf(next.owner), due: next.due, overdue: isMissed(next, today) },
  }
}

/** The office sees everybody's duties, whoever reads the texts; a unit before confirmation only its own. */
function isOwn({ unit }: Actor, owner: string): boolean {
  return unit === 'office' || owner === unit
}
