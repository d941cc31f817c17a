import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Recusal } from '../../proceedings.ts'
import type { TextRef } from '../../text-ref.ts'
import { askers } from './input.ts'

export interface RecusalRequested extends Recorded {
  readonly type: 'recusalRequested'
  readonly id: string
  readonly unit: string
  readonly staff: string
  readonly post: Recusal['post']
  readonly askedBy: keyof typeof askers
  readonly interest: TextRef
}

export const recusalRequested: EventRule<RecusalRequested> = {
  evolve: (petition, { id, unit, staff, post, on }) => ({
    ...petition,
    recusals: [...(petition.recusals ?? []), { id, unit, staff, post, requestedOn: on }],
  }),
  say: ({ staff, askedBy }, { staffName }) => [
    fact('须回避的工作人员', staffName(staff)),
    fact('由谁提出', askers[askedBy]),
    fact('期限', '不停止计算'),
  ],
}
