import type { Meaning } from '../say.ts'

const basis = '信访登记台账与登记行为；《信访工作条例》第二十二条、第四十一条'
const day = '登记日期在统计期内（含首尾两日）；不予受理、撤回的计入'

function meaning(label: string, definition: string): Meaning {
  return { label, definition, basis }
}

/** S01–S06 */
export const total = meaning('信访总量（件）', `${day}；任何人数的一次来访计1件、1批次；巡视交办事项和领导包案不计入`)
export const people = meaning('信访人次', `${day}的信访件的人数之和`)

export const forms = {
  online: meaning('网上信访（件）', `信访形式为网上；${day}`),
  visit: meaning('走访（件、批次）', `信访形式为走访；${day}`),
  letter: meaning('来信（件）', `信访形式为来信；${day}`),
  phone: meaning('来电（件）', `信访形式为来电；${day}`),
  other: meaning('其他形式（件）', `信访形式为网上、走访、来信、来电以外；${day}`),
} as const

/** S07–S13: where visits were made. Figures of the county as a whole; never a ranking of units. */
export const venues = {
  national: meaning('到国家信访局走访（批次）', `走访且受访层级为国家信访局；${day}`),
  province: meaning('到省信访局走访（批次）', `走访且受访层级为省信访局；${day}`),
  city: meaning('到市信访局走访（批次）', `走访且受访层级为市信访局；${day}`),
  cityGate: meaning('到市委市政府门前走访（批次）', `走访且受访地点为市委市政府门前；${day}`),
  county: meaning('到县信访局走访（批次）', `走访且受访层级为县信访局；${day}`),
  town: meaning('到乡镇走访（批次）', `走访且受访层级为乡镇；${day}`),
  other: meaning('到其他处所走访（批次）', `走访且受访层级不属以上各项；${day}`),
} as const

export const category = (name: string) => meaning(`${name}类信访（件）`, `内容分类为${name}；${day}`)
export const unit = (name: string) => meaning(`涉及${name}（件）`, `以${name}为主办单位；${day}`)
export const unitNow = (name: string) =>
  meaning(`涉及${name}（件）`, `以${name}或者由其继续行使职权的单位为主办单位，按现在的单位计；${day}`)

export const first = meaning('初次信访（件）', `未经确认为重复的；${day}`)
export const again = meaning(
  '重复信访（件）',
  `经确认为重复件、期限内向上级重复提出、复核后以同一事实和理由再提的；联名或多人同事不算重复；${day}`,
)

/** S21 */
export const repeat = meaning(
  '重复信访率',
  `经确认为重复件、期限内向上级重复提出、复核后以同一事实和理由再提的信访件，占信访总量的比例；联名或多人同事不算重复；${day}`,
)
