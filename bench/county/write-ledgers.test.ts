import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../src/calendar/plain-date.ts'
import { readLedger } from '../../src/ledgers/read-ledger.ts'
import { unitIndex } from '../../src/ledgers/unit-index.ts'
import { halfYear, writeLedgers } from './write-ledgers.ts'

const today = plainDate('2026-01-01')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bench-county-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function readBack(seed: number) {
  const written = await writeLedgers(halfYear(1500), path.join(folder, String(seed)), seed)
  const units = await readLedger('units', written.units, { units: undefined, today })
  const known = unitIndex(units.rows.map(({ fact }, at) => ({ id: String(at), ...fact })))
  const petitions = await readLedger('petitions', written.petitions, { units: known, today })
  return { units, petitions }
}

describe('虚构的县', () => {
  test.each([1, 2, 3])('种子 %i：两本台账读来没有一处错误，合计相符', async (seed) => {
    const { units, petitions } = await readBack(seed)
    expect(units.faults).toEqual([])
    expect(petitions.faults).toEqual([])
    expect(petitions.rows).toHaveLength(1500)
  })

  test('同一种子写出同一个县，另一种子写出另一个', async () => {
    const cells = async (seed: number) => (await readBack(seed)).petitions.rows.map((row) => row.cells)
    expect(await cells(4)).toEqual(await cells(4))
    expect(await cells(5)).not.toEqual(await cells(4))
  })

  test('各种情形都有：迟办的、未办的、协办的、重复的、五种形式', async () => {
    const facts = (await readBack(6)).petitions.rows.map(({ fact }) => fact)
    expect(new Set(facts.map(({ form }) => form)).size).toBe(5)
    expect(facts.some(({ repeat }) => repeat)).toBe(true)
    expect(facts.some(({ units }) => units.length > 1)).toBe(true)
    expect(facts.some(({ repliedOn }) => repliedOn === undefined)).toBe(true)
    expect(facts.some(({ rating }) => rating === 'dissatisfied')).toBe(true)
  })
})
