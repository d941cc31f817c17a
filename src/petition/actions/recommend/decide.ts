import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { startDuty } from '../../duties.ts'
import { nextId, unitsAtWork } from '../../overseeing.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RecommendInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第四十条 「提出改进工作的建议」 「提出完善政策的建议」 「提出追究责任的建议」. What a 督办 advises is one too, and is kept with the
 * supervision. Each is to be answered in writing: by the unit, or by way of the office where the body has no account.
 */
export const recommend: Act<RecommendInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (petition.version === 0) return refusals.notRegistered
    return petition.archivedOn === undefined ? undefined : refusals.archived
  },
  decide(petition, given, facts) {
    const refusal =
      this.open(petition, facts) ??
      refuseMisconduct(given) ??
      refuseAddressee[given.kind](petition, given) ??
      refuseImpossibleDay(petition, given.on, facts)
    if (refusal !== undefined) return refusal
    const recommendation = neededText(facts, 'recommendation', texts.recommendation.label, article)
    if (isRefusal(recommendation)) return recommendation
    const consequences = consequencesOf(given, facts)
    if (isRefusal(consequences)) return consequences
    const { on, unit, body } = given
    const id = nextId(petition.oversight?.recommendations)
    const owner = body === undefined && unit !== undefined ? unit : theOffice
    const since = { from: on, calendar: facts.calendar }
    const clocks = [startDuty(`recommendationFeedback/${id}`, 'recommendationFeedback', owner, since)]
    return [{ type: 'recommended', id, ...whatIsSaid(given), recommendation, ...consequences, clocks }]
  },
}

const refuseAddressee = {
  improvement(petition, { unit, body }) {
    if (body !== undefined) return undefined
    if (unit === undefined) return refusals.noAddressee
    return unitsAtWork(petition).includes(unit) ? undefined : refusals.notAtWork
  },
  policy: (_, { unit, body }) => (body === undefined || unit !== undefined ? refusals.noGovernment : undefined),
  accountability(petition, { unit, body }) {
    if (body === undefined || unit === undefined) return refusals.noAuthority
    return hasHandled(petition, unit) ? undefined : refusals.neverHandled
  },
} as const satisfies Record<RecommendInput['kind'], (petition: Petition, given: RecommendInput) => Refusal | undefined>

/** 第四十条第三款 「推诿、敷衍、拖延、弄虚作假造成严重后果的」: no other ground, and none without consequences. */
function refuseMisconduct({ kind, misconduct }: RecommendInput): Refusal | undefined {
  if (kind === 'accountability') return misconduct === undefined ? refusals.noMisconduct : undefined
  return misconduct === undefined ? undefined : refusals.onlyAccountability
}

function consequencesOf({ kind }: RecommendInput, facts: Facts): { readonly consequences?: TextRef } | Refusal {
  if (kind !== 'accountability') return {}
  const consequences = neededText(facts, 'consequences', texts.consequences.label, '第四十条第三款')
  return isRefusal(consequences) ? consequences : { consequences }
}

/** What the input holds, without what was left out. */
function whatIsSaid({ on, kind, unit, body, misconduct }: RecommendInput) {
  return {
    ...{ on, kind },
    ...(unit !== undefined && { unit }),
    ...(body !== undefined && { body }),
    ...(misconduct !== undefined && { misconduct }),
  }
}

/** A unit the case was taken from answers for what it did while it had it. */
function hasHandled({ assignments, firstReview, finalReview }: Petition, unit: string): boolean {
  return (
    assignments.some((each) => each.unit === unit) || firstReview?.reviewer === unit || finalReview?.reviewer === unit
  )
}
