import { theOffice } from '../../../terms/clock.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { startNamed, startOfficeTarget } from '../../duties.ts'
import { nextId } from '../../overseeing.ts'
import { input, texts } from './input.ts'
import type { ReceiveFromAboveInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十二条第一款第三项 「要求其在指定办理期限内反馈结果，提交办结报告」, from below: city, province or nation ask this office,
 * and it owes the report by their day. The petition's own days run beside it. One put away is taken out again for it.
 */
export const receiveFromAbove: Act<ReceiveFromAboveInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) => (petition.version === 0 ? refusals.notRegistered : undefined),
  decide(petition, given, facts) {
    const { on, level, organ, mode, documentNo, answerBy } = given
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      (answerBy && refuseDayBefore(answerBy, on, '收到来文的'))
    if (refusal !== undefined) return refusal
    const id = nextId(petition.oversight?.received)
    const requirements = facts.texts['requirements']
    return [
      {
        type: 'receivedFromAbove',
        ...{ on, id, level, organ, mode, documentNo },
        ...(answerBy !== undefined && { answerBy }),
        ...(requirements !== undefined && { requirements }),
        clocks: [startAnswer(`above/${id}`, given, facts)],
      },
    ]
  },
}

function startAnswer(duty: string, { on, answerBy }: ReceiveFromAboveInput, { calendar }: Facts): ClockEntry {
  if (answerBy === undefined) return startOfficeTarget(duty, 'answerAboveUndated', on, calendar)
  return startNamed(duty, 'answerAbove', theOffice, { from: on, named: answerBy, calendar })
}
