import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '签发'
export const article = '公文处理须如实记载'

export const refusals = {
  notChecked: refuse('notChecked', article, '这份文书还没有核稿，或者已经签发、作废；请先由拟稿人以外的人核稿。'),
  notHead: refuse('notHead', article, '文书由出具单位的负责人签发，请交由本单位负责人办理。'),
  sameDrafter: refuse(
    'sameDrafter',
    article,
    '自己拟写的文书不能自己签发，请交由本单位另一名负责人签发，或者由他人重新拟稿。',
  ),
  notPrepared: refuse('notPrepared', article, '文书还没有排成文件，不能签发；请在文书页面上签发。'),
} as const

/** Every empty field at once, each with who asks for it; the first one's article stands for all. */
export function fieldsMissing(missing: readonly { readonly label: string; readonly article: string }[]): Refusal {
  const listed = missing.map((field) => `${field.label}（${field.article}）`).join('、')
  return refuse(
    'fieldsMissing',
    missing[0]?.article ?? article,
    `文书还缺少：${listed}。请先办理产生这些内容的步骤，或者重新拟稿，以【项目名称】起头写明。`,
  )
}
