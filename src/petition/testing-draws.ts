import { makeCalendar } from '../calendar/calendar.ts'
import { notices } from '../calendar/notices/index.ts'
import { addDays, plainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { theOffice } from '../terms/clock.ts'
import type { Act } from './act.ts'
import type { Actor, Facts } from './facts.ts'
import { acts } from './actions/index.ts'
import type { ActName } from './actions/index.ts'
import type { PetitionEvent } from './events.ts'
import { papersOf } from './papers-on-file.ts'
import { papersInTransit } from './rounds.ts'
import type { PaperOnFile, PaperStatus } from './papers.ts'
import { outcomeOwed } from './routing-duties.ts'
import { leadAssignment } from './state.ts'
import type { Petition } from './state.ts'
import { accepted, handlerOf, headOf, officeHead, registrar, text } from './testing.ts'

/** Inputs for every act, for random walks and for the explorer; tests only. One line an act: a forgotten one does not compile. */

/** What one step of a random walk draws; what it means depends on the act and on the petition it meets. */
export interface Choice {
  readonly name: ActName
  readonly a: number
  readonly b: number
  readonly flag: boolean
  /** Days since the step before, and how many days ago the act is said to have been done. */
  readonly after: number
  readonly ago: number
  readonly imported: boolean
  readonly withTexts: boolean
}

export interface World {
  readonly today: PlainDate
  readonly petition: Petition
  readonly events: readonly PetitionEvent[]
}

export const names = Object.keys(acts).filter((name): name is ActName => Object.hasOwn(acts, name))
const units = ['water', 'housing', 'land'] as const
export const people: readonly Actor[] = [
  registrar,
  officeHead,
  ...units.flatMap((unit) => [handlerOf(unit), headOf(unit)]),
]
const demands: readonly [string, string] = ['d1', 'd2']
/** Every text any act takes; those taken per demand under each demand's id. */
const allTexts = names.flatMap((name) => {
  const act: Act<unknown> = acts[name]
  const parts = Object.keys(act.textsPerDemand ?? {})
  return [...Object.keys(act.texts), ...parts.flatMap((part) => demands.map((id) => `${part}.${id}`))]
})

export const everyText = Object.fromEntries(allTexts.map((field) => [field, text(field)]))

function pick<T>(from: readonly [T, ...T[]], at: number): T {
  return from[at % from.length] ?? from[0]
}

type Draw = (choice: Choice, world: World, on: PlainDate) => object

const assignment = ({ a }: Choice, { petition }: World): string =>
  petition.assignments[a % (petition.assignments.length || 1)]?.id ?? '1'
const onAssignment: Draw = (choice, world, on) => ({ on, assignment: assignment(choice, world) })
const justOn: Draw = (_, __, on) => ({ on })
const unit = (at: number): string => pick(units, at)
const anyOf = (list: readonly { readonly id: string }[] | undefined, at: number): string =>
  list?.[at % list.length]?.id ?? '1'
const answering: Draw = ({ a, b }, _, on) => {
  const result = pick(['upheld', 'changed', 'revoked'], a)
  return { on, result, ...(result === 'revoked' && { redoBy: addDays(on, b + 1) }) }
}
const review =
  (reviewer: string): Draw =>
  ({ flag }, _, on) => ({ on, reviewer, takeLate: flag })

const registering: Draw = ({ a, b, flag }, _, on) => ({
  on,
  no: 'R-1',
  form: a % 3 === 2 ? 'visit' : 'letter',
  venue: 'county',
  source: '县信访局',
  people: a % 3 === 2 ? 8 : a + 1,
  category: '农业农村',
  demands,
  firstReceiver: flag ? 'office' : unit(b),
  ...(a % 5 === 0 && { kind: 'suggestion' }),
})

const onPaper =
  (status: PaperStatus): Draw =>
  (_, { petition }, on) => ({ on, paper: paperAt(petition, status)?.id ?? '1' })

function paperAt(petition: Petition, status: PaperStatus): PaperOnFile | undefined {
  return papersOf(petition).findLast((paper) => paper.status === status)
}

/** What whoever lays papers out would have found and kept: the file of the next paper to sign, and a scan. */
export function paperFacts(petition: Petition): Pick<Facts, 'prepared' | 'original' | 'material'> {
  const paper = paperAt(petition, 'checked')?.id ?? '1'
  return {
    prepared: { paper, missing: [], digest: 'digest-of-docx', source: 'digest-of-content' },
    original: { digest: 'digest-of-scan', type: 'application/pdf', bytes: 1 },
    material: { digest: `digest-of-material-${String(petition.materials?.length ?? 0)}`, type: 'image/png', bytes: 1 },
  }
}

/** Who takes a paper's next step: 核稿 another than the drafter, 签发 and 作废 the unit's head. */
export function paperActor(name: ActName, petition: Petition): Actor | undefined {
  const [before, isHead] = name === 'checkPaper' ? (['drafted', false] as const) : (['checked', true] as const)
  if (name !== 'checkPaper' && name !== 'signPaper') return undefined
  const paper = paperAt(petition, before)
  if (paper === undefined) return undefined
  const [head, other] = paper.unit === theOffice ? [officeHead, registrar] : [headOf(paper.unit), handlerOf(paper.unit)]
  return isHead || paper.drafted.by === other.id ? head : other
}

/** A paper on its way to her: nothing else can be proved to have arrived. */
function inTransit(petition: Petition): string {
  return papersInTransit(petition)[0]?.paper ?? 'opinion'
}

const earlierId = '00000000-0000-4000-8000-000000000001'

const inHand = accepted()
const earlier: Petition = {
  ...inHand,
  id: earlierId,
  duties: Object.fromEntries(
    Object.values(inHand.duties).map((duty) => [duty.id, { ...duty, due: plainDate('2026-12-31') }]),
  ),
}

/** The petition a walk's petition may repeat: one that is being handled, or one that was reviewed to the end. */
export function earlierFacts({ relation }: Petition): Pick<Facts, 'earlier'> {
  if (relation !== 'afterFinalReview') return { earlier }
  const deliveredOn = plainDate('2025-01-06')
  return {
    earlier: { ...earlier, finalReview: { requestedOn: deliveredOn, reviewer: 'city', late: false, deliveredOn } },
  }
}

const answeredByWhoOwes: ReadonlySet<ActName> = new Set([
  'redirect',
  'passDown',
  'route',
  'returnToProcedure',
  'reportOutcome',
  'performDuty',
  'studySuggestion',
  'replySuggestion',
  'answerAccusation',
])

/** Who tells what came of it: the office that referred her on, or the unit that leads. */
export function routingActor(name: ActName, petition: Petition): Actor | undefined {
  if (name === 'refuseDuplicate' || name === 'refuseFurther') return officeHead
  if (!answeredByWhoOwes.has(name)) return undefined
  const unit = outcomeOwed(petition)?.owner ?? leadAssignment(petition)?.unit ?? theOffice
  return unit === theOffice ? registrar : handlerOf(unit)
}

export const before2026 = makeCalendar(notices.filter((notice) => notice.year < 2026))

/** As the register of units would have it: every unit has been continued by one of the others. */
export const succeeded = { water: ['housing'], housing: ['land'], land: ['water', 'housing'] }

/** One line an act, so that a new one can't be forgotten here. */
export const draws: Readonly<Record<ActName, Draw>> = {
  register: registering,
  confirmKind: ({ a, b, flag }, _, on) => ({
    on,
    kind: pick(['suggestion', 'accusation', 'appeal'], a),
    accusedUnits: flag ? [unit(b)] : [],
  }),
  relate: ({ a }, _, on) => {
    const relation = pick(['repeat', 'duplicateAtSuperior', 'afterFinalReview', 'first'], a)
    return { on, relation, ...(relation !== 'first' && { to: earlierId }) }
  },
  transfer: ({ a, b }, _, on) => ({ on, units: a === b ? [unit(a)] : [unit(a), unit(b)] }),
  assign: ({ a, b }, _, on) => ({ on, units: [unit(a)], feedbackDueOn: addDays(on, b) }),
  object: (choice, world, on) => ({
    ...onAssignment(choice, world, on),
    ...(choice.flag && { consentBy: officeHead.id }),
  }),
  decideObjection: (choice, world, on) => ({ ...onAssignment(choice, world, on), upheld: choice.flag }),
  disputeJurisdiction: ({ a, b, flag }, _, on) => ({
    on,
    ground: flag ? 'several' : 'restructured',
    units: a % 3 === b % 3 ? [unit(a), unit(a + 1)] : [unit(a), unit(b)],
  }),
  decideJurisdiction: ({ a, b, flag }, _, on) => ({
    on,
    decidedBy: pick(['agreed', 'commonSuperior', 'jointConference', 'successor', 'designated'], a),
    unit: unit(b),
    ...(flag && { receivedOn: on }),
  }),
  accept: onAssignment,
  waiveNotice: onAssignment,
  appointHandler: (choice, world, on) => ({
    ...onAssignment(choice, world, on),
    handler: pick(['staff-1', 'staff-2'], choice.b),
  }),
  contribute: onAssignment,
  proposeExtension: (choice, world, on) => ({ ...onAssignment(choice, world, on), days: choice.b + 10 }),
  extend: (choice, world, on) => ({ ...onAssignment(choice, world, on), days: choice.b + 10 }),
  requestRecusal: ({ a, b, flag }, _, on) => ({
    on,
    staff: `staff-${unit(a)}`,
    unit: flag ? unit(a) : 'office',
    post: pick(['staff', 'head'], b),
    askedBy: pick(['petitioner', 'unit'], a),
  }),
  decideRecusal: ({ a, flag }, { petition }, on) => ({
    on,
    recusal: anyOf(petition.recusals, a),
    granted: flag,
    replacedBy: 'staff-second',
  }),
  takeStatement: ({ a }, _, on) => ({ on, way: pick(['inPerson', 'phone', 'video', 'written'], a) }),
  investigate: ({ a }, _, on) => ({ on, means: pick(['onSite', 'records', 'interview', 'expert'], a) }),
  openHearing: ({ a }, _, on) => ({ on, ground: pick(['major', 'complex', 'difficult'], a) }),
  closeHearing: justOn,
  startMediation: ({ a, flag }, _, on) => ({ on, mode: flag ? 'mediation' : 'settlement', lawful: a % 5 !== 0 }),
  closeMediation: ({ a, b, flag }, _, on) => ({
    on,
    result: flag ? 'agreed' : 'failed',
    performBy: addDays(on, b),
    byCommittee: a % 2 === 0,
  }),
  submitOpinion: ({ a, flag }, { petition }, on) => ({
    on,
    answers: petition.demands
      .slice(flag ? 0 : a % 2)
      .map((demand) => ({ demand, outcome: pick(['support', 'explain'], a) })),
  }),
  checkOpinion: ({ flag }, _, on) => ({ on, result: flag ? 'passed' : 'returned' }),
  issueOpinion: ({ a, flag }, { petition }, on) => ({
    on,
    answers: petition.demands
      .slice(flag ? 0 : a % 2)
      .map((demand) => ({ demand, outcome: pick(['support', 'explain', 'notSupport'], a) })),
  }),
  handOver: (_, __, on) => ({ on, method: 'post' }),
  deliver: (_, { petition }, on) => ({ on, paper: inTransit(petition), method: 'inPerson' }),
  reportEnforcement: ({ flag }, _, on) => ({ on, extent: flag ? 'full' : 'partial' }),
  reportPerformance: ({ a, flag }, { petition }, on) => ({
    on,
    agreement: anyOf(petition.mediations, a),
    performed: flag,
  }),
  reportFeedback: justOn,
  requestFirstReview: review('county'),
  answerFirstReview: answering,
  requestFinalReview: review('city'),
  answerFinalReview: answering,
  postResult: justOn,
  supervise: ({ a, b }, _, on) => ({
    on,
    unit: unit(a),
    ground: pick(['irregularHandling', 'shirkingOrFalsifying', 'refusingOpinion'], b),
    answerDueOn: addDays(on, b),
  }),
  answerSupervision: ({ a }, { petition }, on) => ({
    on,
    id: String((a % (petition.supervisions.length || 1)) + 1),
    adopted: pick(['all', 'partly', 'not'], a),
  }),
  flagUrgent: justOn,
  reportUrgent: ({ b, flag }, _, on) => ({
    on,
    to: ['government', 'departmentInCharge', 'jointConferenceOffice', 'superiorOffice', 'nationalOffice'],
    ...(flag && { nextReportOn: addDays(on, b) }),
  }),
  remind: ({ a }, _, on) => ({ on, unit: unit(a), mode: 'urge' }),
  escalateSupervision: ({ a, b, flag }, _, on) => ({
    on,
    unit: unit(a),
    measures: flag ? ['summonTalk', 'orderRectification'] : ['publicCriticism'],
    decidedBy: 'jointConference',
    resolution: '联席会议纪要〔2025〕1号',
    resolvedOn: on,
    ...(flag && { rectifyBy: addDays(on, b) }),
  }),
  reportRectification: ({ a }, { petition }, on) => ({ on, id: anyOf(petition.oversight?.escalations, a) }),
  recommend: ({ a, b, flag }, _, on) =>
    pick<object>(
      [
        flag ? { on, kind: 'improvement', unit: unit(b) } : { on, kind: 'improvement', body: '市住房和城乡建设局' },
        { on, kind: 'policy', body: '县委、县政府' },
        { on, kind: 'accountability', unit: unit(b), body: '县纪委监委', misconduct: 'delaying' },
      ],
      a,
    ),
  answerRecommendation: ({ a, b }, { petition }, on) => ({
    on,
    id: anyOf(petition.oversight?.recommendations, a),
    adopted: pick(['all', 'partly', 'not'], b),
  }),
  receiveFromAbove: ({ a, b, flag }, _, on) => ({
    on,
    level: pick(['city', 'province', 'nation'], a),
    organ: '市信访局',
    mode: pick(['assigned', 'supervised', 'forwarded'], b),
    documentNo: '市信函〔2025〕3号',
    ...(flag && { answerBy: addDays(on, b) }),
  }),
  reportAbove: ({ a }, { petition }, on) => ({ on, id: anyOf(petition.oversight?.received, a) }),
  instruct: ({ a, b, flag }, _, on) => ({
    on,
    post: '县委书记',
    ...(flag && { unit: unit(a) }),
    dueOn: addDays(on, b),
  }),
  answerInstruction: ({ a }, { petition }, on) => ({ on, id: anyOf(petition.oversight?.instructions, a) }),
  rate: ({ a, flag }, _, on) => ({
    on,
    of: flag ? 'unit' : 'office',
    rating: pick(['satisfied', 'basicallySatisfied', 'dissatisfied'], a),
  }),
  draftPaper: ({ a }, _, on) => ({ on, kind: pick(['statementRecord', 'deliveryReceipt', 'hearingRecord'], a) }),
  checkPaper: onPaper('drafted'),
  signPaper: onPaper('checked'),
  voidPaper: ({ a }, { petition }, on) => ({ on, paper: papersOf(petition)[a % 3]?.id ?? '1' }),
  attachOriginal: onPaper('signed'),
  attachMaterial: ({ flag }, _, on) => ({ on, from: flag ? 'petitioner' : 'handling' }),
  end: ({ a }, _, on) => ({
    on,
    reason: pick(['reviewNotSought', 'settled'], a),
  }),
  refuseDuplicate: justOn,
  refuseFurther: justOn,
  redirect: (_, __, on) => ({ on, properBody: 'bank' }),
  seekDecision: justOn,
  recordDecision: justOn,
  split: ({ a, b }, _, on) => ({
    on,
    demands: [pick(demands, a)],
    kind: pick(['suggestion', 'accusation', 'appeal'], b),
  }),
  passDown: ({ a }, _, on) => ({ on, unit: unit(a) }),
  refer: ({ flag }, _, on) => ({ on, mode: flag ? 'forwarded' : 'guided', body: 'court' }),
  referToDiscipline: ({ a }, _, on) => ({ on, body: a % 3 === 0 ? unit(a) : 'discipline' }),
  handBack: justOn,
  notifyOrganization: ({ flag }, _, on) => ({ on, body: 'personnel', grave: flag }),
  route: ({ a, b, flag }, _, on) => ({
    on,
    ...(a % 3 === 0
      ? { route: 'statutoryDuty' }
      : { route: pick(['judicial', 'arbitration', 'partyAppeal', 'administrative'], b), body: 'court' }),
    ...(flag && { dueOn: addDays(on, b), law: '仲裁法' }),
  }),
  returnToProcedure: justOn,
  reportOutcome: ({ a }, _, on) => ({ on, outcome: pick(['decided', 'takenUp', 'notSought'], a) }),
  performDuty: ({ flag }, _, on) => ({
    on,
    performance: flag ? 'performed' : 'declined',
    remedy: 'either',
    method: 'post',
  }),
  studySuggestion: justOn,
  replySuggestion: ({ a }, _, on) => ({ on, adoption: pick(['adopted', 'partly', 'notAdopted'], a), method: 'post' }),
  answerAccusation: ({ a }, _, on) => ({ on, finding: pick(['borneOut', 'partly', 'notBorneOut'], a), method: 'post' }),
  archive: justOn,
  proposeDisposal: justOn,
  dispose: justOn,
  succeedUnit: ({ a, flag }, _, on) => ({ on, from: unit(a), to: unit(flag ? a + 1 : a + 2) }),
  chooseRepresentatives: justOn,
  appointAgent: justOn,
  revokeAgent: (_, __, on) => ({ on, cause: 'byPetitioner' }),
  hideName: justOn,
  showName: justOn,
  nameAccused: ({ b }, _, on) => ({ on, accusedUnits: [unit(b)] }),
  recordDeath: ({ a, b }, _, on) => ({
    on,
    diedOn: addDays(on, -b),
    continuation: pick(['successor', 'others', 'nobody'], a),
  }),
  requestWithdrawal: justOn,
  confirmWithdrawal: ({ flag }, _, on) => ({ on, willing: flag }),
  excuseDelay: ({ a, b }, _, on) => ({ on, from: addDays(on, -a - b), to: addDays(on, -a), cause: 'illness' }),
  retractExtension: justOn,
  amend: ({ a, flag }, _, on) => ({ on, people: a + 1, form: flag ? 'visit' : 'letter' }),
  amendReceipt: (choice, world, on) => ({
    on,
    receivedOn: addDays(world.petition.receivedOn, (choice.a % 7) - 3),
    ...(choice.flag && { assignment: assignment(choice, world) }),
  }),
  strikeOut: (_, __, on) => ({ on, mistake: 'notPetition' }),
  reopen: ({ b, flag }, _, on) => ({ on, to: flag ? 'lead' : 'office', redoBy: addDays(on, b + 1) }),
  rereckon: (_, __, on) => ({ on }),
  correct: ({ a }, { events }, on) => ({
    on,
    changes: [{ fact: '转送交办日期', was: '2025-03-05', now: '2025-03-06' }],
    acts: events.slice(0, 1 + (a % (events.length || 1))),
    acceptedBy: officeHead.id,
  }),
}
