import { z } from 'zod'
import { daysBetween } from '../../calendar/plain-date.ts'
import { isSamePerson } from '../../permits/second-person.ts'
import type { Actor } from '../../petition/facts.ts'
import { refuse } from '../../petition/refusal.ts'
import { canonicalJson } from '../../store/chain.ts'
import { addDeed, readCompartmentKeys, readDeeds, readReports } from '../../store/sealed/compartment.ts'
import type { CompartmentKey, SealedDeed, SealedReport } from '../../store/sealed/compartment.ts'
import type { Tx } from '../../store/tx.ts'
import type { House } from '../house.ts'
import { lookupsOf } from '../lookups.ts'
import type { Lookups } from '../lookups.ts'
import { notThere, ProblemError, problemType, refusedProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { requestId } from '../recording.ts'
import { asOrgan, refuseOthersThanCustodian } from './compartments.ts'
import { passphrase, unlocked } from './keys.ts'
import { openOuter, openWords, sealWords, words } from './words.ts'
import type { Words } from './words.ts'

const written = z.string().trim().min(4, '请写明白，至少4个字').max(4000, '过长，请控制在4000字以内')

export const openBody = z.strictObject({ passphrase: passphrase.describe('开启口令') })
export const noteBody = z.strictObject({
  requestId,
  what: written.describe('做了什么；收到就加密，只有凭开启口令才看得到'),
  answered: z.boolean().default(false).describe('已经书面告知本人：到期日由此了结'),
})
export const askBody = z.strictObject({ requestId, reason: written.describe('为什么要知道是谁；收到就加密') })
export const approveBody = z.strictObject({
  requestId,
  ask: z.string().max(64).describe('批准哪一次申请'),
  identityPassphrase: passphrase.describe('身份口令'),
})
export const identityBody = z.strictObject({
  ask: z.string().max(64).describe('自己提出、已经批准的申请'),
  passphrase: passphrase.describe('开启口令'),
})

const asked = z.object({
  ask: z.string(),
  by: z.string(),
  mine: z.boolean().describe('由看这一页的人提出'),
  at: z.string(),
  approvedAt: z.string().nullable(),
  open: z.boolean().describe('批准还在24小时以内，由提出的人凭开启口令查看'),
})
export const reportView = z.object({
  no: z.string(),
  receivedOn: z.string(),
  due: z.string(),
  daysLeft: z.int().nullable().describe('还有几天，负数为已超过；已经告知、已经交回的为 null'),
  from: z.enum(['office', 'person']).describe('信访局依第二十二条第二款转来的，还是本人直接报告的'),
  handedBack: z.boolean().describe('内容已经交回信访局'),
  provisional: z.boolean().describe('到期日所在年份的放假安排尚未公布'),
  article: z.string(),
  asks: z.array(asked).describe('查看身份的申请'),
})
export const reportList = z.array(reportView)
export const openedReport = reportView.extend({
  files: z.int().describe('附件数'),
  words,
  deeds: z
    .array(z.object({ at: z.string(), by: z.string(), what: z.string(), text: z.string().nullable() }))
    .describe('谁查看过，办了什么'),
})
export const openedIdentity = z.object({ no: z.string(), words })
export type ReportView = z.infer<typeof reportView>
export type OpenedReport = z.infer<typeof openedReport>
export type OpenedIdentity = z.infer<typeof openedIdentity>

const doneWords = {
  opened: '查看内容',
  identityAsked: '申请查看身份',
  identityApproved: '批准查看身份',
  identityOpened: '查看身份',
  noted: '记录办理',
  answered: '已告知本人',
  handedBack: '交回内容',
} as const satisfies Record<SealedDeed['what'], string>

/** 第二十三条第二款, until 「有关规定」 (第四款) say otherwise: decision 0026. */
export const answerArticle = '第二十三条第二款、第四款'

/** What lies in her organ's compartment, and by when each must be answered. */
export function listReports(house: House, actor: Actor): Promise<ReportView[]> {
  return asOrgan(house, actor, async (tx) => {
    const reports = await readReports(tx, house.region.code)
    const deeds = await readDeeds(tx, house.region.code, numbersOf(reports))
    const lookups = await lookupsOf(house, actor, tx)
    return reports.map((report) => present(house, report, deeds, lookups))
  })
}

const numbersOf = (reports: readonly SealedReport[]): readonly string[] => reports.map(({ number }) => number)

function present(
  house: House,
  { number, receivedOn, due, belongings }: SealedReport,
  all: readonly SealedDeed[],
  { today, staffName, actor: reader }: Lookups,
): ReportView {
  const deeds = all.filter((deed) => deed.number === number)
  const handedBack = deeds.some(({ what }) => what === 'handedBack')
  const answered = handedBack || deeds.some(({ what }) => what === 'answered')
  return {
    ...{ no: number, receivedOn, due, article: answerArticle },
    daysLeft: answered ? null : daysBetween(today, due),
    provisional: !house.calendar.isKnown(due),
    from: belongings === null ? 'person' : 'office',
    handedBack,
    asks: deeds
      .filter(({ what }) => what === 'identityAsked')
      .map(({ id, actor, at }) => ({
        ...{ ask: id, by: staffName(actor), mine: actor === reader.id, at: at.toISOString() },
        approvedAt: approvalOf(deeds, id)?.at.toISOString() ?? null,
        open: holds(house, approvalOf(deeds, id)),
      })),
  }
}

function approvalOf(deeds: readonly SealedDeed[], ask: string): SealedDeed | undefined {
  return deeds.find((deed) => deed.what === 'identityApproved' && deed.ask === ask)
}

/** A report with the key it was sealed with and what was done about it. */
export interface Found {
  readonly report: SealedReport
  readonly key: CompartmentKey
  readonly deeds: readonly SealedDeed[]
}

/** @throws {ProblemError} in the same words for a number there isn't and another organ's */
export async function getReport(tx: Tx, house: House, actor: Actor, no: string): Promise<Found> {
  const [report] = await readReports(tx, house.region.code, no)
  const keys = await readCompartmentKeys(tx, house.region.code, actor.unit)
  const key = keys.find(({ id }) => id === report?.key)
  if (report === undefined || key === undefined) throw new ProblemError(notThere)
  return { report, key, deeds: await readDeeds(tx, house.region.code, [no]) }
}

/** Shows what was reported. The look is written down in the transaction that shows it. @throws {ProblemError} */
export function openReport(
  house: House,
  actor: Actor,
  { no, typed }: { readonly no: string; readonly typed: string },
): Promise<z.infer<typeof openedReport>> {
  const id = house.newId()
  return asOrgan(house, actor, async (tx) => {
    const { report, key } = await getReport(tx, house, actor, no)
    const secret = await unlocked('words', key, { path: 'passphrase', passphrase: typed })
    await addDeed(tx, house.region.code, deedOf(house, actor, { id, number: no, what: 'opened' }))
    const deeds = await readDeeds(tx, house.region.code, [no])
    const lookups = await lookupsOf(house, actor, tx)
    return {
      ...present(house, report, deeds, lookups),
      files: report.files.length,
      words: whole(openWords(secret, report.words, wordsPlace(no))),
      deeds: deeds.map((deed) => presentDeed(deed, secret, lookups)),
    }
  })
}

function presentDeed(deed: SealedDeed, secret: Buffer, { staffName }: Lookups) {
  const said = deed.sealed === null || deed.what === 'identityApproved' ? undefined : deed.sealed
  return {
    ...{ at: deed.at.toISOString(), by: staffName(deed.actor), what: doneWords[deed.what] },
    text: said === undefined ? null : (whole(openWords(secret, said, deedPlace(deed)))[0]?.text ?? ''),
  }
}

/** Writes down what was done. It takes no passphrase: whoever notes something can't read it again without. */
export function noteOn(
  house: House,
  actor: Actor,
  { no, body }: { readonly no: string; readonly body: z.output<typeof noteBody> },
): Promise<ReportView> {
  const what = body.answered ? 'answered' : 'noted'
  return step(house, actor, no, ({ key }) =>
    said(house, actor, { no, what, id: oneId(house, no, body), text: body.what, key }),
  )
}

/** Asks to know who reported. */
export function askIdentity(
  house: House,
  actor: Actor,
  { no, body }: { readonly no: string; readonly body: z.output<typeof askBody> },
): Promise<ReportView> {
  const what = 'identityAsked'
  return step(house, actor, no, ({ key }) =>
    said(house, actor, { no, what, id: oneId(house, no, body), text: body.reason, key }),
  )
}

/**
 * The custodian lets out the inner envelope, which only the passphrase of those who read opens: neither she nor they alone
 * learn who reported. @throws {ProblemError} where she asked herself, or nobody did
 */
export function approveIdentity(
  house: House,
  actor: Actor,
  { no, body }: { readonly no: string; readonly body: z.output<typeof approveBody> },
): Promise<ReportView> {
  refuseOthersThanCustodian(actor)
  return step(house, actor, no, async ({ report, key, deeds }) => {
    const ask = deeds.find(({ id, what }) => id === body.ask && what === 'identityAsked')
    if (ask === undefined) throw new ProblemError(notThere)
    if (isSamePerson(actor, ask.actor)) throw new ProblemError(refusedProblem(askedHerself))
    const secret = await unlocked('identity', key, {
      path: 'identityPassphrase',
      passphrase: body.identityPassphrase,
    })
    const sealed = whole(openOuter(secret, report.identity, identityPlace(no)))
    return deedOf(house, actor, {
      id: oneId(house, no, { requestId: body.requestId, ask: ask.id }),
      number: no,
      what: 'identityApproved',
      ask: ask.id,
      sealed,
    })
  })
}

const askedHerself = refuse(
  'sameOfficer',
  '密封仓由两人开启身份',
  '查看身份由提出的人以外的保管人批准，请交由另一名负责人批准。',
)

/** So long after the approval its asker may look. */
const approvalHolds = 24 * 3600_000

function holds(house: House, approval: SealedDeed | undefined): boolean {
  return approval !== undefined && house.now().getTime() - approval.at.getTime() < approvalHolds
}

/** Shows who reported, to whom it was approved for. @throws {ProblemError} */
export function openIdentity(
  house: House,
  actor: Actor,
  { no, body }: { readonly no: string; readonly body: z.output<typeof identityBody> },
): Promise<z.infer<typeof openedIdentity>> {
  const id = house.newId()
  return asOrgan(house, actor, async (tx) => {
    const { key, deeds } = await getReport(tx, house, actor, no)
    const mine = deeds.some((deed) => deed.id === body.ask && deed.what === 'identityAsked' && deed.actor === actor.id)
    const approval = mine ? approvalOf(deeds, body.ask) : undefined
    if (approval === undefined || !holds(house, approval) || approval.sealed === null)
      throw new ProblemError(refusedProblem(notApproved))
    const secret = await unlocked('words', key, { path: 'passphrase', passphrase: body.passphrase })
    const what = 'identityOpened'
    await addDeed(tx, house.region.code, deedOf(house, actor, { id, number: no, what, ask: body.ask }))
    return { no, words: whole(openWords(secret, approval.sealed, identityPlace(no))) }
  })
}

const notApproved = refuse(
  'notApproved',
  '密封仓由两人开启身份',
  '没有您提出、在24小时以内获批准的申请。请先申请查看身份，写明理由，由保管人批准。',
)

/** Sent again, a step is the same step; with anything else in it, it is another, and neither is lost. */
function oneId({ keyring }: House, no: string, body: object): string {
  return keyring.mac(`deed ${no} ${canonicalJson(body)}`).toString('base64url')
}

/** One step on a report, and how it stands afterwards. */
function step(
  house: House,
  actor: Actor,
  no: string,
  deed: (found: Found) => SealedDeed | Promise<SealedDeed>,
): Promise<ReportView> {
  return asOrgan(house, actor, async (tx) => {
    const found = await getReport(tx, house, actor, no)
    await addDeed(tx, house.region.code, await deed(found))
    const deeds = await readDeeds(tx, house.region.code, [no])
    return present(house, found.report, deeds, await lookupsOf(house, actor, tx))
  })
}

/** A step with something written: sealed before it is laid down. */
function said(
  house: House,
  actor: Actor,
  of: Pick<SealedDeed, 'id' | 'what'> & { readonly no: string; readonly text: string; readonly key: CompartmentKey },
): SealedDeed {
  const deed = deedOf(house, actor, { id: of.id, number: of.no, what: of.what })
  const text: Words = [{ label: doneWords[of.what], text: of.text }]
  return { ...deed, sealed: sealWords(of.key.publicKey, text, deedPlace(deed)) }
}

export function deedOf(
  house: House,
  actor: Actor,
  deed: Pick<SealedDeed, 'id' | 'number' | 'what'> & Partial<Pick<SealedDeed, 'ask' | 'sealed'>>,
): SealedDeed {
  return { ask: null, sealed: null, ...deed, unit: actor.unit, at: house.now(), actor: actor.id }
}

export const wordsPlace = (no: string): string => `words ${no}`
export const identityPlace = (no: string): string => `identity ${no}`
export const belongingsPlace = (no: string): string => `belongings ${no}`
/** `n` counts a report's files from 1. */
export const filePlaceOf = (no: string, n: number): string => `file ${no} ${String(n)}`
const deedPlace = ({ number, id }: Pick<SealedDeed, 'number' | 'id'>): string => `deed ${number} ${id}`

/** @throws {ProblemError} for an envelope that no longer is what was filed */
export function whole<T>(opened: T | undefined): T {
  if (opened === undefined) throw new ProblemError(damaged)
  return opened
}

const damaged: Problem = {
  type: problemType('damaged'),
  title: '打不开：被改动过',
  status: 409,
  detail: '口令是对的，但是存放的密文已经被改动，不能显示。请从备份核对，并按泄露、破坏事件登记。',
}
