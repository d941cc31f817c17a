import { sayDay } from '../calendar/plain-date.ts'
import { forms, sendingModes } from '../petition/words.ts'
import { assignmentOf, leadAssignment } from '../petition/state.ts'
import { demandsOf, petitionText, petitionerName } from './case-file.ts'
import type { CaseFile } from './case-file.ts'
import { needed, optional, ourForm } from './field.ts'
import type { Section } from './field.ts'

/** Fields many papers have. */

export const petitioner = needed('信访人', ourForm, petitionerName)

export const petitionNumber = needed('信访件编号', ourForm, ({ petition }) => petition.no)

/** 投诉请求, one line each. */
export const requests = needed('投诉请求', '第十九条第一款', requestLines)

export const facts = needed('事实和理由', '第十九条第一款', petitionText)

/** 诉求摘要 of a letter between units. */
export const summary = needed('诉求摘要', ourForm, requestLines)

export const inquiry = optional(
  '查询方式',
  () => '可以凭信访件编号和查询码在公开网站查询办理进展和结果，也可以向本单位询问。',
)

function requestLines(file: CaseFile): string {
  const demands = demandsOf(file)
  return demands.length === 1 ? (demands[0]?.text ?? '') : demands.map(({ text }, at) => `${at + 1}.${text}`).join('\n')
}

/** One section a demand, its wording as heading. */
export function perDemand(file: CaseFile, textOfDemand: (id: string) => string): readonly Section[] {
  return demandsOf(file).map(({ id, text }) => ({ heading: `关于“${text}”的请求`, text: textOfDemand(id) }))
}

/** 接收情况: when and how she brought it, when and how it came to this unit. */
export function receiptOf(file: CaseFile): string {
  const { petition, names, paper } = file
  const sending = assignmentOf(petition, paper.unit) ?? leadAssignment(petition)
  const brought = `您于${sayDay(petition.receivedOn)}以${forms[petition.form]}方式提出的信访事项`
  if (sending === undefined || sending.mode === 'direct') return `${brought}，本单位已于当日收到并登记。`
  const came = `经${names.office}${sendingModes[sending.mode]}，本单位于${sayDay(sending.receivedOn)}收到。`
  return `${brought}，${came}`
}
