import type { z } from 'zod'
import { onDay } from '../../input.ts'

/** The day the file was closed and put away. */
export const input = onDay

export type ArchiveInput = z.infer<typeof input>
