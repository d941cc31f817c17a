import { z } from 'zod'
import { startDuty } from '../../petition/duties.ts'
import { day, id } from '../../petition/input.ts'
import { isRefusal } from '../../petition/refusal.ts'
import { theOffice } from '../../terms/clock.ts'
import { acceptanceDuty, duty } from '../undertaking.ts'
import { needOffice, needText, notYours, refusals, refuseDay, registerAct, undertakingOf } from './act.ts'

const label = '提交落实证明'

const others = notYours(label, '承诺落实的单位')

/** 及时报送落实情况: whoever promised shows what was done; the office enters it for units without an account. */
export const prove = registerAct({
  label,
  about: 'open',
  input: z.strictObject({ on: day.describe('落实的日期'), undertaking: id }),
  texts: { proof: { required: true, label: '做了什么、凭什么认定' } },
  may(actor, { undertakings = [] }) {
    if (actor.unit === theOffice) return needOffice(actor, label)
    return undertakings.some(({ owner }) => owner === actor.unit) ? undefined : others
  },
  decide(entry, { on, undertaking }, facts) {
    const refusal = refuseDay(entry, on, facts)
    if (refusal !== undefined) return refusal
    const promised = undertakingOf(entry, undertaking)
    if (promised === undefined) return refusals.noUndertaking
    if (facts.actor.unit !== theOffice && facts.actor.unit !== promised.owner) return others
    if (promised.status !== 'open') return refusals.notOpen
    const proof = needText(facts, 'proof')
    if (isRefusal(proof)) return proof
    const next = { id: undertaking, tries: promised.tries + 1 }
    const { calendar } = facts
    const clocks = [
      { kind: 'met', duty: duty(promised), on } as const,
      startDuty(acceptanceDuty(next), 'proofAcceptance', theOffice, { from: on, calendar }),
    ]
    return [{ type: 'proved', on, undertaking, proof, by: facts.actor.id, clocks }]
  },
})
