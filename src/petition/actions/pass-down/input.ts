import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, unitId } from '../../input.ts'

export const input = z.object({
  on: day.describe('转送日期'),
  unit: unitId.describe('本系统内有权处理的下级单位'),
  receivedOn: day.optional().describe('该单位收到之日；系统内转送即为转送日期'),
})

export type PassDownInput = z.infer<typeof input>

export const texts = {
  notice: { required: true, label: '书面告知信访人转送的去向' },
} as const satisfies TextFields
