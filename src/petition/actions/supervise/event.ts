import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { SupervisionGround } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { grounds } from '../../words.ts'

export interface Supervised extends Recorded {
  readonly type: 'supervised'
  readonly id: string
  readonly unit: string
  readonly ground: SupervisionGround
  readonly advice: TextRef
}

export const supervised: EventRule<Supervised> = {
  evolve: (petition, { on, id, unit, ground }) => ({
    ...petition,
    supervisions: [...petition.supervisions, { id, unit, ground, on }],
  }),
  say: (event, { nameOf }) => [fact('被督办单位', nameOf(event.unit)), fact('情形', grounds[event.ground])],
}
