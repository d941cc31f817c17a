import { paperKinds } from '../petition/papers.ts'
import { papersOf } from '../petition/papers-on-file.ts'
import type { PaperOnFile } from '../petition/papers.ts'
import { may } from '../permits/may.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { Act } from '../petition/act.ts'
import type { Actor } from '../petition/facts.ts'
import type { Refusal } from '../petition/refusal.ts'
import { leadAssignment } from '../petition/state.ts'
import type { Petition } from '../petition/state.ts'
import { readSeenBy } from '../store/accesses.ts'
import { findOwnPetition, readRecordedActs } from '../store/petition-file.ts'
import { findByQueryCode } from '../store/query-codes.ts'
import type { CodeGiven } from '../store/query-codes.ts'
import type { Tx } from '../store/tx.ts'
import { readUnits } from '../store/units.ts'
import type { Unit } from '../store/units.ts'
import { thePetitioner } from '../terms/clock.ts'
import { isHers } from './her-papers.ts'
import { journalOf, read } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { deciding, record } from './petition-commands.ts'
import { ProblemError, wrongCode } from './problem.ts'
import { trackingOf } from './tracking-view.ts'
import type { TrackingView } from './tracking-view.ts'

/** She herself, whoever she is: her code says that the petition is hers. */
export const petitioner: Actor = { id: thePetitioner, unit: thePetitioner, role: 'petitioner' }

/** What she may do with her own code, beside rating. */
export const herActs = [
  'requestFirstReview',
  'requestFinalReview',
  'hideName',
  'showName',
  'requestWithdrawal',
] as const satisfies ActName[]
export type HerAct = (typeof herActs)[number]

/** Open to her today, or closed and why. */
export interface HerChoice {
  readonly act: HerAct
  readonly label: string
  readonly article: string
  readonly why?: Refusal
  /** What to know before, though it is open. */
  readonly note?: string
  /** 复查、复核: who would answer; absent where the register of units doesn't say. */
  readonly reviewer?: { readonly id: string; readonly name: string }
}

export interface HerPaper {
  readonly id: string
  readonly label: string
  readonly number: string | undefined
  readonly signedOn: string
  readonly hasOriginal: boolean
}

/** Her petition as her page shows it. */
export interface HerPetition {
  readonly tracking: TrackingView
  readonly choices: readonly HerChoice[]
  readonly papers: readonly HerPaper[]
}

/** @throws {ProblemError} in the same words for a number there isn't, one without a code, and a wrong code */
export async function openByCode(house: House, given: CodeGiven): Promise<string> {
  const keeping = { region: house.region.code, keyring: house.keyring }
  const subject = await read(house, (tx) => findByQueryCode(tx, keeping, given))
  if (subject === undefined) throw new ProblemError(wrongCode)
  return subject
}

/** @throws {ProblemError} when the petition is there no longer */
export async function readHerPetition(house: House, subject: string): Promise<HerPetition> {
  return read(house, async (tx) => {
    const petition = await ownPetition(tx, house, subject)
    house.note({ event: 'petition tracked', petition: subject })
    const recorded = await readRecordedActs(tx, house.region.code, subject)
    const seenBy = await readSeenBy(tx, house.region.code, subject)
    const lookups = await lookupsOf(house, petitioner, tx)
    const units = await readUnits(tx, house.region.code)
    return {
      tracking: trackingOf(petition, { recorded, seenBy }, lookups),
      choices: herActs.map((act) => choiceOf(house, petition, act, units)),
      papers: papersOf(petition)
        .filter((paper) => isHers(petition, paper))
        .map(presentPaper),
    }
  })
}

async function ownPetition(tx: Tx, house: House, subject: string): Promise<Petition> {
  const petition = await findOwnPetition(tx, house.region.code, subject)
  if (petition === undefined) throw new ProblemError(wrongCode)
  return petition
}

function choiceOf(house: House, petition: Petition, name: HerAct, units: readonly Unit[]): HerChoice {
  const act: Act<unknown> = acts[name]
  const facts = { ...journalOf(house, petitioner), texts: {} }
  const why = may(petitioner, name, petition) ?? act.open(petition, facts)
  const { label, article } = act
  if (why !== undefined) return { act: name, label, article, why }
  // What is remarked on keeping her name back is said to staff; her page has its own words for it.
  const note = name === 'hideName' ? undefined : act.remark?.(petition, facts)
  const reviewer = reviewerFor(house, petition, name, units)
  return { act: name, label, article, ...(note !== undefined && { note }), ...(reviewer !== undefined && { reviewer }) }
}

/** 「原办理机关、单位的上一级」: as the register of units has it, or as the office has published it. */
function reviewerFor(
  { region }: House,
  petition: Petition,
  name: HerAct,
  units: readonly Unit[],
): HerChoice['reviewer'] {
  const before = answeredBefore(petition, name)
  if (before === undefined) return undefined
  const above = superiorOf(units, before) ?? region.channels?.above?.[before] ?? ''
  if (above === '') return undefined
  const known = findUnit(units, above)
  return { id: known?.id ?? above, name: known?.fullName ?? above }
}

/** Whose answer is to be reviewed. */
function answeredBefore(petition: Petition, name: HerAct): string | undefined {
  if (name === 'requestFirstReview') return leadAssignment(petition)?.unit
  return name === 'requestFinalReview' ? petition.firstReview?.reviewer : undefined
}

function superiorOf(units: readonly Unit[], of: string): string | undefined {
  const unit = findUnit(units, of)
  return unit?.reviewSuperior ?? unit?.superior
}

function findUnit(units: readonly Unit[], idOrName: string): Unit | undefined {
  return units.find(({ id, fullName }) => id === idOrName || fullName === idOrName)
}

function presentPaper({ id, kind, number, signed, original }: PaperOnFile): HerPaper {
  return {
    id,
    label: paperKinds[kind],
    number: number?.text,
    signedOn: signed?.on ?? '',
    hasOriginal: original !== undefined,
  }
}

/** An act of her own, done today. @throws {ProblemError} refused with its article, or a request id used twice */
export async function actAsPetitioner(
  house: House,
  subject: string,
  order: {
    readonly requestId: string
    readonly act: HerAct | 'rate'
    readonly input?: object
    readonly texts?: Readonly<Record<string, string>>
  },
): Promise<void> {
  const { requestId, act, input = {}, texts = {} } = order
  const { today } = journalOf(house, petitioner)
  await record(house, petitioner, { id: requestId, body: { subject, act, input, texts } }, () =>
    Promise.resolve({ subject, texts, ...deciding(petitioner, act, { on: today, ...input }) }),
  )
}
