import type { Act } from '../../act.ts'
import { turnOf } from '../../answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { isRefusal } from '../../refusal.ts'
import { textsOfAct } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { TakeStatementInput } from './input.ts'
import { article, label } from './texts.ts'

/** 第三十一条第六项 「应当听取信访人陈述事实和理由」 It may be heard more than once, and again by whoever reviews. */
export const takeStatement: Act<TakeStatementInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const turn = turnOf(petition, facts, article)
    return isRefusal(turn) ? turn : undefined
  },
  decide(petition, { on, way }, facts) {
    const turn = turnOf(petition, facts, article)
    if (isRefusal(turn)) return turn
    const { level, unit, since } = turn
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, since, '单位收到的')
    if (refusal !== undefined) return refusal
    const given = textsOfAct(facts, texts, article)
    if (isRefusal(given)) return given
    return [{ type: 'statementTaken', on, level, unit, way, texts: given, clocks: [] }]
  },
}
