import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

/** The day on which the head of the office says that nobody needs them any more. */
export const input = onDay

export type ProposeDisposalInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '处置的理由' } } as const satisfies TextFields
