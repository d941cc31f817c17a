import { describe, expect, test } from 'vitest'
import { factorUri, newRecoveryCodes, newSecret, plainCode, stepOf } from './one-time-codes.ts'

/** The SHA-1 secret of RFC 6238's test vectors, in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

describe('验证码', () => {
  test.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [2000000000, '279037', 66666666],
  ])('RFC 6238 附录 B：第%i秒为 %s', (seconds, code, step) => {
    expect(stepOf(secret, code, at(seconds))).toBe(step)
  })

  test('前后各差一步的也认，得到的是它自己的那一步；差两步的不认', () => {
    expect(stepOf(secret, '081804', at(1111111109 + 30))).toBe(37037036)
    expect(stepOf(secret, '081804', at(1111111109 - 30))).toBe(37037036)
    expect(stepOf(secret, '081804', at(1111111109 + 60))).toBeUndefined()
    expect(stepOf(secret, 'ABCDE23456', at(1111111109))).toBeUndefined()
  })

  test('密钥160位，每次不同；地址里写明是哪个局、哪个账号', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(newSecret()).not.toBe(newSecret())
    const uri = new URL(factorUri(secret, { office: '试验县信访局', login: 'chen' }))
    expect(uri.protocol).toBe('otpauth:')
    expect(uri.searchParams.get('secret')).toBe(secret)
    expect(decodeURIComponent(uri.pathname)).toContain('试验县信访局:chen')
  })

  test('恢复码十个，各不相同，没有容易抄错的字母；空格、横线、大小写不论', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/)
    expect(plainCode(' abcde-23456 ')).toBe('ABCDE23456')
  })
})
