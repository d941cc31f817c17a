import type { PlainDate } from '../calendar/plain-date.ts'
import { representativeCap } from '../terms/readings.ts'

/** What somebody is to a petition. Names and contacts are kept outside the journal; here stand ids of theirs only. */
export const personRoles = {
  petitioner: '信访人',
  representative: '代表',
  agent: '代理人',
  writer: '代写人',
  successor: '承继人',
} as const

export type PersonRole = keyof typeof personRoles

/** A person named in a command, as an act may know her. */
export interface NamedPerson {
  readonly id: string
  readonly role: PersonRole
}

/** Who stands for the petition beside and after the petitioner. Absent until there is something to say. */
export interface Standing {
  /** Who registered it; of a ledger's row nobody did by hand. */
  readonly registeredBy?: string
  /** 代理人, while they may act for her: ids of persons. */
  readonly agents?: readonly string[]
  /** 第二十条第三款: the representatives chosen, at most five. */
  readonly representatives?: readonly string[]
  /** Asked for and not yet confirmed with her. */
  readonly withdrawal?: Withdrawal
  readonly death?: Death
  /** Days taken out of her own windows (Q9). */
  readonly excused?: readonly Span[]
  /** Days of each extension that moved the sixty days, the last one last (第三十四条). */
  readonly extensions?: readonly number[]
  readonly extensionProposed?: ExtensionProposed
  /** Who proposed that texts and persons go (`disposal.ts`). */
  readonly disposalProposedBy?: string
  /** They are gone: names, contacts, texts and files. */
  readonly disposedOn?: PlainDate
  /** While it stands, no unit is told who she is. */
  readonly nameHidden?: NameHidden
}

/** Who asked that the sixty days be extended, while nobody has approved it. */
export interface ExtensionProposed {
  readonly by: string
  readonly unit: string
  readonly on: PlainDate
  readonly days: number
}

/** She asked that the units not be told who she is. */
export interface NameHidden {
  readonly since: PlainDate
  /** Papers signed before: her name may stand in them, so only the office shows them from now on. */
  readonly papers: readonly string[]
}

export interface Withdrawal {
  readonly requestedOn: PlainDate
  readonly enteredBy: string
}

/** Who goes on with the petition after her death. */
export const continuations = {
  successor: '由承继人继续',
  others: '由其他共同信访人继续',
  nobody: '没有人继续，程序终了',
} as const

export type Continuation = keyof typeof continuations

export interface Death {
  readonly diedOn: PlainDate
  readonly continuation: Continuation
}

/** Whole days, both ends among them. */
export interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

interface Visiting extends Standing {
  readonly form: string
  readonly people: number
}

/** Several came in person about one matter: they may choose representatives. */
export function isGroupVisit({ form, people }: Visiting): boolean {
  return form === 'visit' && people > 1
}

/**
 * 第二十条第三款 「应当推选代表」: more came than may represent, and nobody has been chosen. They are registered all the same,
 * and asked to choose; nobody is turned away.
 */
export function needsRepresentatives(petition: Visiting): boolean {
  return isGroupVisit(petition) && petition.people > representativeCap && petition.representatives === undefined
}

/** Whoever was named for the petition in one command. More than five who visit have not chosen yet. */
export function standingOf(persons: readonly NamedPerson[]): Pick<Standing, 'agents' | 'representatives'> {
  const named = (role: PersonRole) => persons.filter((person) => person.role === role).map(({ id }) => id)
  const [agents, representatives] = [named('agent'), named('representative')]
  return {
    ...(agents.length > 0 && { agents }),
    ...(representatives.length > 0 && representatives.length <= representativeCap && { representatives }),
  }
}

/** A person whom another has replaced, or whose mandate has ended: kept on file, and said to be so. */
export function isFormer({ id, role }: NamedPerson, { agents, representatives }: Standing): boolean {
  if (role === 'agent') return !(agents ?? []).includes(id)
  return role === 'representative' && representatives !== undefined && !representatives.includes(id)
}
