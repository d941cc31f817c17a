/** So many subjects are decided and written together: enough to be fast, few enough to stay small in memory. */
const batchSize = 500

/**
 * Does `work` batch by batch, deciding the next while the database still writes the one before. A failure ends it at
 * once; what was queued fails with its transaction.
 */
export async function inBatches<T>(items: readonly T[], work: (batch: readonly T[]) => Promise<void>): Promise<void> {
  let writing: Promise<void> = Promise.resolve()
  for (let at = 0; at < items.length; at += batchSize) {
    const next = work(items.slice(at, at + batchSize))
    next.catch(() => undefined)
    await writing
    writing = next
  }
  await writing
}
