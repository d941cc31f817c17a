import { refuse } from '../../refusal.ts'

export const label = '单位承继'
export const article = '第二十四条第二款'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '还没有登记，没有可以承继的。'),
  nothingToPass: refuse('nothingToPass', article, '这件信访涉及的单位都没有分立、合并、撤销，不需要承继。'),
  noSuccessor: refuse(
    'noSuccessor',
    article,
    '单位名录没有记载由该单位继续行使职权；请先记载单位的合并、分立、撤销（dengwen unit），再办理承继。',
  ),
  notInvolved: refuse('notInvolved', article, '原单位没有承办、复查这件信访，也不负有义务，不需要承继。'),
  ownReviewer: refuse(
    'ownReviewer',
    '第三十五、三十六条',
    '承继以后，办理单位和复查、复核机关会是同一个单位；请先由原复查、复核机关作出答复，再办理承继。',
  ),
} as const
