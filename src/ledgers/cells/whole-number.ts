import type { Reading } from './reading.ts'
import type { RawCell } from './text.ts'
import { cleanText, rawText } from './text.ts'

const MAX = 1_000_000
const WITH_COUNTER = /^([-+]?[\d,]+(?:\.\d+)?)\s?(?:人次|人|名|位)?$/

/** A count of people, at least 1: 5, "5", "５人", "1,200人次". Fractions, 0, negatives and 若干 are problems. */
export function readWholeNumber(cell: RawCell): Reading<number> {
  const text = cleanText(rawText(cell) ?? '').normalize('NFKC')
  const digits = WITH_COUNTER.exec(text)?.[1]
  if (digits === undefined) return { problem: `「${text}」不是数字，请填写整数，如 5` }
  const value = Number(digits.replaceAll(',', ''))
  if (!Number.isInteger(value)) return { problem: `「${text}」不是整数，请填写整数，如 5` }
  if (value < 1) return { problem: `「${text}」小于1，请填写不小于1的整数` }
  if (value > MAX) return { problem: `「${text}」大得不合情理，请核对后改正` }
  return { value }
}
