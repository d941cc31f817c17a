import { dayOf, lastAct, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const feedbackArticle = '第四十条第四款'

/** 第四十条: improvement, policy or accountability; adopted or not is answered in writing. */
function adviceFields(article: string) {
  return {
    to: needed('收文机关、单位', ourForm, addressee),
    petitionNumber,
    problem: needed('反映出的问题', article),
    advice: needed('建议', article, (file) => textOf(file, lastAct(file, 'recommended')?.recommendation)),
    feedback: needed('书面反馈要求', feedbackArticle, (file) => {
      const due = lastAct(file, 'recommended')?.clocks.find((entry) => entry.kind === 'started')
      const day = due?.kind === 'started' ? `，于${dayOf(due.due)}以前` : ''
      return `请将采纳情况${day}书面反馈本机关；部分采纳或者未采纳的，请说明理由。`
    }),
  }
}

export const improvementFields = adviceFields('第四十条第一款')
export const policyFields = adviceFields('第四十条第二款')
export const accountabilityFields = {
  ...adviceFields('第四十条第三款'),
  consequences: needed('造成的严重后果', '第四十条第三款', (file) =>
    textOf(file, lastAct(file, 'recommended')?.consequences),
  ),
  unit: optional('涉及的单位', (file) => {
    const unit = lastAct(file, 'recommended')?.unit
    return unit === undefined ? '' : file.names.unitName(unit)
  }),
}

function addressee(file: CaseFile): string {
  const given = lastAct(file, 'recommended')
  return given?.body ?? (given?.unit === undefined ? '' : file.names.unitName(given.unit))
}
