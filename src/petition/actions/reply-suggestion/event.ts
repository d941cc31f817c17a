import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { answered } from '../../other-answers.ts'
import type { ServiceMethod } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { sayMethod } from '../../words.ts'
import { adoptions } from './input.ts'

export interface SuggestionReplied extends Recorded {
  readonly type: 'suggestionReplied'
  readonly adoption: keyof typeof adoptions
  readonly method: ServiceMethod
  readonly reply: TextRef
}

export const suggestionReplied: EventRule<SuggestionReplied> = {
  evolve: (petition, { on }) => answered(petition, 'suggestion', on),
  say: ({ adoption, method }) => [fact('采纳情况', adoptions[adoption]), fact('送达方式', sayMethod(method))],
}
