import { connect } from 'node:net'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { isConnectionLoss, isTransient, retrying } from './retry.ts'

function fault(code: string): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError('fault', 0, 'error'), { code })
}

const nothing = (): Promise<void> => Promise.resolve()

describe('整个事务的重试', () => {
  test.each(['40001', '40P01', '08006', '08003', '57P01', '57P02', '57P03'])('%s 会重试', (code) => {
    expect(isTransient(fault(code))).toBe(true)
  })

  test.each(['23505', '42501', '57014', '22003'])('%s 不重试', (code) => {
    expect(isTransient(fault(code))).toBe(false)
  })

  test('连不上的套接字算连接中断，打不开的普通文件不算', async () => {
    const refused = await new Promise((resolve) => connect('/nowhere/.s.PGSQL.5432').once('error', resolve))
    expect(isConnectionLoss(refused)).toBe(true)
    expect(isConnectionLoss(Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' }))).toBe(false)
  })

  test('死锁重试后成功，只做所需的次数', async () => {
    let attempts = 0
    const attempt = async (): Promise<string> => {
      attempts += 1
      if (attempts < 3) throw fault('40P01')
      return Promise.resolve('done')
    }
    expect(await retrying(attempt, nothing)).toBe('done')
    expect(attempts).toBe(3)
  })

  test('至多三次，之后抛出原错误；不可重试的错误立即抛出', async () => {
    let attempts = 0
    const failing = (code: string) => (): Promise<never> => {
      attempts += 1
      return Promise.reject(fault(code))
    }
    await expect(retrying(failing('40001'), nothing)).rejects.toMatchObject({ code: '40001' })
    expect(attempts).toBe(3)
    attempts = 0
    await expect(retrying(failing('23505'), nothing)).rejects.toMatchObject({ code: '23505' })
    expect(attempts).toBe(1)
  })
})
