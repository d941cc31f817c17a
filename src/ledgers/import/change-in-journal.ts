import type { CellChange } from '../row-changes.ts'

/** Cells that hold a day, a number or a word of a list. */
const sayable: ReadonlySet<string> = new Set([
  ...['信访件编号', '登记日期', '信访形式', '受访层级或来源', '人数', '初重件', '内容分类', '类别', '责任单位'],
  ...['转送交办日期', '受理告知日期', '答复日期', '办理状态', '满意度评价'],
  ...['延期批准日期', '延期至', '送达日期', '办理期限'],
  ...['交办组', '批次', '交办日期', '所属领域', '办理情况', '办结日期'],
  ...['包案级别', '包案日期', '化解情况', '化解日期', '日期', '文号'],
])

/** A changed cell as an event may tell of it: of any free text, which may name people, only that it changed. */
export function changeInJournal({ column, was, now }: CellChange) {
  const told = (text: string) => (text === '' || sayable.has(column) ? text : '（文本）')
  return { fact: column, was: told(was), now: told(now) }
}
