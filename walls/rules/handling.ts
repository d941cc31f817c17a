import { held, outside, partly } from './rule.ts'
import type { Rules } from './rule.ts'

/** 规则表 2.4 至 2.6：办理、意见书、期限、复查复核 */
export const handling: Rules = {
  'HND-01': outside('诉求、教育、帮扶、依法处理', '是办理的要求；答复逐项写明处理意见'),
  'HND-02': held(
    '不得推诿、敷衍、拖延',
    'petition/supervision-owed › 该告知的没有告知，是违反规定受理；该办结的没有办结，是拖延；久的在先',
  ),
  'HND-03': held('诉讼与信访分离', 'route › %s：60日不再适用，导入的单位负责了解结果（非法定期限）', 'refer'),
  'HND-04': held(
    '回避',
    'request-recusal › 第二十八条第三款：信访人要求工作人员回避的，由其所在单位的负责人决定',
    'decide-recusal › 第二十八条第三款：应当回避的，由单位负责人决定，当即换人接替',
    'appoint-handler › 第二十八条第三款：已经回避的人不能再指定为承办人',
  ),
  'HND-05': outside('指导下级', '是工作要求，没有可以核对的动作'),
  'SUG-01': held('研究论证建议意见', 'study-suggestion › 论证记录在案，期限不变'),
  'SUG-02': held(
    '采纳的予以回复',
    'reply-suggestion › 回复送出即办结；没有告知过的，这也是第一次书面告知',
    'reply-suggestion › 送达以后程序终了，没有复查期限',
    'hand-over › 建议意见的回复送出，回复的目标随之履行',
  ),
  'SUG-03': outside('奖励', '由有关方面按规定进行'),
  'SUG-04': outside('人民建议征集', '是制度，不是一件信访的办理'),
  'ACU-01': held(
    '检举控告的办理',
    'answer-accusation › 反馈送出即办结，送达以后程序终了，没有复查期限',
    'refer-to-discipline',
  ),
  'ACU-02': held(
    '不得透露、转给被检举控告的',
    'confirm-kind › 第三十条第三款：主办单位原来是被检举控告的，立即收回，由信访局另行转送',
    'petition/random-acts › 第三十条第三款：在办的信访件从不留在被检举控告的单位手里',
    'permits/may-see › 第三十条第三款：被检举控告的单位读到的，与无关的单位一字不差',
    'store/visible-to.db › 主办单位是被检举的：从那一刻起再也找不到，名册上也没有它',
  ),
  'APL-1': held('诉讼、检察、公安程序', 'route'),
  'APL-2': held('仲裁', 'route'),
  'APL-3': held('党员申诉等', 'route'),
  'APL-4': held('行政程序', 'route'),
  'APL-5': held(
    '依法履行职责',
    'route › 仍是本单位的义务：60日不适用，按该项法律的日期或者本局自定的60日',
    'perform-duty › 送达以后程序终了：救济是行政复议、行政诉讼，不开始复查的30日',
  ),
  'APL-6': held(
    '听取陈述、调查核实、出具意见书',
    'take-statement › 第三十一条第六项：主办单位听取，只记载有这一次，姓名和内容不入事件',
    'investigate › 第三十一条第六项：记载调查核实；鉴定评估不停止60日（问题5）',
    'issue-opinion',
  ),
  'OPN-01': held(
    '意见书的四项内容',
    'issue-opinion › 第三十二条第一款：缺少%s的，不能出具',
    'documents/papers › 逐项答复每一项投诉请求，各有标题、处理意见和法律法规依据',
  ),
  'OPN-02a': held('支持', 'issue-opinion › 第三十二条第一款：逐项答复，每项载明处理意见及其法律法规依据'),
  'OPN-02b': held('解释说明', 'issue-opinion › 第三十二条第一款：逐项答复，每项载明处理意见及其法律法规依据'),
  'OPN-02c': held('不予支持', 'issue-opinion › 第三十二条第一款：逐项答复，每项载明处理意见及其法律法规依据'),
  'OPN-03': held(
    '支持意见督促执行',
    'report-enforcement › 第三十二条第二款：支持意见送达，主办单位即须督促执行',
    'report-enforcement › 复查请求不妨碍执行；程序终了以后仍须执行，执行完毕以前不能归档',
    'supervise › 拒不执行处理意见的，程序终了以后也可以督办；别的情形不可以',
  ),
  'OPN-04': outside('应支持未支持的责任', '由有权机关认定；复查、复核改变的都在案'),
  'MED-01': held(
    '调解',
    'start-mediation › 第三十三条：经双方同意、在裁量权内、不违反强制性规定的，可以调解；60日不停（问题5）',
    'close-mediation › 第三十三条：达成一致的，制作协议书，按协议书指定的日期督促履行',
  ),
  'MED-02': held(
    '和解',
    'start-mediation › 自愿和解是引导的，不以事先同意为条件',
    'close-mediation › 第三十三条：达成一致的，制作协议书，按协议书指定的日期督促履行',
  ),
  'MED-03': held(
    '司法确认提示',
    'close-mediation › 经人民调解委员会调解的，提示30日内可以共同申请司法确认；别的不提示',
  ),
  'HRG-01': held(
    '办理中听证',
    'open-hearing › 问题5：办理中、复查中听证，期限不停',
    'petition/open-questions › 问题5：办理中听证，60日不停止',
  ),
  'HRG-02': held(
    '复核听证，时间扣除，可以公示',
    'close-hearing › 第三十六条第二款：听证所需时间不计算在复核期限内，开始和结束的两日都算',
    'close-hearing › 任意几次听证：末日总是第30日加上听证过的日子，顺延一次；其间的日子不算逾期',
    'post-result › 第三十六条第二款：经过听证的复核意见可以公示，谁也不因此欠什么',
    'petition/open-questions › 问题5：只有复核中听证所需时间不计算在内',
  ),
  'TIM-01': held(
    '60日办结',
    'hand-over › 第三十四条：意见书送出之日办结，不是落款之日',
    'accept › 第二十三条第三款：书面告知即履行了15日，受理之日为告知之日，60日自此起算',
    'confirm-kind › 第三十四条只适用于第三十一条第六项：确认为建议意见的，60日不再适用，另定回复目标',
  ),
  'TIM-02': held('延期不超过30日', 'extend › 第三十四条：延长不得超过30日', 'extend › 第三十四条：%s不能批准'),
  'TIM-03': held('告知延期理由', 'extend › 第三十四条：延期应当有理由并告知信访人，缺少%s的不能延期'),
  'REV-01': held(
    '30日内请求复查',
    'deliver › 第三十五条：自有证据证明的送达之日起30日内，信访人可以请求复查',
    'petition/open-questions › 问题7：不当然丧失，由信访部门负责人具名决定是否接收',
    'petition/review-gate › 30日自有证据证明的送达之日起算，末日当天还在期限以内',
  ),
  'REV-02': held('30日内复查并书面答复', 'request-first-review', 'answer-first-review'),
  'FIN-01': held('30日内请求复核', 'deliver › 第三十六条第一款：复查意见送达之日起30日内，信访人可以请求复核'),
  'FIN-02': held('30日内提出复核意见', 'request-final-review', 'answer-final-review'),
  'FIN-03': held(
    '复核后同一事实和理由不再受理',
    'refuse-further › 原件有已经送达的复核意见，具名认定同一事实、同一理由，并安排疏导帮扶的，可以不再受理',
    'refuse-further › 只是过了请求复查、复核的期限，不能不再受理（问题7）',
    'petition/open-questions › 问题14：「同一事实和理由」须由人确认关联，并写明事实、理由两项比对',
  ),
  'AFT-01': outside(
    '告知或者帮助申请社会救助',
    '「可以」，不生期限，也不是一个办理行为：告知写在谈话记录或者处理意见里，申请和审批在民政部门、政法部门',
  ),
  'AFT-02': partly(
    '终了后的疏导、化解、帮扶',
    '只在不再受理时记明安排，没有跟踪',
    'refuse-further › 缺少%s的，不能不再受理（问题14、第三十七条第三款）',
  ),
  'AFT-03': outside('多元预防调处', '是各方的机制，不是一件信访的办理'),
}
