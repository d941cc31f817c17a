import { daysBetween } from '../calendar/plain-date.ts'
import { availableActions } from '../permits/available-actions.ts'
import type { AvailableAction } from '../permits/available-actions.ts'
import { explainSight, maySee, maySeePersons } from '../permits/may-see.ts'
import type { Actor } from '../petition/facts.ts'
import { isReadIn } from '../petition/event-rules.ts'
import { firstContact, waitSince } from '../petition/first-contact.ts'
import { hiddenPetitioner } from '../petition/hidden-name.ts'
import { paperKinds } from '../petition/papers.ts'
import { maySeePaper } from '../permits/may-see-paper.ts'
import { draftInHand, stateOfDraft } from '../petition/opinion-draft.ts'
import { papersOf } from '../petition/papers-on-file.ts'
import type { PaperOnFile } from '../petition/papers.ts'
import { leadAssignment } from '../petition/state.ts'
import type { Petition } from '../petition/state.ts'
import type { TextRef } from '../petition/text-ref.ts'
import { needsRepresentatives, personRoles } from '../petition/standing.ts'
import { supervisionOwed } from '../petition/supervision-owed.ts'
import * as words from '../petition/words.ts'
import { recordLook } from '../store/accesses.ts'
import { findPetition, readEarlier, readFiledTexts, readRecordedActs } from '../store/petition-file.ts'
import type { FiledText, RecordedAct } from '../store/petition-file.ts'
import type { Tx } from '../store/tx.ts'
import { succeededUnits } from '../store/units.ts'
import { isMissed, isOpen, theOffice } from '../terms/clock.ts'
import type { ClockEntry, Duty } from '../terms/clock.ts'
import { explain } from '../terms/explain.ts'
import { terms } from '../terms/terms.ts'
import { warningOf, warnings } from '../terms/warning.ts'
import { journalOf, lookingOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import type { Lookups } from './lookups.ts'
import { draftableKinds } from './paper-kinds.ts'
import type { DutyView, OpinionDraftView, PetitionView } from './petition-view.ts'
import { isFurtherAct } from './petition-commands.ts'
import { presentPerson } from './present-person.ts'
import { notThere, ProblemError } from './problem.ts'
import { timelineOf, wordsForGone } from './timeline.ts'
import { textsWithoutNames } from './without-names.ts'
import { dutyStates } from './words.ts'

/** One petition as this person may see it. @throws {ProblemError} where there is none for her */
export function getPetition(house: House, actor: Actor, id: string): Promise<PetitionView> {
  return readAs(house, actor, async (tx) => {
    const petition = await findPetition(tx, house.region.code, actor, id)
    const sight = petition === undefined ? 'nothing' : maySee(actor, petition)
    if (petition === undefined || sight === 'nothing') throw new ProblemError(notThere)
    house.note({ event: 'petition viewed', petition: id, staff: actor.id, sight })
    await recordLook(tx, lookingOf(house, actor), { petition, what: sight })
    const all = await readRecordedActs(tx, house.region.code, id)
    const recorded = all.filter(({ act }) => isReadIn(actor.unit, act))
    const lookups = await lookupsOf(house, actor, tx)
    const seesAllDuties = sight === 'texts' || actor.unit === theOffice
    const succeeded = await succeededUnits(tx, house.region.code)
    const earlier = await readEarlier(tx, house.region.code, petition, { held: false })
    const facts = { ...journalOf(house, actor), texts: {}, succeeded, ...(earlier !== undefined && { earlier }) }
    const entries = recorded.flatMap(({ act }) => act.clocks)
    const told = new Set(entries.map(({ duty }) => duty))
    return {
      ...stubOf(petition, lookups),
      sight,
      sightWhy: explainSight(actor, petition),
      duties: Object.values(petition.duties)
        .filter(({ id: duty, owner }) => told.has(duty) && (seesAllDuties || owner === actor.unit))
        .map((duty) => presentDuty(duty, entries, house, lookups))
        .sort(byUrgency),
      supervise: actor.unit === theOffice ? superviseNow(petition, lookups) : [],
      papers: papersOf(petition)
        .filter((paper) => maySeePaper(actor, petition, paper))
        .map((paper) => presentPaper(paper, lookups)),
      draftable: sight === 'texts' ? [...draftableKinds(petition, actor.unit)] : [],
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
    .filter(({ act }) => isFurtherAct(act))
    .map(({ why, note, answers, ...action }) => ({
      ...action,
      answers: [...answers],
      ...(why && { why }),
      ...(note !== undefined && { note }),
    }))
}

/** 第四十条第一款 「应当及时督办」: what the clocks show by themselves. */
function superviseNow(petition: Petition, { today, nameOf }: Lookups): PetitionView['supervise'] {
  return supervisionOwed(petition, today).map(({ unit, ground, duty }) => ({
    unit: { id: unit, name: nameOf(unit) },
    ground: { code: ground, label: words.grounds[ground] },
    due: duty.due,
  }))
}

function stubOf(petition: Petition, { nameOf, actor, today }: Lookups) {
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
  const contact = firstContact(petition)
  return {
    ...{ id, version, no, registeredOn, receivedOn, imported, sendings },
    waitingDays: daysBetween(waitSince(petition), petition.endedOn ?? today),
    contact: seesAll ? { id: contact, name: nameOf(contact) } : null,
    stage: { code: stage, label: words.stages[stage] },
  }
}

function presentDuty(duty: Duty, entries: readonly ClockEntry[], house: House, lookups: Lookups): DutyView {
  const { today, nameOf, staffName } = lookups
  const term = terms[duty.term]
  const open = isOpen(duty)
  const warning = warningOf(duty, today)
  return {
    id: duty.id,
    term: { code: duty.term, label: term.label },
    article: term.article,
    item: duty.id.split('/')[1] ?? null,
    owner: { id: duty.owner, name: nameOf(duty.owner) },
    from: duty.from,
    due: duty.due,
    daysLeft: duty.status === 'running' ? daysBetween(today, duty.due) : null,
    overdue: isMissed(duty, today),
    local: duty.local === undefined ? null : { due: duty.local.due, rule: duty.local.rule },
    warning: warning === undefined ? null : { code: warning, label: warnings[warning] },
    provisional: duty.provisional,
    statutory: term.statutory,
    open,
    status: { code: duty.status, label: dutyStates[duty.status] },
    settledOn: duty.settledOn ?? null,
    waived: duty.waived === undefined ? null : words.waivers[duty.waived],
    why: [...explain(duty, entries, house.calendar, staffName)],
  }
}

function presentPaper({ id, kind, unit, status, number }: PaperOnFile, { nameOf }: Lookups) {
  return {
    id,
    kind: { code: kind, label: paperKinds[kind] },
    unit: { id: unit, name: nameOf(unit) },
    status: { code: status, label: words.paperStates[status] },
    number: number?.text ?? null,
  }
}

/** Open before settled, the nearest day first. */
function byUrgency(a: DutyView, b: DutyView): number {
  return a.open === b.open ? a.due.localeCompare(b.due) : a.open ? -1 : 1
}

async function openFile(
  house: House,
  tx: Tx,
  { petition, recorded }: { readonly petition: Petition; readonly recorded: readonly RecordedAct[] },
  lookups: Lookups,
): Promise<Pick<PetitionView, 'details' | 'timeline'>> {
  const { texts, persons } = await readFiledTexts(tx, house.region.code, petition.id)
  const textOf = new Map(texts.map(({ id, text }) => [id, text ?? wordsForGone(petition)]))
  const named = maySeePersons(lookups.actor, petition)
  const told = named ? texts : textsWithoutNames(texts, persons)
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
      representativesAsked: needsRepresentatives(petition),
      category: petition.category,
      kind: kind === undefined ? null : { code: kind, label: words.kinds[kind] },
      kindConfirmed: petition.kindConfirmedBy !== undefined,
      accusedUnits: lookups.actor.unit === theOffice ? petition.accusedUnits.map(nameUnit) : [],
      relation: { code: relation, label: words.relations[relation] },
      proposedUnit: proposedUnit === undefined ? null : nameUnit(proposedUnit),
      text: [wording('title'), wording('petition')].filter((part) => part !== undefined).join('\n\n'),
      demands,
      nameHidden: petition.nameHidden !== undefined,
      persons: named ? persons.map((each) => presentPerson(each, petition, house.keyring)) : [nobodyNamed],
      opinionDraft: presentDraft(petition, lookups, told),
      supervisions: petition.supervisions.map((each) => ({
        id: each.id,
        unit: nameUnit(each.unit),
        ground: { code: each.ground, label: words.grounds[each.ground] },
        on: each.on,
        answeredOn: each.answeredOn ?? null,
      })),
    },
    timeline: recorded.map((each) => timelineOf(each, petition, lookups, told)),
  }
}

/** Nobody but whoever answers reads what is to be answered before it is issued. */
function presentDraft(petition: Petition, lookups: Lookups, texts: readonly FiledText[]): OpinionDraftView | null {
  const draft = draftInHand(petition)
  if (draft === undefined || leadAssignment(petition)?.unit !== lookups.actor.unit) return null
  const said = (ref?: TextRef) =>
    ref === undefined ? null : (texts.find(({ id }) => id === ref.content)?.text ?? wordsForGone(petition))
  const { by, on, answers, check } = draft
  const status = stateOfDraft(draft)
  return {
    ...{ by: lookups.staffName(by), on, status: { code: status, label: words.draftStates[status] } },
    answers: answers.map(({ demand, outcome, answer, basis }) => ({
      ...{ demand, outcome: { code: outcome, label: words.outcomes[outcome] } },
      ...{ answer: said(answer), basis: said(basis) },
    })),
    check: check === undefined ? null : { by: lookups.staffName(check.by), on: check.on, remark: said(check.remark) },
  }
}

/** One line for all of them: how many stand for her would already tell something. */
const nobodyNamed = {
  id: null,
  role: { code: 'petitioner', label: personRoles.petitioner },
  ...{ name: hiddenPetitioner, idNumber: null, phone: null, address: null },
}
