import { z } from 'zod'
import { daysBetween } from '../calendar/plain-date.ts'
import { actOfEvent } from '../petition/act-of-event.ts'
import { acts } from '../petition/actions/index.ts'
import { ratingClosesOn } from '../petition/actions/rate/window.ts'
import { factsOf, isReadIn } from '../petition/event-rules.ts'
import type { Names } from '../petition/event-rule.ts'
import { materialTypes } from '../petition/materials.ts'
import type { PetitionEvent, PetitionEventType } from '../petition/events.ts'
import { firstContact, waitSince } from '../petition/first-contact.ts'
import type { Petition } from '../petition/state.ts'
import { ratings, stages } from '../petition/words.ts'
import type { SeenBy } from '../store/accesses.ts'
import type { RecordedAct } from '../store/petition-file.ts'
import { isMissed, isOpen, thePetitioner } from '../terms/clock.ts'
import type { Duty } from '../terms/clock.ts'
import { terms } from '../terms/terms.ts'
import type { TermId } from '../terms/terms.ts'
import type { Lookups } from './lookups.ts'

const labelled = z.object({ label: z.string(), text: z.string() })
const owed = z.object({
  promise: z.string().describe('谁要为您做什么，或者您可以做什么'),
  by: z.string().describe('由谁'),
  due: z.string(),
  daysLeft: z.int().nullable().describe('还有几天，负数为已超过；暂停计算时为 null'),
  overdue: z.boolean(),
  statutory: z.boolean().describe('法定期限；否则为信访局自定'),
  provisional: z.boolean().describe('到期日所在年份的放假安排尚未公布'),
  article: z.string(),
})

/** What a petitioner sees of her own petition, with its number and her query code. */
export const trackingView = z.object({
  no: z.string(),
  stage: z.string(),
  receivedOn: z.string(),
  waitingDays: z.int().describe('从第一次收到之日起，到今天或者程序终了之日'),
  contact: z.string().describe('现在可以找谁问'),
  promises: z.array(owed).describe('现在谁欠您什么，到哪一天'),
  windows: z.array(owed).describe('您自己可以做的，到哪一天'),
  story: z.array(z.object({ on: z.string(), act: z.string(), facts: z.array(labelled) })).describe('办理经过'),
  seenBy: z
    .array(z.object({ office: z.string(), on: z.string() }))
    .describe('哪些机关、单位在哪一天查看过；同一单位同一天只列一次，不列姓名'),
  materials: z
    .array(z.object({ on: z.string(), type: z.string(), bytes: z.int() }))
    .describe('您提供的、已经收存的材料，先后为序；不列文件名'),
  rating: z.object({
    open: z.boolean().describe('现在可以评价'),
    unit: z.string().nullable(),
    office: z.string().nullable(),
  }),
})
export type TrackingView = z.infer<typeof trackingView>

/** Her petition in plain words: no text that isn't hers, no name of anybody, and nothing of what presses on the units. */
export function trackingOf(
  petition: Petition,
  { recorded, seenBy }: { readonly recorded: readonly RecordedAct[]; readonly seenBy: readonly SeenBy[] },
  lookups: Lookups,
): TrackingView {
  const { today, nameOf } = lookups
  const running = Object.values(petition.duties)
    .filter((duty) => isOpen(duty) && !behindTheCounter.has(duty.term))
    .sort((a, b) => a.due.localeCompare(b.due))
  const present = (duty: Duty) => presentOwed(duty, lookups)
  return {
    no: petition.no,
    stage: stages[petition.stage],
    receivedOn: petition.receivedOn,
    waitingDays: daysBetween(waitSince(petition), petition.endedOn ?? today),
    contact: nameOf(firstContact(petition)),
    promises: running.filter(({ owner }) => owner !== thePetitioner).map(present),
    windows: running.filter(({ owner }) => owner === thePetitioner).map(present),
    story: recorded
      .filter(({ act }) => isHers(act) && isReadIn(thePetitioner, act))
      .map((each) => storyOf(each, lookups)),
    seenBy: seenBy.map(({ unit, on }) => ({ office: nameOf(unit), on })),
    materials: hersOf(petition),
    rating: ratingOf(petition, today),
  }
}

function presentOwed(duty: Duty, { today, nameOf }: Lookups): TrackingView['promises'][number] {
  const { promise, article, statutory } = terms[duty.term]
  return {
    ...{ promise, article, statutory },
    by: nameOf(duty.owner),
    due: duty.due,
    daysLeft: duty.status === 'running' ? daysBetween(today, duty.due) : null,
    overdue: isMissed(duty, today),
    provisional: duty.provisional,
  }
}

function storyOf({ act }: RecordedAct, { nameOf }: Lookups): TrackingView['story'][number] {
  const names: Names = { readerIsOffice: false, nameOf, staffName: () => '' }
  return { on: act.on, act: acts[actOfEvent[act.type]].label, facts: [...factsOf(act, names)] }
}

function ratingOf({ opinion, unitRating, officeRating }: Petition, today: Lookups['today']): TrackingView['rating'] {
  const leftOn = opinion?.leftOn
  const closesOn = leftOn && ratingClosesOn(leftOn)
  return {
    open: leftOn !== undefined && (closesOn === undefined || today <= closesOn),
    unit: unitRating === undefined ? null : ratings[unitRating],
    office: officeRating === undefined ? null : ratings[officeRating],
  }
}

/** What was found while it was handled is evidence, and not for this page. */
function isHers(act: PetitionEvent): boolean {
  return act.type === 'materialAttached' ? act.from === 'petitioner' : hers.has(act.type)
}

function hersOf({ materials = [] }: Petition): TrackingView['materials'] {
  return materials
    .filter(({ from }) => from === 'petitioner')
    .map(({ on, file }) => ({ on, type: materialTypes[file.type].label, bytes: file.bytes }))
}

/** What authorities owe one another about a petition, and is no promise to her. */
const behindTheCounter: ReadonlySet<TermId> = new Set([
  'urgentReport',
  'urgentFollowUp',
  'rectification',
  'recommendationFeedback',
  'instruction',
])

/** The acts of her own procedure. One that isn't named here is not told: a new act is kept back until somebody decides. */
const hers: ReadonlySet<PetitionEventType> = new Set([
  'registered',
  'transferred',
  'assigned',
  'passedDown',
  'redirected',
  'referred',
  'objected',
  'objectionDecided',
  'jurisdictionDisputed',
  'jurisdictionDecided',
  'unitSucceeded',
  'accepted',
  'noticeWaived',
  'extended',
  'extensionRetracted',
  'statementTaken',
  'investigated',
  'hearingOpened',
  'hearingClosed',
  'resultPosted',
  'mediationStarted',
  'mediationClosed',
  'opinionIssued',
  'concluded',
  'delivered',
  'suggestionReplied',
  'accusationAnswered',
  'dutyPerformed',
  'performanceReported',
  'enforcementReported',
  'routed',
  'returnedToProcedure',
  'outcomeReported',
  'split',
  'firstReviewRequested',
  'firstReviewAnswered',
  'finalReviewRequested',
  'finalReviewAnswered',
  'representativesChosen',
  'agentAppointed',
  'agentRevoked',
  'withdrawalRequested',
  'withdrawalConfirmed',
  'delayExcused',
  'rated',
  'ended',
  'refusedAsDuplicate',
  'refusedFurther',
  'struckOut',
  'reopened',
])
