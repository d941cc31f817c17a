import { z } from 'zod'
import { day } from '../../input.ts'

/** A year's holiday notice came out: what was provisional is reckoned anew. */
export const input = z.object({ on: day.describe('重新推算的日期') })

export type RereckonInput = z.infer<typeof input>
