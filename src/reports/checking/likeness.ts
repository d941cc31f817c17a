import { markKey } from '../../documents/paper/figure-mark.ts'
import type { ReadParagraph } from './read-paper.ts'

export function textOf(paragraph: ReadParagraph): string {
  return paragraph.map(({ text }) => text).join('')
}

/** A paragraph with its marks' texts taken out: equal wording means that nothing but marked numbers can differ. */
export function wordingOf(paragraph: ReadParagraph): string {
  return paragraph.map(({ text, mark }) => (mark === undefined ? text : `\u0000${keyOf(mark)}\u0000`)).join('')
}

/** What its marks stand for, wherever in the paper they are. */
export function keysOf(paragraph: ReadParagraph): ReadonlySet<string> {
  return new Set(paragraph.flatMap(({ mark }) => (mark === undefined ? [] : [keyOf(mark)])))
}

export function keyOf(mark: string): string {
  return markKey(mark) ?? mark
}

/** The share of pairs of characters the two have in common (Dice), between 0 and 1. */
export function likeness(a: string, b: string): number {
  const pairsOfA = pairs(a)
  const pairsOfB = pairs(b)
  if (pairsOfA.length + pairsOfB.length === 0) return a === b ? 1 : 0
  const left = new Map<string, number>()
  for (const pair of pairsOfA) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairsOfB) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    common += 1
  }
  return (2 * common) / (pairsOfA.length + pairsOfB.length)
}

function pairs(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
