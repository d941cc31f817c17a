import type { z } from 'zod'
import { onDay } from '../../input.ts'

export const input = onDay

export type HandBackInput = z.infer<typeof input>
