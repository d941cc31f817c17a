import { stat } from 'node:fs/promises'
import type { Db } from '../../src/store/open-db.ts'
import type { Scale } from '../measurement.ts'
import { fill } from './fill.ts'
import { openBenchHouse } from './house.ts'

/** A house with so many petitions, for reading only; made anew where `dataDir` doesn't exist yet. */
export async function openFilledHouse(dataDir: string, petitions: number, scale: Scale): Promise<Db> {
  const there = await stat(dataDir).then(
    () => true,
    () => false,
  )
  const db = await openBenchHouse(dataDir, { fsync: false })
  if (there) return db
  try {
    scale.say(`  造 ${petitions.toLocaleString('zh-CN')} 件信访的库……`)
    await fill(db, `${dataDir}-ledgers`, petitions, scale.templates)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}
