import { plainDate } from '../calendar/plain-date.ts'
import { acts } from './actions/index.ts'
import { act, facts, given, handlerOf, officeHead, registrar } from './testing.ts'
import type { Actor } from './facts.ts'
import type { Petition } from './state.ts'

/** Support for tests: one petition carried by real acts through every stage. No other file may import it. */

export const land = handlerOf('land')
export const county = handlerOf('county')
export const city = handlerOf('city')

const by = (actor: Actor, today: string, ...texts: readonly string[]) => facts({ today, actor, texts })

const registered = act(
  given(),
  acts.register,
  {
    on: '2025-06-03',
    no: '登2025-1',
    form: 'letter',
    venue: 'county',
    source: '县信访局',
    people: 1,
    category: '自然资源',
    firstReceiver: 'office',
    demands: ['d1'],
  },
  by(registrar, '2025-06-03', 'petition', 'demand.d1'),
)
const confirmed = confirm(registered, 'appeal')
/** Sent to 国土 as lead and 农业 as assistant; the result is to be reported by 15 August. */
const assigned = act(
  confirmed,
  acts.assign,
  { on: '2025-06-05', units: ['land', 'farm'], feedbackDueOn: '2025-08-15' },
  by(registrar, '2025-06-05'),
)
const transferred = act(
  confirmed,
  acts.transfer,
  { on: '2025-06-05', units: ['land', 'farm'] },
  by(registrar, '2025-06-05'),
)
const accepted = act(assigned, acts.accept, { assignment: '1', on: '2025-06-10' }, by(land, '2025-06-10'))
const concluded = conclude(accepted)
const delivered = act(
  concluded,
  acts.deliver,
  { paper: 'opinion', on: '2025-08-04', method: 'inPerson' },
  by(land, '2025-08-04', 'proof'),
)
const firstReview = act(
  delivered,
  acts.requestFirstReview,
  { on: '2025-09-01', reviewer: 'county' },
  by(registrar, '2025-09-01', 'request'),
)
const firstReviewAnswered = act(
  firstReview,
  acts.answerFirstReview,
  { on: '2025-09-25', result: 'upheld' },
  by(county, '2025-09-25', 'opinion'),
)
const firstReviewDelivered = act(
  firstReviewAnswered,
  acts.deliver,
  { paper: 'firstReview', on: '2025-09-28', method: 'post' },
  by(county, '2025-09-28', 'proof'),
)
const finalReview = act(
  firstReviewDelivered,
  acts.requestFinalReview,
  { on: '2025-10-20', reviewer: 'city' },
  by(registrar, '2025-10-20', 'request'),
)
const finalReviewAnswered = act(
  finalReview,
  acts.answerFinalReview,
  { on: '2025-11-10', result: 'changed' },
  by(city, '2025-11-10', 'opinion'),
)
const ended = act(
  finalReviewAnswered,
  acts.deliver,
  { paper: 'finalReview', on: '2025-11-12', method: 'left' },
  by(city, '2025-11-12', 'proof'),
)

export const stages = {
  blank: given(),
  registered,
  confirmed,
  transferred,
  assigned,
  accepted,
  concluded,
  delivered,
  firstReview,
  firstReviewAnswered,
  firstReviewDelivered,
  finalReview,
  finalReviewAnswered,
  ended,
} as const satisfies Record<string, Petition>

/** Put away on 1 December. */
export const archived: Petition = { ...ended, archivedOn: plainDate('2025-12-01') }

export function confirm(
  petition: Petition,
  kind: 'appeal' | 'suggestion' | 'accusation',
  ...accusedUnits: string[]
): Petition {
  return act(petition, acts.confirmKind, { on: '2025-06-04', kind, accusedUnits }, by(officeHead, '2025-06-04'))
}

/** The opinion is issued on 30 July and leaves on 1 August. */
export function conclude(petition: Petition): Petition {
  const issued = act(
    petition,
    acts.issueOpinion,
    { on: '2025-07-30', answers: [{ demand: 'd1', outcome: 'support' }] },
    by(land, '2025-07-30', 'answer.d1', 'basis.d1'),
  )
  return act(issued, acts.handOver, { on: '2025-08-01', method: 'inPerson' }, by(land, '2025-08-01'))
}

/** The feedback the office asked for, sent in on 8 August. */
export function reported(petition: Petition): Petition {
  return act(petition, acts.reportFeedback, { on: '2025-08-08' }, by(land, '2025-12-31', 'report'))
}

/** What the opinion supports, carried out on 20 September. */
export function enforced(petition: Petition): Petition {
  const known = by(land, '2025-12-31', 'done', 'evidence')
  return act(petition, acts.reportEnforcement, { on: '2025-09-20', extent: 'full' }, known)
}
