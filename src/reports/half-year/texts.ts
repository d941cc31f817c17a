import type { Run } from '../../documents/paper/paper.ts'
import { say } from '../../documents/paper/say.ts'

// Every sentence of the half-year report. No slogan: what has neither a figure nor an entry behind it is left to be
// filled in by a person, with its basis.

type Text = string | Run | readonly Run[]

export const TO_FILL_IN = '〔待填：依据〕'

export const opening = {
  title: (office: string, period: string, next: string) => [office, `${period}信访工作情况`, `和${next}工作安排`],
  scope: (office: Text, period: Text, asOf: Text) =>
    say`本报告反映${office}${period}（含首尾两日）办理信访事项的情况，数字依据截至${asOf}已录入的台账和办理记录计算，各项指标的口径和数字间的核对关系见附件。`,
  gap: (last: Text) => say`上一期报告统计至${last}，其后至本期开始前的日子未列入任何一期报告。`,
  overlap: (last: Text) => say`上一期报告统计至${last}，与本期有日期重叠，两期数字不可相加。`,
  lastPlan: (total: Text, closed: Text) => say`上期工作计划${total}项，截至本期末已完成${closed}项。`,
  unfinished: (list: Text) => say`尚未完成的：${list}。`,
  unfinishedItem: (task: Run, promises: Text) => say`${task}${promises}`,
  promised: (list: Text) => say`（${list}）`,
  promise: (owner: string, due: Run) => say`${owner}，${due}以前`,
  brokenChecks: (statements: Text) => say`附件所列核对关系有不相符的，签发前应当查明：${statements}。`,
}

export const headings = {
  work: '工作情况',
  flow: '信访流量',
  inspection: '巡视交办事项办理情况',
  conference: '巡视整改和联席会议情况',
  ruleOfLaw: '信访工作法治化情况',
  screening: '矛盾纠纷排查化解',
  leaderCases: '领导包案',
  publicity: '法治宣传教育和依法处置',
  handling: '首接首办和按期办理',
  returning: '重复信访和积案的回查',
  pressing: '转送交办和督办',
  advice: '建议和采纳情况',
  evaluation: '群众评价',
  problems: '存在问题',
  plan: (next: string) => `${next}工作安排`,
  projects: '重点项目谋划情况',
  tasks: '拟推进的重点工作',
}

export const flow = {
  notFilled: (region: string) => say`${region}信访登记台账未填报，本节没有数字。`,
  none: (total: Text) => say`本期信访登记台账没有登记记录（${total}件）。`,
  total: (region: string, total: Text, people: Text) => say`${region}本期登记信访件${total}件，涉及${people}人次。`,
  forms: (forms: Text) => say`按信访形式分，${forms}。`,
  form: (name: string, count: Text) => say`${name}${count}件`,
  visits: (places: Text) => say`走访按到访地点以批次计，${places}。`,
  noVisits: (visit: Text) => say`本期没有走访登记（${visit}批次）。`,
  place: (name: string, count: Text) => say`${name}${count}批次`,
  categories: (list: Text) => say`按内容分类，件数居前的是${list}。`,
  noCategories: () => say`台账未载内容分类。`,
  units: (list: Text) => say`按主办责任单位分，件数居前的是${list}。`,
  relation: (first: Text, again: Text, rate: Text) =>
    say`初次信访${first}件，经确认属于重复信访的${again}件，占登记件数的${rate}。`,
  concluded: (total: Text, people: Text, first: Text, again: Text) =>
    say`按办结日期计，本期办结${total}件，涉及${people}人次，其中初次信访${first}件、重复信访${again}件；与按登记日期计的件数不是同一批信访件，不可相减。`,
}

export const formNames = { online: '网上', visit: '走访', letter: '来信', phone: '来电', other: '其他形式' } as const
export const placeNames = {
  national: '国家信访局',
  province: '省信访局',
  city: '市信访局',
  cityGate: '市委市政府门前',
  county: '县信访局',
  town: '乡镇',
  other: '其他地点',
} as const

export const comparison = {
  spans: { lastYear: '上年同期', spanBefore: '上一时段' } as const,
  equalDays: '此前同样天数',
  interval: (name: string, days: Text, list: Text) => say`${name}（${days}）${list}。`,
  counted: (name: string, count: Text) => say`${name}${count}件`,
  lead: (label: string, days: Text, list: Text) => say`与${label}（${days}）相比，${list}。`,
  notFilled: (label: string, days: Text) => say`${label}（${days}）没有登记数据，不作比较。`,
  item: (name: string, before: Text, change: Text) => say`${name}由${before}件${change}`,
  change: (word: '增加' | '减少', by: Text, percent: Text | undefined) =>
    percent === undefined ? say`${word}${by}件` : say`${word}${by}件（${percent}）`,
  same: (name: string, before: Text) => say`${name}与其持平（${before}件）`,
  steady: (name: string) => say`${name}变动幅度不超过百分之五，总体平稳。`,
  surge: (name: string) => say`${name}增幅超过百分之五十，属于激增。`,
}

export const inspection = {
  notFilled: () => say`巡视交办事项台账未填报，本节没有数字。`,
  none: (total: Text) => say`台账中没有巡视交办的信访事项（${total}件）。`,
  total: (to: Text, sender: string, total: Text) => say`截至${to}，${sender}交办信访事项${total}件。`,
  severalSenders: '各巡视机构',
  unnamedSender: '巡视机构',
  batches: (list: Text) => say`其中${list}。`,
  batch: (ordinal: string, count: Text) => say`第${ordinal}批${count}件`,
  senderBatches: (sender: string, list: Text) => say`${sender}交办${list}`,
  state: (closed: Text, open: Text) => say`到期末办结${closed}件，尚在办理${open}件。`,
  joint: (joint: Text) => say`由两个以上单位共同承办的有${joint}件，下列各单位件数将其分别计入。`,
  units: (list: Text) => say`按责任单位分，其中：${list}。`,
  domains: (list: Text) => say`按所属领域分，${list}。`,
}

export const conference = {
  rectificationNotFilled: () => say`巡视反馈问题的整改措施、责任单位和进展：${TO_FILL_IN}。`,
  rectification: (total: Text, closed: Text, measures: Text, kept: Text) =>
    say`巡视反馈问题${total}个，已核定整改完成${closed}个；整改措施${measures}项，已认定落实${kept}项。`,
  taskForce: (list: Text) => say`专项工作力量的设置和分工：${list}。`,
  noTaskForce: () => say`专项工作力量的设置和分工：${TO_FILL_IN}。`,
  resolutions: (count: Text, kept: Text) => say`会议议定事项${count}项，已认定落实${kept}项。`,
  notFilled: () => say`会议活动台账未填报，联席会议和带案下访没有数字。`,
  held: (count: Text, entries: Text) => say`召开信访工作联席会议${count}次${entries}。`,
  visits: (count: Text, entries: Text) => say`领导干部带案下访${count}次${entries}。`,
  noneHeld: (count: Text) => say`台账没有联席会议记录（${count}次）。`,
  noVisits: (count: Text) => say`台账没有带案下访记录（${count}次）。`,
}

export const entries = {
  list: (list: Text) => say`：${list}`,
  more: () => say`；其余见会议活动台账`,
  subject: (text: string) => `“${text}”`,
  organs: (names: string) => `${names}参加`,
  result: (text: string) => `登记成果为“${text}”`,
  bare: '（主题见台账）',
}

export const ruleOfLaw = {
  notFilled: () => say`会议活动台账未填报，没有数字。`,
  screening: (count: Text, list: Text) => say`开展矛盾纠纷排查化解${count}次${list}。`,
  risks: (total: Text, closed: Text) => say`排查发现矛盾纠纷${total}件，已核定化解${closed}件。`,
  noScreening: (count: Text) => say`台账没有排查化解记录（${count}次）。`,
  leaderCasesNotFilled: () => say`领导包案台账未填报，没有数字。`,
  noLeaderCases: (total: Text) => say`本期没有领导包案事项（${total}件），不计算化解率。`,
  leaderCases: (total: Text, city: Text, county: Text) =>
    say`领导包案事项${total}件，其中市级领导包案${city}件、县级领导包案${county}件。`,
  resolved: (resolved: Text, rate: Text) => say`本期化解${resolved}件，按上述件数计算的化解率为${rate}。`,
  publicity: (count: Text, list: Text) => say`组织法治宣传${count}次${list}。`,
  noPublicity: (count: Text) => say`台账没有法治宣传记录（${count}次）。`,
  training: (count: Text, list: Text) => say`组织业务培训${count}次${list}。`,
  noTraining: (count: Text) => say`台账没有业务培训记录（${count}次）。`,
  dispositions: (count: Text, bodies: Text) => say`有权机关依法处置${count}人（${bodies}）。`,
  noDispositions: (count: Text) => say`台账没有依法处置记录（${count}人）。`,
  body: (organ: string, number: Text) => say`${organ}决定，${number}`,
  noBody: '决定机关未登记',
  noNumber: '文号未登记',
  firstReception: (watched: Text, returned: Text, rate: Text) =>
    say`首接首办责任的落实情况：初次信访办结后观察期在本期届满的${watched}件，观察期内查明又来的${returned}件，一次性办结率为${rate}（观察期为本局自定，非法定期限）。`,
  noneWatched: (watched: Text) => say`首接首办责任的落实情况：本期没有观察期届满的初次信访办结件（${watched}件）。`,
  unlinked: (watched: Text) =>
    say`首接首办责任的落实情况：初次信访办结后观察期在本期届满的${watched}件；本期的重复信访没有载明前一件，一次性办结率无从计算。`,
  firstReceptionNotFilled: () => say`首接首办责任的落实情况：信访登记台账未填报，没有数字。`,
  rate: (name: string, article: string, rate: Text) => say`${name}为${rate}（${article}）`,
  undueRate: (name: string, dash: Text) => say`${name}为“${dash}”（本期无到期义务）`,
  unfilledRate: (name: string) => say`${name}未填报`,
  routed: (counts: Text) =>
    say`另有导入法定途径的${counts}（第三十一条第一至五项），不按60日计，导入前已经逾期的仍计为逾期。`,
  share: (name: string, rate: Text) => say`${name}为${rate}`,
  emptyShare: (name: string, dash: Text, why: string) => say`${name}为“${dash}”（${why}）`,
}

export const officeActs = {
  notFilled: () => say`信访登记台账未填报，没有数字。`,
  sent: (transferred: Text, assigned: Text) => say`本期转送${transferred}次、交办${assigned}次。`,
  pressed: (supervised: Text, reminded: Text, escalated: Text) =>
    say`督办${supervised}次，提醒催办${reminded}次；由联席会议决定约谈、通报、挂牌督办和限期整改${escalated}次。`,
  received: (count: Text) => say`收到上级交办、督办${count}次。`,
  advised: (improvement: Text, policy: Text, accountability: Text) =>
    say`提出改进工作的建议${improvement}条、完善政策的建议${policy}条、追究责任的建议${accountability}条。`,
  answered: (adopted: Text, partly: Text, not: Text) =>
    say`书面反馈全部采纳${adopted}条、部分采纳${partly}条、未采纳${not}条（第四十条第四款）。`,
  mediated: (started: Text, agreed: Text) => say`自愿开展调解、和解${started}次，达成一致${agreed}次（第三十三条）。`,
}

export const returning = {
  notFilled: () => say`信访登记台账未填报，没有数字。`,
  none: (total: Text) => say`本期没有经确认的重复信访（${total}件）。`,
  total: (total: Text, linked: Text) => say`本期登记的重复信访${total}件，其中已查明前一件的${linked}件。`,
  work: (list: Text) => say`对已查明的回查前一件的办理（一件可以有几种情形）：${list}。`,
  unanswered: (count: Text) => say`再次登记时尚未答复的${count}件`,
  late: (count: Text) => say`答复逾期的${count}件`,
  processOnly: (count: Text) => say`只作程序性答复的${count}件`,
  supervised: (count: Text) => say`曾被督办的${count}件`,
  unenforced: (count: Text) => say`支持意见到期没有执行的${count}件`,
  ownMeasure: () => say`程序性答复为本局自定的口径，只看办理行为的记载。`,
} as const

export const oldMatters = {
  none: (total: Text) => say`到期末没有答复期限早已届满而仍未答复的积案（${total}件）。`,
  total: (total: Text, supervised: Text, returned: Text) =>
    say`到期末，答复期限早已届满而仍未答复的积案${total}件，其中曾被督办的${supervised}件、又来重复信访的${returned}件（积案的口径为本局自定，非法定）。`,
} as const

export const rateNames = {
  'rates.timelyDispatch': ['及时转送率', '《信访工作条例》第二十二条'],
  'rates.timelyAcceptance': ['及时受理率', '第二十三条'],
  'rates.onTimeReply': ['按期答复率', '第三十四条'],
} as const

export const routeNames = {
  'routes.judicial': '诉讼等司法程序',
  'routes.arbitration': '仲裁',
  'routes.partyAppeal': '党员申诉等程序',
  'routes.administrative': '行政复议等程序',
  'routes.statutoryDuty': '履行法定职责',
} as const

export const shareNames = {
  'rates.participation': ['群众参评率', '本期无办结件'],
  'rates.satisfaction': ['对责任单位的满意率', '本期办结件尚无评价'],
  'rates.office.participation': ['对信访部门的参评率', '本期无办结件'],
  'rates.office.satisfaction': ['对信访部门的满意率', '本期办结件尚无评价'],
} as const

export const appendix = {
  figures: '指标数值和口径',
  checks: '数字核对关系',
  figureColumns: ['指标', '数值', '口径和依据'] as const,
  checkColumns: ['核对内容', '左边', '右边', '结论'] as const,
  basis: (definition: string, basis: string) => `${definition}〔${basis}〕`,
  asAbove: '同上',
  restAsAbove: (clause: string) => `${clause}，其余同上`,
  holds: '相符',
  broken: '不相符',
  noChecks: () => say`本期没有可以核对的数字关系。`,
}
