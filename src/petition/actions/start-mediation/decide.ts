import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseUnlessAppeal, turnOf } from '../../answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { mediationInProgress } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { TextRef } from '../../text-ref.ts'
import { textsOfAct } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { StartMediationInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第三十三条 「在不违反政策法规强制性规定的情况下，在裁量权范围内，经争议双方当事人同意进行调解」. The sixty days run on (Q5): who
 * is being talked to still has her answer due.
 */
export const startMediation: Act<StartMediationInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const turn = turnOf(petition, facts, article)
    if (isRefusal(turn)) return turn
    const own = mediationInProgress(petition)?.unit === turn.unit
    return refuseUnlessAppeal(petition, article) ?? (own ? refusals.inProgress : undefined)
  },
  decide(petition, { on, mode, lawful }, facts) {
    const turn = turnOf(petition, facts, article)
    if (isRefusal(turn)) return turn
    const refusal =
      this.open(petition, facts) ??
      (lawful ? undefined : refusals.notLawful) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, turn.since, '单位收到的')
    if (refusal !== undefined) return refusal
    const given = consents(mode, facts)
    if (isRefusal(given)) return given
    const id = String((petition.mediations?.length ?? 0) + 1)
    return [{ type: 'mediationStarted', on, id, mode, unit: turn.unit, texts: given, clocks: [] }]
  },
}

function consents(mode: StartMediationInput['mode'], facts: Facts): Readonly<Record<string, TextRef>> | Refusal {
  const required = mode === 'mediation'
  const { petitionerConsent, otherConsent } = texts
  const asked = { petitionerConsent: { ...petitionerConsent, required }, otherConsent: { ...otherConsent, required } }
  return textsOfAct(facts, asked, article)
}
