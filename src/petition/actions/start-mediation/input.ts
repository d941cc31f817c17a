import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, yesOrNo } from '../../input.ts'

export const modes = { mediation: '调解', settlement: '引导自愿和解' } as const

export const input = z.object({
  on: day.describe('开始日期'),
  mode: choice(modes).describe('方式'),
  lawful: yesOrNo('在裁量权范围内，不违反政策法规强制性规定', '超出裁量权范围，或者违反强制性规定').describe(
    '所要处理的内容',
  ),
})

export type StartMediationInput = z.infer<typeof input>

/** Nobody is mediated who hasn't said yes; whom one only leads to settle of her own will, needs no consent to be led. */
export const texts = {
  petitionerConsent: { required: false, label: '信访人同意调解的记录（调解必填）' },
  otherConsent: { required: false, label: '对方当事人同意调解的记录（调解必填）' },
} as const satisfies TextFields
