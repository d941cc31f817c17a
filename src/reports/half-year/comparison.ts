import type { Run } from '../../documents/paper/paper.ts'
import { enumerate } from '../../documents/paper/say.ts'
import { span } from './days.ts'
import { figureReader, type FigureReader } from './figures.ts'
import type { Comparison } from './input.ts'
import { comparison as texts } from './texts.ts'

const COMPARED = [
  ['flow.total', '登记件数'],
  ['flow.visit', '走访'],
  ['flow.visit.national', '国家信访局走访'],
  ['flow.visit.province', '省信访局走访'],
] as const

/** The registered total is called 平稳 within this share of the earlier one, 激增 from the other share and count on. */
const STEADY_PERCENT = 5
const SURGE_PERCENT = 50
const SURGE_COUNT = 10

/** One or two sentences for each earlier span; none where nothing is given to compare with. */
export function comparisons(now: FigureReader, earlier: readonly Comparison[] = []): readonly (readonly Run[])[] {
  return earlier.flatMap((comparison) => compared(now, comparison))
}

function compared(now: FigureReader, comparison: Comparison): readonly (readonly Run[])[] {
  const before = figureReader(comparison.sheet)
  const label = texts.spans[comparison.span]
  const days = span(comparison.sheet.period)
  const items = COMPARED.flatMap(([id, name]) => item(now, before, { id, name, span: comparison.span }))
  if (items.length === 0) return [texts.notFilled(label, days)]
  return [texts.lead(label, days, enumerate(items)), verdict(now.value('flow.total'), before.value('flow.total'))]
}

interface Compared {
  readonly id: string
  readonly name: string
  readonly span: Comparison['span']
}

function item(now: FigureReader, before: FigureReader, { id, name, span }: Compared): readonly (readonly Run[])[] {
  const value = now.value(id)
  const base = before.value(id)
  if (value === null || base === null) return []
  const traced = (text: string, what: string): Run => ({ text, source: { kind: 'figure', id: `${span}.${id}${what}` } })
  const difference = value - base
  const earlier = traced(String(base), '')
  if (difference === 0) return [texts.same(name, earlier)]
  const percent = base === 0 ? undefined : traced(percentOf(Math.abs(difference), base), '.pct')
  const by = traced(String(Math.abs(difference)), '.by')
  return [texts.item(name, earlier, texts.change(difference > 0 ? '增加' : '减少', by, percent))]
}

function verdict(value: number | null, base: number | null): readonly Run[] {
  if (value === null || base === null || base === 0) return []
  const difference = value - base
  if (Math.abs(difference) * 100 <= base * STEADY_PERCENT) return texts.steady(COMPARED[0][1])
  const surged = difference * 100 > base * SURGE_PERCENT && difference >= SURGE_COUNT
  return surged ? texts.surge(COMPARED[0][1]) : []
}

/** `part ÷ whole` in per cent, rounded half up to two decimals in whole numbers, a trailing .00 dropped. */
export function percentOf(part: number, whole: number): string {
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole))
  const decimals = String(hundredths % 100).padStart(2, '0')
  return `${Math.floor(hundredths / 100)}${decimals === '00' ? '' : `.${decimals}`}%`
}
