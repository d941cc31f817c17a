import type { Compared } from './rounds.ts'

/** How large a run is: the sizes of the targets, or small ones to see that everything still runs. */
export interface Scale {
  readonly dueDays: number
  readonly acts: number
  readonly ledgerRows: number
  readonly smallStore: number
  readonly largeStore: number
  /** How many petitions of a store are imported; the others are copies of them. */
  readonly templates: number
  readonly pagesPerRound: number
  /** Rounds of what takes seconds; of what takes minutes. */
  readonly rounds: number
  readonly longRounds: number
  readonly say: (line: string) => void
}

/** One line of the result: what was held against what, and how far it may be. */
export interface Result {
  readonly what: string
  /** The largest ratio that is still right; a measurement for orientation has none. */
  readonly atMost: number | undefined
  readonly compared: Compared
  /** What else was seen: where the time went, memory. */
  readonly notes: readonly string[]
}

/** A measurement of its own; run one after the other, never together. */
export type Measurement = (scale: Scale) => Promise<readonly Result[]>

export function isMet({ atMost, compared }: Result): boolean {
  return atMost === undefined || compared.ratio <= atMost
}

/** One result as lines to print. */
export function sayResult(result: Result): readonly string[] {
  const { what, atMost, compared, notes } = result
  const [low, high] = compared.spread.map(twoDigits)
  const verdict = atMost === undefined ? '' : isMet(result) ? `，目标 ≤ ${atMost}，达到` : `，目标 ≤ ${atMost}，未达到`
  const took = `${milliseconds(compared.subjectMs)} / ${milliseconds(compared.yardstickMs)}`
  return [
    `${what}：${twoDigits(compared.ratio)} 倍（各轮 ${low ?? ''}–${high ?? ''}；${took}）${verdict}`,
    ...notes.map((note) => `    ${note}`),
  ]
}

const twoDigits = (ratio: number): string => ratio.toFixed(2)

export function milliseconds(ms: number): string {
  return ms < 100 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`
}
