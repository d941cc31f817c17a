import { z } from 'zod'
import { may } from '../permits/may.ts'
import { maySee } from '../permits/may-see.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import { input as registerInput } from '../petition/actions/register/input.ts'
import type { RegisterInput } from '../petition/actions/register/input.ts'
import type { Act, Actor } from '../petition/act.ts'
import type { PetitionEvent } from '../petition/events.ts'
import type { Petition } from '../petition/state.ts'
import type { TextFields } from '../petition/texts-of-act.ts'
import { append } from '../store/append.ts'
import { freshNumbers } from '../store/fresh-numbers.ts'
import type { Command, PersonGiven } from '../store/journal.ts'
import { once } from '../store/once.ts'
import { perform } from '../store/perform.ts'
import { petitionKind } from '../store/petition-kind.ts'
import { findPetition } from '../store/petition-file.ts'
import type { Tx } from '../store/tx.ts'
import { actTexts } from './act-texts.ts'
import { journalOf } from './house.ts'
import type { House } from './house.ts'
import { notThere, overtaken, ProblemError, refusedProblem, requestReused } from './problem.ts'

/** Acts done on a petition that is there. 登记 makes one; 更正 is only ever read out of a corrected ledger. */
export type FurtherAct = Exclude<ActName, 'register' | 'correct' | 'rereckon'>

export const furtherActs: readonly FurtherAct[] = Object.keys(acts).filter(isFurtherAct)

export function isFurtherAct(name: string): name is FurtherAct {
  return Object.hasOwn(acts, name) && name !== 'register' && name !== 'correct' && name !== 'rereckon'
}

const requestId = z
  .string('没有提交编号：请随每次提交带上一个新的编号（如 UUID）')
  .min(8, '提交编号过短')
  .max(64, '提交编号过长')
const longText = z.string().trim().max(20_000, '文字过长，请控制在20000字以内，详细材料另附')

/** The body every act is sent in: what `decide` reads, the texts beside it, and what the person had before her. */
export function actBody(name: FurtherAct) {
  const act: Act<unknown> = acts[name]
  return z.strictObject({
    requestId: requestId.optional().describe('提交编号；也可以放在请求头 Idempotency-Key 中'),
    expectedVersion: z.int().min(1).optional().describe('提交人所见的版本'),
    input: act.input,
    texts: textsSchema(name).optional(),
  })
}

function textsSchema(name: FurtherAct): z.ZodType<Record<string, string | undefined>> {
  if (name === 'issueOpinion') {
    return z.record(
      z.string().regex(/^(answer|basis)\.[^.]{1,64}$/, '字段名应为 answer.诉求编号 或 basis.诉求编号'),
      longText,
    )
  }
  const fields: TextFields = actTexts[name]
  return z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([field, { label }]) => [field, longText.optional().describe(label)]),
    ),
  )
}

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `过长，请控制在${String(most)}字以内`)
    .optional()

const person = z.strictObject({
  role: z.enum(['petitioner', 'representative', 'agent']).default('petitioner').describe('信访人、代表、代理人'),
  name: z.string().trim().min(1, '请填写姓名').max(64, '过长，请控制在64字以内'),
  idNumber: optionalText(32).describe('身份证件号码'),
  phone: optionalText(32).describe('电话'),
  address: optionalText(200).describe('住址'),
})

/** What is registered: the number, who received it and the places of the demands are for the server to say. */
export const registerBody = z.strictObject({
  requestId: requestId.optional().describe('提交编号；也可以放在请求头 Idempotency-Key 中'),
  input: registerInput.omit({ no: true, demands: true, firstReceiver: true }),
  text: longText.min(1, '请填写信访内容').describe('信访内容'),
  demands: z
    .array(longText.min(1, '请写明这一项请求'))
    .min(1, '请至少写明一项请求')
    .max(50, '诉求过多，请合并')
    .describe('各项诉求，一项一条'),
  persons: z.array(person).min(1, '请至少登记一名信访人').max(50, '人员过多，联名的请登记代表'),
})

export type RegisterBody = z.infer<typeof registerBody>

/** What an act left behind; the same request gives the same one again. */
export interface Done {
  readonly id: string
  readonly version: number
}

/** Registers a petition under a fresh number. @throws {ProblemError} */
export async function registerPetition(
  house: House,
  actor: Actor,
  request: { readonly id: string; readonly body: RegisterBody },
): Promise<Done> {
  const { requestId: _, ...body } = request.body
  const { input, text, demands, persons } = body
  const ids = demands.map((_, index) => String(index + 1))
  const texts = Object.fromEntries([
    ['petition', text],
    ...demands.map((demand, index) => [`demand.${String(index + 1)}`, demand] as const),
  ])
  const subject = house.newId()
  return record(house, actor, { id: request.id, body: { act: 'register', ...body } }, async (tx) => {
    const [no = ''] = await freshNumbers(tx, { region: house.region.code, kind: 'petition' }, [input.on], house.random)
    const given: RegisterInput = { ...input, no, demands: ids, firstReceiver: actor.unit }
    return { subject, texts, persons: persons satisfies readonly PersonGiven[], ...deciding(actor, 'register', given) }
  })
}

/** One act on one petition, as it was sent. `input` is what the act's own schema made of it. */
export interface ActOrder {
  readonly petition: string
  readonly act: FurtherAct
  readonly expectedVersion?: number | undefined
  readonly input: unknown
  readonly texts?: Readonly<Record<string, string | undefined>> | undefined
}

/** Does one act. @throws {ProblemError} not there, refused with its article, overtaken, or a request id used twice */
export async function actOn(
  house: House,
  actor: Actor,
  request: { readonly id: string; readonly order: ActOrder },
): Promise<Done> {
  const { petition, act, input, texts = {}, expectedVersion } = request.order
  return record(house, actor, { id: request.id, body: request.order }, async (tx) => {
    const seen = await findPetition(tx, house.region.code, actor, petition)
    if (seen === undefined || maySee(actor, seen) === 'nothing') throw new ProblemError(notThere)
    return { subject: petition, expectedVersion, texts: filled(texts), ...deciding(actor, act, input) }
  })
}

function deciding(
  actor: Actor,
  name: ActName,
  input: unknown,
): Pick<Command<Petition, PetitionEvent>, 'may' | 'decide'> {
  const act: Act<unknown> = acts[name]
  return {
    may: (petition) => may(actor, name, petition),
    decide: (petition, facts) => act.decide(petition, input, facts),
  }
}

async function record(
  house: House,
  actor: Actor,
  request: { readonly id: string; readonly body: unknown },
  commandOf: (tx: Tx) => Promise<Command<Petition, PetitionEvent>>,
): Promise<Done> {
  const journal = journalOf(house, actor)
  const done = await perform(house.db, house.region.code, (tx) =>
    once(tx, journal, request, async (): Promise<Done> => {
      const [after] = await append(tx, journal, petitionKind, [await commandOf(tx)])
      if (after === undefined) throw new Error('append answered one command with no subject')
      return { id: after.id, version: after.version }
    }),
  )
  switch (done.outcome) {
    case 'done':
      return done.value
    case 'refused':
      throw new ProblemError(refusedProblem(done.refusal))
    case 'conflict':
      throw new ProblemError(overtaken(done.version))
    case 'requestReused':
      throw new ProblemError(requestReused)
  }
}

function filled(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([field, text]) => (text ? [[field, text] as const] : [])))
}
