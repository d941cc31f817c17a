import { z } from 'zod'
import { addDays, sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import { day } from '../petition/input.ts'
import { addDeputizing, endDeputizing, readDeputizings } from '../store/deputies.ts'
import type { Deputizing } from '../store/deputies.ts'
import { lockColleagues } from '../store/staff.ts'
import type { Staff } from '../store/staff.ts'
import type { Tx } from '../store/tx.ts'
import { theOffice } from '../terms/clock.ts'
import { journalOf, read } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { faulty, forbidden, notThere, ProblemError } from './problem.ts'
import type { InputFault } from './problem.ts'

/** Longer than this nobody is on leave: then the office names another head. */
const longestDays = 92

export const deputyBody = z.strictObject({
  deputy: z.string().min(1, '请选择由谁代理').max(64).describe('由谁代理：本单位在岗的人员'),
  head: z.string().max(64).optional().describe('代理哪位负责人；不填即本人。信访局负责人可以替单位负责人指定'),
  from: day.describe('代理的第一日，不早于今天'),
  to: day.describe('代理的末日，期满自动终止'),
  reason: z.string().trim().min(1, '请写明事由').max(200, '过长，请控制在200字以内').describe('事由，如出差、休假'),
})
export type DeputyOrder = z.output<typeof deputyBody>

const deputyView = z.object({
  id: z.string(),
  head: z.string(),
  deputy: z.string(),
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  endedOn: z.string().nullable(),
  current: z.boolean().describe('今天正在代理'),
})
export const deputyList = z.array(deputyView)
export type DeputyView = z.infer<typeof deputyView>

/** Those of one's own unit; the office sees every unit's. */
export function listDeputies(house: House, actor: Actor): Promise<DeputyView[]> {
  return read(house, (tx) => present(tx, house, actor))
}

/** A head names who stands in for her; the office's head, also for a head who can't. @throws {ProblemError} */
export function appointDeputy(house: House, actor: Actor, order: DeputyOrder): Promise<DeputyView[]> {
  return read(house, async (tx) => {
    const { today } = journalOf(house, actor)
    const { head, colleagues } = await headOf(tx, house, actor, order)
    const others = await readDeputizings(tx, house.region.code, head.unit)
    const faults = [...faultsOfDays(order, today), ...faultsOfPeople(order, head, colleagues)]
    if (faults.length > 0) throw new ProblemError(faulty(faults))
    const clash = others.find((each) => each.head === head.id && overlaps(each, order))
    if (clash !== undefined) {
      const problem = `${sayDay(clash.from)}至${sayDay(clash.to)}已经有人代理，请先终止，或者改用别的日子`
      throw new ProblemError(faulty([{ path: 'from', problem }]))
    }
    const { deputy, from, to, reason } = order
    const given = { id: house.newId(), head: head.id, deputy, unit: head.unit, from, to, reason, by: actor.id }
    await addDeputizing(tx, house.region.code, given, house.now())
    return present(tx, house, actor)
  })
}

/** Ends from today on. @throws {ProblemError} */
export function endDeputy(house: House, actor: Actor, id: string): Promise<DeputyView[]> {
  return read(house, async (tx) => {
    const found = (await readDeputizings(tx, house.region.code, seenBy(actor))).find((each) => each.id === id)
    if (found === undefined) throw new ProblemError(notThere)
    if (found.head !== actor.id && !isOfficeHead(actor)) throw new ProblemError(forbidden)
    await endDeputizing(tx, house.region.code, id, journalOf(house, actor).today)
    return present(tx, house, actor)
  })
}

/** A deputy names no deputy: it is the head's own to say who speaks for her. */
function isOfficeHead({ role, deputyFor }: Actor): boolean {
  return role === 'officeHead' && deputyFor === undefined
}

async function headOf(tx: Tx, { region }: House, actor: Actor, { head, deputy }: DeputyOrder) {
  const own = actor.deputyFor === undefined && (actor.role === 'officeHead' || actor.role === 'unitHead')
  if (!own || (head !== undefined && head !== actor.id && !isOfficeHead(actor))) throw new ProblemError(forbidden)
  const unit = await unitOf(tx, region.code, head ?? actor.id)
  const colleagues = unit === undefined ? [] : await lockColleagues(tx, region.code, unit)
  const found = colleagues.find(({ id, role }) => id === (head ?? actor.id) && /Head$/u.test(role))
  if (found === undefined) throw new ProblemError(faulty([{ path: 'head', problem: '没有这位在岗的负责人，请核对' }]))
  return { head: found, colleagues: colleagues.filter(({ id }) => id === deputy) }
}

async function unitOf(tx: Tx, region: string, id: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ unit: string }>(
    'select unit_id as unit from staff where region_code = $1 and id = $2 and active',
    [region, id],
  )
  return rows[0]?.unit
}

function faultsOfDays({ from, to }: DeputyOrder, today: PlainDate): readonly InputFault[] {
  const latest = addDays(from, longestDays - 1)
  return [
    ...(from < today ? [{ path: 'from', problem: '代理不能补记，请从今天或者以后的日子开始' }] : []),
    ...(to < from ? [{ path: 'to', problem: '末日早于第一日，请改正' }] : []),
    ...(to > latest
      ? [
          {
            path: 'to',
            problem: `代理最长${String(longestDays)}日，请填${sayDay(latest)}或者以前；更久的请另行任命负责人`,
          },
        ]
      : []),
  ]
}

/** Whoever works on cases there, and not somebody who keeps watch or the machine. */
function faultsOfPeople({ deputy }: DeputyOrder, head: Staff, found: readonly Staff[]): readonly InputFault[] {
  const [named] = found
  const fit = head.unit === theOffice ? 'registrar' : 'handler'
  const other = named !== undefined && named.id !== head.id && named.role === fit
  return other
    ? []
    : [
        {
          path: 'deputy',
          problem: `「${named?.name ?? deputy}」不能代理：请选择同一单位在岗的经办人员，不能是负责人本人、监督员或者管理员`,
        },
      ]
}

function overlaps(each: Deputizing, { from, to }: DeputyOrder): boolean {
  const last = each.endedOn === null ? each.to : addDays(each.endedOn, -1)
  return each.from <= to && from <= last
}

function seenBy({ unit }: Actor): string | undefined {
  return unit === theOffice ? undefined : unit
}

async function present(tx: Tx, house: House, actor: Actor): Promise<DeputyView[]> {
  const { nameOf, staffName, today } = await lookupsOf(house, actor, tx)
  const all = await readDeputizings(tx, house.region.code, seenBy(actor))
  return all.map(({ id, head, deputy, unit, from, to, reason, endedOn }) => ({
    ...{ id, from, to, reason, endedOn },
    head: staffName(head),
    deputy: staffName(deputy),
    unit: nameOf(unit),
    current: from <= today && today <= to && (endedOn === null || endedOn > today),
  }))
}
