import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { isRegistrationNumber, registrationNumber } from '../petition/registration-number.ts'
import { freshNumbers } from './fresh-numbers.ts'
import { scopeOf } from './journal.ts'
import { inTx } from './open-db.ts'
import { done, region, registering } from './testing/office.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.drop())

const day = plainDate('2025-03-03')

function numbers(days: readonly PlainDate[], random: () => number): Promise<readonly string[]> {
  return inTx(office.db, scopeOf(region), (tx) => freshNumbers(tx, { region, kind: 'petition' }, days, random))
}

/** Draws these one after the other. */
function drawing(...values: readonly number[]): () => number {
  let at = 0
  return () => values[at++] ?? 0
}

describe('登记编号', () => {
  test('每一天一个，次序不乱，带着地区、日期和校验位', async () => {
    const given = await numbers([day, plainDate('2025-03-04'), day], drawing(0.1, 0.2, 0.3))
    expect(given.map((number) => number.slice(0, 14))).toEqual(['99010120250303', '99010120250304', '99010120250303'])
    expect(given.every(isRegistrationNumber)).toBe(true)
    expect(await numbers([], Math.random)).toEqual([])
  })

  test('同一次里抽到两个相同的：另抽', async () => {
    const given = await numbers([day, day], drawing(0.5, 0.5, 0.6))
    expect(given).toEqual([registrationNumber(region, day, 0.5), registrationNumber(region, day, 0.6)])
  })

  test('抽到已经用过的：另抽', async () => {
    const taken = registrationNumber(region, day, 0.7)
    done(await office.tell(office.journal('03-03 09:00'), registering(randomUUID(), taken)))
    expect(await numbers([day], drawing(0.7, 0.8))).toEqual([registrationNumber(region, day, 0.8)])
  })

  test('一千个，互不相同', async () => {
    const given = await numbers(
      Array.from({ length: 1000 }, () => day),
      Math.random,
    )
    expect(new Set(given).size).toBe(1000)
  })
})
