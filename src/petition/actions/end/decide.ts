import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { openDuties, waiveWhere } from '../../duties.ts'
import { waiveAtEnd } from '../../ending.ts'
import { isSettled } from '../../proceedings.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { input, texts } from './input.ts'
import type { EndInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * The end of the procedure by her own window, or by an agreement performed. Where the procedure of another authority takes her matter up, whoever
 * sent her there reports it (记载外部程序结果). It marks and bars nobody: a late request is taken
 * by a named decision (Q7), and who withdrew may petition again (Q8).
 */
export const end: Act<EndInput> = {
  label,
  article,
  input,
  texts,
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
    const { on, reason } = given
    const { consent } = facts.texts
    const agreed = reason === 'settled' && consent !== undefined && { consent }
    return [{ type: 'ended', on, reason, ...agreed, clocks: fallenAway(petition, given) }]
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
  /** 第三十三条: an agreement ends nothing by itself, only performed and with her consent. */
  settled(petition, _, facts) {
    if (!isSettled(petition)) return refusals.notSettled
    return facts.texts['consent'] === undefined ? refusals.consentMissing : undefined
  },
} as const satisfies Record<EndInput['reason'], Refuse>

function isWindow({ term }: { readonly term: string }): boolean {
  return term === 'firstReviewRequest' || term === 'finalReviewRequest'
}

/** Nothing is owed to her any more; what fell away after its day stays missed (FIGURES.md). */
function fallenAway(petition: Petition, { on, reason }: EndInput): readonly ClockEntry[] {
  if (reason !== 'reviewNotSought') return waiveAtEnd(petition, on, reason)
  return [
    ...waiveWhere(petition, on, 'notSought', isWindow),
    ...waiveAtEnd(petition, on, 'ended', (duty) => !isWindow(duty)),
  ]
}
