import { refuse } from '../../refusal.ts'

export const label = '通报组织（人事）部门'
export const article = '第三十条第二款'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，请先登记。'),
  notAccusation: refuse('notAccusation', article, '只通报反映干部问题的；请先确认为检举控告类。'),
  accusedUnit: refuse('accusedUnit', '第三十条第三款', '被检举控告的就是这个部门，请按干部管理权限报其上级。'),
} as const
