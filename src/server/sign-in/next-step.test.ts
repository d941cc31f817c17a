import { describe, expect, test } from 'vitest'
import type { Credentials } from '../../store/accounts/credentials.ts'
import { defaultPolicy } from '../../store/accounts/policy.ts'
import { nextStep } from './next-step.ts'

const now = new Date('2025-07-01T10:00:00+08:00')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000)
const shown = { policy: defaultPolicy, now, factor: false, demo: false }
const registrar: Credentials = {
  ...{ staff: 'a', login: 'a', role: 'registrar', passwordHash: 'x', passwordSetAt: daysAgo(1) },
  ...{ mustChange: false, hasFactor: false },
}
const head: Credentials = { ...registrar, role: 'officeHead' }

describe('口令对了以后还欠哪一步', () => {
  test('没有第二重验证、策略也不要求的，直接进入', () => {
    expect(nextStep(registrar, shown)).toBe('full')
  })

  test('启用了第二重验证的，谁都要填验证码', () => {
    expect(nextStep({ ...registrar, hasFactor: true }, shown)).toBe('secondFactor')
    expect(nextStep({ ...registrar, hasFactor: true }, { ...shown, factor: true })).toBe('full')
    expect(nextStep({ ...registrar, hasFactor: true }, { ...shown, demo: true })).toBe('secondFactor')
  })

  test.each(['securityAdmin', 'admin', 'auditor', 'officeHead'] as const)('%s 没有启用的，先启用', (role) => {
    expect(nextStep({ ...registrar, role }, shown)).toBe('enrol')
    expect(nextStep({ ...registrar, role, hasFactor: true }, { ...shown, factor: true })).toBe('full')
  })

  test('策略不要求的，不用启用；演示县的账号印在终端上，不用启用也不到期', () => {
    expect(nextStep(head, { ...shown, policy: { ...defaultPolicy, secondFactorRoles: [] } })).toBe('full')
    expect(nextStep({ ...head, mustChange: true }, { ...shown, demo: true })).toBe('full')
  })

  test('口令满180天的，先换口令；差一天的不用；不设期限的不到期', () => {
    expect(nextStep({ ...registrar, passwordSetAt: daysAgo(180) }, shown)).toBe('newPassword')
    expect(nextStep({ ...registrar, passwordSetAt: daysAgo(179) }, shown)).toBe('full')
    const endless = { ...shown, policy: { ...defaultPolicy, passwordDays: null } }
    expect(nextStep({ ...registrar, passwordSetAt: daysAgo(9999) }, endless)).toBe('full')
  })

  test('口令是别人代设的，先换成自己的；第二重验证在前', () => {
    expect(nextStep({ ...registrar, mustChange: true }, shown)).toBe('newPassword')
    expect(nextStep({ ...registrar, mustChange: true, hasFactor: true }, shown)).toBe('secondFactor')
  })

  test('统一身份认证代替口令，不代替第二重验证', () => {
    const bySso = { ...shown, sso: true }
    expect(nextStep({ ...registrar, mustChange: true }, bySso)).toBe('full')
    expect(nextStep({ ...registrar, hasFactor: true }, bySso)).toBe('secondFactor')
    expect(nextStep(head, bySso)).toBe('enrol')
  })
})
