import { describe, expect, test } from 'vitest'
import { acts } from './actions/index.ts'
import type { Petition } from './state.ts'
import { doorsMoved, farm, landHead, step, toldOf } from './testing-doors.ts'
import type { Step } from './testing-doors.ts'
import { city, county, land, stages } from './testing-stages.ts'
import { officeHead, registrar } from './testing.ts'

const proceedings = '听取陈述（承办） 调查核实（承办） 举行听证（承办） 开始调解、和解（承办）'
const firstReviewing = '听取陈述（局、复查） 调查核实（局、复查） 举行听证（局、复查） 开始调解、和解（局、复查）'
const finalReviewing = '听取陈述（局、复核） 调查核实（局、复核） 举行听证（局、复核） 开始调解、和解（局、复核）'
const sending = '报请党委政府决定 转送 交办 转政法部门'
const extending = '提出延期 延期（负责人）'
const hers = '信访人申请撤回 登记信访人死亡和承继 程序终了'
const registration = {
  ...{ on: '2025-06-03', no: 'R-1', form: 'letter', venue: 'county', source: '县信访局', people: 1 },
  ...{ category: '自然资源', firstReceiver: 'office', demands: ['d1'] },
}

const stories: readonly (readonly [string, Petition, readonly Step[]])[] = [
  [
    '从登记到归档',
    stages.blank,
    [
      step(acts.register, registration, registrar, {
        opens: `登记代理人 不向承办单位公开姓名 确认类别 确认关联 ${sending} 提请决定受理机关 提出回避 标明重大紧急 提出建议 登记上级来文 登记领导批示 拟稿 收存材料 ${hers} 登记作废 更正登记事项 更正收到日期`,
        shuts: '登记',
      }),
      step(acts.confirmKind, { on: '2025-06-04', kind: 'appeal', accusedUnits: [] }, officeHead),
      step(acts.assign, { on: '2025-06-05', units: ['land', 'farm'], feedbackDueOn: '2025-08-15' }, registrar, {
        opens: `提出异议 受理告知（协办以外） 记明无法告知（协办以外） 指定承办人 提交协办意见（承办以外） ${extending} 导入法定途径（承办） ${proceedings} 督办 提醒、催办`,
        shuts: sending,
      }),
      step(acts.accept, { on: '2025-06-10', assignment: '1' }, land, {
        opens: '出具处理意见书',
        shuts: '提出异议（承办） 受理告知（协办以外） 记明无法告知（协办以外）',
      }),
      step(acts.contribute, { on: '2025-06-12', assignment: '2' }, farm, {
        shuts: '提出异议（承办以外） 提交协办意见（承办以外）',
      }),
      step(acts.issueOpinion, { on: '2025-07-30', answers: [{ demand: 'd1', outcome: 'support' }] }, land, {
        opens: '办结送出',
        shuts: '提请决定受理机关 导入法定途径（承办）',
      }),
      step(acts.handOver, { on: '2025-08-01', method: 'post' }, land, {
        opens: '记明送达 报办结报告（承办） 评价',
        shuts: `${extending} ${proceedings} 出具处理意见书 办结送出 登记作废`,
      }),
      step(acts.reportFeedback, { on: '2025-08-04' }, land, { shuts: '报办结报告（承办）' }),
      step(acts.deliver, { on: '2025-08-04', paper: 'opinion', method: 'post' }, land, {
        opens: '报告支持意见执行情况（局和承办） 扣除被耽误的时间 请求复查',
        shuts: '记明送达',
      }),
      step(acts.reportEnforcement, { on: '2025-08-20', extent: 'full' }, land, {
        shuts: '报告支持意见执行情况（局和承办） 提醒、催办',
      }),
      step(acts.requestFirstReview, { on: '2025-09-01', reviewer: 'county' }, registrar, {
        opens: `${firstReviewing} 提出复查意见 提醒、催办`,
        shuts: '扣除被耽误的时间 请求复查',
      }),
      step(acts.answerFirstReview, { on: '2025-09-25', result: 'upheld' }, county, {
        opens: '记明送达',
        shuts: `${firstReviewing} 提出复查意见`,
      }),
      step(acts.deliver, { on: '2025-09-28', paper: 'firstReview', method: 'post' }, county, {
        opens: '扣除被耽误的时间 请求复核',
        shuts: '记明送达 提醒、催办',
      }),
      step(acts.requestFinalReview, { on: '2025-10-20', reviewer: 'city' }, registrar, {
        opens: `${finalReviewing} 提出复核意见 提醒、催办`,
        shuts: '扣除被耽误的时间 请求复核',
      }),
      step(acts.openHearing, { on: '2025-11-01', ground: 'major' }, city, {
        opens: '记载听证结束（局、复核）',
        shuts: '举行听证（局、复核） 提出复核意见',
      }),
      step(acts.closeHearing, { on: '2025-11-03' }, city, {
        opens: '举行听证（局、复核） 提出复核意见',
        shuts: '记载听证结束（局、复核）',
      }),
      step(acts.answerFinalReview, { on: '2025-11-10', result: 'upheld' }, city, {
        opens: '记明送达 公示复核意见',
        shuts: `${finalReviewing} 提出复核意见`,
      }),
      step(acts.deliver, { on: '2025-11-12', paper: 'finalReview', method: 'post' }, city, {
        opens: '决定重新办理 归档',
        shuts: `登记代理人 指定承办人 提出回避 记明送达 提醒、催办 ${hers}`,
      }),
      step(acts.postResult, { on: '2025-11-13' }, city, { shuts: '公示复核意见' }),
      step(acts.archive, { on: '2025-12-01' }, registrar, { shuts: '督办 标明重大紧急 提出建议 拟稿 收存材料 归档' }),
      step(acts.reopen, { on: '2025-12-02', to: 'lead', redoBy: '2025-12-31' }, officeHead, {
        opens: `登记代理人 提请决定受理机关 指定承办人 提出回避 ${proceedings} 出具处理意见书 督办 标明重大紧急 提醒、催办 提出建议 拟稿 收存材料 ${hers}`,
        shuts: '评价 决定重新办理',
      }),
    ],
  ],
  [
    '异议核实同意，交还信访局',
    stages.transferred,
    [
      step(acts.object, { on: '2025-06-06', assignment: '1' }, land, {
        opens: '核实异议',
        shuts: `提出异议（承办） 提请决定受理机关 受理告知（协办以外） 导入法定途径（承办） ${proceedings}`,
      }),
      step(acts.decideObjection, { on: '2025-06-09', assignment: '1', upheld: true }, registrar, {
        opens: `${sending} 提请决定受理机关`,
        shuts: `提出异议（承办以外） 核实异议 记明无法告知（协办以外） 指定承办人 提交协办意见（承办以外） ${extending} 督办 提醒、催办`,
      }),
    ],
  ],
  [
    '受理争议由共同的上一级决定',
    stages.transferred,
    [
      step(acts.disputeJurisdiction, { on: '2025-06-06', ground: 'several', units: ['land', 'farm'] }, land, {
        opens: '记载受理机关决定',
        shuts: '提请决定受理机关',
      }),
      step(acts.decideJurisdiction, { on: '2025-06-09', decidedBy: 'commonSuperior', unit: 'farm' }, registrar, {
        opens:
          '提请决定受理机关 受理告知（协办） 记明无法告知（协办） 导入法定途径（协办） 听取陈述（协办） 调查核实（协办） 举行听证（协办） 开始调解、和解（协办）',
        shuts: `记载受理机关决定 提交协办意见（承办以外） 延期（负责人） 导入法定途径（承办） ${proceedings}`,
      }),
    ],
  ],
  [
    '姓名住址不清，免去告知',
    stages.transferred,
    [
      step(acts.waiveNotice, { on: '2025-06-06', assignment: '1' }, land, {
        opens: '出具处理意见书',
        shuts: '记明无法告知（协办以外）',
      }),
    ],
  ],
  [
    '办理中听证',
    stages.accepted,
    [
      step(acts.openHearing, { on: '2025-06-11', ground: 'major' }, land, {
        opens: '记载听证结束（承办）',
        shuts: '导入法定途径（承办） 举行听证（承办） 出具处理意见书',
      }),
      step(acts.closeHearing, { on: '2025-06-12' }, land, {
        opens: '导入法定途径（承办） 举行听证（承办） 出具处理意见书',
        shuts: '记载听证结束（承办）',
      }),
    ],
  ],
  [
    '调解达成协议，履行以后终了',
    stages.accepted,
    [
      step(acts.startMediation, { on: '2025-06-11', mode: 'mediation', lawful: true }, land, {
        opens: '记载调解、和解结果（承办）',
        shuts: '开始调解、和解（承办）',
      }),
      step(
        acts.closeMediation,
        { on: '2025-06-12', result: 'agreed', performBy: '2025-07-01', byCommittee: true },
        land,
        { opens: '开始调解、和解（承办） 报告协议履行情况（局和承办）', shuts: '记载调解、和解结果（承办）' },
      ),
      step(acts.reportPerformance, { on: '2025-06-20', agreement: '1', performed: true }, land, {
        shuts: '报告协议履行情况（局和承办）',
      }),
      step(acts.end, { on: '2025-06-21', reason: 'settled' }, officeHead, {
        opens: '报办结报告（承办） 决定重新办理',
        shuts: `登记代理人 提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） ${extending} 导入法定途径（承办） 提出回避 ${proceedings} 出具处理意见书 ${hers}`,
      }),
    ],
  ],
  [
    '回避',
    stages.accepted,
    [
      step(
        acts.requestRecusal,
        { on: '2025-06-11', staff: 'staff-land', unit: 'land', post: 'staff', askedBy: 'petitioner' },
        registrar,
        { opens: '决定回避（负责人）' },
      ),
      step(acts.decideRecusal, { on: '2025-06-12', recusal: '1', granted: true, replacedBy: 'x' }, landHead, {
        shuts: '决定回避（负责人）',
      }),
    ],
  ],
  [
    '延期，又撤销延期',
    stages.accepted,
    [
      step(acts.extend, { on: '2025-07-12', assignment: '1', days: 10 }, landHead, { opens: '撤回延期（负责人）' }),
      step(acts.retractExtension, { on: '2025-07-13' }, landHead, { shuts: '撤回延期（负责人）' }),
    ],
  ],
  [
    '督办，联席会议责令限期整改',
    stages.accepted,
    [
      step(
        acts.supervise,
        { on: '2025-07-11', unit: 'land', ground: 'shirkingOrFalsifying', answerDueOn: '2025-07-20' },
        registrar,
        { opens: '答复督办（局和承办） 联席会议督促措施' },
      ),
      step(acts.answerSupervision, { on: '2025-07-12', id: '1', adopted: 'all' }, land, {
        shuts: '答复督办（局和承办）',
      }),
      step(
        acts.escalateSupervision,
        {
          on: '2025-07-13',
          unit: 'land',
          measures: ['orderRectification'],
          decidedBy: 'jointConference',
          resolution: '纪要1号',
          resolvedOn: '2025-07-13',
          rectifyBy: '2025-08-01',
        },
        registrar,
        { opens: '报告整改情况（局和承办）' },
      ),
      step(acts.reportRectification, { on: '2025-07-14', id: '1' }, land, { shuts: '报告整改情况（局和承办）' }),
    ],
  ],
  [
    '紧急情况，首报和续报',
    stages.accepted,
    [
      step(acts.flagUrgent, { on: '2025-07-11' }, land, {
        opens: '紧急信访报告（局和承办）',
        shuts: '标明重大紧急（局和承办）',
      }),
      step(
        acts.reportUrgent,
        {
          on: '2025-07-11',
          to: ['government', 'departmentInCharge', 'jointConferenceOffice'],
          nextReportOn: '2025-07-20',
        },
        land,
        { opens: '标明重大紧急（承办）' },
      ),
      step(
        acts.reportUrgent,
        { on: '2025-07-12', to: ['government', 'departmentInCharge', 'jointConferenceOffice'] },
        land,
      ),
    ],
  ],
  [
    '改进工作的建议',
    stages.accepted,
    [
      step(acts.recommend, { on: '2025-07-11', kind: 'improvement', unit: 'land' }, registrar, {
        opens: '反馈建议采纳情况（局和承办）',
      }),
      step(acts.answerRecommendation, { on: '2025-07-11', id: '1', adopted: 'all' }, land, {
        shuts: '反馈建议采纳情况（局和承办）',
      }),
    ],
  ],
  [
    '上级交办',
    stages.accepted,
    [
      step(
        acts.receiveFromAbove,
        { on: '2025-07-11', level: 'city', organ: '市信访局', mode: 'assigned', documentNo: '1号' },
        registrar,
        { opens: '向上级报告' },
      ),
      step(acts.reportAbove, { on: '2025-07-11', id: '1' }, registrar, { shuts: '向上级报告' }),
    ],
  ],
  [
    '领导批示',
    stages.accepted,
    [
      step(acts.instruct, { on: '2025-07-11', post: '县长', unit: 'land', dueOn: '2025-07-20' }, registrar, {
        opens: '报告批示办理情况（局和承办）',
      }),
      step(acts.answerInstruction, { on: '2025-07-11', id: '1' }, land, { shuts: '报告批示办理情况（局和承办）' }),
    ],
  ],
]

const told = toldOf(stories.flatMap(([, , steps]) => steps))

describe('每办一步，哪些办理行为开了门、哪些关了门', () => {
  test.each(stories)('%s', (_, from, steps) => {
    const moved = doorsMoved(from, steps, told)
    const seen = moved.map((doors, at) => ({ done: steps[at]?.name, ...doors }))
    expect(seen).toEqual(steps.map(({ name, opens, shuts }) => ({ done: name, opens, shuts })))
  })
})
