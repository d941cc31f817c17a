import { paperKinds } from '../../papers.ts'
import type { PaperKind } from '../../papers.ts'
import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '拟稿'
export const article = '公文处理须如实记载'

export const refusals = {
  archived: refuse('archived', article, '这件信访已经归档，不再拟写文书；确需补发的，请先重新打开。'),
  otherKind: refuse('otherKind', article, '重新拟写的须是同一种文书；要换文书种类的，请另拟一份。'),
  signedAlready: refuse('signedAlready', article, '文书已经签发，不能改写；有误的请先作废，再另拟一份。'),
  voidAlready: refuse('voidAlready', article, '文书已经作废，不能改写，请另拟一份。'),
} as const

export function notIssuer(kind: PaperKind): Refusal {
  return refuse('notIssuer', article, `《${paperKinds[kind]}》不由本单位出具，请交由应当出具的机关、单位拟写。`)
}
