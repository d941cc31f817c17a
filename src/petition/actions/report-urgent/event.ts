import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { changed, withOversight } from '../../overseeing.ts'
import type { TextRef } from '../../text-ref.ts'
import { addressees } from './input.ts'
import type { ReportUrgentInput } from './input.ts'

export interface UrgencyReported extends Recorded {
  readonly type: 'urgencyReported'
  /** Which urgency, by its number. */
  readonly id: string
  /** 首报, or 续报 of one. */
  readonly first: boolean
  readonly to: ReportUrgentInput['to']
  readonly report: TextRef
  readonly measures: TextRef
}

export const urgencyReported: EventRule<UrgencyReported> = {
  evolve: (petition, { id, first, on }) =>
    first
      ? withOversight(petition, { urgencies: changed(petition.oversight?.urgencies, id, { reportedOn: on }) })
      : petition,
  say: ({ first, to }) => [
    fact('报告', first ? '首报' : '续报'),
    fact('报送', to.map((each) => addressees[each]).join('、')),
  ],
}
