import { refuse } from '../../refusal.ts'

export const label = '登记被检举控告的对象'
export const article = '第三十条第三款'

export const remark =
  '只增加，不去掉；确属写错的，另办「确认类别」并重新写明。他们和他们的下属从此查不到这一件，手里的一并收回。'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，请先登记；登记时也可以写明。'),
  notByImport: refuse('notByImport', article, '被检举控告的对象须由具名的工作人员逐件写明，不能随台账导入。'),
  nobody: refuse('nobody', article, '没有写明被检举控告的是谁：请选择单位、人员，或者写明没有账号的人。'),
} as const
