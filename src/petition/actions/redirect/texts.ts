import { refuse } from '../../refusal.ts'

export const label = '告知向有权处理的单位提出'
export const article = '第二十三条第一款'

export const refusals = {
  officeDispatches: refuse(
    'officeDispatches',
    '第二十二条第一款',
    '信访局收到的一律登记，并转送有权处理的机关、单位；不能让信访人另找单位。',
  ),
  notDirect: refuse(
    'notDirect',
    article,
    '只有信访人直接向本单位提出、本单位还没有受理的，才能告知其向别处提出；转送、交办来的不属本单位职权的，请提出异议。',
  ),
  ownSelf: refuse('ownSelf', article, '有权处理的就是本单位的，应当受理并告知。'),
  accusedUnit: refuse(
    'accusedUnit',
    '第三十条第三款',
    '不能让信访人向被检举控告的单位提出，请填写其上级或者纪检监察机关。',
  ),
} as const
