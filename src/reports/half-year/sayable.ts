/** Words no sentence of ours contains: this system keeps no watch over persons. */
export const REFUSED_WORDS = ['稳控', '重点人员', '非访', '打击'] as const

/** Words of direction: only the comparison printed beside them may say them. */
export const DIRECTION_WORDS = ['平稳', '好转', '反弹', '激增'] as const

/**
 * A text typed into a ledger, fit to be quoted; undefined when it is empty or holds a word the report may not assert.
 * The whole text is left out then: cutting the word away would make the office say what it did not write.
 */
export function sayable(text: string | null): string | undefined {
  const quoted = (text ?? '').trim()
  if (quoted === '') return undefined
  return [...REFUSED_WORDS, ...DIRECTION_WORDS].some((word) => quoted.includes(word)) ? undefined : quoted
}
