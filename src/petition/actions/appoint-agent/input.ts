import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

/** The agents themselves come as persons beside the input. */
export const input = onDay

export type AppointAgentInput = z.infer<typeof input>

export const texts = { mandate: { required: true, label: '授权委托书' } } as const satisfies TextFields
