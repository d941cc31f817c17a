import type { z } from 'zod'
import { onDay } from '../../input.ts'

/** The day they go. */
export const input = onDay

export type DisposeInput = z.infer<typeof input>
