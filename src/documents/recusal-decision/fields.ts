import { askers } from '../../petition/actions/request-recusal/input.ts'
import { dayOf, lastAct, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第二十八条第三款'

export const fields = {
  petitionNumber,
  asker: needed('提出人', ourForm, (file) => {
    const asked = lastAct(file, 'recusalRequested')?.askedBy
    return asked === undefined ? '' : askers[asked]
  }),
  person: needed('被申请回避的工作人员', article, (file) => nameOf(file, latest(file)?.staff)),
  interest: needed('直接利害关系', article, (file) => textOf(file, lastAct(file, 'recusalRequested')?.interest)),
  requestedOn: needed('提出日期', ourForm, (file) => dayOf(latest(file)?.requestedOn)),
  result: needed('决定', article, (file) => {
    const granted = latest(file)?.granted
    return granted === undefined ? '' : granted ? '同意回避' : '不同意回避'
  }),
  replacedBy: optional('接替的工作人员', (file) => nameOf(file, latest(file)?.replacedBy)),
  reason: needed('理由', ourForm, (file) => textOf(file, lastAct(file, 'recusalDecided')?.reason)),
}

function latest({ petition, paper }: CaseFile) {
  const recusals = petition.recusals ?? []
  return recusals.find(({ id }) => id === paper.item) ?? recusals.at(-1)
}

function nameOf(file: CaseFile, staff: string | undefined): string {
  return staff === undefined ? '' : file.names.staffName(staff)
}
