import { refuse } from '../../refusal.ts'

export const label = '记载调解、和解结果'
export const article = '第三十三条'

export const refusals = {
  noMediation: refuse('noMediation', article, '本单位没有正在进行的调解、和解。'),
  performByMissing: refuse('performByMissing', article, '请填写协议书指定的履行期限，以便督促履行。'),
} as const
