import type { z } from 'zod'
import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { PetitionEvent } from './events.ts'
import type { Refusal } from './refusal.ts'
import type { Petition, TextRef } from './state.ts'

/** Who acts: a signed-in member of staff. `unit` is the office's reserved id for the office's own people. */
export interface Actor {
  readonly id: string
  readonly unit: string
  readonly role: Role
}

/**
 * registrar and officeHead sit in the petition office; handler and unitHead in a responsible unit; auditor and admin
 * see and keep, but do no act on a petition; operator runs imports from the command line.
 */
export type Role = 'registrar' | 'officeHead' | 'handler' | 'unitHead' | 'auditor' | 'admin' | 'operator'

/** What an act may know beside the petition itself. Pure rooms have no clock: today comes from here. */
export interface Facts {
  readonly today: PlainDate
  readonly calendar: Calendar
  readonly actor: Actor
  /** Texts that came with the command, already laid down outside the journal: name of the field → reference. */
  readonly texts: Readonly<Record<string, TextRef>>
  readonly newId: () => string
  /** The act is read out of an office's ledger: gaps are notRecorded, late acts are recorded as late. */
  readonly imported: boolean
}

export type Decision = readonly PetitionEvent[] | Refusal

/** One legal act. `open` is the guard every menu is drawn from; `decide` asks it again and then looks at the input. */
export interface Act<Input> {
  /** 转送 */
  readonly label: string
  /** 「第二十二条第一款」 */
  readonly article: string
  readonly input: z.ZodType<Input>
  open(petition: Petition, facts: Facts): Refusal | undefined
  decide(petition: Petition, input: Input, facts: Facts): Decision
}
