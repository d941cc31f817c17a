import { blank, evolve } from '../petition/evolve.ts'
import { paperKinds } from '../petition/papers.ts'
import type { PaperKind } from '../petition/papers.ts'
import type { CaseFile, PaperNames } from './case-file.ts'
import { fieldsOf, layOut, numberPlace, paperNumber, seriesOf } from './fill.ts'
import type { Paper } from './paper/paper.ts'
import { otherActs } from './testing-other-acts.ts'
import { clocks, day, procedureActs, texts } from './testing-procedure.ts'

/** Support for tests: one invented petition with every act a paper is made of. No other file may import it. */

const acts = [...procedureActs, ...otherActs]

const unitNames: Readonly<Record<string, string>> = {
  office: '试验县信访局',
  water: '试验县水利局',
  housing: '试验县住房和城乡建设局',
  irrigation: '试验县灌区管理中心',
  county: '试验县人民政府',
  city: '试验市人民政府',
}
const staffNames: Readonly<Record<string, string>> = { water: '己某', 'water-2': '寅某', 'water-head': '庚某' }
const superiors: Readonly<Record<string, string>> = { water: '试验县人民政府', county: '试验市人民政府' }

const names: PaperNames = {
  unitName: (id) => unitNames[id] ?? id,
  staffName: (id) => staffNames[id] ?? id,
  superiorOf: (unit) => superiors[unit] ?? '',
  office: '试验县信访局',
}

const petition = {
  ...acts.slice(0, 13).reduce((before, act) => evolve(before, { ...act, clocks }), blank('petition-1')),
  firstReview: { requestedOn: day('2025-06-03'), reviewer: 'county', late: false, deliveredOn: day('2025-07-01') },
  finalReview: { requestedOn: day('2025-07-10'), reviewer: 'city', late: false },
  hearings: [
    {
      id: '1',
      level: 'finalReview',
      unit: 'city',
      openedOn: day('2025-07-21'),
      closedOn: day('2025-07-22'),
      excluded: true,
    },
  ],
  recusals: [
    {
      id: '1',
      unit: 'water',
      staff: 'water',
      post: 'staff',
      requestedOn: day('2025-03-13'),
      decidedOn: day('2025-03-14'),
      granted: true,
      replacedBy: 'water-2',
    },
  ],
} as const

/** Whose paper it is in the example; water where nothing is said. */
const issuers: Readonly<Partial<Record<PaperKind, string>>> = {
  petitionRegister: 'office',
  transferLetter: 'office',
  assignmentLetter: 'office',
  noticeOfRefusal: 'city',
  noticeOfNoFurtherAcceptance: 'office',
  objectionLetter: 'housing',
  objectionDecision: 'office',
  jurisdictionDecision: 'office',
  urgentReport: 'office',
  hearingRecord: 'city',
  firstReviewOpinion: 'county',
  finalReviewOpinion: 'city',
  supervisionLetter: 'office',
  improvementAdvice: 'office',
  policyAdvice: 'office',
  accountabilityAdvice: 'office',
  personnelNotice: 'office',
}

/** What only a drafter can know. */
export const exampleWording: Readonly<Partial<Record<PaperKind, string>>> = {
  noticeOfNoFurtherAcceptance: '【复核意见书文号和日期】试验市人民政府复核〔2025〕3号，2025年8月8日',
  noticeOfReceipt: '【承办部门和联系方式】试验县水利局信访科，电话0999-1234567',
  hearingRecord:
    '【地点】东河乡人民政府会议室\n【主持人、听证员】主持人子某；听证员丑某、卯某\n【信访人、代理人、承办人、利害关系人】信访人张喆；承办人庚某；利害关系人（施工单位）辰某',
  firstReviewOpinion:
    '【查明的事实】经查阅施工合同、监理日志和测产记录，断水的原因、面积和减产幅度与原处理意见认定的一致。',
  finalReviewOpinion: '【查明的事实】听证核对了施工合同和测产记录：断水从2025年3月1日至24日，受旱麦田412亩。',
  mediationAgreement: '【履行方式和期限】银行转账，2025年5月15日以前一次付清。\n【责任】断水由施工单位延误工期造成。',
  settlementAgreement: '【履行方式和期限】银行转账，2025年5月15日以前一次付清。',
  improvementAdvice: '【反映出的问题】在建灌溉工程断水没有提前公告，也没有备用水源，一旦工期延误即影响春灌。',
  policyAdvice: '【反映出的问题】在建水利工程断水造成农作物减产，没有补偿标准和渠道。',
  accountabilityAdvice: '【反映出的问题】灌区管理中心对工期延误长期不督促、不报告，推诿敷衍。',
  deliveryReceipt: '【送达地点】东河乡虒亭村\n【送达人】庚某、寅某',
  completionReport: '【落实情况】临时泵站自2025年3月25日起供水。\n【信访人意见】对供水表示满意，对赔偿保留意见。',
}

/** The example as the file of one kind of paper. */
export function exampleFile(kind: PaperKind, hidden = false): CaseFile {
  const zhang = { role: 'petitioner', address: '试验县东河乡虒亭村3组12号', phone: '13900000000' }
  const people = hidden ? [{ role: 'petitioner' }] : [{ ...zhang, name: '张喆', idNumber: '990001197001010011' }]
  return { petition, acts, texts, people, names, paper: { kind, unit: issuers[kind] ?? 'water' } }
}

/** The example laid out, signed as number 12 of its series, or as a draft. */
export function examplePaper(kind: PaperKind, status: 'signed' | 'draft' = 'signed', hidden = false): Paper {
  const file = exampleFile(kind, hidden)
  const series = seriesOf(kind, false)
  const organ = names.unitName(file.paper.unit)
  const number =
    series === undefined
      ? undefined
      : status === 'draft'
        ? numberPlace(organ, series, day('2025-05-20'))
        : paperNumber(organ, { organ: file.paper.unit, series, year: 2025, n: 12 }).text
  const frame = { organ, day: day('2025-05-20'), status, ...(number !== undefined && { number }) }
  return layOut(file, fieldsOf(file, exampleWording[kind]), frame)
}

export const allKinds = Object.keys(paperKinds).filter((kind): kind is PaperKind => Object.hasOwn(paperKinds, kind))
