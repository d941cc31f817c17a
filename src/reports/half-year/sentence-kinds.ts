/** One kind of sentence that half-year reports of county offices have, and what this report does about it. */
export interface SentenceKind {
  readonly section: string
  readonly kind: string
  /** written: from figures and entries, else a marked place to fill in; refused: this system doesn't say it. */
  readonly by: 'written' | 'refused'
  /** Where written: what the report then reads like. */
  readonly reads?: RegExp
  readonly note?: string
}

const flow = '信访流量'
const inspection = '巡视交办'
const rectification = '巡视整改和联席会议'
const ruleOfLaw = '信访法治化'
const problems = '存在问题'
const plan = '下半年工作计划'

/** Section by section, every kind of sentence of a county's half-year report; `report kinds` prints it. */
export const sentenceKinds: readonly SentenceKind[] = [
  { section: '开头', kind: '报告的单位、期间和截至时刻', by: 'written', reads: /本报告反映.+数字依据截至/u },
  { section: '开头', kind: '上期工作计划落实得怎样', by: 'written', reads: /上期工作计划\d+项.+尚未完成的：/u },
  { section: flow, kind: '信访总量和各信访形式的件数', by: 'written', reads: /登记信访件\d+件.+网上\d+件、走访\d+件/u },
  {
    section: flow,
    kind: '走访按国家、省、市、县各层级的批次',
    by: 'written',
    reads: /国家信访局\d+批次、省信访局\d+批次/u,
  },
  { section: flow, kind: '内容分类、被投诉较多的单位', by: 'written', reads: /按内容分类.+按主办责任单位分/u },
  {
    section: flow,
    kind: '总体走势（平稳、激增）',
    by: 'written',
    reads: /与上年同期.+(总体平稳|属于激增)/u,
    note: '只随所列比较而写；好转、反弹、向好不写',
  },
  { section: flow, kind: '一段时间（巡视进驻期）与平时相比', by: 'written', reads: /巡视进驻期（.+与此前同样天数/u },
  { section: inspection, kind: '交办总数、各批次件数', by: 'written', reads: /交办信访事项\d+件。其中第一批\d+件/u },
  { section: inspection, kind: '各责任单位件数', by: 'written', reads: /按责任单位分，其中：/u },
  { section: inspection, kind: '双向责任单位交办的件数', by: 'written', reads: /两个以上单位共同承办的有\d+件/u },
  { section: inspection, kind: '已办结、正在办理', by: 'written', reads: /到期末办结\d+件，尚在办理\d+件/u },
  { section: inspection, kind: '矛盾集中的领域', by: 'written', reads: /按所属领域分/u },
  { section: inspection, kind: '上级的重视和要求', by: 'refused', note: '没有数字可以证明，由人自行添写' },
  {
    section: rectification,
    kind: '反馈的问题、整改措施和进展',
    by: 'written',
    reads: /巡视反馈问题\d+个.+已认定落实\d+项/u,
  },
  {
    section: rectification,
    kind: '专班的设置和分工',
    by: 'written',
    reads: /专项工作力量的设置和分工：“.+”。/u,
    note: '照巡视整改台账所填的工作专班写；没有填的留待填写',
  },
  { section: rectification, kind: '领导带案下访', by: 'written', reads: /领导干部带案下访\d+次/u },
  { section: rectification, kind: '联席会议次数、日期、内容', by: 'written', reads: /召开信访工作联席会议\d+次：/u },
  { section: rectification, kind: '会议议定事项的落实', by: 'written', reads: /会议议定事项\d+项，已认定落实\d+项/u },
  {
    section: ruleOfLaw,
    kind: '矛盾纠纷排查化解',
    by: 'written',
    reads: /开展矛盾纠纷排查化解\d+次.+排查发现矛盾纠纷\d+件/u,
  },
  {
    section: ruleOfLaw,
    kind: '领导包案：市级、县级、化解、化解率',
    by: 'written',
    reads: /市级领导包案\d+件、县级领导包案\d+件.+化解率为/u,
  },
  { section: ruleOfLaw, kind: '法治宣传：日期、参加部门、成果', by: 'written', reads: /组织法治宣传\d+次：/u },
  { section: ruleOfLaw, kind: '业务培训', by: 'written', reads: /业务培训记录（\d+次）|组织业务培训\d+次/u },
  {
    section: ruleOfLaw,
    kind: '依法处置：人数、决定机关、文号',
    by: 'written',
    reads: /依法处置\d+人（.+决定，/u,
    note: '不写姓名，不用“非访”“打击”',
  },
  {
    section: ruleOfLaw,
    kind: '首接首办、一次性办结',
    by: 'written',
    reads: /首接首办责任的落实情况：.+观察期内查明又来的\d+件，一次性办结率为/u,
    note: '观察期为本局自定，非法定期限',
  },
  { section: ruleOfLaw, kind: '及时受理率、按期答复率', by: 'written', reads: /及时受理率为.+按期答复率为/u },
  { section: ruleOfLaw, kind: '重复信访和前一件的办理', by: 'written', reads: /重复信访\d+件.+查明前一件的\d+件/u },
  {
    section: ruleOfLaw,
    kind: '程序性答复后又来的',
    by: 'written',
    reads: /重复信访\d+件.+只作程序性答复的\d+件/u,
    note: '只看办理行为的记载，口径为本局自定，非法定',
  },
  {
    section: ruleOfLaw,
    kind: '积案：未答复、曾被督办、又来的',
    by: 'written',
    reads: /而仍未答复的积案\d+件，其中曾被督办的\d+件、又来重复信访的\d+件/u,
    note: '口径为本局自定，非法定',
  },
  { section: ruleOfLaw, kind: '转送、交办、督办', by: 'written', reads: /本期转送\d+次、交办\d+次。督办\d+次/u },
  { section: ruleOfLaw, kind: '调解、和解', by: 'written', reads: /自愿开展调解、和解\d+次/u },
  { section: ruleOfLaw, kind: '群众参评率、满意率', by: 'written', reads: /群众参评率为.+满意率为/u },
  {
    section: problems,
    kind: '重复信访和积案',
    by: 'written',
    reads: /是重复信访占登记件数的[^]+是答复期限早已届满而仍未答复的积案\d+件/u,
  },
  {
    section: problems,
    kind: '到国家、省走访较多',
    by: 'written',
    reads: /是到国家信访局走访\d+批次、到省信访局走访\d+批次/u,
  },
  {
    section: problems,
    kind: '办理不规范：哪些单位的哪项义务逾期',
    by: 'written',
    reads: /没有全部按期答复.+逾期的件数按主办单位为：/u,
  },
  { section: problems, kind: '培训、宣传等工作的缺口', by: 'written', reads: /是本期没有.+的记录/u },
  { section: problems, kind: '问题的成因', by: 'refused', note: '数字说明不了原因，由人自行添写' },
  {
    section: plan,
    kind: '重点项目',
    by: 'written',
    reads: /重点项目谋划情况\n.+以前落实/u,
    note: '照工作计划台账写；台账有安排而没有重点项目的照实写没有，台账没有安排的留待填写',
  },
  { section: plan, kind: '重点工作：事项、责任单位、完成日期', by: 'written', reads: /由.+于.+以前落实/u },
  {
    section: plan,
    kind: '针对所列问题的安排',
    by: 'written',
    reads: /办结巡视交办事项\n.+\n.+由住建局于.+以前落实/u,
    note: '照工作计划台账中写明针对这一问题的事项写；没有的留待填写',
  },
  { section: plan, kind: '对人员的稳控、重点人员名单', by: 'refused', note: '本系统不建名单，不写对人的管控' },
]
