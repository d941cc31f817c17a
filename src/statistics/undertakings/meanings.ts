import type { Meaning } from '../say.ts'

const basis = '《信访工作条例》第十二条第二款；议定、承诺事项和核验的记载'
const accepted = '经提交人以外的人核验认定'

export const conferenceResolutions: Meaning = {
  label: '联席会议议定事项（项）',
  definition: '统计期内召开的联席会议议定的事项；决定不再落实的不计',
  basis,
}
export const conferenceKept: Meaning = {
  label: '联席会议议定事项已落实（项）',
  definition: `统计期内召开的联席会议议定的事项中，${accepted}落实的`,
  basis,
}
export const rectificationTotal: Meaning = {
  label: '巡视整改问题（个）',
  definition: '统计期末以前登记、统计期首日以前没有整改完成的反馈问题',
  basis: '巡视整改台账',
}
export const rectificationClosed: Meaning = {
  label: '巡视整改问题已完成（个）',
  definition: '上述问题中，统计期末以前核定整改完成的',
  basis: '巡视整改台账',
}
export const rectificationMeasures: Meaning = {
  label: '巡视整改措施（项）',
  definition: '上述问题的整改措施；决定不再落实的不计',
  basis,
}
export const rectificationKept: Meaning = {
  label: '巡视整改措施已落实（项）',
  definition: `上述措施中，${accepted}落实的`,
  basis,
}
export const planTotal: Meaning = {
  label: '上期工作计划事项（项）',
  definition: '统计期首日以前登记、当日尚未办结的工作计划事项',
  basis: '工作计划台账',
}
export const planClosed: Meaning = {
  label: '上期工作计划事项已完成（项）',
  definition: '上述事项中，统计期末以前核定完成的',
  basis: '工作计划台账',
}
export const riskTotal: Meaning = {
  label: '排查发现矛盾纠纷（件）',
  definition: '统计期内登记的矛盾纠纷，只记事项和地点，不记人员',
  basis: '排查化解台账',
}
export const riskClosed: Meaning = {
  label: '排查发现矛盾纠纷已化解（件）',
  definition: '上述矛盾纠纷中，统计期末以前核定化解的',
  basis: '排查化解台账',
}
