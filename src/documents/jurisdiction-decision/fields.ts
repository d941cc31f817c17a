import { dayOf, lastAct, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { petitioner, petitionNumber, summary } from '../common-fields.ts'
import { needed, ourForm } from '../field.ts'

const article = '第二十四条第一款'

/** 第二十四条: who decides is the common superior, or the joint conference where there is none. */
export const fields = {
  to: needed('涉及的机关、单位', article, unitsOf),
  petitionNumber,
  petitioner,
  summary,
  negotiation: needed('协商经过', ourForm, (file) => textOf(file, lastAct(file, 'jurisdictionDisputed')?.record)),
  accepting: needed('受理机关、单位', article, (file) => {
    const unit = lastAct(file, 'jurisdictionDecided')?.unit
    return unit === undefined ? '' : file.names.unitName(unit)
  }),
  reason: needed('决定理由', ourForm, (file) => textOf(file, lastAct(file, 'jurisdictionDecided')?.decision)),
  decidedOn: needed('决定日期', ourForm, (file) => dayOf(lastAct(file, 'jurisdictionDecided')?.on)),
}

function unitsOf(file: CaseFile): string {
  const units = lastAct(file, 'jurisdictionDisputed')?.units ?? []
  return units.map((unit) => file.names.unitName(unit)).join('、')
}
