import { outcomes } from '../../petition/words.ts'
import type { Answer } from '../../petition/state.ts'
import { leadAssignment } from '../../petition/state.ts'
import { dayOf, findingOf, lastAct, petitionText, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { perDemand, petitioner, petitionNumber, requests } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'
import type { Section } from '../field.ts'

const article = '第三十二条第一款'

/** 第三十二条第一款: 投诉请求、事实和理由、处理意见、法律法规依据; every demand is answered under its own heading. */
export const fields = {
  petitioner,
  petitionNumber,
  acceptedOn: optional('受理日期', ({ petition }) => dayOf(petition.acceptance?.on)),
  requests: { ...requests, article },
  facts: needed('事实和理由', article, petitionText),
  finding: optional('调查核实的情况', (file) => findingOf(file, 'handling')),
  answers: needed('处理意见', article, (file) => sections(file, 'answer')),
  basis: needed('法律法规依据', article, (file) => sections(file, 'basis')),
  reviewer: needed('复查机关', ourForm, ({ petition, names }) => {
    const lead = leadAssignment(petition)
    return lead === undefined ? '' : names.superiorOf(lead.unit)
  }),
}

function sections(file: CaseFile, what: 'answer' | 'basis'): readonly Section[] {
  const answers = lastAct(file, 'opinionIssued')?.answers
  if (answers === undefined || answers === 'notRecorded') return []
  return perDemand(file, (id) => {
    const answer = answers.find(({ demand }) => demand === id)
    if (answer === undefined) return ''
    return what === 'basis' ? textOf(file, answer.basis) : `${outcomeOf(answer)}${textOf(file, answer.answer)}`
  })
}

function outcomeOf({ outcome }: Answer): string {
  return `${outcomes[outcome]}。`
}
