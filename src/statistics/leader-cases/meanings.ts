import type { Meaning } from '../say.ts'

const basis = '领导包案台账；《信访工作条例》第十八条第二款'
const current = '统计期末日（含）以前确定包案、且在统计期首日以前尚未化解的'

function meaning(label: string, definition: string): Meaning {
  return { label, definition, basis }
}

/** S26–S30 */
export const city = meaning('市级领导包案（件）', `${current}市级领导包案`)
export const county = meaning('县级领导包案（件）', `${current}县级领导包案`)
export const total = meaning('领导包案总数（件）', `${current}领导包案`)
export const resolved = meaning('已化解（件）', `${current}领导包案中，化解日期在统计期内的`)
export const resolutionRate = meaning('化解率', '已化解件数占领导包案总数的比例；化解须有事实依据，办结不等于化解')
