import { describe, expect, test } from 'vitest'
import { acts } from './actions/index.ts'
import type { Petition } from './state.ts'
import { doorsMoved, landHead, step, toldOf } from './testing-doors.ts'
import type { Step } from './testing-doors.ts'
import { county, land, stages } from './testing-stages.ts'
import { officeHead, registrar } from './testing.ts'

const proceedings = '听取陈述（承办） 调查核实（承办） 举行听证（承办） 开始调解、和解（承办）'
const firstReviewing = '听取陈述（局、复查） 调查核实（局、复查） 举行听证（局、复查） 开始调解、和解（局、复查）'
const sending = '报请党委政府决定 转送 交办 转政法部门'
const extending = '提出延期 延期（负责人）'
const hers = '信访人申请撤回 登记信访人死亡和承继 程序终了'
const registration = {
  ...{ on: '2025-06-03', no: 'R-1', form: 'letter', venue: 'county', source: '县信访局', people: 1 },
  ...{ category: '自然资源', firstReceiver: 'office', demands: ['d1'] },
}
const cameToUnit = { ...registration, firstReceiver: 'land', demands: ['d1', 'd2'] }
const group = { ...registration, form: 'visit', people: 8, demands: ['d1', 'd2'] }

const stories: readonly (readonly [string, Petition, readonly Step[]])[] = [
  [
    '导入仲裁，又退回信访程序',
    stages.accepted,
    [
      step(acts.route, { on: '2025-06-20', route: 'arbitration', body: 'court' }, land, {
        opens: '转回信访程序（承办） 记载外部程序结果（承办） 报办结报告（承办）',
        shuts: `提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） ${extending} 导入法定途径（承办） ${proceedings} 出具处理意见书`,
      }),
      step(acts.returnToProcedure, { on: '2025-07-01' }, land, {
        opens: `提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） ${extending} 导入法定途径（承办） ${proceedings} 出具处理意见书`,
        shuts: '转回信访程序（承办） 记载外部程序结果（承办） 报办结报告（承办）',
      }),
      step(acts.route, { on: '2025-07-02', route: 'arbitration', body: 'court' }, land, {
        opens: '转回信访程序（承办） 记载外部程序结果（承办） 报办结报告（承办）',
        shuts: `提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） ${extending} 导入法定途径（承办） ${proceedings} 出具处理意见书`,
      }),
      step(acts.reportOutcome, { on: '2025-07-11', outcome: 'decided' }, land, {
        opens: '决定重新办理',
        shuts: `登记代理人 转回信访程序（承办） 记载外部程序结果（承办） 提出回避 ${hers}`,
      }),
    ],
  ],
  [
    '依法履行职责',
    stages.accepted,
    [
      step(acts.route, { on: '2025-06-20', route: 'statutoryDuty' }, land, {
        opens: '转回信访程序（承办） 履行法定职责或者答复（承办） 报办结报告（承办）',
        shuts: `${extending} 导入法定途径（承办） 出具处理意见书`,
      }),
      step(acts.performDuty, { on: '2025-07-11', performance: 'performed', remedy: 'either', method: 'post' }, land, {
        opens: '记明送达',
        shuts: `提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） 转回信访程序（承办） 履行法定职责或者答复（承办） ${proceedings} 登记作废`,
      }),
    ],
  ],
  [
    '建议意见',
    stages.accepted,
    [
      step(acts.confirmKind, { on: '2025-06-20', kind: 'suggestion', accusedUnits: [] }, officeHead, {
        opens: '研究论证（承办）',
        shuts: `${extending} 导入法定途径（承办） 举行听证（承办） 开始调解、和解（承办）`,
      }),
      step(acts.studySuggestion, { on: '2025-06-21' }, land, { opens: '回复建议意见（承办）' }),
      step(acts.replySuggestion, { on: '2025-06-22', adoption: 'adopted', method: 'post' }, land, {
        opens: '记明送达 报办结报告（承办）',
        shuts:
          '提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） 研究论证（承办） 回复建议意见（承办） 听取陈述（承办） 调查核实（承办） 出具处理意见书 登记作废',
      }),
      step(acts.deliver, { on: '2025-06-23', paper: 'answer', method: 'post' }, land, {
        opens: '决定重新办理',
        shuts: `登记代理人 提出回避 记明送达 ${hers}`,
      }),
    ],
  ],
  [
    '检举控告',
    stages.accepted,
    [
      step(acts.confirmKind, { on: '2025-06-20', kind: 'accusation', accusedUnits: [] }, officeHead, {
        opens: '通报组织（人事）部门 反馈检举控告办理结果（承办）',
        shuts: `${extending} 导入法定途径（承办） 举行听证（承办） 开始调解、和解（承办）`,
      }),
      step(acts.answerAccusation, { on: '2025-06-22', finding: 'borneOut', method: 'post' }, land, {
        opens: '记明送达 报办结报告（承办）',
        shuts:
          '提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） 反馈检举控告办理结果（承办） 听取陈述（承办） 调查核实（承办） 出具处理意见书 登记作废',
      }),
    ],
  ],
  [
    '主办单位是被检举控告的',
    stages.accepted,
    [
      step(acts.confirmKind, { on: '2025-06-20', kind: 'accusation', accusedUnits: ['land'] }, officeHead, {
        opens: `${sending} 转纪检监察机关 通报组织（人事）部门`,
        shuts: `提出异议（承办以外） 指定承办人 提交协办意见（承办以外） ${extending} 导入法定途径（承办） ${proceedings} 出具处理意见书 督办 提醒、催办`,
      }),
      step(acts.referToDiscipline, { on: '2025-06-21', body: 'discipline' }, registrar, {
        opens: '转回信访程序（局） 记载外部程序结果（局）',
        shuts: `${sending} 转纪检监察机关 提请决定受理机关`,
      }),
      step(acts.reportOutcome, { on: '2025-07-11', outcome: 'decided' }, registrar, {
        opens: '决定重新办理 归档',
        shuts: `登记代理人 转回信访程序（局） 记载外部程序结果（局） 提出回避 ${hers}`,
      }),
    ],
  ],
  [
    '转送政法部门，又退回',
    stages.confirmed,
    [
      step(acts.refer, { on: '2025-06-05', mode: 'forwarded', body: 'court' }, registrar, {
        opens: '转回信访程序（局） 记载外部程序结果（局）',
        shuts: `${sending} 提请决定受理机关`,
      }),
      step(acts.returnToProcedure, { on: '2025-06-11' }, registrar, {
        opens: `${sending} 提请决定受理机关`,
        shuts: '转回信访程序（局） 记载外部程序结果（局）',
      }),
    ],
  ],
  [
    '重大紧急的报请决定',
    stages.confirmed,
    [
      step(acts.seekDecision, { on: '2025-06-05' }, registrar, {
        opens: '记载党委政府决定',
        shuts: '报请党委政府决定',
      }),
      step(acts.recordDecision, { on: '2025-06-06' }, registrar, {
        opens: '报请党委政府决定',
        shuts: '记载党委政府决定',
      }),
    ],
  ],
  [
    '文书：拟稿、核稿、签发、收存原件',
    stages.accepted,
    [
      step(acts.draftPaper, { on: '2025-06-20', kind: 'handlingOpinion' }, land, { opens: '核稿 作废文书' }),
      step(acts.checkPaper, { on: '2025-06-20', paper: '1' }, landHead, { opens: '签发（负责人）', shuts: '核稿' }),
      step(acts.signPaper, { on: '2025-06-20', paper: '1' }, landHead, { opens: '收存原件', shuts: '签发（负责人）' }),
      step(acts.voidPaper, { on: '2025-06-20', paper: '1' }, landHead, { shuts: '作废文书' }),
    ],
  ],
  [
    '不公开姓名，又公开',
    stages.accepted,
    [
      step(acts.hideName, { on: '2025-06-20' }, registrar, {
        opens: '收回不公开姓名的请求',
        shuts: '不向承办单位公开姓名',
      }),
      step(acts.showName, { on: '2025-06-21' }, registrar, {
        opens: '不向承办单位公开姓名',
        shuts: '收回不公开姓名的请求',
      }),
    ],
  ],
  [
    '代理',
    stages.accepted,
    [
      step(acts.appointAgent, { on: '2025-06-20' }, registrar, { opens: '终止委托代理', shuts: '登记代理人' }),
      step(acts.revokeAgent, { on: '2025-06-21', cause: 'byPetitioner' }, registrar, {
        opens: '登记代理人',
        shuts: '终止委托代理',
      }),
    ],
  ],
  [
    '信访人撤回',
    stages.accepted,
    [
      step(acts.requestWithdrawal, { on: '2025-06-20' }, registrar, { opens: '核实撤回', shuts: '信访人申请撤回' }),
      step(acts.confirmWithdrawal, { on: '2025-06-21', willing: true }, officeHead, {
        opens: '报办结报告（承办） 决定重新办理',
        shuts: `登记代理人 提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） ${extending} 导入法定途径（承办） 提出回避 ${proceedings} 出具处理意见书 核实撤回 登记信访人死亡和承继 程序终了`,
      }),
    ],
  ],
  [
    '信访人死亡，没有人继续',
    stages.accepted,
    [
      step(acts.recordDeath, { on: '2025-06-20', diedOn: '2025-06-18', continuation: 'nobody' }, officeHead, {
        opens: '报办结报告（承办） 决定重新办理',
        shuts: `登记代理人 提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） ${extending} 导入法定途径（承办） 提出回避 ${proceedings} 出具处理意见书 ${hers}`,
        persons: [],
      }),
    ],
  ],
  [
    '作废',
    stages.accepted,
    [
      step(acts.strikeOut, { on: '2025-06-20', mistake: 'notPetition' }, officeHead, {
        opens: '归档',
        shuts: `登记代理人 提出异议（承办以外） 提请决定受理机关 指定承办人 提交协办意见（承办以外） ${extending} 导入法定途径（承办） 提出回避 ${proceedings} 出具处理意见书 提醒、催办 ${hers} 登记作废 更正收到日期`,
      }),
    ],
  ],
  [
    '直接到单位提出，转下级单位',
    stages.blank,
    [
      step(acts.register, cameToUnit, registrar, {
        opens: `登记代理人 不向承办单位公开姓名 确认类别 确认关联 告知向有权处理的单位提出（承办） 拆分 转本系统下级办理（承办） 提请决定受理机关 受理告知 记明无法告知 指定承办人 ${extending} 导入法定途径（承办） 提出回避 ${proceedings} 督办 标明重大紧急 提醒、催办 提出建议 登记上级来文 登记领导批示 拟稿 收存材料 ${hers} 登记作废 更正登记事项 更正收到日期`,
        shuts: '登记',
      }),
      step(acts.passDown, { on: '2025-06-05', unit: 'farm' }, land, {
        opens:
          '提出异议 导入法定途径（协办） 听取陈述（协办） 调查核实（协办） 举行听证（协办） 开始调解、和解（协办）',
        shuts: `告知向有权处理的单位提出（承办） 转本系统下级办理（承办） 延期（负责人） 导入法定途径（承办） ${proceedings}`,
      }),
    ],
  ],
  [
    '直接到单位提出，不属于其职权',
    stages.blank,
    [
      step(acts.register, cameToUnit, registrar, {
        opens: `登记代理人 不向承办单位公开姓名 确认类别 确认关联 告知向有权处理的单位提出（承办） 拆分 转本系统下级办理（承办） 提请决定受理机关 受理告知 记明无法告知 指定承办人 ${extending} 导入法定途径（承办） 提出回避 ${proceedings} 督办 标明重大紧急 提醒、催办 提出建议 登记上级来文 登记领导批示 拟稿 收存材料 ${hers} 登记作废 更正登记事项 更正收到日期`,
        shuts: '登记',
      }),
      step(acts.split, { on: '2025-06-04', demands: ['d1'], kind: 'suggestion' }, registrar, { shuts: '拆分' }),
      step(acts.redirect, { on: '2025-06-05', properBody: 'bank' }, land, {
        opens: '决定重新办理 归档',
        shuts: `登记代理人 告知向有权处理的单位提出（承办） 转本系统下级办理（承办） 提请决定受理机关 受理告知 记明无法告知 指定承办人 ${extending} 导入法定途径（承办） 提出回避 ${proceedings} 提醒、催办 ${hers}`,
      }),
    ],
  ],
  [
    '多人走访，推选代表',
    stages.blank,
    [
      step(acts.register, group, registrar, {
        opens: `推选代表 登记代理人 不向承办单位公开姓名 确认类别 确认关联 报请党委政府决定 拆分 转送 交办 转政法部门 提请决定受理机关 提出回避 标明重大紧急 提出建议 登记上级来文 登记领导批示 拟稿 收存材料 ${hers} 登记作废 更正登记事项 更正收到日期`,
        shuts: '登记',
      }),
      step(acts.chooseRepresentatives, { on: '2025-06-03' }, registrar),
    ],
  ],
  [
    '复查撤销原意见，重新办理',
    stages.firstReview,
    [
      step(acts.answerFirstReview, { on: '2025-09-25', result: 'revoked', redoBy: '2025-10-30' }, county, {
        opens: `提出异议（承办以外） 提请决定受理机关 提交协办意见（承办以外） ${proceedings} 出具处理意见书 记明送达`,
        shuts: `${firstReviewing} 报告支持意见执行情况（局和承办） 提出复查意见 评价`,
      }),
    ],
  ],
  [
    '没有请求复查，标记终了',
    stages.delivered,
    [
      step(acts.reportFeedback, { on: '2025-09-01' }, land, { shuts: '报办结报告（承办）' }),
      step(acts.end, { on: '2025-09-10', reason: 'reviewNotSought' }, officeHead, {
        opens: '决定重新办理',
        shuts: `登记代理人 提出回避 ${hers}`,
      }),
    ],
  ],
]

const told = toldOf(stories.flatMap(([, , steps]) => steps))

describe('不在常路上的每一步，哪些办理行为开了门、哪些关了门', () => {
  test.each(stories)('%s', (_, from, steps) => {
    const moved = doorsMoved(from, steps, told)
    const seen = moved.map((doors, at) => ({ done: steps[at]?.name, ...doors }))
    expect(seen).toEqual(steps.map(({ name, opens, shuts }) => ({ done: name, opens, shuts })))
  })
})
