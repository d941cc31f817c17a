import { z } from 'zod'
import { choice, day, unitId, word } from '../../input.ts'
import { measures } from '../../oversight.ts'

/** Nobody else decides on these. */
export const deciders = { jointConference: '信访工作联席会议' } as const

export const input = z.object({
  on: day.describe('告知单位的日期'),
  unit: unitId.describe('督办过的单位'),
  measures: z.array(choice(measures)).describe('决定的措施'),
  decidedBy: choice(deciders).describe('作出决定的机关'),
  resolution: word().describe('会议决定的文号'),
  resolvedOn: day.describe('会议决定的日期'),
  rectifyBy: day.optional().describe('整改期限（责令限期整改的）'),
})

export type EscalateSupervisionInput = z.infer<typeof input>
