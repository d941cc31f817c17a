import type { Act } from '../../act.ts'
import { dispatchTo, refuseDispatch, remarkUnconfirmed } from '../../dispatching.ts'
import { input } from './input.ts'
import type { TransferInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十二条第一款第一、二项 「转送有权处理的机关、单位」 */
export const transfer: Act<TransferInput> = {
  label,
  article,
  input,
  texts: {},
  remark: remarkUnconfirmed,
  open: (petition) => (petition.stage === 'registered' && petition.version > 0 ? undefined : refusals.notAtOffice),
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts) ?? refuseDispatch(petition, given, facts, refusals)
    if (refusal !== undefined) return refusal
    const { sendings, clocks } = dispatchTo(petition, given, facts)
    return [{ type: 'transferred', on: given.on, sendings, clocks }]
  },
}
