import { representativeCap } from '../../../terms/readings.ts'
import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { isGroupVisit } from '../../standing.ts'
import { input } from './input.ts'
import type { ChooseRepresentativesInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十条第三款 「应当推选代表，代表人数不得超过5人」: of those who come, never of those who may sign. Whoever was chosen before
 * is replaced, and stays on file.
 */
export const chooseRepresentatives: Act<ChooseRepresentativesInput> = {
  label,
  article,
  input,
  texts: {},
  takesPersons: 'representative',
  open(petition) {
    if (petition.version === 0 || petition.stage === 'ended') return refusals.ended
    return isGroupVisit(petition) ? undefined : refusals.notGroupVisit
  },
  decide(petition, { on }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const representatives = (facts.persons ?? []).map(({ id }) => id)
    if (representatives.length === 0) return refusals.nobody
    if (representatives.length > representativeCap) return refusals.tooMany
    return [{ type: 'representativesChosen', on, representatives, clocks: [] }]
  },
}
