import type { Attachment, Block, Run } from '../../documents/paper/paper.ts'
import { paragraph } from '../../documents/paper/say.ts'
import type { ArithmeticCheck, Figure, FigureSheet } from '../../statistics/figure.ts'
import { appendix as texts } from './texts.ts'

/** 附件1: every figure of the sheet; 附件2: every arithmetic check with both its sides. */
export function appendices(sheet: FigureSheet): readonly Attachment[] {
  return [
    { title: texts.figures, blocks: [figureTable(sheet)] },
    { title: texts.checks, blocks: sheet.checks.length === 0 ? paragraph(texts.noChecks()) : [checkTable(sheet)] },
  ]
}

function figureTable(sheet: FigureSheet): Block {
  const figures = Object.entries(sheet.figures)
  const [label, value, basis] = texts.figureColumns
  return {
    kind: 'table',
    columns: [
      { title: label, share: 28, align: 'left' },
      { title: value, share: 12, align: 'center' },
      { title: basis, share: 60, align: 'left' },
    ],
    rows: figures.map(([id, figure], at) => figureRow(id, figure, figures[at - 1]?.[1])),
  }
}

function figureRow(id: string, figure: Figure, above: Figure | undefined): readonly (readonly Run[])[] {
  return [
    [{ text: figure.label, source: { kind: 'definition', id } }],
    [{ text: figure.text, source: { kind: 'figure', id } }],
    [{ text: explained(figure, above), source: { kind: 'definition', id } }],
  ]
}

/**
 * The definition and its basis. The members of a family differ in their definition's first clause only: what is the
 * same as in the row above is said to be, or the table would run to a dozen pages.
 */
function explained(figure: Figure, above: Figure | undefined): string {
  const [clause, rest] = clausesOf(figure)
  if (above === undefined) return clause + rest
  const [clauseAbove, restAbove] = clausesOf(above)
  if (rest !== restAbove) return clause + rest
  return clause === clauseAbove ? texts.asAbove : texts.restAsAbove(clause)
}

function clausesOf({ definition, basis }: Figure): readonly [string, string] {
  const whole = texts.basis(definition, basis)
  const firstClause = definition.split(/[；〔]/u)[0] ?? ''
  return [firstClause, whole.slice(firstClause.length)]
}

function checkTable(sheet: FigureSheet): Block {
  const [statement, left, right, verdict] = texts.checkColumns
  return {
    kind: 'table',
    columns: [
      { title: statement, share: 55, align: 'left' },
      { title: left, share: 14, align: 'center' },
      { title: right, share: 14, align: 'center' },
      { title: verdict, share: 17, align: 'center' },
    ],
    rows: sheet.checks.map(checkRow),
  }
}

function checkRow({ id, statement, left, right, holds }: ArithmeticCheck): readonly (readonly Run[])[] {
  return [
    [{ text: statement, source: { kind: 'definition', id } }],
    [{ text: String(left), source: { kind: 'check', id: `${id}.left` } }],
    [{ text: String(right), source: { kind: 'check', id: `${id}.right` } }],
    [{ text: holds ? texts.holds : texts.broken }],
  ]
}
