import { refuse } from '../../refusal.ts'

export const label = '确认类别'
export const article = '第三十条第三款'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，请先登记。'),
  notByImport: refuse('notByImport', article, '类别和被检举控告的单位须由具名的工作人员逐件确认，不能随台账导入。'),
  officeAccused: refuse(
    'officeAccused',
    article,
    '被检举控告的是本局或本局人员，不能在本系统内办理：请只留登记，材料线下报送上一级信访部门或纪检监察机关。',
  ),
} as const
