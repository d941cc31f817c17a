import type { PlainDate } from '../calendar/plain-date.ts'

/** What presses on a petition from above and around it. Absent until there is some. */
export interface Oversight {
  readonly urgencies?: readonly Urgency[]
  readonly escalations?: readonly Escalation[]
  readonly recommendations?: readonly Recommendation[]
  readonly received?: readonly FromAbove[]
  readonly instructions?: readonly Instruction[]
}

/** 第二十五条: found grave or urgent by one unit, or by the office, which each report for themselves. */
export interface Urgency {
  readonly id: string
  readonly owner: string
  readonly foundOn: PlainDate
  /** The first report; 续报 come after it. */
  readonly reportedOn?: PlainDate
}

/** 第三十九条第三款: what the joint conference decided against a unit the office had pressed before. */
export interface Escalation {
  readonly id: string
  readonly unit: string
  readonly measures: readonly Measure[]
  readonly on: PlainDate
  readonly rectifyBy?: PlainDate
  readonly rectifiedOn?: PlainDate
}

export type Measure = 'summonTalk' | 'publicCriticism' | 'listedSupervision' | 'orderRectification'

/** 第四十条第一至三款 */
export type RecommendationKind = 'improvement' | 'policy' | 'accountability'

/** 采纳情况 (第四十条第四款). */
export type Adoption = 'all' | 'partly' | 'not'

export interface Recommendation {
  readonly id: string
  readonly kind: RecommendationKind
  /** The unit it is about; of an improvement without `body`, the one addressed. */
  readonly unit?: string
  /** The body addressed, by name, where it has no account here. */
  readonly body?: string
  readonly on: PlainDate
  readonly answeredOn?: PlainDate
  readonly adopted?: Adoption
}

/** What city, province or nation sent down about this petition. */
export interface FromAbove {
  readonly id: string
  readonly on: PlainDate
  readonly level: Level
  readonly mode: ModeFromAbove
  readonly reportedOn?: PlainDate
}

export type Level = 'city' | 'province' | 'nation'
export type ModeFromAbove = 'assigned' | 'supervised' | 'forwarded'

/** 批示: which unit owes what a leader wrote, and when it had answered. */
export interface Instruction {
  readonly id: string
  readonly unit: string
  readonly on: PlainDate
  readonly answeredOn?: PlainDate
}

export const measures = {
  summonTalk: '约谈',
  publicCriticism: '通报',
  listedSupervision: '挂牌督办',
  orderRectification: '责令限期整改',
} as const satisfies Record<Measure, string>

export const recommendationKinds = {
  improvement: '改进工作的建议',
  policy: '完善政策的建议',
  accountability: '追究责任的建议',
} as const satisfies Record<RecommendationKind, string>

export const adoptions = { all: '全部采纳', partly: '部分采纳', not: '未采纳' } as const satisfies Record<
  Adoption,
  string
>

export const levels = { city: '市', province: '省', nation: '国家' } as const satisfies Record<Level, string>

export const modesFromAbove = {
  assigned: '交办',
  supervised: '督办',
  forwarded: '转送',
} as const satisfies Record<ModeFromAbove, string>
