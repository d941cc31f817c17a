import type { Figures } from '../../../../server/figures.ts'

export type Figure = Figures['figures'][string]

/** A figure with its id, and the short name under which it stands among its like. */
export interface Placed {
  readonly id: string
  readonly name: string
  readonly figure: Figure
}

export interface Group {
  readonly title: string | undefined
  /** Members of one whole, to be drawn beside one another. */
  readonly drawn: boolean
  readonly figures: readonly Placed[]
}

export interface Section {
  readonly title: string
  readonly groups: readonly Group[]
}

interface GroupRule {
  readonly title?: string
  readonly drawn?: boolean
  /** The most on top: where the order of the ids says nothing. */
  readonly ranked?: boolean
  readonly holds: RegExp
}

const rules: readonly { readonly title: string; readonly groups: readonly GroupRule[] }[] = [
  {
    title: '信访总量',
    groups: [
      { holds: /^(flow\.(total|people)|rates\.repeat)$/ },
      { title: '按信访形式', drawn: true, holds: /^flow\.(online|visit|letter|phone|other)$/ },
      { title: '走访到哪里', drawn: true, holds: /^flow\.visit\./ },
      { title: '按内容分类', drawn: true, ranked: true, holds: /^flow\.category\./ },
      { title: '按主办单位', drawn: true, ranked: true, holds: /^flow\.unit\./ },
      { title: '其他口径', holds: /^flow\./ },
    ],
  },
  {
    title: '及时率、满意率',
    groups: [
      { holds: /^rates\./ },
      // What was led out of the sixty days stands right under the rate it is led out of, so that no routing hides a late answer.
      { title: '引出信访程序的（第三十一条）', holds: /^routes\./ },
    ],
  },
  {
    title: '重复信访、积案、首次办理',
    groups: [
      { holds: /^returning\./ },
      { title: '积案', holds: /^oldMatters\./ },
      { title: '首次办理', holds: /^firstHandling\./ },
    ],
  },
  {
    title: '转送、交办、督办、建议、调解',
    groups: [{ holds: /^acts\./ }, { title: '三项建议', holds: /^advice\./ }, { title: '调解', holds: /^mediation\./ }],
  },
  {
    title: '巡视交办事项',
    groups: [
      { holds: /^inspection\.(total|closed|open|jointlyAssigned)$/ },
      { title: '按批次', drawn: true, holds: /^inspection\.(sender\..*\.)?batch\./ },
      { title: '按所属领域', drawn: true, ranked: true, holds: /^inspection\.domain\./ },
      { title: '按责任单位', drawn: true, ranked: true, holds: /^inspection\.unit\./ },
    ],
  },
  { title: '领导包案', groups: [{ holds: /^leaderCases\./ }] },
  {
    title: '会议活动、排查、整改、计划',
    groups: [
      { holds: /^(conference|publicity|training|screening|leaderVisits)\./ },
      { title: '巡视整改', holds: /^rectification\./ },
      { title: '矛盾纠纷排查', holds: /^risks\./ },
      { title: '上期工作计划', holds: /^plan\./ },
    ],
  },
  { title: '依法处置', groups: [{ holds: /^order\./ }] },
  { title: '其他', groups: [{ holds: /./ }] },
]

/** All figures of a sheet, each in the first group that holds it. */
export function arrange({ figures }: Pick<Figures, 'figures'>): readonly Section[] {
  const left = new Map(Object.entries(figures))
  const take = ({ title, drawn = false, ranked = false, holds }: GroupRule): Group => {
    const own = [...left].filter(([id]) => holds.test(id))
    for (const [id] of own) left.delete(id)
    const placed = own.map(([id, figure]) => ({ id, figure, name: nameOf(id, figure) }))
    return { title, drawn, figures: ranked ? placed.toSorted(mostFirst) : placed }
  }
  return rules
    .map(({ title, groups }) => ({ title, groups: groups.map(take).filter((group) => group.figures.length > 0) }))
    .filter(({ groups }) => groups.length > 0)
}

const mostFirst = (a: Placed, b: Placed) => (b.figure.value ?? 0) - (a.figure.value ?? 0)

/** Of a category, unit or domain its own name; else the label without its measure. */
function nameOf(id: string, { label }: Figure): string {
  const [, own] = /^(?:flow|inspection)\.(?:category|unit|domain)\.(.+)$/.exec(id) ?? []
  return own ?? label.replace(/（[^（）]*）$/u, '')
}
