import type { Meaning } from '../say.ts'

const basis = '信访登记台账与答复行为；《信访工作条例》第三十一条第六项、第三十四条'
const day = '处理意见或者答复发出的日期在统计期内（含首尾两日），不论何时登记'

function meaning(label: string, definition: string): Meaning {
  return { label, definition, basis }
}

export const total = meaning('办结（件）', day)
export const visit = meaning('办结走访（批次）', `信访形式为走访；${day}`)
export const people = meaning('办结信访人次', `${day}的信访件的人数之和`)
export const first = meaning('办结初次件（件）', `未经确认为重复的；${day}`)
export const repeat = meaning(
  '办结重复件（件）',
  `经确认为重复件、期限内向上级重复提出、复核后以同一事实和理由再提的；${day}`,
)
