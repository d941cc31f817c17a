import { addressOf } from './filters.ts'
import type { Filters } from './filters.ts'

const keyOf = (filters: Filters) => `dengwen.pages.${addressOf(filters)}`

/**
 * The pages gone through in this tab, by where each begins: a keyset knows what comes after a page, and not what came
 * before it.
 */
function trailOf(filters: Filters): readonly string[] {
  return (window.sessionStorage.getItem(keyOf(filters)) ?? '').split(',').filter((each) => each !== '')
}

export function nextAddress(filters: Filters, after: string | undefined, next: string): string {
  const trail = trailOf(filters)
  const gone = after === undefined ? [] : trail.slice(0, trail.indexOf(after) + 1)
  window.sessionStorage.setItem(keyOf(filters), [...gone, next].join(','))
  return addressOf(filters, next)
}

/** The page before; the first where this tab doesn't know it. */
export function previousAddress(filters: Filters, after: string): string {
  const trail = trailOf(filters)
  return addressOf(filters, trail[trail.indexOf(after) - 1])
}
