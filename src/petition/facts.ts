import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { LocalProfile } from '../terms/profile.ts'
import type { MaterialFile } from './materials.ts'
import type { PaperOriginal, PreparedPaper } from './papers.ts'
import type { NamedPerson } from './standing.ts'
import type { Compartment } from './routing.ts'
import type { Petition } from './state.ts'
import type { TextRef } from './text-ref.ts'

/** A text an act takes, under the name of its field. */
export interface TextField {
  readonly required: boolean
  /** 异议理由 */
  readonly label: string
  /** Read by the head of the office alone (第三十条第三款). */
  readonly sealed?: true
}

export type TextFields = Readonly<Record<string, TextField>>

/** Who acts: a signed-in member of staff. `unit` is the office's reserved id for the office's own people. */
export interface Actor {
  readonly id: string
  readonly unit: string
  readonly role: Role
  /** 代理: the head she stands in for now, in whose role she acts, and the role that is her own. */
  readonly deputyFor?: DeputyFor
  /** Of a unit's people: the units over hers, and whoever heads it or one of those, by id. Left out: nobody known. */
  readonly answersTo?: readonly string[]
}

export interface DeputyFor {
  /** Id of the head. */
  readonly head: string
  readonly ownRole: Role
}

/**
 * registrar and officeHead sit in the petition office; leader stands above it, reads what it reads and gives instructions;
 * handler and unitHead sit in a responsible unit. admin keeps the machine, securityAdmin the accounts, auditor looks at what
 * was done: none of the three does an act on a petition. operator runs imports from the command line. petitioner is she
 * herself, known by the query code of her petition.
 */
export type Role =
  | 'registrar'
  | 'officeHead'
  | 'leader'
  | 'handler'
  | 'unitHead'
  | 'auditor'
  | 'admin'
  | 'securityAdmin'
  | 'operator'
  | 'petitioner'

/** Who stands under whom, as the registers of units and of staff have it today. */
export interface Hierarchy {
  /** unit → the unit it stands under; none for those right under the county. */
  readonly superiorOf: Readonly<Record<string, string>>
  /** member of staff → her unit, and what she is there. */
  readonly posts: Readonly<Record<string, { readonly unit: string; readonly role: Role }>>
  /** Units of the county's own chain of sight: its committee and government, its discipline organ. */
  readonly inSight: readonly string[]
}

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
  /** Stricter local rules of the region (Q23); the days they give are added where acts are put on record. */
  readonly profile?: LocalProfile | undefined
  /** Persons named in the command: their ids, never their names. */
  readonly persons?: readonly NamedPerson[]
  /** 签发: the paper as it was laid out, its number and what it still lacks, from whoever lays papers out. */
  readonly prepared?: PreparedPaper
  /** The scan that came with the command, kept beside the journal already. */
  readonly original?: PaperOriginal
  /** The file that came with the command, looked through and kept beside the journal already. */
  readonly material?: MaterialFile
  /** The petition this one is confirmed to relate to, as it stands today; left out where there is none to be seen. */
  readonly earlier?: Petition
  /** 第二十四条第二款: unit → the units that continue it, as the register of units has it; left out: none. */
  readonly succeeded?: Readonly<Record<string, readonly string[]>>
  /** The sealed compartment of the organ it is sent to; left out where that organ has none here. */
  readonly compartment?: Compartment
  /** Who stands under whom, for acts that name the accused; left out: every unit stands alone. */
  readonly hierarchy?: Hierarchy
}
