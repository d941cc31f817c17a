import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { isRegistrationNumber, registrationNumber } from './registration-number.ts'

const day = plainDate('2025-03-03')
const anyNumber = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((random) => {
  return registrationNumber('140423000000', day, random)
})
const digits = Array.from({ length: 10 }, (_, digit) => String(digit))

describe('登记编号', () => {
  // Check digits worked out apart from the code, after ISO 7064 MOD 11,10.
  test.each([
    [0.1234567, '140423202503031234562'],
    [0.000007, '140423202503030000070'],
    [0.0000019, '140423202503030000012'],
    [0, '140423202503030000004'],
  ])('六位行政区划、八位日期、六位随机数、一位校验码：%s', (random, number) => {
    expect(registrationNumber('140423000000', day, random)).toBe(number)
    expect(isRegistrationNumber(number)).toBe(true)
  })

  test('随便哪个编号都认得出来，写错任何一位也认得出来', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(20), fc.nat(9), (number, at, digit) => {
        expect(isRegistrationNumber(number)).toBe(true)
        const mistyped = `${number.slice(0, at)}${String(digit)}${number.slice(at + 1)}`
        expect(isRegistrationNumber(mistyped)).toBe(mistyped === number)
      }),
    )
  })

  test('前二十位给定，只有一个校验码成立', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const body = number.slice(0, -1)
        expect(digits.filter((digit) => isRegistrationNumber(`${body}${digit}`))).toEqual([number.slice(-1)])
      }),
    )
  })

  test.each([
    '',
    '1',
    '14042320250303123456',
    '0140423202503031234562',
    '1404232025030312345620',
    '登140423202503031234562',
  ])('不是二十一位数字的，不是登记编号：「%s」', (text) => {
    expect(isRegistrationNumber(text)).toBe(false)
  })
})
