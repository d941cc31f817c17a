import type { TextRef } from '../petition/text-ref.ts'

/** Every text that an act, or anything holding acts, speaks of. */
export function* textRefs(value: unknown): Iterable<TextRef> {
  if (typeof value !== 'object' || value === null) return
  if (
    'content' in value &&
    'digest' in value &&
    typeof value.content === 'string' &&
    typeof value.digest === 'string'
  ) {
    yield { content: value.content, digest: value.digest }
    return
  }
  for (const item of Object.values(value)) yield* textRefs(item)
}
