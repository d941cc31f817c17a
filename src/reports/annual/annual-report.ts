import type { Block, Heading, Paper } from '../../documents/paper/paper.ts'
import { paragraph } from '../../documents/paper/say.ts'
import { appendices } from '../half-year/appendix.ts'
import { moment, span } from '../half-year/days.ts'
import { figureReader } from '../half-year/figures.ts'
import { flowSection } from '../half-year/flow.ts'
import { madeFrom } from '../half-year/half-year-report.ts'
import type { HalfYearInput } from '../half-year/input.ts'
import { advised, pressed } from '../half-year/office-acts.ts'
import { evaluation, terms } from '../half-year/rule-of-law.ts'
import { TO_FILL_IN } from '../half-year/texts.ts'
import { annual as texts } from './texts.ts'

/**
 * 第四十一条: the year's report to the party committee, the government and the office above, in its four parts. It is written
 * from the same figures as the half-year's, over the whole year.
 */
export function annualReport(input: HalfYearInput): Paper {
  const figures = figureReader(input.sheet)
  const { from, asOf } = input.sheet.period
  return {
    title: texts.title(input.office, from.slice(0, 4)),
    blocks: [
      ...paragraph(texts.scope(input.office, span(input.sheet.period), moment(asOf))),
      heading(texts.parts.statistics),
      ...flowSection(figures, input),
      ...paragraph(terms(figures), evaluation(figures)),
      heading(texts.parts.pressing),
      ...paragraph(...pressed(figures)),
      heading(texts.parts.advice),
      ...paragraph(...advised(figures)),
      heading(texts.parts.other),
      ...paragraph(texts.other(TO_FILL_IN)),
    ] satisfies readonly Block[],
    attachments: appendices(input.sheet),
    signature: { organ: input.office, day: input.signedOn },
    madeFrom: { ...madeFrom(input), dengwenReport: 'annual' },
  }
}

function heading(text: string): Heading {
  return { kind: 'heading', level: 1, text }
}
