import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, openDuties, startNamed } from '../../duties.ts'
import { unitsAtWork } from '../../overseeing.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { SuperviseInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第四十条第一款 「应当及时督办，并提出改进工作的建议」: what it advises is an improvement recommendation, kept with it. */
export const supervise: Act<SuperviseInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (petition.archivedOn !== undefined) return refusals.archived
    return petition.assignments.every(({ status }) => status === 'returned') ? refusals.noUnit : undefined
  },
  decide(petition, given, facts) {
    const refusal =
      this.open(petition, facts) ??
      refuseUnit(petition, given.unit) ??
      refuseGround(petition, given) ??
      refuseImpossibleDay(petition, given.on, facts) ??
      refuseDayBefore(given.answerDueOn, given.on, '督办日期')
    if (refusal !== undefined) return refusal
    const advice = neededText(facts, 'advice', texts.advice.label, article)
    if (isRefusal(advice)) return advice
    const { on, unit, ground, answerDueOn } = given
    const id = String(petition.supervisions.length + 1)
    const own = openDuties(petition, (duty) => duty.term === 'supervise').map((duty) => duty.id)
    const days = { from: on, named: answerDueOn, calendar: facts.calendar }
    const clocks = [...meet(petition, on, ...own), startNamed(`supervision/${id}`, 'supervisionAnswer', unit, days)]
    return [{ type: 'supervised', on, id, unit, ground, advice, clocks }]
  },
}

function refuseUnit(petition: Petition, unit: string): Refusal | undefined {
  if (petition.accusedUnits.includes(unit)) return refusals.accusedUnit
  return unitsAtWork(petition).includes(unit) ? undefined : refusals.notInvolved
}

/** An opinion binds beyond the end of the procedure; what was wrong with handling it does not come up again. */
function refuseGround(petition: Petition, { ground }: SuperviseInput): Refusal | undefined {
  if (ground === 'refusingOpinion') return petition.opinion?.leftOn === undefined ? refusals.noOpinion : undefined
  return petition.stage === 'ended' ? refusals.ended : undefined
}
