import { refuse } from '../../refusal.ts'

export const label = '记载听证结束'
export const article = '第三十一条第六项、第三十六条第二款'

export const refusals = {
  noHearing: refuse('noHearing', article, '没有正在进行的听证；要听证的，请先记载举行听证。'),
  othersHearing: refuse('othersHearing', article, '这次听证由举行听证的机关、单位记载结束，请交由其办理。'),
} as const
