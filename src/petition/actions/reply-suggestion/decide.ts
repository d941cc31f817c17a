import type { Act } from '../../act.ts'
import { refuseDayBefore } from '../../day-of-act.ts'
import { clocksOfAnswer, leads, refuseAnswerDay } from '../../other-answers.ts'
import { isRefusal } from '../../refusal.ts'
import { suggestionReplyOwed } from '../../routing-duties.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ReplySuggestionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十九条第一款 「应当采纳或者部分采纳，并予以回复」; one not adopted is answered too, with the reasons. */
export const replySuggestion: Act<ReplySuggestionInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    if (suggestionReplyOwed(petition) === undefined) return refusals.notSuggestion
    if (!leads(petition, actor.unit)) return refusals.notLead
    return petition.studiedOn === undefined ? refusals.notStudied : undefined
  },
  decide(petition, given, facts) {
    const owed = suggestionReplyOwed(petition)
    if (owed === undefined) return refusals.notSuggestion
    const { on } = given
    const refusal =
      this.open(petition, facts) ??
      refuseAnswerDay(petition, on, facts) ??
      refuseDayBefore(on, petition.studiedOn ?? on, '研究论证的')
    if (refusal !== undefined) return refusal
    const reply = neededText(facts, 'reply', texts.reply.label, article)
    if (isRefusal(reply)) return reply
    return [{ type: 'suggestionReplied', ...given, reply, clocks: clocksOfAnswer(petition, owed, on, facts) }]
  },
}
