import { z } from 'zod'
import { isPlainDate } from '../calendar/plain-date.ts'
import { maySee } from '../permits/may-see.ts'
import type { Actor } from '../petition/facts.ts'
import { choice, day, id } from '../petition/input.ts'
import { leadAssignment } from '../petition/state.ts'
import type { Petition } from '../petition/state.ts'
import { forms, stages } from '../petition/words.ts'
import { findPetitions } from '../store/find-petitions.ts'
import type { PetitionCursor, PetitionFilter } from '../store/find-petitions.ts'
import { actBy, isMissed, isOpen, thePetitioner } from '../terms/clock.ts'
import { terms } from '../terms/terms.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { faulty, ProblemError } from './problem.ts'

export const pageLimit = 100

/** What a list of petitions is asked with: in a query, where every value is text. */
export const petitionQuery = z.object({
  stage: choice(stages).optional().describe('办理阶段'),
  unit: id.optional().describe('承办、复查、复核单位'),
  form: choice(forms).optional().describe('信访形式'),
  from: day.optional().describe('登记日期不早于'),
  to: day.optional().describe('登记日期不晚于'),
  number: z.string().trim().max(64, '编号过长').optional().describe('登记编号或上级系统的信访件编号，须完整'),
  after: z.string().max(64).optional().describe('上一页给出的 next'),
  limit: z.coerce.number().int().min(1).max(pageLimit).default(50).describe('每页件数'),
})
export type PetitionQuery = z.output<typeof petitionQuery>

export const petitionLine = z.object({
  id: z.string(),
  no: z.string(),
  registeredOn: z.string(),
  stage: z.object({ code: z.string(), label: z.string() }),
  form: z.string().nullable(),
  people: z.int().nullable(),
  category: z.string().nullable(),
  lead: z.string().nullable(),
  next: z.object({ term: z.string(), owner: z.string(), due: z.string(), overdue: z.boolean() }).nullable(),
})
export const petitionPage = z.object({ petitions: z.array(petitionLine), next: z.string().nullable() })
export type PetitionPage = z.infer<typeof petitionPage>

/** A page of the petitions this person may find, newest first; `next` asks for the one after it. */
export function listPetitions(house: House, actor: Actor, asked: PetitionQuery): Promise<PetitionPage> {
  const { limit, after, number, ...rest } = asked
  const filter: PetitionFilter = { ...rest, ...(number !== undefined && number !== '' && { number }) }
  const cursor = after === undefined ? undefined : cursorOf(after)
  return readAs(house, actor, async (tx) => {
    const found = await findPetitions(tx, house.region.code, actor, { filter, after: cursor, limit: limit + 1 })
    const { nameOf, today } = await lookupsOf(house, actor, tx)
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    return {
      petitions: shown
        .filter((petition) => maySee(actor, petition) !== 'nothing')
        .map((petition) => lineOf(petition, { actor, nameOf, today })),
      next: found.length > limit && last !== undefined ? `${last.registeredOn}_${last.id}` : null,
    }
  })
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
  const { id, no, registeredOn, stage, form, people, category } = petition
  return {
    ...{ id, no, registeredOn },
    stage: { code: stage, label: stages[stage] },
    form: seesTexts ? forms[form] : null,
    people: seesTexts ? people : null,
    category: seesTexts ? category : null,
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
