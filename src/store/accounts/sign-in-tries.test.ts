import { describe, expect, test } from 'vitest'
import { delayAfter } from './sign-in-tries.ts'

const minutes = (kind: Parameters<typeof delayAfter>[0], failures: number) => delayAfter(kind, failures) / 60_000

describe('失败以后的等待', () => {
  test('账号、验证码：前四次不等，第五次起一分钟，以后加倍，最长十五分钟', () => {
    for (const kind of ['account', 'factor'] as const) {
      expect([0, 1, 4, 5, 6, 7, 8, 9, 500].map((failures) => minutes(kind, failures))).toEqual([
        0, 0, 0, 1, 2, 4, 8, 15, 15,
      ])
    }
  })

  test('地址由一个单位共用，放得宽些', () => {
    expect([99, 100, 101, 102, 103].map((failures) => minutes('address', failures))).toEqual([0, 1, 2, 4, 5])
  })
})
