import { dayOf, lastAct, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { petitioner, petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第三十一条第六项'

/** 第三十一条第六项: her statement is heard; an investigation is recorded on the same form. */
export const fields = {
  petitionNumber,
  petitioner,
  heldOn: needed('时间', ourForm, (file) => dayOf(lastAct(file, 'statementTaken')?.on)),
  place: needed('地点', ourForm, (file) => taken(file, 'place')),
  people: needed('陈述人、听取人', ourForm, (file) => taken(file, 'speaker')),
  statement: needed('陈述的事实和理由', article, (file) => taken(file, 'statement')),
  finding: optional('调查核实的情况', (file) => textOf(file, lastAct(file, 'investigated')?.texts['finding'])),
}

function taken(file: CaseFile, field: string): string {
  return textOf(file, lastAct(file, 'statementTaken')?.texts[field])
}
