import type { Paper } from '../documents/paper/paper.ts'
import { annualReport } from './annual/annual-report.ts'
import type { HalfYearInput } from './half-year/input.ts'
import { halfYearReport } from './half-year/half-year-report.ts'
import { monthlyBulletin } from './bulletin/bulletin.ts'

/** Every report that is written from a period's figures: adding one is a folder and one line here. */
export const writtenReports = {
  'half-year': halfYearReport,
  annual: annualReport,
  bulletin: monthlyBulletin,
} as const satisfies Record<string, (input: HalfYearInput) => Paper>

export type ReportKind = keyof typeof writtenReports

export function isReportKind(text: string): text is ReportKind {
  return Object.hasOwn(writtenReports, text)
}
