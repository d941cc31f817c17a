import { z } from 'zod'
import { inNameOf } from '../permits/in-name-of.ts'
import { may } from '../permits/may.ts'
import { maySee } from '../permits/may-see.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import { input as registerInput } from '../petition/actions/register/input.ts'
import { input as relateInput } from '../petition/actions/relate/input.ts'
import { input as referInput } from '../petition/actions/refer-to-discipline/input.ts'
import { input as splitInput } from '../petition/actions/split/input.ts'
import type { SplitInput } from '../petition/actions/split/input.ts'
import type { RegisterInput } from '../petition/actions/register/input.ts'
import type { Act } from '../petition/act.ts'
import type { Actor, Facts } from '../petition/facts.ts'
import type { PaperOriginal } from '../petition/papers.ts'
import type { PetitionEvent } from '../petition/events.ts'
import type { Petition } from '../petition/state.ts'
import { findEntry } from '../registers/find-entries.ts'
import { freshNumbers } from '../store/fresh-numbers.ts'
import type { Command, Journal, PersonGiven } from '../store/journal.ts'
import { readHierarchy } from '../store/hierarchy.ts'
import { petitionKind } from '../store/petition-kind.ts'
import { markRows } from '../ledgers/import/set-aside.ts'
import { disposeOf } from '../store/dispose.ts'
import { findPetition, readEarlier } from '../store/petition-file.ts'
import { issueQueryCode } from '../store/query-codes.ts'
import type { Tx } from '../store/tx.ts'
import { theOffice } from '../terms/clock.ts'
import type { House } from './house.ts'
import { personRegistered, personsNamed } from './persons.ts'
import { compartmentOf, movingInto } from './sealed/referral.ts'
import { registerSplitOff } from './split-petition.ts'
import { paperFactsOf } from './prepare-paper.ts'
import { faulty, notThere, ProblemError } from './problem.ts'
import { filled, longText, recordOn, requestId } from './recording.ts'
import type { Done, Ordered } from './recording.ts'

/**
 * Acts done on a petition that is there. 登记 makes one; 更正 is only ever read out of a corrected ledger, 重新推算 comes with a
 * holiday notice, and 交回内容 is done in the compartment.
 */
export type FurtherAct = Exclude<ActName, OtherDoor>

type OtherDoor = (typeof otherDoors)[number]
const otherDoors = ['register', 'correct', 'rereckon', 'handBack'] as const

export const furtherActs: readonly FurtherAct[] = Object.keys(acts).filter(isFurtherAct)

export function isFurtherAct(name: string): name is FurtherAct {
  return Object.hasOwn(acts, name) && otherDoors.every((other) => other !== name)
}

/** One person as a command names her. */
type PersonNamed = Omit<PersonGiven, 'role'>

interface ActBody {
  readonly requestId?: string | undefined
  readonly expectedVersion?: number | undefined
  readonly input: unknown
  readonly texts?: Record<string, string | undefined> | undefined
  readonly persons?: readonly PersonNamed[] | undefined
}

/** The body every act is sent in: what `decide` reads, texts and persons beside it, and what the person had before her. */
export function actBody(name: FurtherAct): z.ZodType<ActBody> {
  const act: Act<unknown> = acts[name]
  const body = {
    requestId: requestId.optional().describe('提交编号；也可以放在请求头 Idempotency-Key 中'),
    expectedVersion: z.int().min(1).optional().describe('提交人所见的版本'),
    input: act.input,
    texts: textsSchema(name).optional(),
  }
  const { takesPersons: role } = act
  return role === undefined ? z.strictObject(body) : z.strictObject({ ...body, persons: personsNamed(role).optional() })
}

function textsSchema(name: FurtherAct): z.ZodType<Record<string, string | undefined>> {
  const { texts, textsPerDemand }: Act<unknown> = acts[name]
  if (textsPerDemand !== undefined) {
    const parts = Object.keys(textsPerDemand)
    const named = parts.map((part) => `${part}.诉求编号`).join(' 或 ')
    const field = new RegExp(`^(${parts.join('|')})\\.[^.]{1,64}$`)
    return z.record(z.string().regex(field, `字段名应为 ${named}`), longText)
  }
  return z.strictObject(
    Object.fromEntries(Object.entries(texts).map(([field, { label }]) => [field, longText.optional().describe(label)])),
  )
}

/** What is registered: the number, who received it and the places of the demands are for the server to say. */
export const registerBody = z.strictObject({
  requestId: requestId.optional().describe('提交编号；也可以放在请求头 Idempotency-Key 中'),
  input: registerInput.omit({ no: true, demands: true, firstReceiver: true, splitFrom: true }),
  text: longText.min(1, '请填写信访内容').describe('信访内容'),
  demands: z
    .array(longText.min(1, '请写明这一项请求'))
    .min(1, '请至少写明一项请求')
    .max(50, '诉求过多，请合并')
    .describe('各项诉求，一项一条'),
  others: longText.optional().describe('没有账号的被检举控告的人；只有信访局负责人可以查看'),
  persons: z.array(personRegistered).min(1, '请至少登记一名信访人').max(50, '人员过多，联名的请登记代表'),
})

export type RegisterBody = z.infer<typeof registerBody>

/** `queryCode` is told this once; the same request again gives null. */
export interface Registered extends Done {
  readonly queryCode: string | null
}

/** What is written with a registration or not at all; the query code is told here and nowhere else. */
export type AfterRegistering = (tx: Tx, petition: Petition, queryCode: string) => Promise<void>

/** What comes along with a registration, and is recorded with it or not at all. */
export interface Along {
  /** What tells one such request from another. */
  readonly body: Readonly<Record<string, unknown>>
  ordered(tx: Tx, subject: string): Pick<PetitionOrder, 'others' | 'afterwards'>
}

/** Registers a petition under a fresh number, and makes the code she asks about it with. @throws {ProblemError} */
export async function registerPetition(
  house: House,
  actor: Actor,
  request: {
    readonly id: string
    readonly body: RegisterBody
    readonly along?: Along
    readonly afterwards?: AfterRegistering
  },
): Promise<Registered> {
  const { along } = request
  const { requestId: _, ...body } = request.body
  const { input, text, demands, persons, others: otherAccused = '' } = body
  const ids = demands.map((_, index) => String(index + 1))
  const texts = Object.fromEntries([
    ['petition', text],
    ['others', otherAccused],
    ...demands.map((demand, index) => [`demand.${String(index + 1)}`, demand] as const),
  ])
  const subject = house.newId()
  const codes: string[] = []
  const asked = { id: request.id, body: { act: 'register', ...body, ...along?.body } }
  const done = await record(house, actor, asked, async (tx) => {
    codes.push(await issueQueryCode(tx, { region: house.region.code, keyring: house.keyring }, subject))
    const [no = ''] = await freshNumbers(tx, { region: house.region.code, kind: 'petition' }, [input.on], house.random)
    const firstReceiver = actor.role === 'petitioner' ? theOffice : actor.unit
    const given: RegisterInput = { ...input, no, demands: ids, firstReceiver }
    await refuseStrangeRisk(tx, house, actor, input.fromRisk)
    const known = { hierarchy: await readHierarchy(tx, house.region.code) }
    const { others, afterwards } = along?.ordered(tx, subject) ?? {}
    return {
      ...{
        subject,
        texts,
        persons: persons satisfies readonly PersonGiven[],
        ...deciding(actor, 'register', given, known),
      },
      ...(others !== undefined && { others }),
      afterwards: async (tx, journal, petition) => {
        await afterwards?.(tx, journal, petition)
        await request.afterwards?.(tx, petition, codes.at(-1) ?? '')
      },
    }
  })
  return { ...done, queryCode: codes.at(-1) ?? null }
}

/** What came out of a screening names a risk this person may find, and one that is not there is no origin. @throws {ProblemError} */
async function refuseStrangeRisk(tx: Tx, house: House, actor: Actor, risk: string | undefined): Promise<void> {
  if (risk === undefined) return
  if ((await findEntry(tx, house.region.code, actor, { kind: 'risk', id: risk })) !== undefined) return
  throw new ProblemError(faulty([{ path: 'input.fromRisk', problem: '没有所转来的这件排查，请从台账重新打开' }]))
}

/** One act on one petition, as it was sent. `input` is what the act's own schema made of it. */
export interface ActOrder {
  readonly petition: string
  readonly act: FurtherAct
  readonly expectedVersion?: number | undefined
  readonly input: unknown
  readonly texts?: Readonly<Record<string, string | undefined>> | undefined
  /** Only for acts that take some. */
  readonly persons?: readonly PersonNamed[] | undefined
  /** The scan that came along, kept already. */
  readonly original?: PaperOriginal
}

/** Does one act. @throws {ProblemError} not there, refused with its article, overtaken, or a request id used twice */
export async function actOn(
  house: House,
  actor: Actor,
  request: { readonly id: string; readonly order: ActOrder },
): Promise<Done> {
  const { petition, act, input, texts = {}, persons, expectedVersion } = request.order
  return record(house, actor, { id: request.id, body: request.order }, async (tx) => {
    const seen = await findPetition(tx, house.region.code, actor, petition)
    if (seen === undefined || maySee(actor, seen) === 'nothing') throw new ProblemError(notThere)
    const named = personsOf(act, persons)
    const earlier =
      (await relatedBy(tx, { house, actor }, act, input)) ??
      (await readEarlier(tx, house.region.code, seen, { held: true }))
    const papers = await paperFactsOf(tx, { house, actor }, request.order)
    return {
      ...{ subject: petition, expectedVersion, texts: filled(texts), persons: named },
      ...deciding(actor, act, input, {
        ...papers,
        ...(earlier !== undefined && { earlier }),
        ...(await compartmentFacts(tx, house, act, input)),
        ...(namesAccused.has(act) && { hierarchy: await readHierarchy(tx, house.region.code) }),
      }),
      ...(act === 'split' && { afterwards: splittingOff(house, splitInput.parse(input)) }),
      ...(act === 'dispose' && { afterwards: emptying }),
      ...(act === 'referToDiscipline' && { afterwards: movingInto(house) }),
    }
  })
}

/** 第三十条第三款: whether what goes to a discipline organ has a compartment to go into. */
async function compartmentFacts(tx: Tx, house: House, act: FurtherAct, input: unknown) {
  if (act !== 'referToDiscipline') return {}
  const compartment = await compartmentOf(tx, house, referInput.parse(input).body)
  return compartment === undefined ? {} : { compartment }
}

/** Acts that name the accused have to know who stands under whom. */
const namesAccused: ReadonlySet<ActName> = new Set(['confirmKind', 'nameAccused'])

/** What a relation is to. One that is not there, or not there for her, relates to nothing. @throws {ProblemError} */
async function relatedBy(
  tx: Tx,
  { house, actor }: { readonly house: House; readonly actor: Actor },
  act: FurtherAct,
  input: unknown,
): Promise<Petition | undefined> {
  const to = act === 'relate' ? relateInput.parse(input).to : undefined
  if (to === undefined) return undefined
  const found = await findPetition(tx, house.region.code, actor, to)
  if (found !== undefined) return found
  throw new ProblemError(faulty([{ path: 'input.to', problem: '没有所关联的这件信访，请核对' }]))
}

/** The part that was split off becomes a petition in the same breath, or nothing of it happens. */
function splittingOff(house: House, given: SplitInput) {
  return (tx: Tx, journal: Journal, after: Petition) =>
    registerSplitOff(tx, { journal, random: house.random }, after, given)
}

/** The act and the emptying stand together or not at all; files follow once both stand. */
async function emptying(tx: Tx, journal: Journal, { id }: Petition): Promise<void> {
  await markRows(tx, journal, id)
  await disposeOf(tx, journal, id)
}

/** What they become to the petition is the act's to say. */
function personsOf(name: FurtherAct, persons: ActOrder['persons'] = []): readonly PersonGiven[] {
  const { takesPersons: role }: Act<unknown> = acts[name]
  return role === undefined ? [] : persons.map((person) => ({ ...person, role }))
}

export function deciding(
  actor: Actor,
  name: ActName,
  input: unknown,
  known: Partial<Pick<Facts, 'earlier' | 'prepared' | 'original' | 'material' | 'hierarchy' | 'compartment'>> = {},
): Pick<Command<Petition, PetitionEvent>, 'may' | 'decide'> {
  const act: Act<unknown> = acts[name]
  return {
    may: (petition) => may(actor, name, petition),
    decide: (petition, facts) => inNameOf(actor, name, petition, act.decide(petition, input, { ...facts, ...known })),
  }
}

type PetitionOrder = Ordered<Petition, PetitionEvent>

/** A command on a petition with what goes with it, once per request. @throws {ProblemError} */
export function record(
  house: House,
  actor: Actor,
  request: { readonly id: string; readonly body: unknown },
  orderOf: (tx: Tx) => Promise<PetitionOrder>,
): Promise<Done> {
  return recordOn({ house, actor, kind: petitionKind }, request, orderOf)
}
