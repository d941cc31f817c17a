import type { Run } from '../../documents/paper/paper.ts'
import { say } from '../../documents/paper/say.ts'
import { TO_FILL_IN } from './texts.ts'

type Text = string | Run | readonly Run[]

// What a figure shows to be amiss, and the task that follows from it. A problem states the number, never its cause.

export const problems = {
  numbered: (ordinal: string, problem: Text) => say`${ordinal}是${problem}`,
  none: () => say`按本期数字没有需要单列的问题。其他问题：${TO_FILL_IN}。`,
  ledgers: (names: string) => say`部分台账没有填报（${names}），相关工作无法用数字说明。`,
  inspection: (open: Text) => say`巡视交办事项还有${open}件没有办结。`,
  dispatch: (rate: Text) => say`转送、交办没有全部按期完成，及时转送率为${rate}。`,
  acceptance: (rate: Text) => say`受理告知没有全部按期完成，及时受理率为${rate}。`,
  reply: (rate: Text) => say`处理意见没有全部按期答复，按期答复率为${rate}。`,
  missedBy: (list: Text) => say`逾期的件数按主办单位为：${list}。`,
  returned: (list: Text) => say`已查明前一件的重复信访中，${list}。`,
  repeat: (rate: Text) => say`重复信访占登记件数的${rate}，初次办理的质量需要回查。`,
  oldMatters: (total: Text, supervised: Text) =>
    say`答复期限早已届满而仍未答复的积案${total}件，其中曾被督办的${supervised}件。`,
  higherVisits: (national: Text, province: Text) =>
    say`到国家信访局走访${national}批次、到省信访局走访${province}批次，所涉事项在县内的受理和答复需要回查。`,
  leaderCases: (total: Text, resolved: Text) => say`领导包案事项${total}件中本期化解${resolved}件，其余尚未化解。`,
  satisfaction: (rate: Text) => say`已评价的办结件没有全部得到满意评价，对责任单位的满意率为${rate}。`,
  participation: (rate: Text) => say`办结件没有全部得到评价，群众参评率为${rate}。`,
  activities: (kinds: string) => say`本期没有${kinds}的记录。`,
  dispositions: (count: Text) => say`依法处置${count}人，其中有决定机关或者文号未登记的。`,
}

export const tasks = {
  responsible: (task: Text) => say`${task}责任单位和完成日期：${TO_FILL_IN}。`,
  none: () => say`${TO_FILL_IN}。`,
  noProject: () => say`已登记的工作安排中没有重点项目。`,
  planned: (task: Run, promises: Text) => say`${task}。${promises}。`,
  promise: (owner: string, due: Run) => say`由${owner}于${due}以前落实`,
  nobodyYet: () => say`责任单位和完成日期：${TO_FILL_IN}`,
  ledgers: (names: string) => say`补录${names}，补录后重新计算本报告。`,
  inspection: (open: Text) => say`对未办结的${open}件逐件列明措施、承办单位和办结日期。`,
  dispatch: () => say`核对超过第二十二条期限的转送和交办，查明延误的环节并改进登记。`,
  acceptance: () => say`核对超过第二十三条期限的告知，查明延误的环节，尚未告知的立即补告。`,
  reply: () => say`对超过第三十四条期限仍未答复的逐件督办；确需延期的，在到期前批准并告知信访人。`,
  repeat: () => say`逐件回查初次处理意见是否回应了每一项诉求、是否送达、是否执行，办理有缺漏的依法纠正。`,
  oldMatters: () => say`对积案逐件查明没有答复的原因，明确承办单位和答复日期；督办后仍未改进的，依照第四十条提出建议。`,
  higherVisits: () => say`逐件核对所涉事项在县内是否按期受理、答复和送达，补正办理中的缺漏；不以批次对单位、乡镇排名。`,
  leaderCases: () => say`对尚未化解的包案事项逐件更新化解方案，约定会商日期，化解以证据认定。`,
  satisfaction: () => say`逐件了解不满意的原因，属于办理问题的改进办理，属于程序疑问的作出说明。`,
  participation: () => say`在送达处理意见时告知评价办法，由信访人自愿评价。`,
  activities: (kinds: string) => say`${kinds}已经开展的补录台账，没有开展的作出安排。`,
  dispositions: () => say`向决定机关核实并补登决定机关名称和文号。`,
} as const

export const ledgerNames = {
  'flow.total': '信访登记台账',
  'inspection.total': '巡视交办事项台账',
  'leaderCases.total': '领导包案台账',
  'conference.count': '会议活动台账',
} as const

export const activityNames = {
  'conference.count': '联席会议',
  'screening.count': '排查化解',
  'publicity.count': '法治宣传',
  'training.count': '业务培训',
  'leaderVisits.count': '带案下访',
} as const
