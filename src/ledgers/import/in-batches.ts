/** So many subjects are decided and written together: enough to be fast, few enough to stay small in memory. */
const batchSize = 500

export function* inBatches<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let at = 0; at < items.length; at += batchSize) yield items.slice(at, at + batchSize)
}
