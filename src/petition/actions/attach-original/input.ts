import { z } from 'zod'
import { day, paperId } from '../../input.ts'

/** The scan itself is no input: it comes as a file, and its hash with the facts. */
export const input = z.object({
  paper: paperId.describe('哪一份文书'),
  on: day.describe('收存原件的日期'),
})

export type AttachOriginalInput = z.infer<typeof input>

export const texts = {} as const
