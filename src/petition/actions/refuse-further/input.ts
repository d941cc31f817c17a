import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

export const input = onDay

export type RefuseFurtherInput = z.infer<typeof input>

/** 第三十七条第三款 asks for care after the last review, so no paper of this kind leaves without it. */
export const texts = {
  sameFacts: { required: true, label: '认定为同一事实的比对和理由' },
  sameReasons: { required: true, label: '认定为同一理由的比对和理由' },
  notice: { required: true, label: '书面告知信访人不再受理的内容' },
  care: { required: true, label: '疏导教育、矛盾化解、帮扶救助的安排' },
} as const satisfies TextFields
