import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { FurtherAct } from '../src/server/petition-commands.ts'
import type { PaperKind } from '../src/petition/papers.ts'

/** Somebody who signs in. */
export interface Account {
  readonly login: string
  readonly password: string
}

/** Where papers are made: whoever drafts one never signs it. */
export interface Desk {
  readonly drafter: Account
  readonly checker: Account
  readonly head: Account
}

/** Who plays the petition's life: the office, two units, and where the reviewers' papers are made. */
export interface Cast {
  readonly office: Desk
  readonly objector: Desk
  readonly lead: Desk
  readonly firstReviewer: Desk
  readonly finalReviewer: Desk
  /** The ids the acts name them by. */
  readonly units: { readonly [U in 'objector' | 'lead' | 'firstReviewer' | 'finalReviewer']: string }
  /** Of whom review of the first review's opinion is asked, in full. */
  readonly finalReviewerName: string
}

type DeskName = Exclude<keyof Cast, 'units' | 'finalReviewerName'>

export interface PaperOfStep {
  readonly kind: PaperKind
  readonly desk: DeskName
  readonly wording?: string
}

/** One act of the life, and the papers it gives rise to. */
export interface Step {
  readonly act: FurtherAct
  readonly by: readonly [DeskName, keyof Desk]
  readonly input: Readonly<Record<string, unknown>> & { readonly on: PlainDate }
  readonly texts?: Readonly<Record<string, string>>
  readonly papers: readonly PaperOfStep[]
}

/** The day so many days before the last one of the life. */
type Ago = (days: number) => PlainDate

const paper = (kind: PaperKind, desk: DeskName, wording?: string): PaperOfStep => ({
  kind,
  desk,
  ...(wording !== undefined && { wording }),
})
const drafter = (desk: DeskName) => [desk, 'drafter'] as const

/** Seven people come in together and name three to speak for them. */
export function registration(ago: Ago) {
  const address = '禾兴镇东河村二组'
  return {
    input: {
      ...{ on: ago(62), receivedOn: ago(62), form: 'visit', venue: 'county', source: '群众走访' },
      ...{ people: 7, category: '劳动和社会保障', kind: 'appeal' },
    },
    text: '我们七人去年三月至十一月在云坪镇安置房二期工地做木工和抹灰，包工头说工程款没有结下来，拖欠工资至今。\n我们先后找过项目部四次、包工头六次，只付了两个月的生活费。工地考勤表和工资结算单都在，一共欠十八万六千四百元。',
    demands: ['责令施工单位支付拖欠的工资十八万六千四百元', '查明工程款为什么没有拨到农民工工资专用账户'],
    persons: [
      { name: '欧阳某', idNumber: '990123197001010011', phone: '13900000000', address },
      { role: 'representative', name: '欧阳某', phone: '13900000000', address },
      { role: 'representative', name: '辛某', phone: '13900000001', address },
      { role: 'representative', name: '祁某', phone: '13900000002', address },
    ],
  } as const
}

export const papersOfRegistration: readonly PaperOfStep[] = [paper('petitionRegister', 'office')]

export function stepsAfterRegistration(cast: Cast, ago: Ago): readonly Step[] {
  const { units } = cast
  return [
    ...sent(units, ago),
    ...sentAgain(units, ago),
    ...lookedInto(ago),
    ...supervised(units, ago),
    ...heard(ago),
    ...answered(ago),
    ...reviewed(cast, ago),
    ...reviewedFinally(cast, ago),
    ...closed(ago),
  ]
}

type Units = Cast['units']

function sent({ objector }: Units, ago: Ago): readonly Step[] {
  return [
    {
      act: 'confirmKind',
      by: drafter('office'),
      input: { on: ago(61), kind: 'appeal', accusedUnits: [] },
      papers: [],
    },
    {
      act: 'transfer',
      by: drafter('office'),
      input: { on: ago(60), units: [objector] },
      papers: [paper('transferLetter', 'office')],
    },
    {
      act: 'object',
      by: drafter('objector'),
      input: { on: ago(58), assignment: '1' },
      texts: {
        reason:
          '该工地的施工许可和质量由我单位监管，但拖欠农民工工资的查处由人力资源社会保障行政部门负责（《保障农民工工资支付条例》第七条）。工资专用账户的监管协议附后。',
      },
      papers: [paper('objectionLetter', 'objector', '【建议的去向】人力资源和社会保障部门')],
    },
    {
      act: 'decideObjection',
      by: drafter('office'),
      input: { on: ago(57), assignment: '1', upheld: true },
      texts: { reason: '经核对职责清单，拖欠工资的查处不属于你单位的职权范围，异议成立。' },
      papers: [paper('objectionDecision', 'office', '【交还材料清单】信访登记表、考勤表和工资结算单复印件共九页')],
    },
  ]
}

function sentAgain({ lead }: Units, ago: Ago): readonly Step[] {
  return [
    {
      act: 'assign',
      by: drafter('office'),
      input: { on: ago(56), units: [lead], feedbackDueOn: ago(5) },
      papers: [paper('assignmentLetter', 'office')],
    },
    {
      act: 'accept',
      by: drafter('lead'),
      input: { on: ago(50), assignment: '2' },
      papers: [paper('noticeOfReceipt', 'lead', '【承办部门和联系方式】劳动保障监察大队，电话 0990-0000000')],
    },
  ]
}

function lookedInto(ago: Ago): readonly Step[] {
  return [
    {
      act: 'takeStatement',
      by: drafter('lead'),
      input: { on: ago(48), way: 'inPerson' },
      texts: {
        speaker: '陈述人欧阳某、辛某；听取人江某、卢某',
        place: '劳动保障监察大队接待室',
        statement:
          '三月进场，日工资三百二十元，考勤由带班记录，每人每月签字。\n十一月停工以后没有再发过钱，结算单由包工头签字。',
      },
      papers: [],
    },
    {
      act: 'investigate',
      by: drafter('lead'),
      input: { on: ago(45), means: 'records' },
      texts: {
        people: '调查人江某、卢某；被询问人为总包单位项目经理',
        place: '云坪镇安置房二期项目部',
        finding:
          '调取工资专用账户流水、考勤表和结算单，核对七人应发工资十八万六千四百元，实发两万八千元，尚欠十五万八千四百元。\n建设单位拨付的人工费用有四十万元未进入专用账户，而是拨入了总包单位的基本账户。',
      },
      papers: [paper('statementRecord', 'lead')],
    },
  ]
}

function supervised({ lead: unit }: Units, ago: Ago): readonly Step[] {
  return [
    {
      act: 'supervise',
      by: drafter('office'),
      input: { on: ago(40), unit, ground: 'irregularHandling', answerDueOn: ago(33) },
      texts: {
        advice: '交办至今没有向信访人说明进展。请指定专人每周与代表联系一次，并对同类工地的工资专用账户一并检查。',
      },
      papers: [paper('supervisionLetter', 'office')],
    },
    {
      act: 'answerSupervision',
      by: drafter('lead'),
      input: { on: ago(36), id: '1', adopted: 'all' },
      texts: { answer: '建议全部采纳：已指定专人每周五与代表联系，对全县在建工地的工资专用账户检查已经开始。' },
      papers: [],
    },
  ]
}

function heard(ago: Ago): readonly Step[] {
  return [
    {
      act: 'proposeExtension',
      by: drafter('lead'),
      input: { on: ago(30), assignment: '2', days: 15 },
      texts: { reason: '专用账户的流水要等第三方审计，出具日期晚于原到期日。' },
      papers: [],
    },
    {
      act: 'extend',
      by: ['lead', 'head'],
      input: { on: ago(30), assignment: '2', days: 15 },
      texts: {
        reason: '需要等待第三方审计机构对专用账户流水的审计结果，出具日期晚于原到期日。',
        notice: '审计结果出具以后，本单位即书面答复您，不再另行通知。',
      },
      papers: [paper('extensionApproval', 'lead'), paper('extensionNotice', 'lead')],
    },
    {
      act: 'openHearing',
      by: drafter('lead'),
      input: { on: ago(28), ground: 'complex' },
      texts: { notice: '定于本月在镇政府会议室举行听证，请代表、总包单位和建设单位到场。' },
      papers: [],
    },
    {
      act: 'closeHearing',
      by: drafter('lead'),
      input: { on: ago(27) },
      texts: {
        minutes: '代表陈述欠薪经过，出示考勤表。\n总包单位承认数额，称建设单位拨款迟延。\n建设单位出示拨款凭证。',
        conclusion: '欠薪数额十五万八千四百元各方没有异议，由总包单位先行清偿。',
      },
      papers: [
        paper('hearingRecord', 'lead', hearingWording('云坪镇人民政府会议室', '总包单位代理人、建设单位代理人')),
      ],
    },
  ]
}

function hearingWording(place: string, others: string): string {
  return [
    `【地点】${place}`,
    '【主持人、听证员】主持人卢某，听证员方某、韦某',
    `【信访人、代理人、承办人、利害关系人】代表欧阳某、辛某、祁某，承办人江某，${others}`,
  ].join('\n')
}

function answered(ago: Ago): readonly Step[] {
  return [
    {
      act: 'issueOpinion',
      by: drafter('lead'),
      input: {
        on: ago(24),
        answers: [
          { demand: '1', outcome: 'support' },
          { demand: '2', outcome: 'explain' },
        ],
      },
      texts: {
        'answer.1':
          '总包单位应当先行清偿拖欠的工资十五万八千四百元，本单位已责令其限期支付；其余两万八千元已经支付，不再重复支付。',
        'basis.1': '《保障农民工工资支付条例》第三十条第三款',
        'answer.2': '建设单位将四十万元人工费用拨入总包单位的基本账户，本单位已责令改正，并将线索移送行业主管部门。',
        'basis.2': '《保障农民工工资支付条例》第二十四条、第二十九条',
      },
      papers: [paper('handlingOpinion', 'lead')],
    },
    { act: 'handOver', by: drafter('lead'), input: { on: ago(23), method: 'inPerson' }, papers: [] },
    delivered('opinion', ago(22), 'lead'),
    {
      act: 'reportFeedback',
      by: drafter('lead'),
      input: { on: ago(21) },
      texts: { report: '已听取陈述、调查核实、举行听证，出具处理意见书并送达。总包单位承诺本月内付清。' },
      papers: [paper('completionReport', 'lead', '【落实情况】已付清六万元，其余分两次付清')],
    },
  ]
}

function delivered(served: 'opinion' | 'firstReview' | 'finalReview', on: PlainDate, desk: DeskName): Step {
  const wording = '【送达地点】禾兴镇东河村村委会\n【送达人】江某'
  return {
    act: 'deliver',
    by: drafter(desk),
    input: { paper: served, on, method: 'inPerson' },
    texts: { proof: '代表欧阳某在送达回证上签字，日期由其自填。' },
    papers: [paper('deliveryReceipt', desk, wording)],
  }
}

/** What the office enters for a reviewer without an account bears the number it came with. */
function cameWith(desk: Desk, { office }: Cast, number: string): string {
  return desk === office ? `\n【原件文号】${number}` : ''
}

function reviewed(cast: Cast, ago: Ago): readonly Step[] {
  const { firstReviewer } = cast.units
  const wording =
    `【查明的事实】欠薪数额经审计为十五万八千四百元，与原处理意见一致。\n【复核机关】${cast.finalReviewerName}` +
    cameWith(cast.firstReviewer, cast, '青政复查〔2026〕7号')
  return [
    {
      act: 'requestFirstReview',
      by: drafter('office'),
      input: { on: ago(19), reviewer: firstReviewer },
      texts: { request: '不同意扣除两万八千元：那是生活费，不是工资。请求按十八万六千四百元支付。' },
      papers: [paper('firstReviewRequest', 'firstReviewer')],
    },
    {
      act: 'answerFirstReview',
      by: drafter('firstReviewer'),
      input: { on: ago(16), result: 'upheld' },
      texts: { opinion: '结算单载明两万八千元为预付工资，原处理意见认定事实清楚、依据充分。' },
      papers: [paper('firstReviewOpinion', 'firstReviewer', wording)],
    },
    delivered('firstReview', ago(15), 'firstReviewer'),
  ]
}

function reviewedFinally(cast: Cast, ago: Ago): readonly Step[] {
  const { finalReviewer } = cast.units
  const wording =
    '【查明的事实】两万八千元中有一万元为工具押金退款，有收条为证。' +
    cameWith(cast.finalReviewer, cast, '远政复核〔2026〕12号')
  const by = drafter('finalReviewer')
  return [
    {
      act: 'requestFinalReview',
      by: drafter('office'),
      input: { on: ago(13), reviewer: finalReviewer },
      texts: { request: '两万八千元里有一万元是工具押金退款，不是工资，请求复核。' },
      papers: [paper('finalReviewRequest', 'finalReviewer')],
    },
    {
      act: 'openHearing',
      by,
      input: { on: ago(12), ground: 'difficult' },
      texts: { notice: '就一万元的性质举行听证，请代表和总包单位到场。' },
      papers: [],
    },
    {
      act: 'closeHearing',
      by,
      input: { on: ago(10) },
      texts: {
        minutes: '代表出示押金收条。\n总包单位核对后承认一万元为押金退款。',
        conclusion: '一万元为工具押金退款，不应当从工资中扣除。',
      },
      papers: [paper('hearingRecord', 'finalReviewer', hearingWording('市信访局听证室', '总包单位代理人'))],
    },
    {
      act: 'answerFinalReview',
      by,
      input: { on: ago(8), result: 'changed' },
      texts: {
        opinion: '变更为：总包单位应当清偿拖欠的工资十六万八千四百元（《保障农民工工资支付条例》第三十条第三款）。',
      },
      papers: [paper('finalReviewOpinion', 'finalReviewer', wording)],
    },
    delivered('finalReview', ago(7), 'finalReviewer'),
    {
      act: 'postResult',
      by,
      input: { on: ago(6) },
      texts: { posting: '某工地七名务工人员欠薪一件，经听证，复核意见为变更；公示于市信访局公示栏。' },
      papers: [],
    },
  ]
}

function closed(ago: Ago): readonly Step[] {
  return [
    {
      act: 'reportEnforcement',
      by: drafter('lead'),
      input: { on: ago(3), extent: 'full' },
      texts: { done: '总包单位付清工资十六万八千四百元。', evidence: '七人签收的工资表和银行回单附后。' },
      papers: [],
    },
    { act: 'archive', by: drafter('office'), input: { on: ago(0) }, papers: [] },
  ]
}
