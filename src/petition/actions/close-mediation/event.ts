import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'
import { results } from './input.ts'

export interface MediationClosed extends Recorded {
  readonly type: 'mediationClosed'
  readonly id: string
  readonly result: keyof typeof results
  readonly performBy?: PlainDate
  /** 人民调解法第三十三条: until when both may ask the court to confirm it. A hint to them, nothing anybody owes. */
  readonly confirmableUntil?: PlainDate
  readonly texts: Readonly<Record<string, TextRef>>
}

export const mediationClosed: EventRule<MediationClosed> = {
  evolve: (petition, { id, result, on }) => ({
    ...petition,
    mediations: (petition.mediations ?? []).map((each) =>
      each.id === id ? { ...each, closedOn: on, agreed: result === 'agreed' } : each,
    ),
  }),
  say: ({ result, performBy, confirmableUntil }) => [
    fact('结果', results[result]),
    fact('履行期限', performBy && sayDay(performBy)),
    fact('司法确认', confirmableUntil && `双方可以在${sayDay(confirmableUntil)}以前共同向人民法院申请`),
  ],
}
