import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { withOversight } from '../../overseeing.ts'
import { recommendationKinds } from '../../oversight.ts'
import type { Recommendation, RecommendationKind } from '../../oversight.ts'
import type { TextRef } from '../../text-ref.ts'
import { misconducts } from './input.ts'

export interface Recommended extends Recorded {
  readonly type: 'recommended'
  readonly id: string
  readonly kind: RecommendationKind
  readonly unit?: string
  readonly body?: string
  readonly misconduct?: keyof typeof misconducts
  readonly recommendation: TextRef
  readonly consequences?: TextRef
}

export const recommended: EventRule<Recommended> = {
  evolve(petition, { id, kind, unit, body, on }) {
    const made: Recommendation = {
      id,
      kind,
      on,
      ...(unit !== undefined && { unit }),
      ...(body !== undefined && { body }),
    }
    return withOversight(petition, { recommendations: [...(petition.oversight?.recommendations ?? []), made] })
  },
  say: ({ kind, unit, body, misconduct }, { nameOf }) => [
    fact('种类', recommendationKinds[kind]),
    fact('所涉单位', unit && nameOf(unit)),
    fact('收件机关', body),
    fact('情形', misconduct && misconducts[misconduct]),
  ],
  /** Who is to be held to account does not read of it before those who decide do. */
  isForOffice: ({ kind }) => kind === 'accountability',
}
