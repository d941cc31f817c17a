import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act, Facts } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { openDuties, waiveWhere } from '../../duties.ts'
import type { Refusal } from '../../refusal.ts'
import { isInHand } from '../../state.ts'
import type { Kind, Petition, Route } from '../../state.ts'
import { input } from './input.ts'
import type { EndInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * The end of the procedure other than by the final review's delivery. It marks and bars nobody: a late request is taken
 * by a named decision (Q7), and who withdrew may petition again (Q8).
 */
export const end: Act<EndInput> = {
  label,
  article,
  input,
  open(petition) {
    if (petition.version === 0) return refusals.notRegistered
    return petition.stage === 'ended' ? refusals.alreadyEnded : undefined
  },
  decide(petition, given, facts) {
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, given.on, facts) ??
      refuseReason[given.reason](petition, given, facts)
    if (refusal !== undefined) return refusal
    const { on, reason, confirmedBy } = given
    const statement = facts.texts['statement']
    const event = { type: 'ended', on, reason, clocks: fallenAway(petition, given) } as const
    if (reason !== 'withdrawn' || statement === undefined || confirmedBy === undefined) return [event]
    return [{ ...event, statement, confirmedBy }]
  },
}

type Refuse = (petition: Petition, given: EndInput, facts: Facts) => Refusal | undefined

const refuseReason = {
  reviewNotSought(petition, { on }) {
    const [window] = openDuties(petition, isWindow)
    if (window === undefined) return refusals.noWindow
    if (on <= window.due) return refusals.windowRuns(window.due)
    return openDuties(petition, (duty) => duty.term === 'assignedFeedback').length > 0 ? refusals.reportOwed : undefined
  },
  withdrawn(_, { confirmedBy }, facts) {
    if (facts.texts['statement'] === undefined) return refusals.statementMissing
    if (confirmedBy === undefined) return refusals.confirmationMissing
    return confirmedBy === facts.actor.id ? refusals.selfConfirmed : undefined
  },
  /** Once an answer has left she may have it reviewed, so from then on only her own window or act ends the procedure. */
  otherProcedure(petition) {
    if (petition.opinion?.leftOn !== undefined) return refusals.answered
    if (confirmedKind(petition) === 'accusation') return isInHand(petition) ? undefined : refusals.notSent
    if (openDuties(petition, isNotice).length > 0 || !isInHand(petition)) return refusals.petitionerNotTold
    const { acceptance } = petition
    return acceptance !== undefined && leadsOut.includes(acceptance.route) ? undefined : refusals.noOtherProcedure
  },
} as const satisfies Record<EndInput['reason'], Refuse>

/** 第三十一条第一至四项: she goes on before another authority, by its own rules; the unit has told her where. */
const leadsOut: readonly Route[] = ['judicial', 'arbitration', 'partyAppeal', 'administrative']

/** 第二十三条第四款: how discipline organs tell an accuser is not for this Regulation, so only the sending is asked for. */
function confirmedKind({ kind, kindConfirmedBy }: Petition): Kind | undefined {
  return kindConfirmedBy === undefined ? undefined : kind
}

function isWindow({ term }: { readonly term: string }): boolean {
  return term === 'firstReviewRequest' || term === 'finalReviewRequest'
}

function isNotice({ term }: { readonly term: string }): boolean {
  return term === 'noticeForwarded' || term === 'noticeDirect'
}

/** Nothing is owed any more; what fell away after its day stays missed (FIGURES.md). */
function fallenAway(petition: Petition, { on, reason }: EndInput): readonly ClockEntry[] {
  if (reason !== 'reviewNotSought') return waiveWhere(petition, on, reason, () => true)
  return [
    ...waiveWhere(petition, on, 'notSought', isWindow),
    ...waiveWhere(petition, on, 'ended', (duty) => !isWindow(duty)),
  ]
}
