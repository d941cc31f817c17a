import type { CaseFile, PaperNames, PaperPerson } from '../documents/case-file.ts'
import { actOfEvent } from '../petition/act-of-event.ts'
import { acts } from '../petition/actions/index.ts'
import type { Act } from '../petition/act.ts'
import { withoutName } from '../permits/may-see-paper.ts'
import type { PetitionEvent } from '../petition/events.ts'
import type { Actor } from '../petition/facts.ts'
import type { PaperOnFile } from '../petition/papers.ts'
import type { Petition } from '../petition/state.ts'
import { readFiledTexts, readRecordedActs } from '../store/petition-file.ts'
import type { FiledPerson, FiledText } from '../store/petition-file.ts'
import { textRefs } from '../store/text-refs.ts'
import { readStaff } from '../store/staff.ts'
import type { Tx } from '../store/tx.ts'
import { readUnits } from '../store/units.ts'
import type { Keyring } from '../store/keys.ts'
import { theOffice } from '../terms/clock.ts'
import type { House } from './house.ts'
import { withoutNames } from './without-names.ts'

/** What papers are filled in from, for one petition: everything but which paper it is. */
export type OpenFile = Omit<CaseFile, 'paper'>

/**
 * Opens a petition's file to lay papers out of it. Only for who may see texts; what is sealed comes out only before the
 * head of the office (第三十条第三款).
 */
export async function openCaseFile(tx: Tx, house: House, actor: Actor, petition: Petition): Promise<OpenFile> {
  const region = house.region.code
  const recorded = await readRecordedActs(tx, region, petition.id)
  const { texts, persons } = await readFiledTexts(tx, region, petition.id)
  const done = recorded.reduce<readonly PetitionEvent[]>(
    (before, { act }) => (act.type === 'corrected' ? act.acts : [...before, act]),
    [],
  )
  const closed = actor.role === 'officeHead' ? new Set<string>() : sealedRefs(done, texts)
  return {
    petition,
    acts: done,
    texts: new Map(texts.flatMap(({ id, text }) => (text === null || closed.has(id) ? [] : [[id, text] as const]))),
    people: persons.map((person) => personOf(person, house.keyring)),
    names: await namesOf(tx, house),
  }
}

function sealedRefs(done: readonly PetitionEvent[], texts: readonly FiledText[]): ReadonlySet<string> {
  const fieldOf = new Map(texts.map(({ id, field }) => [id, field]))
  const refs = done.flatMap((event) => {
    const act: Act<unknown> = acts[actOfEvent[event.type]]
    return [...textRefs(event)].filter(({ content }) => act.texts[fieldOf.get(content) ?? '']?.sealed === true)
  })
  return new Set(refs.map(({ content }) => content))
}

function personOf({ role, name, idNumber, phone, address }: FiledPerson, keyring: Keyring): PaperPerson {
  return {
    role,
    ...(name !== null && { name }),
    ...(idNumber !== null && { idNumber: keyring.open(idNumber) }),
    ...(phone !== null && { phone: keyring.open(phone) }),
    ...(address !== null && { address: keyring.open(address) }),
  }
}

async function namesOf(tx: Tx, { region }: House): Promise<PaperNames> {
  const units = new Map((await readUnits(tx, region.code)).map((unit) => [unit.id, unit]))
  const staff = new Map((await readStaff(tx, region.code)).map(({ id, name }) => [id, name]))
  const unitName = (id: string): string => (id === theOffice ? region.office : (units.get(id)?.fullName ?? id))
  return {
    unitName,
    staffName: (id) => staff.get(id) ?? id,
    superiorOf(id) {
      const unit = units.get(id)
      if (unit === undefined) return ''
      return unit.reviewSuperior === null ? unit.superior : unitName(unit.reviewSuperior)
    },
    office: region.office,
  }
}

/** The file with one paper in mind: without her name and contacts, where she asked that units not be told them. */
export function fileOf(open: OpenFile, paper: Pick<PaperOnFile, 'kind' | 'unit' | 'item'>): CaseFile {
  if (!withoutName(open.petition, paper)) return { ...open, paper }
  const names = open.people.map(({ name = null }) => ({ name }))
  const hers = new Set(open.acts.flatMap((act) => (act.type === 'registered' ? refsIn(act) : [])))
  const texts = [...open.texts].map(([id, text]) => [id, hers.has(id) ? text : withoutNames(text, names)] as const)
  return { ...open, people: [hiddenPerson], texts: new Map(texts), paper }
}

const hiddenPerson: PaperPerson = { role: 'petitioner', address: '由信访局保管，不向承办单位公开' }

function refsIn(act: PetitionEvent): readonly string[] {
  return [...textRefs(act)].map(({ content }) => content)
}
