import type { ClockEntry } from '../terms/clock.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Facts } from './facts.ts'
import { refuseWhileHeard } from './answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from './day-of-act.ts'
import { meet, startDuty } from './duties.ts'
import { serverOf } from './hidden-name.ts'
import { isRefusal, refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { lapsedWindow } from '../terms/readings.ts'
import { remandClocks } from './remanding.ts'
import { isClosedGate, reviewGate } from './review-gate.ts'
import type { OpenGate, ReviewLevel } from './review-gate.ts'
import type { ReviewAnswered, ReviewRequested } from './review-requests.ts'
import { hearingInProgress } from './proceedings.ts'
import { inRound } from './rounds.ts'
import type { Petition, Review, ReviewResult } from './state.ts'
import { neededText } from './texts-of-act.ts'

/** What 请求复查 and 请求复核 are asked with: the day the request came, who is to answer, whether a late one is taken. */
interface Request {
  readonly on: PlainDate
  readonly reviewer: string
  readonly takeLate?: boolean | undefined
}

const articles = { firstReview: '第三十五条', finalReview: '第三十六条第一款' } as const
const asked = { firstReview: '复查', finalReview: '复核' } as const

/** Why review can't be asked for at all; a window passed closes nothing. */
export function refuseAsking(petition: Petition, level: ReviewLevel, { today }: Facts): Refusal | undefined {
  const gate = reviewGate(petition, level, today)
  return isClosedGate(gate) ? gate : undefined
}

/** A window passed is said before anybody takes the request, and refuses nothing by itself (Q7). */
export function warnLate(petition: Petition, level: ReviewLevel, { today }: Facts): string | undefined {
  const gate = reviewGate(petition, level, today)
  return isClosedGate(gate) || gate.standing === 'inTime' ? undefined : gate.text
}

/** What is recorded of her request: her window is met, and the reviewer's thirty days begin. */
export function requestReview(
  petition: Petition,
  level: ReviewLevel,
  request: Request,
  facts: Facts,
): ReviewRequested | Refusal {
  const { on, reviewer, takeLate = false } = request
  const gate = reviewGate(petition, level, on)
  if (isClosedGate(gate)) return gate
  const refusal =
    refuseReviewer(petition, level, reviewer) ??
    refuseImpossibleDay(petition, on, facts) ??
    refuseDayBefore(on, gate.deliveredOn, '送达信访人的') ??
    refuseLate(gate, takeLate, facts)
  if (refusal !== undefined) return refusal
  const text = neededText(facts, 'request', `${asked[level]}申请`, articles[level])
  if (isRefusal(text)) return text
  const late = gate.standing === 'outOfTime'
  const { actor, calendar } = facts
  const clocks = [
    ...meet(petition, on, inRound(petition, `${level}Request`)),
    startDuty(inRound(petition, level), level, reviewer, { from: on, calendar }),
  ]
  return { on, reviewer, text, late, ...(late && { takenBy: actor.id }), clocks }
}

/** Q7: whoever decides to take a late request does so herself, under her own name. */
function refuseLate({ standing, article, text }: OpenGate, takeLate: boolean, { actor }: Facts): Refusal | undefined {
  if (standing === 'inTime') return undefined
  if (!takeLate || lapsedWindow === 'barred') return refuse('outOfTime', article, text)
  if (actor.role === 'officeHead') return undefined
  return refuse('notDecidedByHead', article, '逾期的请求由信访局负责人本人决定受理并登记，请由负责人办理。')
}

/**
 * 第三十条第三款 「不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位」 binds reviewers too. Who is next above
 * is in no register of ours: what is refused is a unit that answered itself, or is known to stand on another level (Q13).
 */
function refuseReviewer(petition: Petition, level: ReviewLevel, reviewer: string): Refusal | undefined {
  const [article, what] = [articles[level], asked[level]]
  if (petition.accusedUnits.includes(reviewer)) {
    return refuse('accusedReviewer', '第三十条第三款', `被检举控告的单位不能${what}这件信访，请改选。`)
  }
  const answered = petition.assignments.some(({ unit, status }) => unit === reviewer && status !== 'returned')
  if (answered || reviewer === petition.firstReview?.reviewer) {
    return refuse(
      'sameUnit',
      article,
      `${what}须由上一级机关、单位进行，不能是作出或者参与作出前一意见的单位，请改选。`,
    )
  }
  return isOnOtherLevel(petition, level, reviewer)
    ? refuse('wrongLevel', article, `该单位在前一次复查复核中不是这一级，${what}须由上一级机关、单位进行，请改选。`)
    : undefined
}

/** In an earlier round of the same unit's answers it reviewed on the other level. */
function isOnOtherLevel({ pastRounds = [], assignments }: Petition, level: ReviewLevel, reviewer: string): boolean {
  const other = level === 'firstReview' ? 'finalReview' : 'firstReview'
  const holders = assignments.filter(({ status }) => status !== 'returned').map(({ unit }) => unit)
  return pastRounds.some((round) => holders.includes(round.unit) && round[other]?.reviewer === reviewer)
}

/** What the reviewer says of the answer before it, and by when it is to be answered anew. */
interface Answer {
  readonly on: PlainDate
  readonly result: ReviewResult
  readonly redoBy?: PlainDate | undefined
}

/** Why nothing can be answered now. */
export function refuseAnswering(petition: Petition, level: ReviewLevel): Refusal | undefined {
  if (underReview(petition, level) === undefined) return notRequested(level)
  return hearingInProgress(petition) === undefined ? undefined : refuseWhileHeard(articles[level])
}

function underReview(petition: Petition, level: ReviewLevel): Review | undefined {
  return petition.stage === level ? petition[level] : undefined
}

function notRequested(level: ReviewLevel): Refusal {
  const [article, what] = [articles[level], asked[level]]
  const dispute = level === 'firstReview' ? '不服处理意见书' : '不服复查意见书'
  return refuse('notRequested', article, `没有待答复的${what}请求；信访人${dispute}的，先登记其${what}请求。`)
}

/** What is recorded of the review; one that revokes sends the case back to be answered anew by a named day (T31). */
export function answerReview(
  petition: Petition,
  level: ReviewLevel,
  answer: Answer,
  facts: Facts,
): ReviewAnswered | Refusal {
  const review = underReview(petition, level)
  if (review === undefined) return notRequested(level)
  const { on, result, redoBy } = answer
  const refusal =
    refuseAnswering(petition, level) ??
    refuseImpossibleDay(petition, on, facts) ??
    refuseDayBefore(on, review.requestedOn, `收到${asked[level]}请求的`) ??
    refuseRedo(level, answer)
  if (refusal !== undefined) return refusal
  const text = neededText(facts, 'opinion', `${asked[level]}意见书`, articles[level])
  if (isRefusal(text)) return text
  const { calendar } = facts
  const clocks: ClockEntry[] = [
    ...meet(petition, on, inRound(petition, level)),
    startDuty(inRound(petition, `service/${level}`), 'service', serverOf(petition, review.reviewer), {
      from: on,
      calendar,
    }),
  ]
  if (result !== 'revoked' || redoBy === undefined) return { on, result, text, clocks }
  const again = remandClocks(petition, { on, redoBy, cause: 'accusedUnit' }, calendar)
  return { on, result, redoBy, text, clocks: [...clocks, ...again] }
}

function refuseRedo(level: ReviewLevel, { on, result, redoBy }: Answer): Refusal | undefined {
  const article = `${articles[level]}；部分地方规定：撤销并责令限期重新办理`
  if (result !== 'revoked') {
    return redoBy === undefined
      ? undefined
      : refuse('nothingToRedo', article, '只有撤销的才指定重新办理的期限；变更的，以本意见为准，请去掉这个日期。')
  }
  if (redoBy === undefined) return refuse('redoByMissing', article, '撤销处理意见的，请指定承办单位重新办理的期限。')
  return redoBy > on ? undefined : refuse('redoByPast', article, '重新办理的期限须在作出本意见之日以后，请改正。')
}
