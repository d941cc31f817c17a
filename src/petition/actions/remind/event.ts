import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { modes } from './input.ts'
import type { RemindInput } from './input.ts'

export interface Reminded extends Recorded {
  readonly type: 'reminded'
  readonly unit: string
  readonly mode: RemindInput['mode']
}

/** It changes nothing: whoever should be pressed under 第四十条 is no less to be pressed. */
export const reminded: EventRule<Reminded> = {
  evolve: (petition) => petition,
  say: ({ unit, mode }, { nameOf }) => [fact(modes[mode], nameOf(unit))],
}
