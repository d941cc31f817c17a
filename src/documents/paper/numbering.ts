import type { Block } from './paper.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–999 in Chinese: 一, 十, 二十三, 一百零五, 一百一十. @throws RangeError outside that. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`${n} 不能写成中文序数：请用1至999的整数`)
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const high = hundreds === 0 ? '' : `${DIGITS[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}`
  const middle = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`
  return high + middle + (DIGITS[ones] ?? '')
}

/** 层次序数 of the four levels, GB/T 9704—2012 7.3.3. */
const STYLES = [
  (n: number) => `${chineseNumeral(n)}、`,
  (n: number) => `（${chineseNumeral(n)}）`,
  (n: number) => `${n}.`,
  (n: number) => `（${n}）`,
] as const

/** The number before each block, '' where it is no heading; a heading starts the count of the levels under it anew. */
export function headingNumbers(blocks: readonly Block[]): readonly string[] {
  const counts = [0, 0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return ''
    const at = block.level - 1
    const count = (counts[at] ?? 0) + 1
    counts.splice(at, counts.length, count, ...Array.from({ length: 3 - at }, () => 0))
    return STYLES[at]?.(count) ?? ''
  })
}
