import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { succeeded } from '../../succession.ts'

export interface UnitSucceeded extends Recorded {
  readonly type: 'unitSucceeded'
  readonly from: string
  readonly to: string
}

export const unitSucceeded: EventRule<UnitSucceeded> = {
  evolve: (petition, { from, to, on }) => succeeded(petition, { from, to, on }),
  /** Of a unit that is accused only the office reads (第三十条第三款): to the others both names say nothing of why. */
  say: ({ from, to }, { nameOf }) => [fact('原单位', nameOf(from)), fact('继续行使职权的单位', nameOf(to))],
}
