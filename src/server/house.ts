import type { Calendar } from '../calendar/calendar.ts'
import { shanghaiDayOf } from '../calendar/plain-date.ts'
import { lineOf } from '../petition/accused.ts'
import type { Actor } from '../petition/facts.ts'
import type { Looking } from '../store/accesses.ts'
import { scopeOf } from '../store/journal.ts'
import type { Journal } from '../store/journal.ts'
import type { Keyring } from '../store/keys.ts'
import { inTx } from '../store/open-db.ts'
import type { Db, Limits } from '../store/open-db.ts'
import type { Region } from '../store/region.ts'
import type { Tx } from '../store/tx.ts'
import type { Uploads } from './receiving.ts'
import type { Scanner } from './materials/clamd.ts'

/** What every answer of the server is made with. Time, ids and random numbers come from the composition root. */
export interface House {
  readonly db: Db
  readonly region: Region
  readonly keyring: Keyring
  readonly calendar: Calendar
  readonly now: () => Date
  readonly newId: () => string
  /** A number in [0, 1). */
  readonly random: () => number
  readonly uploads: Uploads
  /** Looks for viruses in what people send; absent where the office has no daemon for it. */
  readonly scanner?: Scanner | undefined
  /** A line in the server's log: ids only, never a name or a text. */
  readonly note: (line: Readonly<Record<string, string>>) => void
  /** Everything in it is invented, and every page says so. */
  readonly demo: boolean
  /** The government's own sign-in is set up. */
  readonly sso: boolean
  /** The office's own fonts for PDF, looked through before the system's. */
  readonly fontFolder?: string | undefined
}

/** A journal of acts done at this moment by this person; `imported` when they are read out of a ledger. */
export function journalOf(house: House, actor: Actor, imported = false): Journal {
  const { region, keyring, calendar, newId } = house
  const now = house.now()
  const { code, profile } = region
  return { region: code, keyring, calendar, newId, actor, now, today: shanghaiDayOf(now), imported, profile }
}

/** With whose hand looks are written down. */
export function lookingOf({ region, now, newId }: House, actor: Actor): Looking {
  return { region: region.code, actor, now: now(), newId }
}

/** One transaction over the house's region, in which the database itself keeps from this person what is kept from her. */
export function readAs<T>(house: House, actor: Actor, work: (tx: Tx) => Promise<T>, limits: Limits = {}): Promise<T> {
  return inTx(house.db, { ...scopeOf(house.region.code), line: lineOf(actor) }, work, limits)
}

/** One transaction over the house's region, for nobody in particular. */
export function read<T>(house: House, work: (tx: Tx) => Promise<T>, limits: Limits = {}): Promise<T> {
  return inTx(house.db, scopeOf(house.region.code), work, limits)
}
