import { refuse } from '../../refusal.ts'

export const label = '开始调解、和解'
export const article = '第三十三条'

export const refusals = {
  inProgress: refuse('inProgress', article, '调解、和解正在进行，请先记载结果。'),
  notLawful: refuse(
    'notLawful',
    article,
    '超出裁量权范围或者违反政策法规强制性规定的，不能调解、和解，请依法作出处理意见。',
  ),
} as const
