import type { Route } from '../../petition/state.ts'
import { routes } from '../../petition/words.ts'
import { dayOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { inquiry, petitioner, petitionNumber, receiptOf } from '../common-fields.ts'
import { needed, optional } from '../field.ts'

const article = '第二十三条'

/** 第二十三条: 接收情况、处理途径和程序, in writing. */
export const fields = {
  petitioner,
  petitionNumber,
  receipt: needed('接收情况', article, receiptOf),
  route: needed('处理途径', article, ({ petition }) => {
    const route = petition.acceptance?.route
    return route === undefined ? '' : routes[route]
  }),
  procedure: needed('处理程序', article, procedureOf),
  acceptedOn: optional('受理日期', ({ petition }) => dayOf(petition.acceptance?.on)),
  handler: optional('承办部门和联系方式'),
  inquiry,
}

const petitionProcedure =
  '本单位将听取您陈述事实和理由，调查核实后出具信访处理意见书；自受理之日起60日内办结，情况复杂的，经本单位负责人批准可以适当延长，延长期限不超过30日，并告知您延期理由（第三十一条第六项、第三十四条）。'
const ownDuty = '本单位将依法履行职责或者书面答复您（第三十一条第五项）。'

const procedures: Readonly<Partial<Record<Route, string>>> = { petitionProcedure, statutoryDuty: ownDuty }

function procedureOf({ petition }: CaseFile): string {
  const route = petition.acceptance?.route
  if (petition.kind === 'suggestion')
    return '本单位将研究论证，对科学合理、现实可行的予以采纳或者部分采纳，并予以回复（第二十九条）。'
  if (petition.kind === 'accusation') return '本单位将依规依纪依法受理、办理并反馈（第三十条）。'
  return route === undefined ? '' : (procedures[route] ?? '')
}
