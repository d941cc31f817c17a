import type { Actor } from '../petition/facts.ts'
import type { PetitionEvent } from '../petition/events.ts'
import { blank, evolve } from '../petition/evolve.ts'
import { keptFrom } from '../petition/accused.ts'
import { reviewersOf } from '../petition/rounds.ts'
import { isSealed } from '../petition/sealed.ts'
import { assignmentOf, leadAssignment } from '../petition/state.ts'
import type { Petition } from '../petition/state.ts'
import { isOpen, theOffice } from '../terms/clock.ts'
import { canonicalJson } from './chain.ts'
import type { Value } from './insert-rows.ts'
import type { Party, SubjectKind } from './subject-kind.ts'

/** 信访件 in the journal. */
export const petitionKind: SubjectKind<Petition, PetitionEvent> = {
  name: 'petition',
  blank,
  evolve,
  row: ({ no, upstreamNo, registeredOn, stage, form, kind, fromRisk }) => ({
    ...{ number: no, upstreamNo, openedOn: registeredOn, stage },
    ...{ form, petitionKind: kind, fromRisk },
  }),
  parties,
  keptFrom,
  tally: {
    table: 'petition_tally',
    columns: [
      ['registered_on', 'date'],
      ['concluded_on', 'date'],
      ['form', 'text'],
      ['venue', 'text'],
      ['people', 'integer'],
      ['category', 'text'],
      ['unit_id', 'text'],
      ['relation', 'text'],
      ['unit_rating', 'text'],
      ['office_rating', 'text'],
      ['passed_to', 'text'],
      ['routed_on', 'date'],
      ['route', 'text'],
      ['before_id', 'uuid'],
    ],
    face,
  },
  concerns,
  namesMember: (event) => (event.type === 'handlerAppointed' ? { staff: event.handler, unit: event.unit } : undefined),
  orphaned(petition) {
    if (petition.stage === 'ended') return undefined
    const open = Object.values(petition.duties).filter(isOpen)
    if (open.length === 0) return '没有任何单位负有下一步的义务'
    // A hearing stops the review's thirty days and is itself owed: where nothing at all runs, nobody will start it again.
    const isStanding = open.every(({ status }) => status === 'suspended')
    return isStanding ? '期限全部停着，没有任何单位负有下一步的义务' : undefined
  },
}

/**
 * What FIGURES.md counts of a petition. One struck out was never there. One split off another is not counted as
 * registered or concluded a second time; that it was led out of the sixty days is counted all the same. A sealed one counts
 * in the totals, never by unit or by domain (第三十条第三款).
 */
function face(petition: Petition): readonly Value[] | undefined {
  if (petition.ended === 'struckOut') return undefined
  const { unit, passedTo } = countedUnit(petition)
  const isPart = petition.splitFrom !== undefined
  return [
    isPart ? null : petition.registeredOn,
    isPart ? null : concludedOn(petition),
    petition.form,
    petition.venue,
    petition.people,
    isSealed(petition) ? '' : petition.category,
    unit,
    petition.relation,
    petition.unitRating ?? null,
    petition.officeRating ?? null,
    passedTo,
    petition.routing?.on ?? null,
    petition.routing?.route ?? null,
    petition.relatedTo ?? null,
  ]
}

/** Counted for the unit it was sent to; the one that has continued that unit stands beside it (第二十四条第二款). */
function countedUnit(petition: Petition): { readonly unit: string; readonly passedTo: string | null } {
  if (isSealed(petition)) return { unit: '', passedTo: null }
  const lead = leadAssignment(petition)
  if (lead?.sentTo !== undefined) return { unit: lead.sentTo, passedTo: lead.unit }
  return { unit: lead?.unit ?? petition.proposedUnit ?? '', passedTo: null }
}

/** 办结: the day the opinion, or the answer to a suggestion, an accusation or a statutory duty, left for service. */
function concludedOn({ opinion, otherAnswer }: Petition): Value {
  return opinion?.leftOn ?? otherAnswer?.leftOn ?? null
}

/** Who finds the petition: the units it is with now and those that review it; never the accused (第三十条第三款). */
function parties(petition: Petition): readonly Party[] {
  const roles = new Map<string, Party['role']>()
  for (const { unit, role, status } of petition.assignments) if (status !== 'returned') roles.set(unit, role)
  for (const reviewer of reviewersOf(petition)) if (!roles.has(reviewer)) roles.set(reviewer, 'reviewer')
  for (const accused of petition.accusedUnits) roles.delete(accused)
  return [...roles].map(([unit, role]) => ({ unit, role }))
}

/** The stage of the matter, or what the actor's own unit holds, owes or has to decide, has changed. */
function concerns(then: Petition, now: Petition, { unit }: Actor): boolean {
  // As canonical JSON: a state read from its row has its keys in another order than one just folded.
  return then.stage !== now.stage || canonicalJson(shareOf(then, unit)) !== canonicalJson(shareOf(now, unit))
}

function shareOf(petition: Petition, unit: string): unknown {
  const { kind, accusedUnits, accusedStaff, relation, supervisions } = petition
  return {
    assignment: assignmentOf(petition, unit),
    owed: Object.fromEntries(Object.entries(petition.duties).filter(([, duty]) => duty.owner === unit)),
    opinion: leadAssignment(petition)?.unit === unit ? [petition.opinion, petition.opinionDraft] : undefined,
    office: unit === theOffice ? { kind, accusedUnits, accusedStaff, relation, supervisions } : undefined,
  }
}
