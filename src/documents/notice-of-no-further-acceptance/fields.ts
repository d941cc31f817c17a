import { lastAct, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { petitioner, petitionNumber, requests } from '../common-fields.ts'
import { needed, optional } from '../field.ts'

const article = '第三十六条第三款'

/** 第三十六条第三款: the final opinion, and that facts and reasons are the same; 第三十七条第三款: what is still done for her. */
export const fields = {
  petitioner,
  petitionNumber,
  requests: { ...requests, article },
  finalOpinion: needed('复核意见书文号和日期', article),
  same: needed('同一事实和理由的认定', article, sameOf),
  care: optional('疏导教育、帮扶救助安排', (file) => said(file, 'care')),
  notice: optional('告知内容', (file) => said(file, 'notice')),
}

function said(file: CaseFile, field: string): string {
  return textOf(file, lastAct(file, 'refusedFurther')?.texts[field])
}

function sameOf(file: CaseFile): string {
  return [said(file, 'sameFacts'), said(file, 'sameReasons')].filter((text) => text !== '').join('\n')
}
