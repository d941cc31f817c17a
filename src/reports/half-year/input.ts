import type { PlainDate } from '../../calendar/plain-date.ts'
import type { PlanAnswer } from '../../registers/plans/plan.ts'
import type { FigureSheet } from '../../statistics/figure.ts'

/** The kinds of entry in the office's ledger of activities that the report speaks of. */
export type ActivityKind = 'conference' | 'publicity' | 'training' | 'screening' | 'leaderVisit' | 'lawfulDisposition'

/** One entry of the 会议活动台账. */
export interface Activity {
  readonly id: string
  readonly kind: ActivityKind
  readonly heldOn: PlainDate
  readonly subject: string | null
  /** Short names of the units that took part; of a lawful disposition, the deciding bodies. */
  readonly organs: readonly string[]
  readonly result: string | null
  /** 文号 of a lawful disposition; null when the ledger has none. */
  readonly documentNumber: string | null
}

/** One item of the plan entered for what comes next, with who promised it by when. */
export interface PlanItem {
  readonly id: string
  readonly part: 'project' | 'task'
  readonly task: string | null
  /** Which of the problems a report lists it answers, where it says so. */
  readonly answers?: PlanAnswer
  readonly promises: readonly { readonly owner: string; readonly due: PlainDate }[]
}

/** 工作专班 as it was entered with a finding. */
export interface TaskForce {
  readonly id: string
  readonly text: string
}

/** The figures of another span, to compare with. Without one the report prints no word of direction. */
export interface Comparison {
  readonly span: 'lastYear' | 'spanBefore'
  readonly sheet: FigureSheet
}

/** An interval the office names (巡视进驻期), and as many days right before it. */
export interface Interval {
  readonly name: string
  readonly now: FigureSheet
  readonly before: FigureSheet
}

/** An item of the last plan: what became of it by the end of the period. */
export interface PastPlanItem extends PlanItem {
  readonly done: boolean
}

export interface HalfYearInput {
  readonly sheet: FigureSheet
  /** The issuing office's full name, as it signs. */
  readonly office: string
  /** 襄垣县 */
  readonly regionName: string
  readonly signedOn: PlainDate
  /** Entries of the ledger of activities; those outside the period are passed over. */
  readonly activities: readonly Activity[]
  /** Items of the next plan, entered within the period or since. */
  readonly plan?: readonly PlanItem[]
  /** Who works on the rectification, in which force. */
  readonly taskForces?: readonly TaskForce[]
  /** Who assigned the inspection matters (中央巡视组), where there is one; several are named by their own figures. */
  readonly inspectionSender?: string
  readonly comparisons?: readonly Comparison[]
  readonly interval?: Interval
  /** The units' own duties: the monthly bulletin is written from them. */
  readonly unitSheet?: FigureSheet
  /** Items of the last plan, as `plan.total` counts them. */
  readonly lastPlan?: readonly PastPlanItem[]
  /** By the units of then, which is the rule, or by those that continue them now. */
  readonly units?: 'then' | 'now'
  /** Last day of the report before this one: a gap or an overlap is stated. */
  readonly lastReportTo?: PlainDate
}

/** The names under which a report's file keeps what it was made from. */
export type ReportMark =
  'dengwenReport' | 'dengwenFrom' | 'dengwenTo' | 'dengwenAsOf' | 'dengwenUnits' | 'dengwenSignedOn' | 'dengwenInterval'
