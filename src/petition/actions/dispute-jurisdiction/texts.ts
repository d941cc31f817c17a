import { refuse } from '../../refusal.ts'

export const label = '提请决定受理机关'
export const article = '第二十四条'

export const refusals = {
  notOpen: refuse('notOpen', article, '这件信访已经答复或者终了，受理机关已经确定；不服的，请求复查、复核。'),
  accepted: refuse('accepted', article, '已经受理，受理机关已经确定；承办单位分立、合并、撤销的，请改选争议的原因。'),
  alreadyDisputed: refuse('alreadyDisputed', article, '已经提请决定受理机关，请等待决定。'),
  objectionPending: refuse(
    'objectionPending',
    '第二十三条第三款',
    '异议正在核实，请先核实异议；仍有争议的，再提请决定。',
  ),
  sameUnitTwice: refuse('sameUnitTwice', article, '同一个单位填了两次，请去掉一个。'),
  notParty: refuse('notParty', article, '提请决定的单位应当是有争议的单位之一，请把本单位也选上。'),
  accusedUnit: refuse(
    'accusedUnit',
    '第三十条第三款',
    '这里不能选择被检举控告的单位，请改选其上级或者有权处理的机关。',
  ),
} as const
