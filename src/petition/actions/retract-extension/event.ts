import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface ExtensionRetracted extends Recorded {
  readonly type: 'extensionRetracted'
  readonly days: number
  readonly reason: TextRef
  readonly notice: TextRef
  readonly retractedBy: string
}

export const extensionRetracted: EventRule<ExtensionRetracted> = {
  evolve({ extensions = [], ...petition }) {
    const left = extensions.slice(0, -1)
    return left.length > 0 ? { ...petition, extensions: left } : petition
  },
  say: ({ days, retractedBy }, { staffName }) => [
    fact('撤回', `${String(days)}日`),
    fact('批准人', staffName(retractedBy)),
  ],
}
