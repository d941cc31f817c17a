import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet } from '../../duties.ts'
import { owedHere } from '../../overseeing.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { AnswerInstructionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** What was done on a leader's instruction: the words are answered in words, by whoever owed it. */
export const answerInstruction: Act<AnswerInstructionInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, { actor }) => (owedHere(petition, 'instruction', actor).length === 0 ? refusals.notOwed : undefined),
  decide(petition, { on, id }, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const duty = owedHere(petition, 'instruction', facts.actor).find((each) => each.id === `instruction/${id}`)
    if (duty === undefined) return refusals.unknown
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, duty.from, '收到批示的')
    if (refusal !== undefined) return refusal
    const answer = neededText(facts, 'answer', texts.answer.label, article)
    if (isRefusal(answer)) return answer
    return [{ type: 'instructionAnswered', on, id, answer, clocks: meet(petition, on, duty.id) }]
  },
}
