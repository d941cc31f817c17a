import type { CaseFile } from '../case-file.ts'
import { lastAct, leadUnitName, petitionerName, textOf } from '../case-file.ts'
import { facts, petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第三十三条'

/** 第三十三条: 调解 within discretion and with both consents; 和解 of one's own will. */
export const fields = {
  petitionNumber,
  first: needed('甲方（信访人）', article, petitionerName),
  second: needed('乙方', article, leadUnitName),
  dispute: { ...facts, label: '主要事实和争议', article: ourForm },
  consent: needed('双方同意的情况', article, consentOf),
  terms: needed('协议内容', article, (file) => agreementOf(file)),
  performance: needed('履行方式和期限', ourForm),
  responsibility: optional('责任'),
}

function consentOf(file: CaseFile): string {
  const texts = lastAct(file, 'mediationStarted')?.texts
  return ['petitionerConsent', 'otherConsent']
    .map((side) => textOf(file, texts?.[side]))
    .filter((text) => text !== '')
    .join('\n')
}

function agreementOf(file: CaseFile): string {
  const texts = lastAct(file, 'mediationClosed')?.texts
  return textOf(file, texts?.['agreement'])
}
