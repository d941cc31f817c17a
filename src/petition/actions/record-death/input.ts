import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'
import { continuations } from '../../standing.ts'

/** Successors come as persons beside the input. */
export const input = z.object({
  on: day.describe('登记死亡和承继的日期'),
  diedOn: day.describe('死亡日期'),
  continuation: choice(continuations).describe('由谁继续'),
})

export type RecordDeathInput = z.infer<typeof input>

export const texts = {
  proof: { required: true, label: '死亡的证明' },
  notice: { required: false, label: '没有人继续的：已经怎样告知已知的亲属' },
} as const satisfies TextFields
