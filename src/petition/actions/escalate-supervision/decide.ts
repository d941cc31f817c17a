import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { startNamed } from '../../duties.ts'
import { nextId, unitsAtWork } from '../../overseeing.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition, Supervision } from '../../state.ts'
import { input } from './input.ts'
import type { EscalateSupervisionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第三十九条第三款 「由信访工作联席会议进行约谈、通报、挂牌督办，责令限期整改」: decided by people in session, against a unit the
 * office had pressed before. No count of days leads here.
 */
export const escalateSupervision: Act<EscalateSupervisionInput> = {
  label,
  article,
  input,
  texts: {},
  open(petition) {
    if (petition.archivedOn !== undefined) return refusals.archived
    return pressedAtWork(petition).length === 0 ? refusals.notSupervised : undefined
  },
  decide(petition, given, facts) {
    const { unit, measures, on, rectifyBy } = given
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const supervision = pressedAtWork(petition).find((each) => each.unit === unit)
    if (supervision === undefined) return refusals.unitNotSupervised
    const refusal = refuseMeasures(given) ?? refuseDays(petition, supervision, given, facts)
    if (refusal !== undefined) return refusal
    const { decidedBy, resolution, resolvedOn } = given
    const id = nextId(petition.oversight?.escalations)
    const event = { type: 'supervisionEscalated', on, id, unit, measures, decidedBy, resolution, resolvedOn } as const
    if (rectifyBy === undefined) return [{ ...event, clocks: [] }]
    const days = { from: on, named: rectifyBy, calendar: facts.calendar }
    return [{ ...event, rectifyBy, clocks: [startNamed(`rectification/${id}`, 'rectification', unit, days)] }]
  },
}

function pressedAtWork(petition: Petition): readonly Supervision[] {
  const atWork = unitsAtWork(petition)
  return petition.supervisions.filter(({ unit }) => atWork.includes(unit))
}

function refuseMeasures({ measures, rectifyBy }: EscalateSupervisionInput): Refusal | undefined {
  if (measures.length === 0) return refusals.noMeasure
  if (new Set(measures).size < measures.length) return refusals.sameMeasureTwice
  if (measures.includes('orderRectification'))
    return rectifyBy === undefined ? refusals.rectificationUndated : undefined
  return rectifyBy === undefined ? undefined : refusals.nothingToRectify
}

function refuseDays(
  petition: Petition,
  supervision: Supervision,
  { on, resolvedOn, rectifyBy }: EscalateSupervisionInput,
  facts: Facts,
): Refusal | undefined {
  return (
    refuseImpossibleDay(petition, on, facts) ??
    refuseDayBefore(resolvedOn, supervision.on, '督办该单位的') ??
    refuseDayBefore(on, resolvedOn, '会议决定的') ??
    (rectifyBy && refuseDayBefore(rectifyBy, on, '告知单位的'))
  )
}
