import { z } from 'zod'
import type { Actor } from '../petition/facts.ts'
import { day, id } from '../petition/input.ts'
import { findAccesses } from '../store/accesses.ts'
import type { Access, AccessCursor, AccessFilter, Looked } from '../store/accesses.ts'
import { findPetition } from '../store/petition-file.ts'
import { maySee } from '../permits/may-see.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import type { Lookups } from './lookups.ts'
import { faulty, forbidden, notThere, ProblemError } from './problem.ts'
import { roles } from './words.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const pageLimit = 200

const looks = {
  stub: '编号、日期和义务',
  texts: '信访内容',
  sealed: '密封的信访内容',
  personal: '个人信息（遮盖部分）',
  lookup: '查找来访人的信访件',
  paper: '文书',
  file: '文件',
  export: '导出',
} as const satisfies Record<Looked, string>

const paging = {
  after: z.string().max(80).optional().describe('上一页给出的 next'),
  limit: z.coerce.number().int().min(1).max(pageLimit).default(50).describe('每页条数'),
}
export const petitionAccessQuery = z.object(paging)
export const accessQuery = z.object({
  from: day.optional().describe('查看日期不早于'),
  to: day.optional().describe('查看日期不晚于'),
  staff: id.optional().describe('工作人员的编号'),
  petition: z.string().regex(uuid, '请填信访件的 id').optional().describe('信访件的 id'),
  number: z.string().trim().max(64, '编号过长').optional().describe('信访件的登记编号，须完整'),
  idle: z.stringbool().default(false).describe('只看「无在办事项的查看」'),
  ...paging,
})
export type AccessQuery = z.output<typeof accessQuery>

const word = z.object({ code: z.string(), label: z.string() })
const named = z.object({ id: z.string(), name: z.string() })
export const accessPage = z.object({
  accesses: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      petition: z.object({ id: z.string(), no: z.string() }).nullable().describe('导出整本台账的为空'),
      staff: named,
      role: word,
      unit: named,
      what: word,
      item: z.string().nullable(),
      why: z.string().describe('写明的理由；没有要求写理由的，是与这件信访的关系'),
      mark: z.string().nullable().describe('无在办事项的查看：名下没有义务，近30日也没有办理过'),
    }),
  ),
  next: z.string().nullable(),
})
export type AccessPage = z.infer<typeof accessPage>

/** Who sees the whole log. */
const auditors: ReadonlySet<Actor['role']> = new Set(['auditor'])
/** Who sees the looks at one petition. */
const readersOfOne: ReadonlySet<Actor['role']> = new Set(['auditor', 'officeHead'])

/** The log over everything, for the auditor. @throws {ProblemError} */
export function listAccesses(house: House, actor: Actor, asked: AccessQuery): Promise<AccessPage> {
  if (!auditors.has(actor.role)) throw new ProblemError(forbidden)
  const { after, limit, ...filter } = asked
  return page(house, actor, { filter, after, limit })
}

/**
 * The looks at one petition. Who may not read logs is told so before anything is looked up: the answer says nothing about
 * whether there is such a petition. @throws {ProblemError}
 */
export async function listAccessesOf(
  house: House,
  actor: Actor,
  of: { readonly petition: string; readonly after?: string | undefined; readonly limit: number },
): Promise<AccessPage> {
  if (!readersOfOne.has(actor.role)) throw new ProblemError(forbidden)
  const found = await readAs(house, actor, (tx) => findPetition(tx, house.region.code, actor, of.petition))
  if (found === undefined || maySee(actor, found) === 'nothing') throw new ProblemError(notThere)
  return page(house, actor, { filter: { petition: found.id }, after: of.after, limit: of.limit })
}

function page(
  house: House,
  actor: Actor,
  {
    filter,
    after,
    limit,
  }: { readonly filter: AccessFilter; readonly after: string | undefined; readonly limit: number },
): Promise<AccessPage> {
  const cursor = after === undefined ? undefined : cursorOf(after)
  return readAs(house, actor, async (tx) => {
    const by = { region: house.region.code, actor }
    const found = await findAccesses(tx, by, { filter, after: cursor, limit: limit + 1 })
    const lookups = await lookupsOf(house, actor, tx)
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    return {
      accesses: shown.map((each) => present(each, lookups)),
      next: found.length > limit && last !== undefined ? `${last.at.toISOString()}_${last.id}` : null,
    }
  })
}

function cursorOf(text: string): AccessCursor {
  const [at = '', last = ''] = text.split('_')
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at)) && uuid.test(last))
    return { at, id: last }
  throw new ProblemError(faulty([{ path: 'after', problem: '请原样带上上一页给出的 next' }]))
}

function present(access: Access, { nameOf, staffName }: Lookups): AccessPage['accesses'][number] {
  const { id: line, at, subject, no, staff, role, unit, what, item, why, idle } = access
  return {
    id: line,
    at: at.toISOString(),
    petition: subject === null ? null : { id: subject, no: no ?? '' },
    staff: { id: staff, name: staffName(staff) },
    role: { code: role, label: roles[role] },
    unit: { id: unit, name: nameOf(unit) },
    what: { code: what, label: looks[what] },
    item,
    why,
    mark: idle ? '无在办事项的查看' : null,
  }
}
