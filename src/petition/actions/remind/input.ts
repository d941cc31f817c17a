import { z } from 'zod'
import { choice, day, unitId } from '../../input.ts'

export const modes = { remind: '提醒', urge: '催办' } as const

export const input = z.object({
  on: day.describe('日期'),
  unit: unitId.describe('提醒、催办的单位'),
  mode: choice(modes).describe('方式'),
})

export type RemindInput = z.infer<typeof input>
