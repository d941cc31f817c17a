import type { Told } from './told.ts'

/** One petition as one of the two systems has it. */
interface Side {
  readonly told: Told
}

export interface Paired<H, T> {
  readonly pairs: readonly { readonly here: H; readonly there: T }[]
  readonly onlyHere: readonly H[]
  readonly onlyThere: readonly T[]
}

type Key = (side: Side) => string | undefined

/** No cell holds this control character. */
const BETWEEN = '\u0001'
const known = ['登记日期', '信访形式', '信访人', '标题'] as const

export const numberOf: Key = ({ told }) => (told['信访件编号'] === '' ? undefined : told['信访件编号'])
export const sameOnPaper: Key = ({ told }) => joined(told, known)

/**
 * The same petition there and here is one: by the upper system's number; else by day, form, petitioner and title; else by
 * three of the four, where only one petition on each side answers to them and the two bear no different numbers.
 */
export function pairUp<H extends Side, T extends Side>(here: readonly H[], there: readonly T[]): Paired<H, T> {
  const left = { here: new Set(here), there: new Set(there) }
  const pairs: { here: H; there: T }[] = []
  const pass = (key: Key, most: number, fits: (a: H, b: T) => boolean = () => true): void => {
    const byKey = Map.groupBy(left.here, key)
    for (const [text, theirs] of Map.groupBy(left.there, key)) {
      const ours = text === undefined ? [] : (byKey.get(text) ?? [])
      if (ours.length > most || theirs.length > most) continue
      for (const [at, row] of theirs.entries()) {
        const own = ours[at]
        if (own === undefined || !fits(own, row)) continue
        left.here.delete(own)
        left.there.delete(row)
        pairs.push({ here: own, there: row })
      }
    }
  }
  pass(numberOf, Number.POSITIVE_INFINITY)
  pass(sameOnPaper, Number.POSITIVE_INFINITY)
  for (const spared of known)
    pass(
      ({ told }) =>
        joined(
          told,
          known.filter((column) => column !== spared),
        ),
      1,
      noOtherNumber,
    )
  return { pairs, onlyHere: [...left.here], onlyThere: [...left.there] }
}

/** A petition without a name or a title is not found by the rest. */
function joined(told: Told, columns: readonly string[]): string | undefined {
  const cells = columns.map((column) => told[column] ?? '')
  return cells.includes('') ? undefined : cells.join(BETWEEN)
}

function noOtherNumber(a: Side, b: Side): boolean {
  const [ours, theirs] = [numberOf(a), numberOf(b)]
  return ours === undefined || theirs === undefined || ours === theirs
}
