import { isShieldedFrom } from './accused.ts'
import type { Facts } from './facts.ts'
import type { Petition } from './state.ts'

/**
 * The petition this one is confirmed to relate to, as it stands today. Who is accused in it learns no more of it than of one
 * that isn't there (第三十条第三款).
 */
export function earlierOf({ relatedTo }: Petition, { earlier, actor }: Facts): Petition | undefined {
  if (earlier === undefined || earlier.id !== relatedTo) return undefined
  return isShieldedFrom(actor, earlier) ? undefined : earlier
}
