import { z } from 'zod'
import { day, id } from '../../input.ts'
import type { PetitionEvent } from '../../events.ts'

const isAct = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && 'clocks' in value

/**
 * A correction accepted by name. `acts` are all acts of the petition as they now read, decided anew by whoever read the
 * corrected ledger: this act never comes from a form, and is refused outside an import.
 */
export const input = z.object({
  on: day.describe('更正日期'),
  changes: z
    .array(z.object({ fact: z.string().min(1), was: z.string(), now: z.string() }))
    .min(1, '没有更正的内容')
    .describe('更正了什么：原记载、现记载；文字只记其摘要'),
  acts: z.array(z.custom<PetitionEvent>(isAct)).min(1, '更正后没有任何记载').describe('更正后的全部记载'),
  acceptedBy: id.describe('接受更正的人'),
})

export type CorrectInput = z.infer<typeof input>
