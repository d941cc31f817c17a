import type { Meaning } from '../say.ts'

const basis = '巡视交办事项台账'
const stock = '统计期末日（含）以前交办的全部巡视交办事项'

function meaning(label: string, definition: string): Meaning {
  return { label, definition, basis }
}

/** S22–S25 */
export const total = meaning('巡视交办事项（件）', `${stock}，不分来源和批次`)
export const closed = meaning(
  '其中已办结（件）',
  `${stock}中，办结日期不晚于统计期末日的；涉及多个单位的，各单位均办结才算`,
)
export const open = meaning('其中正在办理（件）', `${stock}中尚未办结的`)
export const jointlyAssigned = meaning('双向责任单位交办（件）', `${stock}中，责任单位为两个或两个以上的`)

export const batch = (sender: string, n: number) =>
  meaning(`${sender}第${String(n)}批（件）`, `${stock}中，${sender}第${String(n)}批交办的`)
export const domain = (name: string) => meaning(`${name}领域（件）`, `${stock}中，所属领域为${name}的`)
export const unit = (name: string) =>
  meaning(`${name}（件）`, `${stock}中，责任单位包括${name}的；一件涉及几个单位的，各单位各计一次`)
