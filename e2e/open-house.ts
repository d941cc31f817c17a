import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { front } from '../src/cli/front.ts'
import { startServer } from '../src/server/server.ts'
import { openDb } from '../src/store/open-db.ts'

/** A demonstration county of one's own, served. */
export interface House {
  readonly address: string
  close(): Promise<void>
}

/** Copies the seeded county and serves the copy; `now` is asked whenever the house wants to know the time. */
export async function openHouse(now: () => Date): Promise<House> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-e2e-'))
  await chmod(folder, 0o711)
  const dataDir = path.join(folder, 'data')
  // cp, because the database's files have to keep the owner they have.
  await promisify(execFile)('cp', ['-a', inject('seededCounty'), dataDir])
  const db = await openDb({ dataDir, stopOnClose: 'always', server: { fsync: false } })
  const server = await startServer({
    ...{ db, front, now, host: '127.0.0.1', port: 0, demo: true },
    newId: randomUUID,
    random: Math.random,
    say: console.warn,
  })
  return {
    address: server.address,
    async close() {
      await server.close()
      await db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
