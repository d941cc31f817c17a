import { chineseNumeral } from '../../documents/paper/numbering.ts'
import type { Block, Run } from '../../documents/paper/paper.ts'
import { enumerate, paragraph } from '../../documents/paper/say.ts'
import type { PlanAnswer } from '../../registers/plans/plan.ts'
import { entriesOf } from './entries.ts'
import type { FigureReader } from './figures.ts'
import type { HalfYearInput } from './input.ts'
import { activityNames, ledgerNames, problems as texts, tasks } from './problem-texts.ts'
import { returning } from './texts.ts'

/** A problem the figures show, and the task that answers it. */
export interface Finding {
  readonly answer: PlanAnswer
  readonly problem: readonly Run[]
  readonly task: readonly Run[]
}

type Rule = (figures: FigureReader, input: HalfYearInput) => Finding | undefined

const RULES: readonly Rule[] = [
  unfilledLedgers,
  openInspectionMatters,
  lateShare('rates.timelyDispatch', 'dispatch'),
  lateShare('rates.timelyAcceptance', 'acceptance', 'missed.notice.'),
  lateShare('rates.onTimeReply', 'reply', 'missed.reply.'),
  repeated,
  longUnanswered,
  higherVisits,
  unresolvedLeaderCases,
  lateShare('rates.satisfaction', 'satisfaction'),
  lateShare('rates.participation', 'participation'),
  missingActivities,
  dispositionsWithoutBasis,
]

export function findings(figures: FigureReader, input: HalfYearInput): readonly Finding[] {
  return RULES.flatMap((rule) => rule(figures, input) ?? [])
}

/** 二、存在问题: only what a figure shows; the rest is for a person to fill in. */
export function problemSection(found: readonly Finding[]): readonly Block[] {
  if (found.length === 0) return paragraph(texts.none())
  return found.flatMap(({ problem }, at) => paragraph(texts.numbered(chineseNumeral(at + 1), problem)))
}

function finding(answer: PlanAnswer, problem: readonly Run[], task: readonly Run[]): Finding {
  return { answer, problem, task }
}

function unfilledLedgers(figures: FigureReader): Finding | undefined {
  const names = Object.entries(ledgerNames).flatMap(([id, name]) => (figures.value(id) === null ? [name] : []))
  if (names.length === 0) return undefined
  const list = names.join('、')
  return finding('ledgers', texts.ledgers(list), tasks.ledgers(list))
}

function openInspectionMatters(figures: FigureReader): Finding | undefined {
  if ((figures.value('inspection.open') ?? 0) === 0) return undefined
  const open = figures.count('inspection.open')
  return finding('inspection', texts.inspection(open), tasks.inspection(open))
}

type Late = 'dispatch' | 'acceptance' | 'reply' | 'satisfaction' | 'participation'

/** `missed`: the figures that say which unit missed the duty; the office's own duty has none. */
function lateShare(id: string, name: Late, missed?: string): Rule {
  return (figures) => {
    if ((figures.value(id) ?? 1) >= 1) return undefined
    const units = missed === undefined ? [] : figures.ranked(missed)
    const problem = [
      ...texts[name](figures.rate(id)),
      ...(units.length === 0 ? [] : texts.missedBy(figures.counted(units))),
    ]
    return finding(name, problem, tasks[name]())
  }
}

function repeated(figures: FigureReader): Finding | undefined {
  if ((figures.value('rates.repeat') ?? 0) === 0) return undefined
  const work = (['unanswered', 'late', 'processOnly', 'supervised', 'unenforced'] as const)
    .filter((id) => (figures.value(`returning.${id}`) ?? 0) > 0)
    .map((id) => returning[id](figures.count(`returning.${id}`)))
  const returned = work.length === 0 ? [] : texts.returned(enumerate(work))
  return finding('repeat', [...texts.repeat(figures.rate('rates.repeat')), ...returned], tasks.repeat())
}

function longUnanswered(figures: FigureReader): Finding | undefined {
  if ((figures.value('oldMatters.total') ?? 0) === 0) return undefined
  const problem = texts.oldMatters(figures.count('oldMatters.total'), figures.count('oldMatters.supervised'))
  return finding('oldMatters', problem, tasks.oldMatters())
}

function higherVisits(figures: FigureReader): Finding | undefined {
  const ids = ['flow.visit.national', 'flow.visit.province'] as const
  if (ids.every((id) => (figures.value(id) ?? 0) === 0)) return undefined
  const problem = texts.higherVisits(figures.count(ids[0]), figures.count(ids[1]))
  return finding('higherVisits', problem, tasks.higherVisits())
}

function unresolvedLeaderCases(figures: FigureReader): Finding | undefined {
  const total = figures.value('leaderCases.total') ?? 0
  if (total <= (figures.value('leaderCases.resolved') ?? 0)) return undefined
  const problem = texts.leaderCases(figures.count('leaderCases.total'), figures.count('leaderCases.resolved'))
  return finding('leaderCases', problem, tasks.leaderCases())
}

function missingActivities(figures: FigureReader): Finding | undefined {
  const kinds = Object.entries(activityNames).flatMap(([id, name]) => (figures.value(id) === 0 ? [name] : []))
  if (kinds.length === 0) return undefined
  const list = kinds.join('、')
  return finding('activities', texts.activities(list), tasks.activities(list))
}

function dispositionsWithoutBasis(figures: FigureReader, input: HalfYearInput): Finding | undefined {
  if ((figures.value('order.lawfulDispositions') ?? 0) === 0) return undefined
  const entries = entriesOf(input.activities, 'lawfulDisposition', figures.sheet.period)
  const complete = entries.every((entry) => entry.organs.length > 0 && entry.documentNumber !== null)
  if (complete && entries.length > 0) return undefined
  const problem = texts.dispositions(figures.count('order.lawfulDispositions'))
  return finding('dispositions', problem, tasks.dispositions())
}
