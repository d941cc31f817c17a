import { describe, expect, test } from 'vitest'
import { hashPassword, isPassword, passwordFault, wasUsedBefore } from './passwords.ts'

describe('口令的规则', () => {
  test('十二个字符，哪种文字都可以；不能太单调，不能包含账号', () => {
    expect(passwordFault('一二三四五六七八九十一二', 'chen')).toBeUndefined()
    expect(passwordFault('elevenchars', 'chen')).toContain('至少12个')
    expect(passwordFault('x'.repeat(129), 'chen')).toContain('至多128个')
    expect(passwordFault('abababababab', 'chen')).toContain('不同的字符太少')
    expect(passwordFault('long enough ChEn 1', 'chen')).toContain('不能包含账号')
  })

  test('存的是 argon2id，每次的盐不同', async () => {
    const [one, two] = [await hashPassword('long enough, really'), await hashPassword('long enough, really')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
    expect(await isPassword('long enough, really', one)).toBe(true)
    expect(await isPassword('long enough, Really', one)).toBe(false)
    expect(await isPassword('long enough, really', undefined)).toBe(false)
    expect(await wasUsedBefore('long enough, really', [one])).toBe(true)
    expect(await wasUsedBefore('another long one', [one])).toBe(false)
  })
})
