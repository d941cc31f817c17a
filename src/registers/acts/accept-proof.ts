import { z } from 'zod'
import { day, id } from '../../petition/input.ts'
import { acceptanceDuty } from '../undertaking.ts'
import { needOffice, refusals, refuseDay, registerAct, undertakingOf } from './act.ts'

const label = '认定落实'

/** 核验: by somebody other than who gave the proof. */
export const acceptProof = registerAct({
  label,
  about: 'proved',
  input: z.strictObject({ on: day.describe('核验的日期'), undertaking: id }),
  texts: {},
  may: (actor) => needOffice(actor, label),
  decide(entry, { on, undertaking }, facts) {
    const refusal = refuseDay(entry, on, facts)
    if (refusal !== undefined) return refusal
    const promised = undertakingOf(entry, undertaking)
    if (promised === undefined) return refusals.noUndertaking
    if (promised.status !== 'proved') return refusals.notProved
    if (promised.provedBy === facts.actor.id) return refusals.ownProof
    const clocks = [{ kind: 'met', duty: acceptanceDuty(promised), on }] as const
    return [{ type: 'proofAccepted', on, undertaking, by: facts.actor.id, clocks }]
  },
})
