import { daysBetween } from '../../calendar/plain-date.ts'
import { may } from '../../permits/may.ts'
import type { Decision } from '../../petition/act.ts'
import type { Facts } from '../../petition/facts.ts'
import { acts } from '../../petition/actions/index.ts'
import type { ActName } from '../../petition/actions/index.ts'
import type { PetitionEvent } from '../../petition/events.ts'
import { evolve } from '../../petition/evolve.ts'
import { isRefusal } from '../../petition/refusal.ts'
import type { Refusal } from '../../petition/refusal.ts'
import { leadAssignment } from '../../petition/state.ts'
import type { Petition } from '../../petition/state.ts'
import { maxExtensionDays } from '../../terms/reply.ts'
import { inRegion } from '../../terms/profile.ts'
import type { PetitionFact } from '../ledger.ts'

/** A petition row with its units found: ids, the lead first. */
export interface PetitionRow {
  readonly fact: PetitionFact
  readonly units: readonly string[]
  /** The number it is registered under, or would be. */
  readonly no: string
}

/** An act the row tells of and the petition does not have yet; undefined where there is nothing to do. */
interface Step {
  readonly act: ActName
  /** The column whose cell told of it: where a refusal is shown. */
  readonly column: string
  decide(petition: Petition, row: PetitionRow, facts: Facts): Decision | undefined
}

/** A refusal with the column of the ledger that asked for the act. */
export interface RowRefusal extends Refusal {
  readonly column: string
}

/** The acts a ledger row can tell of, in the order the work takes; each the same act as one done by hand. */
const steps: readonly Step[] = [
  {
    act: 'register',
    column: '登记日期',
    decide: (p, row, facts) => (p.version > 0 ? undefined : registration(p, row, facts)),
  },
  {
    act: 'relate',
    column: '初重件',
    decide: (p, { fact }, facts) =>
      fact.repeat && p.relation === 'first'
        ? acts.relate.decide(p, { on: fact.registeredOn, relation: 'repeat' }, facts)
        : undefined,
  },
  { act: 'transfer', column: '转送交办日期', decide: dispatch },
  { act: 'accept', column: '受理告知日期', decide: acceptance },
  { act: 'extend', column: '延期至', decide: extension },
  {
    act: 'issueOpinion',
    column: '答复日期',
    decide: (p, { fact }, facts) =>
      fact.repliedOn !== undefined && p.opinion === undefined
        ? acts.issueOpinion.decide(p, { on: fact.repliedOn, answers: [] }, facts)
        : undefined,
  },
  {
    act: 'handOver',
    column: '答复日期',
    decide: (p, { fact }, facts) =>
      fact.repliedOn !== undefined && p.opinion !== undefined && p.opinion.leftOn === undefined
        ? acts.handOver.decide(p, { on: fact.repliedOn }, facts)
        : undefined,
  },
  {
    act: 'deliver',
    column: '送达日期',
    decide: (p, { fact }, facts) =>
      fact.deliveredOn !== undefined && p.opinion !== undefined && p.opinion.deliveredOn === undefined
        ? acts.deliver.decide(p, { paper: 'opinion', on: fact.deliveredOn }, facts)
        : undefined,
  },
  {
    act: 'rate',
    column: '满意度评价',
    decide: (p, { fact }, facts) =>
      fact.rating !== undefined && p.unitRating === undefined
        ? acts.rate.decide(p, { on: facts.today, of: 'unit', rating: fact.rating }, facts)
        : undefined,
  },
]

/**
 * The acts that bring a petition to where its ledger row stands. A row never seen gives its whole history, with the
 * ledger's days; a row with newly filled cells gives only what those tell. What cannot be is refused with its column.
 */
export function catchUp(petition: Petition, row: PetitionRow, facts: Facts): readonly PetitionEvent[] | RowRefusal {
  const events: PetitionEvent[] = []
  let now = petition
  for (const step of steps) {
    const decision = step.decide(now, row, facts)
    if (decision === undefined) continue
    const refusal = may(facts.actor, step.act, now) ?? (isRefusal(decision) ? decision : undefined)
    if (refusal !== undefined) return { ...refusal, column: step.column }
    if (isRefusal(decision)) continue
    for (const event of decision) now = evolve(now, event)
    events.push(...decision)
  }
  return inRegion(events, { duties: petition.duties, profile: facts.profile, calendar: facts.calendar })
}

function registration(petition: Petition, { fact, units, no }: PetitionRow, facts: Facts): Decision {
  const input = {
    on: fact.registeredOn,
    no,
    ...(fact.no !== undefined && { upstreamNo: fact.no }),
    ...(units[0] !== undefined && { proposedUnit: units[0] }),
    ...(fact.kind !== undefined && { kind: fact.kind }),
    form: fact.form,
    venue: fact.venueLevel ?? 'other',
    source: fact.venue,
    people: fact.people,
    category: fact.category,
    firstReceiver: 'office',
    demands: ['1'],
  }
  return acts.register.decide(petition, input, facts)
}

/** 转送交办日期 is a 转送 unless 办理期限 is filled. */
function dispatch(petition: Petition, { fact, units }: PetitionRow, facts: Facts): Decision | undefined {
  if (fact.sentOn === undefined || petition.assignments.length > 0) return undefined
  const to = { on: fact.sentOn, units: [...units] }
  return fact.givenTermOn === undefined
    ? acts.transfer.decide(petition, to, facts)
    : acts.assign.decide(petition, { ...to, feedbackDueOn: fact.givenTermOn }, facts)
}

function acceptance(petition: Petition, { fact }: PetitionRow, facts: Facts): Decision | undefined {
  if (fact.noticedOn === undefined || petition.acceptance?.noticeOn !== undefined) return undefined
  const assignment = leadAssignment(petition)?.id ?? ''
  return acts.accept.decide(petition, { assignment, on: fact.noticedOn }, facts)
}

/** 延期至 gives the days: from the un-rolled sixtieth day, never more than the thirty the law leaves. */
function extension(petition: Petition, { fact }: PetitionRow, facts: Facts): Decision | undefined {
  const { extendedOn, extendedTo } = fact
  const lead = leadAssignment(petition)
  const reply = petition.duties[`reply/${lead?.id ?? ''}`]
  if (extendedTo === undefined || lead === undefined || reply === undefined || reply.extendedDays > 0) return undefined
  const days = Math.min(daysBetween(reply.base, extendedTo), maxExtensionDays)
  if (days < 1) return undefined
  return acts.extend.decide(petition, { assignment: lead.id, on: extendedOn ?? reply.due, days }, facts)
}
