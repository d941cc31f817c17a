import { plainDate } from '../../calendar/plain-date.ts'
import type { ArithmeticCheck, Figure, FigureSheet } from '../../statistics/figure.ts'
import type { Activity, ActivityKind, HalfYearInput } from './input.ts'

/** 青禾县, invented: nothing in it is of a real place or person. */
const COUNTS: Readonly<Record<string, number>> = {
  'flow.total': 127,
  'flow.online': 41,
  'flow.visit': 76,
  'flow.letter': 7,
  'flow.phone': 3,
  'flow.other': 0,
  'flow.visit.national': 2,
  'flow.visit.province': 9,
  'flow.visit.city': 6,
  'flow.visit.cityGate': 0,
  'flow.visit.county': 55,
  'flow.visit.town': 4,
  'flow.visit.other': 0,
  'flow.people': 388,
  'flow.first': 108,
  'flow.repeat': 19,
  'concluded.total': 90,
  'concluded.visit': 55,
  'concluded.people': 241,
  'concluded.first': 80,
  'concluded.repeat': 10,
  'returning.total': 19,
  'returning.linked': 11,
  'returning.unanswered': 4,
  'returning.late': 2,
  'returning.processOnly': 2,
  'returning.supervised': 1,
  'returning.unenforced': 0,
  'oldMatters.total': 3,
  'oldMatters.supervised': 1,
  'oldMatters.returned': 2,
  'firstHandling.watched': 40,
  'firstHandling.returned': 3,
  'missed.notice.住建局': 3,
  'missed.reply.住建局': 1,
  'missed.reply.虒溪镇': 1,
  'flow.category.城乡建设': 44,
  'flow.category.劳动和社会保障': 31,
  'flow.category.农村农业': 31,
  'flow.category.教育': 21,
  'flow.unit.住建局': 40,
  'flow.unit.虒溪镇': 25,
  'flow.unit.人社局': 22,
  'flow.unit.南岭镇': 14,
  'flow.unit.教育局': 14,
  'flow.unit.水务公司': 12,
  'inspection.total': 26,
  'inspection.closed': 17,
  'inspection.open': 9,
  'inspection.batch.1': 15,
  'inspection.batch.2': 11,
  'inspection.unit.住建局': 12,
  'inspection.unit.虒溪镇': 8,
  'inspection.unit.人社局': 4,
  'inspection.unit.法院': 4,
  'inspection.unit.教育局': 0,
  'inspection.jointlyAssigned': 2,
  'inspection.domain.城乡建设': 16,
  'inspection.domain.涉法涉诉': 10,
  'leaderCases.city': 3,
  'leaderCases.county': 9,
  'leaderCases.total': 12,
  'leaderCases.resolved': 5,
  'conference.count': 2,
  'publicity.count': 1,
  'training.count': 0,
  'screening.count': 1,
  'leaderVisits.count': 1,
  'order.lawfulDispositions': 1,
  'acts.transferred': 96,
  'acts.assigned': 24,
  'acts.supervised': 5,
  'acts.reminded': 12,
  'acts.escalated': 0,
  'acts.receivedFromAbove': 3,
  'advice.improvement': 4,
  'advice.policy': 1,
  'advice.accountability': 0,
  'advice.adopted': 3,
  'advice.partlyAdopted': 1,
  'advice.notAdopted': 0,
  'mediation.started': 11,
  'mediation.agreed': 8,
  'conference.resolutions': 6,
  'conference.kept': 4,
  'rectification.total': 3,
  'rectification.closed': 1,
  'rectification.measures': 8,
  'rectification.kept': 5,
  'plan.total': 5,
  'plan.closed': 4,
  'risks.total': 14,
  'risks.closed': 9,
}

/** Numerator and denominator. */
const RATES: Readonly<Record<string, readonly [number, number]>> = {
  'leaderCases.resolutionRate': [5, 12],
  'firstHandling.oneTimeRate': [37, 40],
  'rates.timelyDispatch': [120, 120],
  'rates.timelyAcceptance': [104, 107],
  'rates.onTimeReply': [88, 90],
  'rates.repeat': [19, 127],
  'rates.participation': [66, 90],
  'rates.satisfaction': [51, 66],
}

const NEVER_IMPORTED: Figure = { ...described('未填报'), value: null, text: '未填报', count: null }

function described(id: string): Pick<Figure, 'label' | 'definition' | 'basis'> {
  return {
    label: `指标${id.replaceAll('.', '·')}`,
    definition: `${id.split('.')[0]}类指标，期内首尾两日均计`,
    basis: '信访工作条例',
  }
}

export function countFigure(id: string, value: number): Figure {
  return { ...described(id), value, text: String(value), count: value }
}

export function rateFigure(id: string, part: number, whole: number): Figure {
  if (whole === 0) return { ...described(id), value: null, text: '—', count: 0 }
  const percent = (Math.floor((part * 20_000 + whole) / (2 * whole)) / 100).toFixed(2).replace('.00', '')
  return { ...described(id), value: part / whole, text: `${percent}%`, count: whole }
}

export function neverImported(id: string): Figure {
  return { ...NEVER_IMPORTED, ...described(id) }
}

/** The county's figures, with the changes given: a count, or a figure; `undefined` takes the figure out. */
export function figureSheet(changes: Readonly<Record<string, number | Figure | undefined>> = {}): FigureSheet {
  const figures = new Map<string, Figure>([
    ...Object.entries(COUNTS).map(([id, value]) => [id, countFigure(id, value)] as const),
    ...Object.entries(RATES).map(([id, [part, whole]]) => [id, rateFigure(id, part, whole)] as const),
  ])
  for (const [id, change] of Object.entries(changes)) {
    if (change === undefined) figures.delete(id)
    else figures.set(id, typeof change === 'number' ? countFigure(id, change) : change)
  }
  return { ...PERIOD, figures: Object.fromEntries(figures), checks: [CHECK] }
}

const PERIOD = { period: { from: plainDate('2025-01-01'), to: plainDate('2025-06-25'), asOf: '2025-06-25' } }

const CHECK: ArithmeticCheck = {
  id: 'flow.forms',
  statement: '各信访形式件数之和等于登记件数',
  left: 127,
  right: 127,
  holds: true,
}

export function activity(kind: ActivityKind, heldOn: string, rest: Partial<Activity> = {}): Activity {
  return {
    id: `${kind}-${heldOn}`,
    kind,
    heldOn: plainDate(heldOn),
    subject: null,
    organs: [],
    result: null,
    documentNumber: null,
    ...rest,
  }
}

const ACTIVITIES: readonly Activity[] = [
  activity('conference', '2025-04-18', {
    subject: '二季度欠薪事项会商',
    organs: ['人社局', '住建局'],
    result: '形成会商意见3条',
  }),
  activity('conference', '2025-02-27', { subject: '交办事项进度通报' }),
  activity('publicity', '2025-05-16', { subject: '条例宣传周', organs: ['司法局'], result: '解答来访群众询问' }),
  activity('screening', '2025-03-11', { subject: '征地补偿纠纷排查', result: '列出清单' }),
  activity('leaderVisit', '2025-04-29', { subject: '虒溪镇下访', result: '现场答复' }),
  activity('lawfulDisposition', '2025-06-05', { subject: '依法处置非访人员', organs: ['公安局'], result: '1人' }),
]

export function county(changes: Partial<HalfYearInput> = {}): HalfYearInput {
  return {
    sheet: figureSheet(),
    office: '青禾县信访局',
    regionName: '青禾县',
    signedOn: plainDate('2025-06-25'),
    activities: ACTIVITIES,
    inspectionSender: '省委巡视组',
    ...changes,
  }
}
