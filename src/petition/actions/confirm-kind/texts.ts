import { refuse } from '../../refusal.ts'

export const label = '确认类别'
export const article = '第三十条第三款'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，请先登记。'),
  notByImport: refuse('notByImport', article, '类别和被检举控告的单位须由具名的工作人员逐件确认，不能随台账导入。'),
} as const
