import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'
import { extents } from './input.ts'

export interface EnforcementReported extends Recorded {
  readonly type: 'enforcementReported'
  readonly extent: keyof typeof extents
  readonly late: boolean
  readonly texts: Readonly<Record<string, TextRef>>
}

export const enforcementReported: EventRule<EnforcementReported> = {
  evolve: (petition, { extent, on }) => ({
    ...petition,
    enforcements: [...(petition.enforcements ?? []), { on, extent }],
  }),
  say: ({ extent, late }) => [fact('执行情况', extents[extent]), fact('期限', late ? '逾期报告' : undefined)],
}
