import { dispatchTrigger, referralDays } from './dispatch.ts'
import { suggestionReplyTargetDays } from './handling.ts'
import { waivedWhenUnreachable } from './notice.ts'
import { objectionDecisionDays, redispatchDays } from './objection.ts'
import { recommendationFeedbackDays, urgentReportDays } from './oversight.ts'
import { localRulesMay } from './profile.ts'
import * as readings from './readings.ts'
import { latestAcceptanceDays, maxExtensionDays } from './reply.ts'
import { rollover } from './warning.ts'

/** What the Regulation leaves open, the reading taken until somebody with authority says otherwise, and where it stands. */
interface OpenQuestion {
  readonly question: string
  readonly reading: string
  /** Name → value of the constants that hold the reading; each stands in one place, and its test fails when it changes. */
  readonly constants: Readonly<Record<string, unknown>>
  /** File under docs/decisions/questions. */
  readonly record: string
}

export type QuestionId = `Q${number}`

/** The open questions of the rule sheet, all twenty-five. */
export const openQuestions = {
  Q1: {
    question: '「受理之日」是哪一天，60日从哪一天起算',
    reading: '书面告知之日，最迟不晚于收到后第15日',
    constants: { latestAcceptanceDays },
    record: 'q01-acceptance-day.md',
  },
  Q2: {
    question: '延期从顺延前还是顺延后的第60日起算，可否分次，期满后可否批准',
    reading: '从未顺延的第60日起算，可以分次，合计不超过30日，期满前批准',
    constants: { maxExtensionDays },
    record: 'q02-extension.md',
  },
  Q3: {
    question: '末日是休息日的，顺延不顺延',
    reading: '信访人的期限顺延；单位的期限，未顺延的末日提醒，顺延后的末日过了才算逾期',
    constants: { rollover },
    record: 'q03-rest-days.md',
  },
  Q4: {
    question: '逾期提出的异议、核实异议和重新转送的期限，异议是否停止计算',
    reading: '逾期异议须注明并经信访部门负责人同意；核实、重新转送各自定5个工作日；不停止计算',
    constants: { objectionDecisionDays, redispatchDays },
    record: 'q04-objection.md',
  },
  Q5: {
    question: '调解、办理和复查中的听证、鉴定、补正是否停止60日',
    reading: '不停止；只有复核中听证所需时间不计算在内',
    constants: { pausedByHearing: readings.pausedByHearing },
    record: 'q05-suspension.md',
  },
  Q6: {
    question: '姓名、住址不清的例外，是否及于转送以后的告知和意见书',
    reading: '及于任何送不到的告知，须记明尝试经过；信访事项照常办理、照常答复',
    constants: { waivedWhenUnreachable },
    record: 'q06-unreachable.md',
  },
  Q7: {
    question: '三十日内没有请求复查、复核的，是否就此丧失',
    reading: '不当然丧失：注明逾期，由信访部门负责人具名决定是否接收',
    constants: { lapsedWindow: readings.lapsedWindow },
    record: 'q07-lapsed-window.md',
  },
  Q8: {
    question: '撤回、死亡、分案、并案怎样处理',
    reading: '本人签名撤回，第二人核实；撤回后可以再次提出',
    constants: { afterWithdrawal: readings.afterWithdrawal },
    record: 'q08-withdrawal.md',
  },
  Q9: {
    question: '信访人因不可抗力等耽误的三十日怎样计算',
    reading: '扣除被耽误的日子',
    constants: { excusedDelay: readings.excusedDelay },
    record: 'q09-excused-delay.md',
  },
  Q10: {
    question: '转送交办的15日从收到还是从登记起算',
    reading: '从收到起算',
    constants: { dispatchTrigger },
    record: 'q10-dispatch-trigger.md',
  },
  Q11: {
    question: '15日是否及于转送政法部门、纪检监察机关',
    reading: '及于',
    constants: { referralDays },
    record: 'q11-referrals.md',
  },
  Q12: {
    question: '县级部门办理的，复查机关是本级政府还是上一级部门',
    reading: '由信访人选择',
    constants: { reviewAuthority: readings.reviewAuthority },
    record: 'q12-review-authority.md',
  },
  Q13: {
    question: '党的机关、法院、国企、群团的「上一级」是谁',
    reading: '随单位手工登记，系统不内置对照表',
    constants: { reviewSuperior: readings.reviewSuperior },
    record: 'q13-superior.md',
  },
  Q14: {
    question: '是否「同一事实和理由」由谁认定',
    reading: '具名的工作人员附理由认定，关联原件，从不自动认定',
    constants: { sameMatterDecision: readings.sameMatterDecision },
    record: 'q14-same-matter.md',
  },
  Q15: {
    question: '初次、重复怎样认定',
    reading: '提出依据，由人确认；本系统看不到全国库，不作全国判断',
    constants: { repeatMatching: readings.repeatMatching },
    record: 'q15-repeat.md',
  },
  Q16: {
    question: '几个人算集体访，代表最多几人',
    reading: '5人及以上；代表不超过5人',
    constants: { groupVisitMin: readings.groupVisitMin, representativeCap: readings.representativeCap },
    record: 'q16-group-visit.md',
  },
  Q17: {
    question: '交办指定的期限与60日不一致的，按哪一个',
    reading: '各自计算、各自记逾期，先到的先提醒',
    constants: { assignedDay: readings.assignedDay },
    record: 'q17-assigned-day.md',
  },
  Q18: {
    question: '三项建议几日内反馈',
    reading: '请其30日内反馈，标明条例未规定',
    constants: { recommendationFeedbackDays },
    record: 'q18-recommendation.md',
  },
  Q19: {
    question: '紧急信访报告的「及时」是多久',
    reading: '本局自定次日以内，从不称为法定',
    constants: { urgentReportDays },
    record: 'q19-urgent-report.md',
  },
  Q20: {
    question: '建议意见几日内回复',
    reading: '本局自定60日的目标，从不称为法定',
    constants: { suggestionReplyTargetDays },
    record: 'q20-suggestion.md',
  },
  Q21: {
    question: '简易办理的条件和期限',
    reading: '不启用：没有读到规定原文',
    constants: { simplifiedProcedure: readings.simplifiedProcedure },
    record: 'q21-simplified.md',
  },
  Q22: {
    question: '评价的期限，超期未评价怎样计算',
    reading: '不设期限；没有评价的就是没有评价，不计为满意',
    constants: { ratingWindowDays: readings.ratingWindowDays, overdueRating: readings.overdueRating },
    record: 'q22-rating.md',
  },
  Q23: {
    question: '地方规定的期限与条例不一致的',
    reading: '条例是底线；更严的地方规定并列显示，先到的先提醒，统计仍按条例',
    constants: { localRulesMay },
    record: 'q23-local-rules.md',
  },
  Q24: {
    question: '可否电子送达',
    reading: '信访人事先同意并记录在案的才可以',
    constants: { electronicService: readings.electronicService },
    record: 'q24-electronic-service.md',
  },
  Q25: {
    question: '含国家秘密或者不得录入的检举控告怎样接收',
    reading: '不录入内容，只登记存根，线下移交',
    constants: { restrictedIntake: readings.restrictedIntake },
    record: 'q25-restricted-intake.md',
  },
} as const satisfies Record<QuestionId, OpenQuestion>
