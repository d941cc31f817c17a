import { refuse } from '../../refusal.ts'

export const label = '收存原件'
export const article = '公文处理须如实记载'

export const refusals = {
  nothingSigned: refuse('nothingSigned', article, '没有已经签发的文书；请先签发、用印，再扫描收存。'),
  notSigned: refuse('notSigned', article, '这份文书还没有签发；请先签发、用印，再扫描收存。'),
  notYours: refuse('notYours', article, '这份文书不是本单位的；原件由出具的单位或者信访局收存。'),
  noFile: refuse('noFile', article, '没有随附原件的扫描文件，请选择 PDF、JPEG 或者 PNG 文件后再提交。'),
  keptAlready: refuse('keptAlready', article, '这份文书已经收存过同一个文件，不必重复收存。'),
  otherOriginal: refuse(
    'otherOriginal',
    article,
    '这份文书的原件已经收存，一份文书只有一份原件；扫描有误的，请先作废该文书再另行出具。',
  ),
} as const
