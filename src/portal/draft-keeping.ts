import { z } from 'zod'
import { addDays, shanghaiDayOf } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { read } from '../server/house.ts'
import type { House } from '../server/house.ts'
import { ProblemError, problemType } from '../server/problem.ts'
import type { Problem } from '../server/problem.ts'
import type { GivenCookie, Visit } from '../server/screen.ts'
import { dropDraft, findDraft, keepDraft, startDraft } from '../store/drafts.ts'
import type { Tx } from '../store/tx.ts'
import type { Values } from './fields.ts'

const values = z.record(z.string(), z.array(z.string()))

/** What lies under a draft's code: what she is writing, or, for an hour after it was sent, its receipt. */
const draftSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('writing'), requestId: z.string(), values }),
  z.object({ at: z.literal('sent'), subject: z.string(), no: z.string(), queryCode: z.string() }),
])
export type Draft = z.infer<typeof draftSchema>
export type Writing = Extract<Draft, { readonly at: 'writing' }>
export type Sent = Extract<Draft, { readonly at: 'sent' }>

/** A draft that lies under the code in her cookie. */
export interface OpenDraft<D extends Draft = Draft> {
  readonly code: string
  readonly draft: D
}

export const keepDays = 30
const dayMs = 24 * 3600_000
const receiptMs = 3600_000

const cookie = 'dengwen-draft'
/** After this long without a page the telephone has forgotten it; the draft itself stays under its code. */
const cookieSeconds = 2 * 3600

export function draftCookie(code: string): GivenCookie {
  return { name: cookie, value: code, seconds: cookieSeconds }
}

export const noDraftCookie: GivenCookie = { name: cookie, value: '', seconds: 0 }

export function draftCodeOf({ cookies }: Visit): string | undefined {
  return cookies[cookie]
}

export const noSuchDraft: Problem = {
  type: problemType('no-draft'),
  title: '没有找到没写完的信',
  status: 404,
  detail: `草稿码不对，或者已经超过${String(keepDays)}天。请对照您记下的草稿码再试一次；找不到的，只好重新写。`,
}

/** Begins a draft; its code goes into her cookie, and onto paper when she asks for it. */
export async function beginDraft(house: House): Promise<string> {
  const now = house.now()
  const draft: Draft = { at: 'writing', requestId: house.newId(), values: {} }
  return read(house, (tx) =>
    startDraft(tx, keepingOf(house), { text: JSON.stringify(draft), expiresAt: in30Days(now), now }),
  )
}

export async function openDraft(house: House, code: string | undefined): Promise<OpenDraft | undefined> {
  if (code === undefined || code === '') return undefined
  const kept = await read(house, (tx) => findDraft(tx, keepingOf(house), { code, now: house.now() }))
  return kept === undefined ? undefined : { code, draft: draftSchema.parse(JSON.parse(kept)) }
}

/** Adds what was typed on one page; of two pages sent at once neither loses the other's. @throws {ProblemError} */
export async function addToDraft(house: House, code: string, more: Values): Promise<Writing> {
  const now = house.now()
  return read(house, async (tx) => {
    const kept = await findDraft(tx, keepingOf(house), { code, now, held: true })
    const draft = kept === undefined ? undefined : draftSchema.parse(JSON.parse(kept))
    if (draft?.at !== 'writing') throw new ProblemError(noSuchDraft)
    const after: Writing = { ...draft, values: { ...draft.values, ...mutable(more) } }
    await keepDraft(tx, keepingOf(house), { code, text: JSON.stringify(after), expiresAt: in30Days(now) })
    return after
  })
}

/** In the transaction that registers: what she wrote goes, and her receipt lies there until she has taken it down. */
export async function turnIntoReceipt(tx: Tx, house: House, code: string, sent: Omit<Sent, 'at'>): Promise<void> {
  const text = JSON.stringify({ at: 'sent', ...sent } satisfies Sent)
  const expiresAt = new Date(house.now().getTime() + receiptMs)
  await keepDraft(tx, keepingOf(house), { code, text, expiresAt })
}

export function forgetDraft(house: House, code: string): Promise<void> {
  return read(house, (tx) => dropDraft(tx, keepingOf(house), code))
}

/** The last whole day on which a draft saved now can be opened. */
export function keptUntil({ now }: House): PlainDate {
  return addDays(shanghaiDayOf(now()), keepDays - 1)
}

function in30Days(now: Date): Date {
  return new Date(now.getTime() + keepDays * dayMs)
}

function keepingOf({ region, keyring }: House) {
  return { region: region.code, keyring }
}

function mutable(given: Values): Record<string, string[]> {
  return Object.fromEntries(Object.entries(given).map(([name, texts]) => [name, [...texts]]))
}
