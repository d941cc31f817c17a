import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { startDuty } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { SeekDecisionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十二条第一款第一项 「应当及时提出建议，报请本级党委和政府决定」. The office's fifteen days go on meanwhile. */
export const seekDecision: Act<SeekDecisionInput> = {
  label,
  article,
  input,
  texts,
  open({ stage, version, decisions = [] }) {
    if (stage !== 'registered' || version === 0) return refusals.notAtOffice
    return decisions.some(({ decidedOn }) => decidedOn === undefined) ? refusals.alreadySought : undefined
  },
  decide(petition, { on }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const proposal = neededText(facts, 'proposal', texts.proposal.label, article)
    if (isRefusal(proposal)) return proposal
    const id = String((petition.decisions?.length ?? 0) + 1)
    const since = { from: on, calendar: facts.calendar }
    const clocks = [startDuty(`decision/${id}`, 'governmentDecision', theOffice, since)]
    return [{ type: 'decisionSought', on, id, proposal, clocks }]
  },
}
