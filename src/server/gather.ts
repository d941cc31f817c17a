import type { Petition } from '../petition/state.ts'
import type { PetitionCursor } from '../store/find-petitions.ts'

/** Some petitions that match, and where looking goes on. */
export interface Batch {
  readonly matching: readonly Petition[]
  /** There is more behind this, which nobody is told of. */
  readonly goOn?: PetitionCursor
  /** Enough was read for one answer; this may be told, and asked on from. */
  readonly pause?: PetitionCursor
}

/** A page; `next` where there is more, or where not everything was read yet. */
export interface Gathered {
  readonly petitions: readonly Petition[]
  readonly next?: PetitionCursor
}

/**
 * Fills a page batch by batch. What may not be shown leaves no gap and no trace: the page ends at a petition that is on
 * it, or where a batch says that it may be told.
 */
export async function gather(
  { after, limit }: { readonly after?: PetitionCursor | undefined; readonly limit: number },
  next: (after: PetitionCursor | undefined) => Promise<Batch>,
): Promise<Gathered> {
  const petitions: Petition[] = []
  let from = after
  for (;;) {
    const { matching, goOn, pause } = await next(from)
    petitions.push(...matching)
    const last = petitions[limit - 1]
    if (petitions.length > limit && last !== undefined)
      return { petitions: petitions.slice(0, limit), next: { on: last.registeredOn, id: last.id } }
    if (pause !== undefined) return { petitions, next: pause }
    if (goOn === undefined) return { petitions }
    from = goOn
  }
}
