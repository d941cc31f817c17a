import { addDays } from '../../calendar/plain-date.ts'
import type { Block, Heading, Paper, Run } from '../../documents/paper/paper.ts'
import { enumerate, paragraph } from '../../documents/paper/say.ts'
import type { Period } from '../../statistics/figure.ts'
import { appendices } from './appendix.ts'
import { conferenceSection } from './conference.ts'
import { day, moment, periodName, span } from './days.ts'
import { figureReader } from './figures.ts'
import { flowSection } from './flow.ts'
import type { HalfYearInput, ReportMark } from './input.ts'
import { inspectionSection } from './inspection.ts'
import { planSection } from './plan.ts'
import { findings, problemSection } from './problems.ts'
import { ruleOfLawSection } from './rule-of-law.ts'
import { sayable } from './sayable.ts'
import { entries, headings, opening as texts } from './texts.ts'

/**
 * The half-year report as a paper, written from the figures and the ledger of activities alone. Every number in it
 * stands behind a figure, a check, an entry or a day; what none of them shows is printed 〔待填：依据〕.
 * @throws RangeError when the sheet lacks a figure of a fixed name, or `asOf` is neither a day nor an instant
 */
export function halfYearReport(input: HalfYearInput): Paper {
  const figures = figureReader(input.sheet)
  const { name, next } = periodName(input.sheet.period)
  const found = findings(figures, input)
  return {
    title: texts.title(input.office, name, next),
    blocks: [
      ...paragraph(...opening(input)),
      heading(1, headings.work),
      heading(2, headings.flow),
      ...flowSection(figures, input),
      heading(2, headings.inspection),
      ...inspectionSection(figures, input),
      heading(2, headings.conference),
      ...conferenceSection(figures, input),
      heading(2, headings.ruleOfLaw),
      ...ruleOfLawSection(figures, input),
      heading(1, headings.problems),
      ...problemSection(found),
      heading(1, headings.plan(next)),
      ...planSection(found, input.plan ?? []),
    ],
    attachments: appendices(input.sheet),
    signature: { organ: input.office, day: input.signedOn },
    madeFrom: madeFrom(input),
  }
}

/** What the same report is made from once more, to hold a file against it. */
export function madeFrom({
  sheet,
  signedOn,
  units = 'then',
  interval,
}: HalfYearInput): Readonly<Record<ReportMark, string>> {
  const { from, to, asOf } = sheet.period
  return {
    dengwenReport: 'half-year',
    dengwenFrom: from,
    dengwenTo: to,
    dengwenAsOf: asOf,
    dengwenUnits: units,
    dengwenSignedOn: signedOn,
    dengwenInterval: interval === undefined ? '' : sayInterval(interval.name, interval.now.period),
  }
}

/** 「巡视进驻期=2025-03-31..2025-05-20」, as it is asked for. */
function sayInterval(name: string, { from, to }: Period): string {
  return `${name}=${from}..${to}`
}

function heading(level: Heading['level'], text: string): Block {
  return { kind: 'heading', level, text }
}

function opening(input: HalfYearInput): readonly (readonly Run[])[] {
  const { period, checks } = input.sheet
  const broken = checks.filter((check) => !check.holds)
  const statements = broken.map(({ id, statement }): readonly Run[] => [
    { text: statement, source: { kind: 'definition', id } },
  ])
  return [
    texts.scope(input.office, span(period), moment(period.asOf)),
    succession(input),
    lastPlan(input),
    broken.length === 0 ? [] : texts.brokenChecks(enumerate(statements, '；')),
  ]
}

/** What became of the last plan: the report opens with it. */
function lastPlan({ sheet, lastPlan: items = [] }: HalfYearInput): readonly Run[] {
  const figures = figureReader(sheet)
  if ((figures.value('plan.total') ?? 0) === 0) return []
  const unfinished = items
    .filter(({ done }) => !done)
    .map(({ id, task, promises }) => {
      const said: Run = { text: sayable(task) ?? entries.bare, source: { kind: 'entry', id } }
      const owed = promises.map(({ owner, due }) => texts.promise(owner, day(due)))
      return texts.unfinishedItem(said, owed.length === 0 ? [] : texts.promised(enumerate(owed)))
    })
  return [
    ...texts.lastPlan(figures.count('plan.total'), figures.count('plan.closed')),
    ...(unfinished.length === 0 ? [] : texts.unfinished(enumerate(unfinished, '；'))),
  ]
}

/** Reports start the day after the last one ended. */
function succession({ lastReportTo, sheet }: HalfYearInput): readonly Run[] {
  if (lastReportTo === undefined) return []
  const due = addDays(lastReportTo, 1)
  if (sheet.period.from === due) return []
  return sheet.period.from > due ? texts.gap(day(lastReportTo)) : texts.overlap(day(lastReportTo))
}
