import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { seedDemonstration } from '../src/demonstration/seed.ts'
import { migrate } from '../src/store/migrate.ts'
import { openDb } from '../src/store/open-db.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder at rest, holding the demonstration county as of `firstMorning`; to be copied, not opened. */
    seededCounty: string
  }
}

/** When every journey begins. */
export const firstMorning = new Date('2026-03-18T10:00:00+08:00')

let folder: string | undefined

/** Lays down the demonstration county once for all journeys. */
export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-e2e-'))
  await chmod(folder, 0o711)
  const dataDir = path.join(folder, 'data')
  const db = await openDb({ dataDir, stopOnClose: 'always', server: { fsync: false } })
  await migrate(db)
  await seedDemonstration(db, firstMorning)
  await db.close()
  project.provide('seededCounty', dataDir)
}

export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}
