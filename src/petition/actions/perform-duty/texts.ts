import { refuse } from '../../refusal.ts'

export const label = '履行法定职责或者答复'
export const article = '第三十一条第五项'

export const refusals = {
  notRouted: refuse('notRouted', article, '这件信访没有按履行法定职责办理；属于第五项的，请先导入法定途径。'),
  notLead: refuse('notLead', article, '法定职责由导入这一途径的主办单位履行，请交由其办理。'),
} as const
