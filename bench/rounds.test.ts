import { describe, expect, test } from 'vitest'
import { compare, median } from './rounds.ts'

describe('比值', () => {
  test('取各轮比值的中位数，并给出最低与最高', async () => {
    const subject = [30, 20, 90]
    const yardstick = [10, 10, 10]
    const compared = await compare(
      3,
      () => subject.shift() ?? 0,
      () => yardstick.shift() ?? 0,
    )
    expect(compared).toEqual({ ratio: 3, spread: [2, 9], subjectMs: 30, yardstickMs: 10 })
  })

  test('双方轮流先测', async () => {
    const order: string[] = []
    const note = (name: string) => () => order.push(name)
    await compare(2, note('subject'), note('yardstick'))
    expect(order).toEqual(['subject', 'yardstick', 'yardstick', 'subject'])
  })

  test('中位数', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1])).toBe(2.5)
    expect(() => median([])).toThrow(RangeError)
  })
})
