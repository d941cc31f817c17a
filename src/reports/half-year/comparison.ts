import type { Run } from '../../documents/paper/paper.ts'
import { enumerate } from '../../documents/paper/say.ts'
import { span } from './days.ts'
import { figureReader, type FigureReader } from './figures.ts'
import type { Comparison, Interval } from './input.ts'
import { comparison as texts } from './texts.ts'

const COMPARED = [
  ['flow.total', '登记件数'],
  ['flow.visit', '走访'],
  ['flow.visit.national', '国家信访局走访'],
  ['flow.visit.province', '省信访局走访'],
] as const

/** The total is called 平稳 within this share of the earlier one, a number 激增 from the other share and count on. */
const STEADY_PERCENT = 5
const SURGE_PERCENT = 50
const SURGE_COUNT = 10

/** One or two sentences for each earlier span; none where nothing is given to compare with. */
export function comparisons(now: FigureReader, earlier: readonly Comparison[] = []): readonly (readonly Run[])[] {
  return earlier.flatMap(({ span: name, sheet }) => {
    const before = figureReader(sheet)
    return compared(now, before, { label: texts.spans[name], traced: (id) => `${name}.${id}` })
  })
}

/** A named interval within the period (巡视进驻期) and as many days right before it. */
export function intervalCompared({ name, now, before }: Interval): readonly (readonly Run[])[] {
  const during = figureReader(now)
  const traced = (id: string) => `interval.${id}`
  const told = COMPARED.flatMap(([id, what]) => {
    const value = during.value(id)
    const source = { kind: 'figure', id: traced(id) } as const
    return value === null ? [] : [texts.counted(what, { text: String(value), source })]
  })
  if (told.length === 0) return []
  return [
    texts.interval(name, span(now.period), enumerate(told)),
    ...compared(during, figureReader(before), { label: texts.equalDays, traced: (id) => `before.${id}` }),
  ]
}

/** How the earlier span is called, and under which id a figure of it stands in the paper. */
interface Against {
  readonly label: string
  readonly traced: (id: string) => string
}

function compared(now: FigureReader, before: FigureReader, against: Against): readonly (readonly Run[])[] {
  const days = span(before.sheet.period)
  const items = COMPARED.flatMap(([id, name]) => item(now, before, { id, name, against }))
  if (items.length === 0) return [texts.notFilled(against.label, days)]
  return [texts.lead(against.label, days, enumerate(items)), ...verdicts(now, before)]
}

interface Compared {
  readonly id: string
  readonly name: string
  readonly against: Against
}

function item(now: FigureReader, before: FigureReader, { id, name, against }: Compared): readonly (readonly Run[])[] {
  const value = now.value(id)
  const base = before.value(id)
  if (value === null || base === null) return []
  const traced = (text: string, what: string): Run => ({
    text,
    source: { kind: 'figure', id: `${against.traced(id)}${what}` },
  })
  const difference = value - base
  const earlier = traced(String(base), '')
  if (difference === 0) return [texts.same(name, earlier)]
  const percent = base === 0 ? undefined : traced(percentOf(Math.abs(difference), base), '.pct')
  const by = traced(String(Math.abs(difference)), '.by')
  return [texts.item(name, earlier, texts.change(difference > 0 ? '增加' : '减少', by, percent))]
}

/** 平稳 is said of the total alone; 激增 of whatever surged. */
function verdicts(now: FigureReader, before: FigureReader): readonly (readonly Run[])[] {
  return COMPARED.flatMap(([id, name]) => {
    const [value, base] = [now.value(id), before.value(id)]
    if (value === null || base === null || base === 0) return []
    const difference = value - base
    if (id === 'flow.total' && Math.abs(difference) * 100 <= base * STEADY_PERCENT) return [texts.steady(name)]
    const surged = difference * 100 > base * SURGE_PERCENT && difference >= SURGE_COUNT
    return surged ? [texts.surge(name)] : []
  })
}

/** `part ÷ whole` in per cent, rounded half up to two decimals in whole numbers, a trailing .00 dropped. */
export function percentOf(part: number, whole: number): string {
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole))
  const decimals = String(hundredths % 100).padStart(2, '0')
  return `${Math.floor(hundredths / 100)}${decimals === '00' ? '' : `.${decimals}`}%`
}
