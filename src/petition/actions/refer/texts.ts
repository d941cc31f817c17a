import { refuse } from '../../refusal.ts'

export const label = '转政法部门'
export const article = '第二十二条第二款'

export const refusals = {
  notAtOffice: refuse(
    'notAtOffice',
    article,
    '只有在信访局手里、还没有转送交办的，才能转政法部门；已经在承办单位手里的，由承办单位导入法定途径。',
  ),
  accusedUnit: refuse('accusedUnit', '第三十条第三款', '不能转给被检举控告的单位，请转其上级或者纪检监察机关。'),
  visitsAreGuided: refuse(
    'visitsAreGuided',
    article,
    '走访反映涉法涉诉问题的，应当释法明理，引导其向政法部门反映，请改选方式。',
  ),
  lettersAreForwarded: refuse(
    'lettersAreForwarded',
    article,
    '来信等反映涉法涉诉问题的，应当转送政法部门，不能只作引导，请改选方式。',
  ),
} as const
