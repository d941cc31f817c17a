import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { clocksOfReferral } from '../../referring.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { refuseTypedDay } from '../../typed-day.ts'
import { input, texts } from './input.ts'
import type { ReferToDisciplineInput } from './input.ts'
import { article, label, refusals, whatMoves } from './texts.ts'

/**
 * 第二十二条第二款 「应当按照管理权限转送有关纪检监察机关依规依纪依法处理」, never to the accused, and by the office's head alone:
 * from here on she alone of the office reads the texts (第三十条第三款); where the organ has a sealed compartment, nobody here does
 * (decision 0026).
 */
export const referToDiscipline: Act<ReferToDisciplineInput> = {
  label,
  article,
  input,
  texts,
  remark: () => whatMoves,
  open({ stage, version, kind, kindConfirmedBy }) {
    if (stage !== 'registered' || version === 0) return refusals.notAtOffice
    return kind === 'accusation' && kindConfirmedBy !== undefined ? undefined : refusals.notAccusation
  },
  decide(petition, given, facts) {
    const { on, body, law } = given
    const { compartment } = facts
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts) ?? refuseTypedDay(given)
    if (refusal !== undefined) return refusal
    if ([body, compartment?.unit].some((organ) => organ !== undefined && petition.accusedUnits.includes(organ)))
      return refusals.accusedUnit
    const letter = neededText(facts, 'letter', texts.letter.label, article)
    if (isRefusal(letter)) return letter
    const clocks = clocksOfReferral(petition, given, facts)
    const kept = { ...(law !== undefined && { law }), ...(compartment !== undefined && { compartment }) }
    return [{ type: 'referredToDiscipline', on, body, ...kept, letter, clocks }]
  },
}
