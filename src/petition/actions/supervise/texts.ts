import { refuse } from '../../refusal.ts'

export const label = '督办'
export const article = '第四十条第一款'

export const refusals = {
  noUnit: refuse('noUnit', article, '还没有单位承办这件信访，没有可督办的对象；请先转送、交办。'),
  archived: refuse('archived', article, '这件信访已经归档；信访人又提出的，另行登记。'),
  notInvolved: refuse('notInvolved', article, '这个单位没有在办理这件信访，请从承办、协办、复查、复核单位中选择。'),
  accusedUnit: refuse(
    'accusedUnit',
    '第三十条第三款',
    '不能向被检举控告的单位发督办，请通过纪检监察机关或其上级办理。',
  ),
  noOpinion: refuse('noOpinion', article, '处理意见书还没有送出，谈不上拒不执行；请改选督办情形。'),
  ended: refuse('ended', article, '程序已经终了，只能就拒不执行处理意见督办。'),
} as const
