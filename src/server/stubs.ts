import { z } from 'zod'
import { daysBetween, sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { may } from '../permits/may.ts'
import type { Actor } from '../petition/facts.ts'
import { blank } from '../petition/evolve.ts'
import { day } from '../petition/input.ts'
import { refuse } from '../petition/refusal.ts'
import { canonicalJson } from '../store/chain.ts'
import { codeOf } from '../store/query-codes.ts'
import { addStub, addStubStep, readStubs, readStubSteps } from '../store/stubs.ts'
import type { Stub, StubStep, StubStepKind } from '../store/stubs.ts'
import type { Tx } from '../store/tx.ts'
import { dispatch } from '../terms/dispatch.ts'
import { reckonCalendarDays } from '../terms/reckon.ts'
import { journalOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { faulty, forbidden, notThere, ProblemError, refusedProblem } from './problem.ts'
import { requestId } from './recording.ts'

/** 存根移交: what is taken in about the county's own. Nothing of the matter is asked for, so nothing of it can be kept. */
export const stubBody = z.strictObject({
  requestId,
  receivedOn: day.describe('收到的日子'),
  superior: z
    .string()
    .trim()
    .min(4, '请写上一级机关的全称')
    .max(60, '过长，请只写机关的全称，控制在60字以内')
    .describe('移交给哪个上一级机关，写全称；不得写人名和事由'),
})

const means = { confidentialPost: '机要通信', courier: '专人送达', inPerson: '当面移交' } as const
const meansCodes = ['confidentialPost', 'courier', 'inPerson'] as const

export const handedOverBody = z.strictObject({
  on: day.describe('移交的日子'),
  means: z.enum(meansCodes, '请选择移交方式').describe('移交方式：机要通信、专人送达、当面移交'),
})
export const receiptBody = z.strictObject({
  on: day.describe('上一级机关收到的日子'),
  receipt: z
    .string()
    .trim()
    .min(1, '请写上一级机关的回执号')
    .max(60, '过长，请只写回执号，控制在60字以内')
    .describe('上一级机关的回执号；不得写人名和事由'),
})

const stepView = z.object({ on: z.string(), said: z.string() })
export const stubView = z.object({
  no: z.string().describe('存根号，随机取得，不连号'),
  receivedOn: z.string(),
  superior: z.string(),
  due: z.string().describe('到哪一天为止必须移交'),
  daysLeft: z.int().nullable().describe('还有几天，负数为已超过；已经移交的为 null'),
  provisional: z.boolean().describe('到期日所在年份的放假安排尚未公布'),
  article: z.string(),
  handedOver: stepView.nullable(),
  receipt: stepView.nullable(),
})
export const stubList = z.array(stubView).describe('自己写的存根，先到期的在前；别人写的，谁也看不到')
export type StubList = z.infer<typeof stubList>
/** As its writer sees it. */
export type StubView = StubList[number]

/** Her own stubs, and nobody else's. */
export function listStubs(house: House, actor: Actor): Promise<StubList> {
  return readAs(house, actor, (tx) => present(tx, house, actor))
}

/**
 * Keeps a stub. Sent twice it is kept once, told by the number, which is made of what was sent: no stored request
 * remembers it. @throws {ProblemError}
 */
export async function keepStub(house: House, actor: Actor, body: z.output<typeof stubBody>): Promise<StubView> {
  if (may(actor, 'register', blank('')) !== undefined) throw new ProblemError(forbidden)
  const { today } = journalOf(house, actor)
  const { receivedOn, superior } = body
  refuseDay('receivedOn', receivedOn, { latest: today })
  const { due } = reckonCalendarDays(receivedOn, dispatch.limit.days, house.calendar)
  const stub = { number: numberOf(house, actor, body), writer: actor.id, receivedOn, superior, due }
  return readAs(house, actor, async (tx) => {
    await addStub(tx, house.region.code, stub)
    const made = (await present(tx, house, actor)).find(({ no }) => no === stub.number)
    if (made === undefined) throw new Error('a stub just kept is not there')
    return made
  })
}

/** That the content left the house. @throws {ProblemError} */
export function handOver(
  house: House,
  actor: Actor,
  { no, body }: { readonly no: string; readonly body: z.output<typeof handedOverBody> },
): Promise<StubList> {
  return step(house, actor, no, ({ stub, today }) => {
    refuseDay('on', body.on, { earliest: stub.receivedOn, latest: today })
    return { what: 'handedOver', on: body.on, said: body.means }
  })
}

/** That the superior organ answered for it. @throws {ProblemError} before it was handed over */
export function keepReceipt(
  house: House,
  actor: Actor,
  { no, body }: { readonly no: string; readonly body: z.output<typeof receiptBody> },
): Promise<StubList> {
  return step(house, actor, no, ({ steps, today }) => {
    const left = steps.find(({ what }) => what === 'handedOver')
    if (left === undefined) throw new ProblemError(refusedProblem(notHandedOver))
    refuseDay('on', body.on, { earliest: left.on, latest: today })
    return { what: 'receipt', on: body.on, said: body.receipt }
  })
}

const notHandedOver = refuse(
  'notHandedOver',
  dispatch.article,
  '这份存根还没有登记移交，不会有上一级的回执。请先登记哪一天、怎样移交的，再登记回执。',
)

interface Ground {
  readonly stub: Stub
  /** What stands of it now. */
  readonly steps: readonly StubStep[]
  readonly today: PlainDate
}

function step(
  house: House,
  actor: Actor,
  no: string,
  decide: (ground: Ground) => Omit<StubStep, 'number'>,
): Promise<StubList> {
  const { code } = house.region
  return readAs(house, actor, async (tx) => {
    const stub = (await readStubs(tx, code, actor.id)).find(({ number }) => number === no)
    if (stub === undefined) throw new ProblemError(notThere)
    const steps = (await readStubSteps(tx, code, actor.id)).filter(({ number }) => number === no)
    const { today } = journalOf(house, actor)
    const { what, on, said } = decide({ stub, steps, today })
    const before = steps.find((each) => each.what === what)
    if (before?.on !== on || before.said !== said)
      await addStubStep(tx, code, { number: no, writer: actor.id, what, on, said })
    return present(tx, house, actor)
  })
}

async function present(tx: Tx, house: House, actor: Actor): Promise<StubList> {
  const { today } = journalOf(house, actor)
  const { region, calendar } = house
  const steps = await readStubSteps(tx, region.code, actor.id)
  const stubs = await readStubs(tx, region.code, actor.id)
  return stubs.map(({ number, receivedOn, superior, due }) => {
    const of = (kind: StubStepKind) => steps.find((each) => each.number === number && each.what === kind)
    const [left, answered] = [of('handedOver'), of('receipt')]
    return {
      ...{ no: number, receivedOn, superior, due, article: dispatch.article },
      daysLeft: left === undefined ? daysBetween(today, due) : null,
      provisional: !calendar.isKnown(due),
      handedOver: left === undefined ? null : { on: left.on, said: sayMeans(left.said) },
      receipt: answered === undefined ? null : { on: answered.on, said: answered.said },
    }
  })
}

function sayMeans(code: string): string {
  const known = meansCodes.find((each) => each === code)
  return known === undefined ? code : means[known]
}

function refuseDay(
  path: string,
  on: PlainDate,
  { earliest, latest }: { readonly earliest?: PlainDate; readonly latest: PlainDate },
): void {
  const late = `不能晚于今天（${sayDay(latest)}），请改正`
  if (on > latest) throw new ProblemError(faulty([{ path, problem: late }]))
  if (earliest === undefined || on >= earliest) return
  throw new ProblemError(faulty([{ path, problem: `不能早于${sayDay(earliest)}，请改正` }]))
}

const letters = 10

function numberOf({ keyring }: House, actor: Actor, sent: object): string {
  const number = codeOf(keyring.mac(`stub ${actor.id} ${canonicalJson(sent)}`), letters)
  if (number === undefined) throw new Error('too few bytes for a number')
  return number
}
