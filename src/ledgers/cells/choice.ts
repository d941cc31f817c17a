import type { Reading } from './reading.ts'
import { spellingKey } from './text.ts'

/** One accepted value: how we write it, what it means, how else offices write it. */
export interface Choice<T> {
  readonly name: string
  readonly value: T
  readonly spellings?: readonly string[]
}

/** The accepted values of a column. */
export interface Choices<T> {
  readonly bySpelling: ReadonlyMap<string, Choice<T>>
  /** The canonical names, for the message. */
  readonly names: string
}

/** @throws when two values claim one spelling: a mistake in the table, found when the module loads. */
export function choices<T>(table: readonly Choice<T>[]): Choices<T> {
  const bySpelling = new Map<string, Choice<T>>()
  for (const choice of table) {
    for (const spelling of [choice.name, ...(choice.spellings ?? [])]) {
      const key = spellingKey(spelling)
      if (bySpelling.has(key)) throw new Error(`spelling ${spelling} stands twice in one table`)
      bySpelling.set(key, choice)
    }
  }
  return { bySpelling, names: table.map((choice) => choice.name).join('、') }
}

/** The value a filled cell names in any accepted spelling; the problem lists what is accepted. */
export function readChoice<T>(text: string, accepted: Choices<T>): Reading<Choice<T>> {
  const choice = accepted.bySpelling.get(text) ?? accepted.bySpelling.get(spellingKey(text))
  if (choice !== undefined) return { value: choice }
  return { problem: `认不出「${text}」，请改为：${accepted.names}` }
}
