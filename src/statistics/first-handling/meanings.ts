import type { Meaning } from '../say.ts'

/** How long a first petition is watched after it was concluded. The office's own measure: no article knows of it. */
export const watchDays = 90

const basis = '首接首办责任制，观察期为本局自定，非法定期限；答复行为与关联行为的记载'
const over = `办结后${String(watchDays)}日的观察期在统计期内届满的初次信访（未经确认为重复的）`

export const watched: Meaning = { label: '观察期届满的初次信访办结件（件）', definition: over, basis }
export const returned: Meaning = {
  label: '观察期内又来的（件）',
  definition: `${over}中，观察期内另有登记、经确认为重复信访并载明以其为前一件的；台账读入的重复件没有载明前一件，不计入`,
  basis,
}
export const rate: Meaning = {
  label: '一次性办结率',
  definition: `${over}中，观察期内没有查明又来的所占的比例；说明的是办理，不说明信访人`,
  basis,
}
