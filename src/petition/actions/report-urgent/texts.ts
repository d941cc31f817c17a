import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '紧急信访报告'
export const article = '第二十五条'

export const refusals = {
  notFlagged: refuse('notFlagged', article, '本单位没有待作的紧急报告，也没有可以续报的；请先标明重大紧急。'),
} as const

/** Both paragraphs name whom: none of them may be left out. */
export function addresseeMissing(missing: readonly string[]): Refusal {
  return refuse('addresseeMissing', article, `紧急报告还须报送${missing.join('、')}，请补报后一并填写。`)
}
