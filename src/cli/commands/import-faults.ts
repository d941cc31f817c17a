import type { Fault } from '../../ledgers/ledger.ts'
import type { Invocation } from '../command.ts'

const shown = 50

/** Each fault with its place, the first fifty; a book with one is not taken in. */
export function sayFaults(call: Invocation, faults: readonly Fault[]): void {
  for (const fault of faults.slice(0, shown)) {
    const place = [fault.sheet, fault.row > 0 ? `第${String(fault.row)}行` : '', fault.column].filter(Boolean).join(' ')
    call.say(`× ${place}：${fault.problem}`)
  }
  if (faults.length > shown) call.say(`……另有 ${String(faults.length - shown)} 处`)
  if (faults.length > 0) call.say(`台账有 ${String(faults.length)} 处错误，什么都没有写入；请改正后再导入。`)
}
