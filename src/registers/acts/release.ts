import { z } from 'zod'
import { day, id } from '../../petition/input.ts'
import { isRefusal } from '../../petition/refusal.ts'
import { duty } from '../undertaking.ts'
import { needHead, needText, refusals, refuseDay, registerAct, undertakingOf } from './act.ts'

const label = '决定不再落实'

/** Decided by name, with a reason: nobody is let off in silence. */
export const release = registerAct({
  label,
  about: 'open',
  input: z.strictObject({ on: day.describe('决定的日期'), undertaking: id }),
  texts: { why: { required: true, label: '为什么不再落实' } },
  may: (actor) => needHead(actor, label),
  decide(entry, { on, undertaking }, facts) {
    const refusal = refuseDay(entry, on, facts)
    if (refusal !== undefined) return refusal
    const promised = undertakingOf(entry, undertaking)
    if (promised === undefined) return refusals.noUndertaking
    if (promised.status !== 'open') return refusals.notOpen
    const why = needText(facts, 'why')
    if (isRefusal(why)) return why
    const clocks = [{ kind: 'waived', duty: duty(promised), on, cause: 'released' }] as const
    return [{ type: 'released', on, undertaking, why, clocks }]
  },
})
