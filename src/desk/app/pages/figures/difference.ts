import type { Figure } from './arrange.ts'

/** A rate, rather than a number of something. */
export function isShare({ text }: Pick<Figure, 'text'>): boolean {
  return text.endsWith('%') || text === '—'
}

/**
 * How far a figure is from the same figure of another span: 「+12（+8.3%）」, of rates in points. Nothing where one of the
 * two is unknown: what was never filled in is compared with nothing.
 */
export function difference(now: Figure, then: Figure | undefined): string {
  if (now.value === null || then === undefined || then.value === null) return ''
  if (isShare(now)) return `${signed((now.value - then.value) * 100, 2)}个百分点`
  const by = now.value - then.value
  const share = by === 0 || then.value === 0 ? '' : `（${signed((by / then.value) * 100, 1)}%）`
  return `${signed(by, 0)}${share}`
}

function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  if (Number(text) === 0) return '0'
  return `${value > 0 ? '+' : '−'}${text}`
}
