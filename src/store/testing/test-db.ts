import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { clientConfig, makePool, type RoleTarget } from '../driver.ts'
import { urlOf } from '../embedded/server.ts'
import { seeingEverything } from '../open-db.ts'
import type { Db } from '../open-db.ts'

/** How a test file reaches the server of the run. */
export interface TestServer {
  readonly app: RoleTarget
  readonly owner: RoleTarget
  readonly superuser: RoleTarget
}

const poolMax = 5

/** A database of one test file's own. */
export interface TestDb extends Db {
  readonly name: string
  drop(): Promise<void>
}

/**
 * A migrated database of this test file's own, empty or with everything that is in another one, files included: that one
 * has to be closed by then. `drop` it in `afterAll`.
 */
export async function testDb(like?: Pick<TestDb, 'name' | 'dataDir'>): Promise<TestDb> {
  const server = inject('dengwenTestServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(server, [
    `create database ${name} template ${like?.name ?? server.owner.database} owner ${server.owner.user}`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${server.app.user}`,
  ])
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'dengwen-files-'))
  if (like !== undefined) await cp(like.dataDir, dataDir, { recursive: true })
  let closing: Promise<unknown> | undefined
  // Dropping the database may cut off a connection that is just being closed.
  const say = (line: string): void => {
    if (closing === undefined) console.warn(line)
  }
  const pool = (role: RoleTarget): pg.Pool => makePool({ ...role, database: name }, name, { max: poolMax, say })
  const app = pool(server.app)
  const owner = pool(server.owner)
  const close = async (): Promise<void> => {
    await (closing ??= Promise.all([app.end(), owner.end()]))
  }
  return {
    name,
    mode: 'embedded',
    app,
    owner,
    ownerUrl: seeingEverything(urlOf({ ...server.owner, database: name })),
    dataDir,
    reconnect: async () => {
      await app.query('select 1')
    },
    close,
    drop: async () => {
      await close()
      await asSuperuser(server, [`drop database ${name} with (force)`])
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function asSuperuser(server: TestServer, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(clientConfig(server.superuser, 'dengwen-test'))
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
