import type { EventRule, Recorded } from '../../event-rule.ts'
import { changed, withOversight } from '../../overseeing.ts'
import type { TextRef } from '../../text-ref.ts'

export interface InstructionAnswered extends Recorded {
  readonly type: 'instructionAnswered'
  readonly id: string
  readonly answer: TextRef
}

export const instructionAnswered: EventRule<InstructionAnswered> = {
  evolve: (petition, { id, on }) =>
    withOversight(petition, { instructions: changed(petition.oversight?.instructions, id, { answeredOn: on }) }),
  say: () => [],
}
