import { onDay } from '../../input.ts'
import type { z } from 'zod'

/** The representatives themselves come as persons beside the input. */
export const input = onDay

export type ChooseRepresentativesInput = z.infer<typeof input>
