import type { PlainDate } from '../calendar/plain-date.ts'
import { sayDay } from '../calendar/plain-date.ts'
import type { EventOf, PetitionEvent, PetitionEventType } from '../petition/events.ts'
import { hiddenPetitioner } from '../petition/hidden-name.ts'
import type { PaperOnFile } from '../petition/papers.ts'
import type { Level } from '../petition/proceedings.ts'
import { leadAssignment } from '../petition/state.ts'
import type { NotRecorded, Petition } from '../petition/state.ts'
import type { TextRef } from '../petition/text-ref.ts'

/** A person of the petition, as far as whoever issues the paper may know her. */
export interface PaperPerson {
  readonly role: string
  /** Absent where it is hidden from the issuing unit, or was disposed of. */
  readonly name?: string
  readonly idNumber?: string
  readonly phone?: string
  readonly address?: string
}

/** How units and staff are called on paper. */
export interface PaperNames {
  unitName(id: string): string
  staffName(id: string): string
  /** The next higher unit, of whom 复查 is asked; '' where nobody entered it. */
  superiorOf(unit: string): string
  /** Full name of the petition office. */
  readonly office: string
}

/** All a paper is filled in from: the petition, its acts as recorded, their texts, its people. */
export interface CaseFile {
  readonly petition: Petition
  /** As recorded, oldest first; of a correction, the acts it restates. */
  readonly acts: readonly PetitionEvent[]
  /** Content id → text. */
  readonly texts: ReadonlyMap<string, string>
  readonly people: readonly PaperPerson[]
  readonly names: PaperNames
  /** 查询码, where whoever lays the paper out knows it; it is kept nowhere in clear. */
  readonly queryCode?: string
  readonly paper: Pick<PaperOnFile, 'kind' | 'unit' | 'item'>
}

/** The newest act of a kind; of several of one kind, the one `item` numbers (第几次). */
export function lastAct<T extends PetitionEventType>(file: CaseFile, type: T): EventOf<T> | undefined {
  const found = file.acts.filter((act): act is EventOf<T> & PetitionEvent => act.type === type)
  const at = Number(file.paper.item)
  return Number.isInteger(at) && at >= 1 ? found[at - 1] : found.at(-1)
}

/** What a text says; '' where the ledger did not hold it, nobody wrote it, or it was disposed of. */
export function textOf(file: CaseFile, ref: TextRef | NotRecorded | undefined): string {
  return ref === undefined || ref === 'notRecorded' ? '' : (file.texts.get(ref.content) ?? '')
}

export function dayOf(day: PlainDate | undefined): string {
  return day === undefined ? '' : sayDay(day)
}

export interface DemandOnFile {
  readonly id: string
  readonly text: string
}

/** 各项投诉请求, in the words they were registered with. */
export function demandsOf(file: CaseFile): readonly DemandOnFile[] {
  const texts = lastAct({ ...file, paper: { ...file.paper, item: '1' } }, 'registered')?.texts ?? {}
  return file.petition.demands.map((id) => ({ id, text: textOf(file, texts[`demand.${id}`]) }))
}

/** What was found out on one level: a reviewer does not sign for what the unit found. */
export function findingOf(file: CaseFile, level: Level): string {
  const found = file.acts.filter((act): act is EventOf<'investigated'> => act.type === 'investigated')
  return textOf(file, found.findLast((act) => act.level === level)?.texts['finding'])
}

/** 信访内容: the facts and reasons as she gave them. */
export function petitionText(file: CaseFile): string {
  const texts = lastAct({ ...file, paper: { ...file.paper, item: '1' } }, 'registered')?.texts ?? {}
  return [texts['title'], texts['petition']]
    .map((ref) => textOf(file, ref))
    .filter((text) => text !== '')
    .join('\n')
}

/** Where her name is hidden from the unit, the paper is addressed by number and served by the office. */
export function isNameHidden(file: CaseFile): boolean {
  return petitioners(file).every(({ name }) => name === undefined || name === '')
}

function petitioners({ people }: CaseFile): readonly PaperPerson[] {
  return people.filter(({ role }) => role === 'petitioner')
}

export function petitionerName(file: CaseFile): string {
  const names = petitioners(file).flatMap(({ name }) => (name === undefined || name === '' ? [] : [name]))
  if (names.length > 0) return names.join('、')
  return file.queryCode === undefined ? hiddenPetitioner : `信访人（查询码${file.queryCode}）`
}

/** The first petitioner's entry of one kind. */
export function petitionersOwn(file: CaseFile, what: 'idNumber' | 'phone' | 'address'): string {
  return petitioners(file).find((person) => person[what] !== undefined)?.[what] ?? ''
}

export function leadUnitName(file: CaseFile): string {
  const lead = leadAssignment(file.petition)
  return lead === undefined ? '' : file.names.unitName(lead.unit)
}
