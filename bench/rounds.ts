/** What one round of a measurement took, in milliseconds; rounds are counted from 0. */
type Timed = (round: number) => Promise<number> | number

/** Two things measured in turn in one run: only their ratio means anything, since it moves least with the machine. */
export interface Compared {
  /** Median of the rounds' ratios. */
  readonly ratio: number
  /** Lowest and highest ratio of a single round. */
  readonly spread: readonly [number, number]
  /** Medians, in milliseconds; for orientation only. */
  readonly subjectMs: number
  readonly yardstickMs: number
}

/** Rounds of subject and yardstick, taking turns in who goes first, so that neither always finds the warm machine. */
export async function compare(rounds: number, subject: Timed, yardstick: Timed): Promise<Compared> {
  const pairs: { readonly subject: number; readonly yardstick: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await subject(round)
      pairs.push({ subject: first, yardstick: await yardstick(round) })
    } else {
      const first = await yardstick(round)
      pairs.push({ subject: await subject(round), yardstick: first })
    }
  }
  const ratios = pairs.map((pair) => pair.subject / pair.yardstick)
  return {
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    subjectMs: median(pairs.map((pair) => pair.subject)),
    yardstickMs: median(pairs.map((pair) => pair.yardstick)),
  }
}

/** @throws RangeError on an empty list */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new RangeError('no values to take the median of')
  return (lower + upper) / 2
}

/** How long a piece of work took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
