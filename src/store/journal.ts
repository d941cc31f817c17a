import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { Facts } from '../petition/facts.ts'
import type { Refusal } from '../petition/refusal.ts'
import type { PersonRole } from '../petition/standing.ts'
import type { LocalProfile } from '../terms/profile.ts'
import type { Keyring } from './keys.ts'
import type { Scope } from './open-db.ts'
import type { JournalEvent, SubjectState } from './subject-kind.ts'

/** What every writing shares: whose region, who acts, when, with which keys. Time and ids come from outside. */
export interface Journal {
  readonly region: string
  readonly actor: Actor
  readonly now: Date
  readonly today: PlainDate
  readonly calendar: Calendar
  readonly newId: () => string
  readonly keyring: Keyring
  /** Acts are read out of an office's ledger. */
  readonly imported: boolean
  /** Stricter local rules of the region (Q23). */
  readonly profile?: LocalProfile | undefined
}

/** A person named in a command. Number, phone and address are encrypted; a name stays searchable. */
export interface PersonGiven {
  readonly role: PersonRole
  readonly name: string
  readonly idNumber?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
}

/** Something to be done to one subject. */
export interface Command<S extends SubjectState, E extends JournalEvent> {
  readonly subject: string
  /** The id was made for this command: there is no row to lock. */
  readonly isNew?: true
  /** The version the person saw; left out where there was nothing to see. */
  readonly expectedVersion?: number | undefined
  /** Field → text. Laid down outside the journal; `decide` gets the references. */
  readonly texts?: Readonly<Record<string, string>>
  readonly persons?: readonly PersonGiven[]
  may(state: S): Refusal | undefined
  decide(state: S, facts: Facts): readonly E[] | Refusal
}

/** Thrown inside a transaction so that nothing of it stays; a value again outside (`perform`). */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal
  readonly subject: string

  constructor(refusal: Refusal, subject: string) {
    super(refusal.text)
    this.refusal = refusal
    this.subject = subject
  }
}

/** Somebody did something to the same ground in the meantime. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly subject: string
  readonly version: number

  constructor(subject: string, version: number) {
    super(`${subject} is at version ${String(version)} by now`)
    this.subject = subject
    this.version = version
  }
}

/** The same request id came with another body. */
export class RequestReused extends Error {
  override readonly name = 'RequestReused'
}

/** One region and nothing else. */
export function scopeOf(region: string): Scope {
  return { lo: region, hi: `${region}!` }
}
