import { z } from 'zod'
import type { Actor } from '../petition/facts.ts'
import { day } from '../petition/input.ts'
import { addBreach, addBreachNotice, addBreachPetitions, readBreaches } from '../store/breaches.ts'
import { RequestReused } from '../store/journal.ts'
import { once } from '../store/once.ts'
import type { Tx } from '../store/tx.ts'
import { journalOf, lookingOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { faulty, forbidden, notThere, ProblemError, requestReused } from './problem.ts'
import { requestId } from './recording.ts'

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '请填信访件的 id')
const petitions = z.array(uuid).max(1000, '一次不超过1000件')

export const breachBody = z.strictObject({
  requestId,
  foundOn: day.describe('发现日期'),
  what: z
    .string()
    .trim()
    .min(1, '请写明发生了什么')
    .max(2000, '过长，请控制在2000字以内')
    .describe('哪些信息、怎样泄露或者丢失、怎样处置；不要写入姓名、号码'),
  petitions: petitions.default([]).describe('涉及哪些信访件'),
})
export const breachPetitionsBody = z.strictObject({ requestId, petitions: petitions.min(1, '请写明哪些信访件') })
export const breachNoticeBody = z.strictObject({
  requestId,
  told: z.string().trim().min(1, '请写明告知了谁').max(200, '过长，请控制在200字以内').describe('告知了谁'),
  toldOn: day.describe('告知日期'),
})

export const breachView = z.object({
  id: z.string(),
  foundOn: z.string(),
  what: z.string(),
  by: z.string(),
  petitions: z.array(z.object({ id: z.string(), no: z.string() })).describe('登记人看得见的'),
  notices: z.array(z.object({ told: z.string(), toldOn: z.string(), by: z.string() })),
})
export const breachList = z.array(breachView)
export type BreachView = z.infer<typeof breachView>

/** Who keeps the register: those who keep the house safe and those who look after what it does. */
const keepers: ReadonlySet<Actor['role']> = new Set(['auditor', 'admin'])

export function listBreaches(house: House, actor: Actor): Promise<BreachView[]> {
  refuseOthers(actor)
  return readAs(house, actor, (tx) => present(tx, house, actor))
}

/** Enters a breach. @throws {ProblemError} naming a petition that is not there for her */
export function enterBreach(house: House, actor: Actor, body: z.output<typeof breachBody>): Promise<BreachView> {
  return written(house, actor, { requestId: body.requestId, body }, async (tx) => {
    refuseFuture(house, actor, 'foundOn', body.foundOn)
    const breach = await addBreach(tx, lookingOf(house, actor), body)
    await addPetitions(tx, house, actor, { breach, petitions: body.petitions })
    return breach
  })
}

export function enterBreachPetitions(
  house: House,
  actor: Actor,
  { breach, body }: { readonly breach: string; readonly body: z.output<typeof breachPetitionsBody> },
): Promise<BreachView> {
  return written(house, actor, { requestId: body.requestId, body: { breach, ...body } }, async (tx) => {
    await getOne(tx, house, actor, breach)
    await addPetitions(tx, house, actor, { breach, petitions: body.petitions })
    return breach
  })
}

export function enterBreachNotice(
  house: House,
  actor: Actor,
  { breach, body }: { readonly breach: string; readonly body: z.output<typeof breachNoticeBody> },
): Promise<BreachView> {
  return written(house, actor, { requestId: body.requestId, body: { breach, ...body } }, async (tx) => {
    await getOne(tx, house, actor, breach)
    refuseFuture(house, actor, 'toldOn', body.toldOn)
    await addBreachNotice(tx, lookingOf(house, actor), { breach, told: body.told, toldOn: body.toldOn })
    return breach
  })
}

function refuseOthers({ role }: Actor): void {
  if (!keepers.has(role)) throw new ProblemError(forbidden)
}

function refuseFuture(house: House, actor: Actor, path: string, on: string): void {
  if (on > journalOf(house, actor).today) {
    throw new ProblemError(faulty([{ path, problem: '不能晚于今天，请核对日期' }]))
  }
}

async function addPetitions(
  tx: Tx,
  house: House,
  actor: Actor,
  of: { readonly breach: string; readonly petitions: readonly string[] },
): Promise<void> {
  const unknown = await addBreachPetitions(tx, lookingOf(house, actor), of)
  if (unknown.length === 0) return
  const problem = `没有您可以查看的这几件信访，请核对：${unknown.join('、')}`
  throw new ProblemError(faulty([{ path: 'petitions', problem }]))
}

/** Once per request; what stands in the register afterwards is read in the same transaction. */
async function written(
  house: House,
  actor: Actor,
  { requestId: id, body }: { readonly requestId: string; readonly body: unknown },
  work: (tx: Tx) => Promise<string>,
): Promise<BreachView> {
  refuseOthers(actor)
  try {
    return await readAs(house, actor, async (tx) => {
      const breach = await once(tx, journalOf(house, actor), { id, body }, () => work(tx))
      return getOne(tx, house, actor, breach)
    })
  } catch (error) {
    if (error instanceof RequestReused) throw new ProblemError(requestReused)
    throw error
  }
}

async function getOne(tx: Tx, house: House, actor: Actor, breach: string): Promise<BreachView> {
  if (!uuid.safeParse(breach).success) throw new ProblemError(notThere)
  const [found] = await present(tx, house, actor, breach)
  if (found === undefined) throw new ProblemError(notThere)
  return found
}

async function present(tx: Tx, house: House, actor: Actor, only?: string): Promise<BreachView[]> {
  const { staffName } = await lookupsOf(house, actor, tx)
  const breaches = await readBreaches(tx, house.region.code, actor, only)
  return breaches.map(({ petitions: touched, notices, by, ...breach }) => ({
    ...breach,
    by: staffName(by),
    petitions: [...touched],
    notices: notices.map((each) => ({ ...each, by: staffName(each.by) })),
  }))
}
