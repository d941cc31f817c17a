import type { ReportView } from '../../../../server/sealed/reports.ts'

/** What each form about a report is drawn with. */
export interface OfReport {
  readonly report: ReportView
  /** Something was done: the list is asked for anew. */
  readonly changed: () => void
}
