import { refuse } from '../../refusal.ts'

export const label = '登记领导批示'
export const article = '第十八条第二款'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记；请先登记信访件，再登记批示。'),
  accusedUnit: refuse(
    'accusedUnit',
    '第三十条第三款',
    '批示不能交给被检举控告的单位，也不能让它知道；请由信访局办理，或者交有管理权限的机关。',
  ),
  notAtWork: refuse(
    'notAtWork',
    article,
    '这个单位没有在办理这件信访；请先转送、交办给它，或者不填单位，由信访局办理批示。',
  ),
  kindNotConfirmed: refuse(
    'kindNotConfirmed',
    '第三十条第三款',
    '类别和被检举控告的对象还没有确认，单位看不到内容，批示也不能告知单位；请先确认类别，或者不填单位，由信访局办理。',
  ),
} as const
