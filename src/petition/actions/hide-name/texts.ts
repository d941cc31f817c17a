import { hidingAdvice } from '../../hidden-name.ts'
import { refuse } from '../../refusal.ts'

export const label = '不向承办单位公开姓名'
export const article = '本局规则：不公开姓名（条例未规定）'

export const advice = `请先告诉信访人：${hidingAdvice}`
export const knownAlready = `承办、复查单位此前已经可以看到她的姓名，看过的收不回来。${advice}`

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记；登记时就可以注明不公开姓名。'),
  hiddenAlready: refuse('hiddenAlready', article, '已经不向承办单位公开姓名，不需要再办。'),
} as const
