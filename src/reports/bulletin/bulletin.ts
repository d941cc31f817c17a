import type { Attachment, Block, Paper, Run, Table } from '../../documents/paper/paper.ts'
import { paragraph } from '../../documents/paper/say.ts'
import type { FigureSheet, Period } from '../../statistics/figure.ts'
import { moment, span } from '../half-year/days.ts'
import { figureReader } from '../half-year/figures.ts'
import type { FigureReader } from '../half-year/figures.ts'
import { madeFrom } from '../half-year/half-year-report.ts'
import type { HalfYearInput } from '../half-year/input.ts'
import { bulletin as texts } from './texts.ts'

const kinds = ['notice', 'reply'] as const
const parts = ['due', 'late', 'rate'] as const

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })

/**
 * 每月通报: what each lead unit owed and missed, in a table without a ranking; visits to higher levels are no part of it.
 * @throws RangeError without the units' own sheet
 */
export function monthlyBulletin(input: HalfYearInput): Paper {
  if (input.unitSheet === undefined) throw new RangeError('每月通报要有各单位的指标')
  const whole = figureReader(input.sheet)
  const units = figureReader(input.unitSheet)
  const names = namesOf(units)
  const { period } = input.sheet
  return {
    title: texts.title(input.office, monthName(period)),
    blocks: [
      ...paragraph(
        texts.scope(input.office, span(period), moment(period.asOf)),
        texts.whole(whole.rate('rates.timelyAcceptance'), whole.rate('rates.onTimeReply')),
      ),
      ...(names.length === 0
        ? paragraph(texts.none())
        : [
            ...paragraph(missed(units, 'notice'), missed(units, 'reply')),
            ...paragraph(texts.order()),
            table(units, names),
          ]),
    ],
    attachments: names.length === 0 ? [] : [definitions(input.unitSheet, names)],
    signature: { organ: input.office, day: input.signedOn },
    madeFrom: { ...madeFrom(input), dengwenReport: 'bulletin' },
  }
}

/** 「2025年5月」: a bulletin is of one whole month. */
function monthName({ from }: Period): string {
  return `${from.slice(0, 4)}年${String(Number(from.slice(5, 7)))}月`
}

function namesOf(units: FigureReader): readonly string[] {
  const names = kinds.flatMap((kind) => {
    const prefix = `unitRates.${kind}.due.`
    return units.idsUnder(prefix).map((id) => id.slice(prefix.length))
  })
  return [...new Set(names)].sort((a, b) => collator.compare(a, b))
}

function missed(units: FigureReader, kind: (typeof kinds)[number]): readonly Run[] {
  const late = units.ranked(`unitRates.${kind}.late.`)
  const what = texts.what[kind]
  return late.length === 0 ? texts.noneMissed(what) : texts.missed(what, units.counted(late))
}

function table(units: FigureReader, names: readonly string[]): Table {
  const [unit, ...rest] = texts.columns
  return {
    kind: 'table',
    columns: [
      { title: unit, share: 28, align: 'left' },
      ...rest.map((title) => ({ title, share: 12, align: 'center' }) as const),
    ],
    rows: names.map((name) => [
      [{ text: name }],
      ...kinds.flatMap((kind) => parts.map((part) => [cell(units, `unitRates.${kind}.${part}.${name}`)])),
    ]),
  }
}

/** A unit that owed nothing of a kind has no figure of it. */
function cell({ sheet }: FigureReader, id: string): Run {
  const figure = sheet.figures[id]
  return figure === undefined ? { text: texts.noDuty } : { text: figure.text, source: { kind: 'figure', id } }
}

/** What each column counts, said once: the units' figures differ in the unit alone. */
function definitions({ figures }: FigureSheet, names: readonly string[]): Attachment {
  const rows = kinds.flatMap((kind) =>
    parts.flatMap((part) => {
      const id = names.map((name) => `unitRates.${kind}.${part}.${name}`).find((each) => Object.hasOwn(figures, each))
      const figure = id === undefined ? undefined : figures[id]
      if (id === undefined || figure === undefined) return []
      const source = { kind: 'definition', id } as const
      return [
        [[{ text: columnOf(kind, part), source }], [{ text: texts.basis(figure.definition, figure.basis), source }]],
      ]
    }),
  )
  const [label, basis] = texts.definitionColumns
  const columns = [
    { title: label, share: 20, align: 'left' },
    { title: basis, share: 80, align: 'left' },
  ] as const satisfies Table['columns']
  const block: Block = { kind: 'table', columns, rows }
  return { title: texts.definitions, blocks: [block] }
}

function columnOf(kind: (typeof kinds)[number], part: (typeof parts)[number]): string {
  return texts.columns[1 + kinds.indexOf(kind) * parts.length + parts.indexOf(part)] ?? ''
}
