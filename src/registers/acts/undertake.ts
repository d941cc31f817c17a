import { z } from 'zod'
import { startNamed } from '../../petition/duties.ts'
import { day, unitId } from '../../petition/input.ts'
import { refuseDayBefore } from '../../petition/day-of-act.ts'
import { isRefusal } from '../../petition/refusal.ts'
import { duty } from '../undertaking.ts'
import { needOffice, needText, refuseDay, registerAct } from './act.ts'

const input = z.strictObject({
  on: day.describe('议定、承诺的日期'),
  owner: unitId.describe('由谁落实'),
  due: day.describe('落实期限'),
})

/** 议定、承诺: somebody is to do something by a day. */
export const undertake = registerAct({
  label: '增加议定、承诺事项',
  input,
  texts: { what: { required: true, label: '要落实什么' } },
  may: (actor) => needOffice(actor, '增加议定、承诺事项'),
  decide(entry, { on, owner, due }, facts) {
    const refusal = refuseDay(entry, on, facts) ?? refuseDayBefore(due, on, '议定日期')
    if (refusal !== undefined) return refusal
    const what = needText(facts, 'what')
    if (isRefusal(what)) return what
    const id = String((entry.undertakings?.length ?? 0) + 1)
    const { calendar } = facts
    const clocks = [startNamed(duty({ id, tries: 0 }), 'undertaking', owner, { from: on, named: due, calendar })]
    return [{ type: 'undertook', on, undertaking: id, owner, due, what, clocks }]
  },
})
