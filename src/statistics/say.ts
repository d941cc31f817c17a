import type { Figure } from './figure.ts'

/** What stands beside every number: what it is called, what it counts, what it rests on. */
export interface Meaning {
  readonly label: string
  readonly definition: string
  readonly basis: string
}

/** A counted number. */
export function counted(meaning: Meaning, value: number): Figure {
  return { ...meaning, value, text: String(value), count: value }
}

/** A ledger that was never filled in: not zero, but unknown. */
export function notFilledIn(meaning: Meaning): Figure {
  return { ...meaning, value: null, text: '未填报', count: null }
}

/** A share: rounded half up to two decimals, a trailing `.00` dropped; of nothing it is 「—」, never 100 %. */
export function share(meaning: Meaning, part: number, whole: number): Figure {
  if (whole === 0) return { ...meaning, value: null, text: '—', count: 0 }
  return { ...meaning, value: part / whole, text: sayShare(part, whole), count: whole }
}

/** In whole hundredths of a per cent, so that no binary fraction decides a rounding. */
export function sayShare(part: number, whole: number): string {
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole))
  const text = (hundredths / 100).toFixed(2)
  return `${text.replace(/\.00$/, '')}%`
}
