import { z } from 'zod'
import { day, id } from '../../petition/input.ts'
import { isRefusal } from '../../petition/refusal.ts'
import { reckonNamedDay } from '../../terms/reckon.ts'
import { refuseDayBefore } from '../../petition/day-of-act.ts'
import { duty } from '../undertaking.ts'
import { needHead, needText, refusals, refuseDay, registerAct, undertakingOf } from './act.ts'

const label = '改期'

/** Decided by name, with a reason; the day before stays in the clock ledger, and what was missed by then is said. */
export const reschedule = registerAct({
  label,
  about: 'open',
  input: z.strictObject({ on: day.describe('决定改期的日期'), undertaking: id, due: day.describe('改后的落实期限') }),
  texts: { why: { required: true, label: '为什么改期' } },
  may: (actor) => needHead(actor, label),
  decide(entry, { on, undertaking, due }, facts) {
    const refusal = refuseDay(entry, on, facts) ?? refuseDayBefore(due, on, '改期决定日期')
    if (refusal !== undefined) return refusal
    const promised = undertakingOf(entry, undertaking)
    if (promised === undefined) return refusals.noUndertaking
    if (promised.status !== 'open') return refusals.notOpen
    const why = needText(facts, 'why')
    if (isRefusal(why)) return why
    const owed = duty(promised)
    const from = entry.duties[owed]?.from ?? on
    const moved = { kind: 'moved', duty: owed, cause: 'rescheduled', days: 0, approvedBy: facts.actor.id } as const
    const clocks = [{ ...moved, ...reckonNamedDay(from, due, facts.calendar) }]
    return [{ type: 'rescheduled', on, undertaking, why, due, clocks }]
  },
})
