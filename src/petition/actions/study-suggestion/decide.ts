import type { Act } from '../../act.ts'
import { leads, refuseAnswerDay } from '../../other-answers.ts'
import { isRefusal } from '../../refusal.ts'
import { suggestionReplyOwed } from '../../routing-duties.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { StudySuggestionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十九条第一款 「应当认真研究论证」: put on record, so that the reply that follows rests on something. */
export const studySuggestion: Act<StudySuggestionInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    if (suggestionReplyOwed(petition) === undefined) return refusals.notSuggestion
    return leads(petition, actor.unit) ? undefined : refusals.notLead
  },
  decide(petition, { on }, facts) {
    const refusal = this.open(petition, facts) ?? refuseAnswerDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const study = neededText(facts, 'study', texts.study.label, article)
    return isRefusal(study) ? study : [{ type: 'suggestionStudied', on, study, clocks: [] }]
  },
}
