import type { Meaning } from '../say.ts'

/** How long after its last day an answer must have been owed for the matter to be old. The office's own measure: no article knows of it. */
export const oldAfterDays = 90

const basis =
  '《信访工作条例》第三十四条；“积案”和所满的日数为本局自定，非法定；答复义务的履行记载，台账没有答复日期的按未答复计'
const old = `截至统计期末日，第三十四条的答复期限（含延期，顺延后）届满已满${String(oldAfterDays)}日，答复义务既没有履行也没有消灭的信访件，不论何时登记；中止的期限不计`

export const total: Meaning = { label: '积案（件）', definition: old, basis }
export const supervised: Meaning = {
  label: '曾被督办的积案（件）',
  definition: `${old}中，在统计期末以前因第四十条第一款的情形被督办的`,
  basis,
}
export const returned: Meaning = {
  label: '又来重复信访的积案（件）',
  definition: `${old}中，在统计期末以前另有登记、经确认为重复信访并载明以其为前一件的；台账读入的重复件没有载明前一件，不计入`,
  basis,
}
