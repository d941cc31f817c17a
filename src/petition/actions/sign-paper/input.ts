import { z } from 'zod'
import { day, paperId } from '../../input.ts'

export const input = z.object({
  paper: paperId.describe('哪一份文书'),
  on: day.describe('签发日期，即成文日期'),
})

export type SignPaperInput = z.infer<typeof input>

export const texts = {} as const
