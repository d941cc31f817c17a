import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopeOf } from './journal.ts'
import { inTx } from './open-db.ts'
import { findBrokenSeries, findOrganMark, setOrganMark, takePaperNumber } from './paper-numbers.ts'
import { testDb } from './testing/test-db.ts'

const region = '990001000000'
const series = { organ: 'water', series: '意', year: 2025 }
let db: Awaited<ReturnType<typeof testDb>>

beforeAll(async () => {
  db = await testDb()
})
afterAll(() => db.drop())

const take = (of = series) => inTx(db, scopeOf(region), (tx) => takePaperNumber(tx, region, of))

describe('发文字号', () => {
  test('每个机关、每种文书、每年各自从1号起', async () => {
    expect([await take(), await take()]).toEqual([1, 2])
    expect(await take({ ...series, organ: 'housing' })).toBe(1)
    expect(await take({ ...series, series: '意专' })).toBe(1)
    expect(await take({ ...series, year: 2026 })).toBe(1)
  })

  test('签发没有成的，号码退回，不留空号', async () => {
    const before = await take()
    await expect(
      inTx(db, scopeOf(region), async (tx) => {
        await takePaperNumber(tx, region, series)
        throw new Error('签发被拒绝')
      }),
    ).rejects.toThrow('签发被拒绝')
    expect(await take()).toBe(before + 1)
  })

  test('同时签发的各得一个号，不重不漏', async () => {
    const first = await take()
    const taken = await Promise.all(Array.from({ length: 12 }, () => take()))
    expect([...taken].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => first + 1 + at))
  })

  test('取了号而办理记录里没有的，核验指得出来', async () => {
    const broken = await inTx(db, scopeOf(region), (tx) => findBrokenSeries(tx, region))
    expect(broken.find(({ organ, series: name }) => organ === 'housing' && name === '意')).toMatchObject({
      last: 1,
      signed: 0,
    })
  })

  test('机关代字由各机关自定', async () => {
    await inTx(db, scopeOf(region), (tx) => setOrganMark(tx, region, 'water', '试水信'))
    expect(await inTx(db, scopeOf(region), (tx) => findOrganMark(tx, region, 'water'))).toBe('试水信')
    expect(await inTx(db, scopeOf(region), (tx) => findOrganMark(tx, region, 'housing'))).toBeUndefined()
  })
})
