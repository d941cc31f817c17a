import { z } from 'zod'
import { choice, day } from '../../petition/input.ts'
import { isRefusal } from '../../petition/refusal.ts'
import type { ClockEntry } from '../../terms/clock.ts'
import { isOpen } from '../../terms/clock.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { needHead, needText, refusals, refuseDay, registerAct } from './act.ts'
import type { AnyEntry } from './act.ts'

const label = '核定办结（销号）'

/** A second pair of eyes: who proposed it doesn't decide it. Its registration and its page stay. */
export const decideClosing = registerAct({
  label,
  fits: ({ closing }) => closing !== undefined,
  input: z.strictObject({
    on: day.describe('核定的日期'),
    decision: choice({ close: '同意办结（销号）', refuse: '不同意，继续办理' }).describe('核定意见'),
  }),
  texts: { why: { required: false, label: '不同意的理由' } },
  may: (actor) => needHead(actor, label),
  decide(entry, { on, decision }, facts) {
    const refusal = refuseDay(entry, on, facts)
    if (refusal !== undefined) return refusal
    if (entry.closing === undefined) return refusals.noClosing
    const by = facts.actor.id
    if (entry.closing.by === by) return refusals.ownClosing
    const clocks = decided(entry, on)
    if (decision === 'close') return [{ type: 'closed', on, by, clocks }]
    const why = needText(facts, 'why')
    return isRefusal(why) ? why : [{ type: 'closingRefused', on, by, why, clocks }]
  },
})

function decided({ duties }: AnyEntry, on: PlainDate): readonly ClockEntry[] {
  return Object.values(duties)
    .filter((duty) => duty.id.startsWith('closing/') && isOpen(duty))
    .map(({ id: duty }) => ({ kind: 'met', duty, on }))
}
