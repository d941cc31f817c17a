import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface HearingClosed extends Recorded {
  readonly type: 'hearingClosed'
  readonly id: string
  /** Days taken out of the thirty; absent where the hearing stopped no clock. */
  readonly days?: number
  readonly texts: Readonly<Record<string, TextRef>>
}

export const hearingClosed: EventRule<HearingClosed> = {
  evolve: (petition, { id, on }) => ({
    ...petition,
    hearings: (petition.hearings ?? []).map((each) => (each.id === id ? { ...each, closedOn: on } : each)),
  }),
  say: ({ days }) => [fact('扣除', days === undefined ? undefined : `${String(days)}日`)],
}
