import { nameOffice, officeIn } from './office.ts'
import type { Office } from './office.ts'
import { testDb } from './test-db.ts'

export interface TestOffice extends Office {
  drop(): Promise<void>
}

/** A database of this test file's own with the office in it. */
export async function testOffice(): Promise<TestOffice> {
  const db = await testDb()
  await nameOffice(db)
  return { ...officeIn(db), drop: () => db.drop() }
}
