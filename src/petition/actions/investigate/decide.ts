import type { Act } from '../../act.ts'
import { turnOf } from '../../answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { isRefusal } from '../../refusal.ts'
import { textsOfAct } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { InvestigateInput } from './input.ts'
import { article, label } from './texts.ts'

/** 第三十一条第六项 「并调查核实」 What was found out, and how; expert opinions and the like don't stop the sixty days (Q5). */
export const investigate: Act<InvestigateInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const turn = turnOf(petition, facts, article)
    return isRefusal(turn) ? turn : undefined
  },
  decide(petition, { on, means }, facts) {
    const turn = turnOf(petition, facts, article)
    if (isRefusal(turn)) return turn
    const { level, unit, since } = turn
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, since, '单位收到的')
    if (refusal !== undefined) return refusal
    const given = textsOfAct(facts, texts, article)
    if (isRefusal(given)) return given
    return [{ type: 'investigated', on, level, unit, means, texts: given, clocks: [] }]
  },
}
