import type { Meaning } from '../say.ts'

const dated = '以行为的日期计入统计期；已作废的信访件不计'

function meaning(label: string, definition: string, basis: string): Meaning {
  return { label, definition: `${definition}；${dated}`, basis }
}

const sending = '《信访工作条例》第四十一条第二项；转送、交办、督办的记载'
const advice = '《信访工作条例》第四十一条第三项、第四十条；建议和采纳情况的记载'
const mediation = '《信访工作条例》第三十三条；调解、和解的记载'

/** Figure id → what it counts: the type of act, and the value of one of its fields where only some are meant. */
export const counts = {
  'acts.transferred': {
    type: 'transferred',
    ...meaning('转送（次）', '信访局转送信访件的次数，改送的另计', sending),
  },
  'acts.assigned': { type: 'assigned', ...meaning('交办（次）', '信访局交办信访件的次数', sending) },
  'acts.supervised': { type: 'supervised', ...meaning('督办（次）', '对第四十条三种情形发出督办的次数', sending) },
  'acts.reminded': { type: 'reminded', ...meaning('提醒催办（次）', '内部提醒、催办的次数，不是督办', sending) },
  'acts.escalated': {
    type: 'supervisionEscalated',
    ...meaning(
      '约谈、通报、挂牌督办、限期整改（次）',
      '联席会议决定的次数',
      '《信访工作条例》第三十九条；联席会议决定的记载',
    ),
  },
  'acts.receivedFromAbove': {
    type: 'receivedFromAbove',
    ...meaning('收到上级交办、督办（次）', '收到市、省、国家来文交办、督办的次数', sending),
  },
  'advice.improvement': {
    type: 'recommended',
    field: ['kind', 'improvement'],
    ...meaning('改进工作的建议（条）', '提出改进工作的建议的条数', advice),
  },
  'advice.policy': {
    type: 'recommended',
    field: ['kind', 'policy'],
    ...meaning('完善政策的建议（条）', '提出完善政策的建议的条数', advice),
  },
  'advice.accountability': {
    type: 'recommended',
    field: ['kind', 'accountability'],
    ...meaning('追究责任的建议（条）', '提出追究责任的建议的条数', advice),
  },
  'advice.adopted': {
    type: 'recommendationAnswered',
    field: ['adopted', 'all'],
    ...meaning('建议全部采纳（条）', '书面反馈全部采纳的建议条数，以反馈的日期计', advice),
  },
  'advice.partlyAdopted': {
    type: 'recommendationAnswered',
    field: ['adopted', 'partly'],
    ...meaning('建议部分采纳（条）', '书面反馈部分采纳的建议条数，以反馈的日期计', advice),
  },
  'advice.notAdopted': {
    type: 'recommendationAnswered',
    field: ['adopted', 'not'],
    ...meaning('建议未采纳（条）', '书面反馈未采纳的建议条数，以反馈的日期计', advice),
  },
  'mediation.started': {
    type: 'mediationStarted',
    ...meaning('开展调解、和解（次）', '自愿开展调解、和解的次数', mediation),
  },
  'mediation.agreed': {
    type: 'mediationClosed',
    field: ['result', 'agreed'],
    ...meaning('调解、和解达成一致（次）', '调解、和解结束并达成一致的次数', mediation),
  },
} as const satisfies Record<string, Meaning & { readonly type: string; readonly field?: readonly [string, string] }>
