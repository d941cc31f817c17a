import { plainDate } from '../calendar/plain-date.ts'
import type { PetitionEvent } from '../petition/events.ts'
import type { TextRef } from '../petition/text-ref.ts'

/** Support for tests: the acts of one invented petition, with their texts. No other file may import it. */

export const texts = new Map<string, string>()

export function text(words: string): TextRef {
  const content = `text-${texts.size + 1}`
  texts.set(content, words)
  return { content, digest: '' }
}

export const day = plainDate
export const clocks = [] as const

const registered: PetitionEvent = {
  type: 'registered',
  on: day('2025-03-03'),
  no: '990001202503030123458',
  receivedOn: day('2025-03-03'),
  firstReceiver: 'office',
  form: 'letter',
  venue: 'county',
  source: '群众来信',
  people: 2,
  category: '农业农村',
  kind: 'appeal',
  demands: ['1', '2'],
  texts: {
    petition: text(
      '我是东河乡虒亭村村民。2024年11月以来，村南干渠因上游施工断水，至今没有恢复。全村412亩冬小麦无法春灌，其中我家8.6亩已经大面积发黄。村委会多次向乡政府和施工单位反映，都说不归自己管。',
    ),
    'demand.1': text('尽快恢复村南干渠供水'),
    'demand.2': text('赔偿因断水造成的冬小麦减产损失'),
  },
  imported: false,
  clocks,
}

/** From the register to the final review, in the order they would happen. */
export const procedureActs: readonly PetitionEvent[] = [
  registered,
  {
    type: 'assigned',
    on: day('2025-03-05'),
    sendings: [{ id: '1', unit: 'water', role: 'lead', receivedOn: day('2025-03-05') }],
    feedbackDueOn: day('2025-05-06'),
    clocks,
  },
  {
    type: 'transferred',
    on: day('2025-03-05'),
    sendings: [{ id: '2', unit: 'housing', role: 'assisting', receivedOn: day('2025-03-05') }],
    clocks,
  },
  {
    type: 'objected',
    on: day('2025-03-07'),
    assignment: '2',
    late: false,
    reason: text(
      '涉案工程为水利项目，建设单位为县水利局下属灌区管理中心，不属于住房和城乡建设部门监管的房屋建筑和市政基础设施工程。',
    ),
    clocks,
  },
  {
    type: 'objectionDecided',
    on: day('2025-03-10'),
    assignment: '2',
    upheld: true,
    reason: text('经核实，该工程由县水利局批准并监管，异议成立。'),
    clocks,
  },
  {
    type: 'accepted',
    on: day('2025-03-12'),
    assignment: '1',
    acceptedOn: day('2025-03-12'),
    route: 'petitionProcedure',
    late: false,
    clocks,
  },
  {
    type: 'statementTaken',
    on: day('2025-03-18'),
    level: 'handling',
    unit: 'water',
    way: 'inPerson',
    texts: {
      speaker: text('陈述人张喆；听取人己某、庚某'),
      place: text('东河乡人民政府接待室'),
      statement: text(
        '干渠从去年11月10日起断水。施工单位说3月底通水，但现在渠道仍未衬砌完。我要求先保春灌，再谈赔偿。',
      ),
    },
    clocks,
  },
  {
    type: 'investigated',
    on: day('2025-03-20'),
    level: 'handling',
    unit: 'water',
    means: 'onSite',
    texts: {
      finding: text(
        '经现场勘查并调取施工合同、监理日志，南干渠改造工程因冬季停工和材料到场延误，未按合同约定于2025年2月底恢复通水，断水属实；经县农业农村局测产，虒亭村412亩冬小麦平均减产两成左右。',
      ),
    },
    clocks,
  },
  {
    type: 'extended',
    on: day('2025-05-06'),
    days: 15,
    approvedBy: 'water-head',
    reason: text('损失认定须待测产结果，涉及412亩、96户，情况复杂。'),
    notice: text('测产预计于5月中旬完成，结果出来后即作出处理意见。'),
    effective: true,
    clocks: [
      {
        kind: 'moved',
        duty: 'reply/1',
        cause: 'extended',
        days: 15,
        from: day('2025-03-12'),
        base: day('2025-05-26'),
        due: day('2025-05-26'),
        calendar: 'test',
        provisional: false,
      },
    ],
  },
  {
    type: 'opinionIssued',
    on: day('2025-05-20'),
    answers: [
      {
        demand: '1',
        outcome: 'support',
        answer: text(
          '已责令施工单位架设临时提水泵站，自2025年3月25日起向虒亭村供水；南干渠改造工程于2025年6月10日前全线恢复通水，由灌区管理中心负责落实。',
        ),
        basis: text('《中华人民共和国水法》第三十一条；《农田水利条例》第二十一条。'),
      },
      {
        demand: '2',
        outcome: 'explain',
        answer: text(
          '减产损失属于施工单位与农户之间的民事赔偿，本单位已组织双方协商；协商不成的，可以依法向人民法院提起诉讼。测产报告可以到本单位复制。',
        ),
        basis: text('《中华人民共和国民法典》第一千一百六十五条。'),
      },
    ],
    clocks,
  },
  { type: 'concluded', on: day('2025-05-21'), method: 'inPerson', late: false, clocks },
  {
    type: 'delivered',
    paper: 'opinion',
    on: day('2025-05-22'),
    method: 'inPerson',
    proof: text('受送达人本人当面签收，送达回证原件存卷。'),
    clocks,
  },
  {
    type: 'feedbackReported',
    on: day('2025-05-23'),
    text: text(
      '3月12日书面告知受理，3月18日听取陈述，3月20日现场勘查，5月20日出具处理意见书，5月22日送达。临时供水已经恢复。',
    ),
    clocks,
  },
  {
    type: 'firstReviewRequested',
    on: day('2025-06-03'),
    reviewer: 'county',
    text: text('处理意见没有解决赔偿问题。请求撤销第二项意见，由水利局督促施工单位先行垫付损失。'),
    late: false,
    clocks,
  },
  {
    type: 'firstReviewAnswered',
    on: day('2025-06-27'),
    result: 'upheld',
    text: text(
      '原处理意见认定事实清楚，对供水请求予以支持并已落实；赔偿属于民事争议，告知的途径正确。依据《信访工作条例》第三十二条，予以维持。',
    ),
    clocks,
  },
  {
    type: 'finalReviewRequested',
    on: day('2025-07-10'),
    reviewer: 'city',
    text: text('复查意见没有回应先行垫付的请求，请求复核。'),
    late: false,
    clocks,
  },
  {
    type: 'hearingOpened',
    on: day('2025-07-21'),
    id: '1',
    level: 'finalReview',
    unit: 'city',
    ground: 'major',
    excluded: true,
    notice: text('定于7月21日在东河乡人民政府举行听证。'),
    clocks,
  },
  {
    type: 'hearingClosed',
    on: day('2025-07-22'),
    id: '1',
    days: 2,
    texts: {
      minutes: text('信访人陈述断水经过和损失；承办人出示勘查记录、测产报告；双方就减产比例质询、辩论。'),
      conclusion: text('断水事实清楚，减产两成的测产结论可以采信；建议施工单位与农户协商赔偿。'),
    },
    clocks,
  },
  {
    type: 'finalReviewAnswered',
    on: day('2025-08-08'),
    result: 'upheld',
    text: text('经听证，原复查意见认定事实清楚、依据正确、程序合法，予以维持。'),
    clocks,
  },
]
