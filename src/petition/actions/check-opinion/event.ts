import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { CheckResult } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { checkResults } from '../../words.ts'

export interface OpinionChecked extends Recorded {
  readonly type: 'opinionChecked'
  readonly unit: string
  readonly by: string
  readonly result: CheckResult
  readonly remark?: TextRef
}

export const opinionChecked: EventRule<OpinionChecked> = {
  evolve: ({ opinionDraft, ...petition }, { by, on, result, remark }) => ({
    ...petition,
    ...(opinionDraft !== undefined && {
      opinionDraft: { ...opinionDraft, check: { by, on, result, ...(remark !== undefined && { remark }) } },
    }),
  }),
  say: ({ by, result }, { staffName }) => [fact('核稿人', staffName(by)), fact('核稿结果', checkResults[result])],
  ownWorkOf: ({ unit }) => unit,
}
