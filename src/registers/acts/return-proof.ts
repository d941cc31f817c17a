import { z } from 'zod'
import { startNamed } from '../../petition/duties.ts'
import { refuseDayBefore } from '../../petition/day-of-act.ts'
import { day, id } from '../../petition/input.ts'
import { isRefusal } from '../../petition/refusal.ts'
import { acceptanceDuty, duty } from '../undertaking.ts'
import { needOffice, needText, refusals, refuseDay, registerAct, undertakingOf } from './act.ts'

const label = '退回重办'

/** What was shown doesn't prove it: the same thing is owed again, by another day. */
export const returnProof = registerAct({
  label,
  about: 'proved',
  input: z.strictObject({ on: day.describe('核验的日期'), undertaking: id, due: day.describe('重新落实的期限') }),
  texts: { why: { required: true, label: '缺什么、为什么退回' } },
  may: (actor) => needOffice(actor, label),
  decide(entry, { on, undertaking, due }, facts) {
    const refusal = refuseDay(entry, on, facts) ?? refuseDayBefore(due, on, '退回日期')
    if (refusal !== undefined) return refusal
    const promised = undertakingOf(entry, undertaking)
    if (promised === undefined) return refusals.noUndertaking
    if (promised.status !== 'proved') return refusals.notProved
    if (promised.provedBy === facts.actor.id) return refusals.ownProof
    const why = needText(facts, 'why')
    if (isRefusal(why)) return why
    const { calendar, actor } = facts
    const clocks = [
      { kind: 'met', duty: acceptanceDuty(promised), on } as const,
      startNamed(duty(promised), 'undertaking', promised.owner, { from: on, named: due, calendar }),
    ]
    return [{ type: 'proofReturned', on, undertaking, why, due, by: actor.id, clocks }]
  },
})
