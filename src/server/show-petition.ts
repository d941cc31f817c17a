import { daysBetween } from '../calendar/plain-date.ts'
import { availableActions } from '../permits/available-actions.ts'
import type { AvailableAction } from '../permits/available-actions.ts'
import { explainSight, maySee } from '../permits/may-see.ts'
import { acts } from '../petition/actions/index.ts'
import type { Actor } from '../petition/act.ts'
import type { Petition } from '../petition/state.ts'
import { supervisionOwed } from '../petition/supervision-owed.ts'
import { findPetition, readFiledTexts, readRecordedActs } from '../store/petition-file.ts'
import type { FiledPerson, RecordedAct } from '../store/petition-file.ts'
import type { Keyring } from '../store/keys.ts'
import type { Tx } from '../store/tx.ts'
import { isMissed, isOpen, theOffice } from '../terms/clock.ts'
import type { ClockEntry, Duty } from '../terms/clock.ts'
import { explain } from '../terms/explain.ts'
import { terms } from '../terms/terms.ts'
import { sayTextField } from './act-texts.ts'
import { journalOf, read } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import type { Lookups } from './lookups.ts'
import type { DutyView, PetitionView } from './petition-view.ts'
import { notThere, ProblemError } from './problem.ts'
import { factsOfAct } from './timeline-facts.ts'
import * as words from './words.ts'

/** One petition as this person may see it. @throws {ProblemError} where there is none for her */
export function getPetition(house: House, actor: Actor, id: string): Promise<PetitionView> {
  return read(house, async (tx) => {
    const petition = await findPetition(tx, house.region.code, actor, id)
    const sight = petition === undefined ? 'nothing' : maySee(actor, petition)
    if (petition === undefined || sight === 'nothing') throw new ProblemError(notThere)
    house.note({ event: 'petition viewed', petition: id, staff: actor.id, sight })
    const recorded = await readRecordedActs(tx, house.region.code, id)
    const lookups = await lookupsOf(house, actor, tx)
    const seesAllDuties = sight === 'texts' || actor.unit === theOffice
    const facts = { ...journalOf(house, actor), texts: {} }
    const entries = recorded.flatMap(({ act }) => act.clocks)
    return {
      ...stubOf(petition, lookups),
      sight,
      sightWhy: explainSight(actor, petition),
      duties: Object.values(petition.duties)
        .filter((duty) => seesAllDuties || duty.owner === actor.unit)
        .map((duty) => presentDuty(duty, entries, house, lookups))
        .sort(byUrgency),
      supervise: actor.unit === theOffice ? superviseNow(petition, lookups) : [],
      details: null,
      timeline: [],
      actions: presentActions(availableActions(petition, facts)),
      ...(seesAllDuties && { timeline: recorded.map((each) => timelineOf(each, petition, lookups, [])) }),
      ...(sight === 'texts' && (await openFile(house, tx, { petition, recorded }, lookups))),
    }
  })
}

function presentActions(actions: readonly AvailableAction[]): PetitionView['actions'] {
  return actions
    .filter(({ act }) => act !== 'register' && act !== 'correct' && act !== 'rereckon')
    .map(({ why, ...action }) => ({ ...action, ...(why !== undefined && { why }) }))
}

/** 第四十条第一款 「应当及时督办」: what the clocks show by themselves. */
function superviseNow(petition: Petition, { today, nameOf }: Lookups): PetitionView['supervise'] {
  return supervisionOwed(petition, today).map(({ unit, ground, duty }) => ({
    unit: { id: unit, name: nameOf(unit) },
    ground: { code: ground, label: words.grounds[ground] },
    due: duty.due,
  }))
}

function stubOf(petition: Petition, { nameOf, actor }: Lookups) {
  const { id, version, no, registeredOn, receivedOn, stage, imported } = petition
  const seesAll = maySee(actor, petition) === 'texts' || actor.unit === theOffice
  const sendings = petition.assignments
    .filter(({ unit }) => seesAll || unit === actor.unit)
    .map((each) => ({
      id: each.id,
      unit: { id: each.unit, name: nameOf(each.unit) },
      role: { code: each.role, label: words.sendingRoles[each.role] },
      mode: { code: each.mode, label: words.sendingModes[each.mode] },
      receivedOn: each.receivedOn,
      status: { code: each.status, label: words.sendingStates[each.status] },
    }))
  return {
    ...{ id, version, no, registeredOn, receivedOn, imported, sendings },
    stage: { code: stage, label: words.stages[stage] },
  }
}

function presentDuty(duty: Duty, entries: readonly ClockEntry[], house: House, lookups: Lookups): DutyView {
  const { today, nameOf, staffName } = lookups
  const term = terms[duty.term]
  const open = isOpen(duty)
  return {
    id: duty.id,
    term: { code: duty.term, label: term.label },
    article: term.article,
    owner: { id: duty.owner, name: nameOf(duty.owner) },
    due: duty.due,
    daysLeft: duty.status === 'running' ? daysBetween(today, duty.due) : null,
    overdue: isMissed(duty, today),
    provisional: duty.provisional,
    statutory: term.statutory,
    open,
    status: { code: duty.status, label: words.dutyStates[duty.status] },
    settledOn: duty.settledOn ?? null,
    waived: duty.waived === undefined ? null : words.waivers[duty.waived],
    why: [...explain(duty, entries, house.calendar, staffName)],
  }
}

/** Open before settled, the nearest day first. */
function byUrgency(a: DutyView, b: DutyView): number {
  return a.open === b.open ? a.due.localeCompare(b.due) : a.open ? -1 : 1
}

/** A number or phone is shown by its ends only: enough to tell that it is hers, too little to use. */
function masked(text: string): string {
  const all = [...text]
  const ends = all.length >= 11 ? 3 : 1
  return [...all.slice(0, ends), '*'.repeat(Math.max(all.length - 2 * ends, 3)), ...all.slice(-ends)].join('')
}

const disposed = '已依规处置'

async function openFile(
  house: House,
  tx: Tx,
  { petition, recorded }: { readonly petition: Petition; readonly recorded: readonly RecordedAct[] },
  lookups: Lookups,
): Promise<Pick<PetitionView, 'details' | 'timeline'>> {
  const { texts, persons } = await readFiledTexts(tx, house.region.code, petition.id)
  const textOf = new Map(texts.map(({ id, text }) => [id, text ?? disposed]))
  const registered = recorded
    .flatMap(({ act }) => (act.type === 'corrected' ? act.acts : [act]))
    .findLast((act) => act.type === 'registered')
  const refs = registered?.texts ?? {}
  const wording = (field: string): string | undefined => textOf.get(refs[field]?.content ?? '')
  const demands = petition.demands.map((id) => ({ id, text: wording(`demand.${id}`) ?? '（见信访内容）' }))
  const nameUnit = (id: string) => ({ id, name: lookups.nameOf(id) })
  const { kind, proposedUnit, form, venue, relation } = petition
  return {
    details: {
      upstreamNo: petition.upstreamNo ?? null,
      form: { code: form, label: words.forms[form] },
      venue: { code: venue, label: words.venues[venue] },
      source: petition.source,
      people: petition.people,
      category: petition.category,
      kind: kind === undefined ? null : { code: kind, label: words.kinds[kind] },
      kindConfirmed: petition.kindConfirmedBy !== undefined,
      accusedUnits: lookups.actor.unit === theOffice ? petition.accusedUnits.map(nameUnit) : [],
      relation: { code: relation, label: words.relations[relation] },
      proposedUnit: proposedUnit === undefined ? null : nameUnit(proposedUnit),
      text: [wording('title'), wording('petition')].filter((part) => part !== undefined).join('\n\n'),
      demands,
      persons: persons.map((each) => presentPerson(each, house.keyring)),
      supervisions: petition.supervisions.map((each) => ({
        id: each.id,
        unit: nameUnit(each.unit),
        ground: { code: each.ground, label: words.grounds[each.ground] },
        on: each.on,
        answeredOn: each.answeredOn ?? null,
      })),
    },
    timeline: recorded.map((each) => timelineOf(each, petition, lookups, textsOf(each, textOf))),
  }
}

function presentPerson({ role, name, idNumber, phone, address }: FiledPerson, keyring: Keyring) {
  const open = (sealed: Buffer | null) => (sealed === null ? null : keyring.open(sealed))
  const [number, call] = [open(idNumber), open(phone)]
  return {
    role: { code: role, label: words.personRoles[role] },
    name: name ?? disposed,
    idNumber: number === null ? null : masked(number),
    phone: call === null ? null : masked(call),
    address: open(address),
  }
}

function timelineOf(
  { seq, actor, recordedAt, act }: RecordedAct,
  petition: Petition,
  lookups: Lookups,
  texts: readonly { readonly field: string; readonly text: string }[],
): PetitionView['timeline'][number] {
  const name = words.actOfEvent[act.type]
  return {
    seq,
    act: { code: name, label: acts[name].label },
    article: acts[name].article,
    on: act.on,
    recordedAt: recordedAt.toISOString(),
    by: lookups.staffName(actor),
    facts: [...factsOfAct(act, lookups)],
    texts: texts.map(({ field, text }) => ({ label: sayTextField(name, field, petition.demands), text })),
  }
}

/** The texts an act refers to, found by walking it: wherever a reference stands, its field is its name. */
function textsOf({ act }: RecordedAct, textOf: ReadonlyMap<string, string>) {
  if (act.type === 'registered' || act.type === 'corrected') return []
  if (act.type === 'opinionIssued') {
    if (act.answers === 'notRecorded') return []
    return act.answers.flatMap(({ demand, answer, basis }) => [
      { field: `answer.${demand}`, text: textOf.get(answer.content) ?? disposed },
      { field: `basis.${demand}`, text: textOf.get(basis.content) ?? disposed },
    ])
  }
  return Object.entries(act).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || !('content' in value)) return []
    const text = typeof value.content === 'string' ? textOf.get(value.content) : undefined
    return text === undefined ? [] : [{ field: fieldOf(act.type, key), text }]
  })
}

/** Three events keep their one text as `text`, under which the act took it as something else. */
const fieldNames: Readonly<Record<string, string>> = {
  contributed: 'opinion',
  feedbackReported: 'report',
  firstReviewRequested: 'request',
  firstReviewAnswered: 'opinion',
  finalReviewRequested: 'request',
  finalReviewAnswered: 'opinion',
  supervisionAnswered: 'answer',
}

function fieldOf(type: string, key: string): string {
  return key === 'text' ? (fieldNames[type] ?? key) : key
}
