import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { withOversight } from '../../overseeing.ts'
import { measures as words } from '../../oversight.ts'
import type { Escalation, Measure } from '../../oversight.ts'
import { deciders } from './input.ts'

export interface SupervisionEscalated extends Recorded {
  readonly type: 'supervisionEscalated'
  readonly id: string
  readonly unit: string
  readonly measures: readonly Measure[]
  readonly decidedBy: keyof typeof deciders
  readonly resolution: string
  readonly resolvedOn: PlainDate
  readonly rectifyBy?: PlainDate
}

export const supervisionEscalated: EventRule<SupervisionEscalated> = {
  evolve(petition, { id, unit, measures, on, rectifyBy }) {
    const escalation: Escalation = { id, unit, measures, on, ...(rectifyBy !== undefined && { rectifyBy }) }
    return withOversight(petition, { escalations: [...(petition.oversight?.escalations ?? []), escalation] })
  },
  say: ({ unit, measures, decidedBy, resolution, resolvedOn, rectifyBy }, { nameOf }) => [
    fact('单位', nameOf(unit)),
    fact('措施', measures.map((each) => words[each]).join('、')),
    fact('决定', `${deciders[decidedBy]}${sayDay(resolvedOn)}${resolution}`),
    fact('整改期限', rectifyBy && sayDay(rectifyBy)),
  ],
}
