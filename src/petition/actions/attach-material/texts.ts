import { mostFromPetitioner, mostMaterials } from '../../materials.ts'
import { refuse } from '../../refusal.ts'

export const label = '收存材料'
export const article = '第十九条第二款'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '还没有登记，请先登记再补充材料。'),
  archived: refuse('archived', article, '这件信访已经归档，不再收存材料；有新的事实和理由的，请另行提出。'),
  endedForHer: refuse('ended', article, '这件信访的程序已经终了，不再收存材料；有新的事实和理由的，请另行提出。'),
  inCompartment: refuse(
    'inCompartment',
    '第三十条第三款',
    '内容已移入纪检监察机关的密封仓，这里不再收存材料；请把材料直接交给该机关，写上信访件编号。',
  ),
  noFile: refuse('noFile', article, '没有随附文件，请选择文件后再提交。'),
  keptAlready: refuse('keptAlready', article, '这件信访已经收存过同一个文件，不必重复提交。'),
  notHers: refuse('notHers', article, '信访人自己提交的材料，来源是信访人提供。'),
  tooMany: refuse(
    'tooMany',
    article,
    `一件信访收存的文件不超过${String(mostMaterials)}个；更多的材料请以纸质提交，由信访局存卷。`,
  ),
  tooManyOfHers: refuse(
    'tooMany',
    article,
    `凭查询码提交的文件不超过${String(mostFromPetitioner)}个；更多的材料请当面或者邮寄交给信访局。`,
  ),
} as const
