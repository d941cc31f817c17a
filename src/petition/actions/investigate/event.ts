import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Level } from '../../proceedings.ts'
import type { TextRef } from '../../text-ref.ts'
import { means as words } from './input.ts'

export interface Investigated extends Recorded {
  readonly type: 'investigated'
  readonly level: Level
  readonly unit: string
  readonly means: keyof typeof words
  readonly texts: Readonly<Record<string, TextRef>>
}

export const investigated: EventRule<Investigated> = {
  evolve: (petition, { level, unit, on }) => ({
    ...petition,
    investigations: [...(petition.investigations ?? []), { level, unit, on }],
  }),
  say: ({ means }) => [fact('方式', words[means])],
}
