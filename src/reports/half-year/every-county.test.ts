import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outline, textOf } from '../../documents/paper/outline.ts'
import type { Block, Paper, Run } from '../../documents/paper/paper.ts'
import type { Figure } from '../../statistics/figure.ts'
import { halfYearReport } from './half-year-report.ts'
import type { ActivityKind } from './input.ts'
import { activity, countFigure, county, figureSheet, neverImported, rateFigure } from './invented-county.fixture.ts'
import { DIRECTION_WORDS, REFUSED_WORDS } from './sayable.ts'

const KINDS: readonly ActivityKind[] = [
  'conference',
  'publicity',
  'training',
  'screening',
  'leaderVisit',
  'lawfulDisposition',
]

const anyFigure = (id: string): fc.Arbitrary<Figure> =>
  id.startsWith('rates.') || id.endsWith('Rate')
    ? fc.oneof(
        fc.constant(rateFigure(id, 0, 0)),
        fc.nat(50).map((part) => rateFigure(id, part, 50)),
        fc.constant(neverImported(id)),
      )
    : fc.oneof(
        fc.nat(3000).map((value) => countFigure(id, value)),
        fc.constant(countFigure(id, 0)),
        fc.constant(neverImported(id)),
      )

const anySheet = fc
  .record(Object.fromEntries(Object.keys(figureSheet().figures).map((id) => [id, anyFigure(id)])))
  .map((figures) => figureSheet(figures))

const anyText = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('非访人员处置', '重点人员会商', '形势平稳', '打击违法', '第3次会商，12人到会'),
)
const anyActivity = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    day: fc.integer({ min: 10, max: 28 }),
    subject: anyText,
    result: anyText,
    documentNumber: anyText,
  })
  .map(({ kind, day, ...rest }) => activity(kind, `2025-03-${day}`, { ...rest, organs: ['公安局'] }))

const anyCounty = fc
  .record({ sheet: anySheet, activities: fc.array(anyActivity, { maxLength: 12 }) })
  .map((changes) => county(changes))

function runsOf(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [{ text: block.text }]
    return block.kind === 'paragraph' ? block.runs : block.rows.flat(2)
  })
}

function allRuns(paper: Paper): readonly Run[] {
  return [...runsOf(paper.blocks), ...paper.attachments.flatMap((attachment) => runsOf(attachment.blocks))]
}

test('任何数字都有出处：指标、核对关系、台账明细或者日期', () => {
  fc.assert(
    fc.property(anyCounty, (input) => {
      const unsourced = allRuns(halfYearReport(input)).filter((run) => run.source === undefined)
      for (const run of unsourced) expect(run.text).not.toMatch(/[0-9０-９%]/)
    }),
  )
})

test('写作数字的，与所注指标的数值相同', () => {
  fc.assert(
    fc.property(anyCounty, (input) => {
      for (const { text, source } of runsOf(halfYearReport(input).blocks)) {
        if (source?.kind !== 'figure') continue
        const figure = input.sheet.figures[source.id]
        expect([figure?.text, String(figure?.value)]).toContain(text)
      }
    }),
  )
})

test('任何一句都没有拒用词；没有比较就没有走势词', () => {
  fc.assert(
    fc.property(anyCounty, (input) => {
      const text = outline(halfYearReport(input))
      for (const word of [...REFUSED_WORDS, ...DIRECTION_WORDS]) expect(text).not.toContain(word)
    }),
  )
})

test('同样的材料，同样的报告；单位次序与指标排列无关', () => {
  fc.assert(
    fc.property(anyCounty, (input) => {
      const reversed = Object.fromEntries(Object.entries(input.sheet.figures).reverse())
      const again = halfYearReport({ ...input, sheet: { ...input.sheet, figures: reversed } })
      const body = (paper: Paper): string => paper.blocks.map((block) => textOf(runsOf([block]))).join('\n')
      expect(body(again)).toBe(body(halfYearReport(input)))
    }),
  )
})

const reference = new URL('../../../../shared/reference/xiangyuan-2025H1.txt', import.meta.url)

test.skipIf(!existsSync(reference))('句子是自己写的：十二字连续相同的不到百分之五', () => {
  const runs = (text: string): ReadonlySet<string> => {
    const plain = text.replace(/[\s*#|]/g, '')
    return new Set(Array.from({ length: Math.max(0, plain.length - 11) }, (_, at) => plain.slice(at, at + 12)))
  }
  const theirs = runs(readFileSync(reference, 'utf8'))
  const ours = [...runs(outline(halfYearReport(county())))]
  expect(ours.filter((run) => theirs.has(run)).length / ours.length).toBeLessThan(0.05)
})
