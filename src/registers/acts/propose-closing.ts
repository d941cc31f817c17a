import { z } from 'zod'
import { startDuty } from '../../petition/duties.ts'
import { day } from '../../petition/input.ts'
import { isRefusal } from '../../petition/refusal.ts'
import { theOffice } from '../../terms/clock.ts'
import { closingDuty } from '../undertaking.ts'
import { isAllDone, needOffice, needText, notYours, refusals, refuseDay, registerAct } from './act.ts'

const label = '提出办结（销号）'

/** 销号、化解、整改完成: proposed with proof by whoever handles it. A promise not to petition again is no proof. */
export const proposeClosing = registerAct({
  label,
  fits: ({ closing }) => closing === undefined,
  input: z.strictObject({ on: day.describe('提出的日期') }),
  texts: { proof: { required: true, label: '事情怎样解决、凭什么认定（不以息访承诺为凭）' } },
  may(actor, entry) {
    if (actor.unit === theOffice) return needOffice(actor, label)
    return entry.parties.some(({ unit }) => unit === actor.unit) ? undefined : notYours(label, '承办单位或者信访局')
  },
  decide(entry, { on }, facts) {
    const refusal = refuseDay(entry, on, facts)
    if (refusal !== undefined) return refusal
    if (entry.closing !== undefined) return refusals.closingProposed
    if (!isAllDone(entry)) return refusals.stillOwed
    const proof = needText(facts, 'proof')
    if (isRefusal(proof)) return proof
    const { calendar, actor } = facts
    const clocks = [startDuty(closingDuty(entry.version), 'proofAcceptance', theOffice, { from: on, calendar })]
    return [{ type: 'closingProposed', on, by: actor.id, proof, clocks }]
  },
})
