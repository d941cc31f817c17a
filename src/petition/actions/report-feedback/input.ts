import type { z } from 'zod'
import { onDay } from '../../input.ts'

/** The day the report went to the office that assigned the petition. */
export const input = onDay

export type ReportFeedbackInput = z.infer<typeof input>

export const texts = { report: { required: true, label: '办结报告' } } as const
