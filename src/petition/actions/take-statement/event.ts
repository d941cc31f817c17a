import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Level } from '../../proceedings.ts'
import type { TextRef } from '../../text-ref.ts'
import { ways } from './input.ts'

export interface StatementTaken extends Recorded {
  readonly type: 'statementTaken'
  readonly level: Level
  readonly unit: string
  readonly way: keyof typeof ways
  readonly texts: Readonly<Record<string, TextRef>>
}

export const statementTaken: EventRule<StatementTaken> = {
  evolve: (petition, { level, unit, on }) => ({
    ...petition,
    statements: [...(petition.statements ?? []), { level, unit, on }],
  }),
  say: ({ way }) => [fact('方式', ways[way])],
}
