import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { isAlive } from '../embedded/postmaster.ts'
import { stopPostmaster } from '../embedded/process.ts'
import { startServer, type EmbeddedServer } from '../embedded/server.ts'
import { migrate } from '../migrate.ts'
import { openDb } from '../open-db.ts'
import type { TestServer } from './test-db.ts'

declare module 'vitest' {
  interface ProvidedContext {
    dengwenTestServer: TestServer
  }
}

const folderName = /^dengwen-test-(\d+)-/

let running: { readonly server: EmbeddedServer; readonly folder: string } | undefined

/** Starts the one server of a test run, embedded or of `DENGWEN_TEST_PG_BIN`, and migrates the database tests copy. */
export async function setup(project: TestProject): Promise<void> {
  await sweep()
  const folder = await mkdtemp(path.join(os.tmpdir(), `dengwen-test-${process.pid}-`))
  await chmod(folder, 0o711)
  const binDir = process.env['DENGWEN_TEST_PG_BIN']
  const options = { fsync: false, ...(binDir === undefined ? {} : { binDir }) }
  const dataDir = path.join(folder, 'data')
  const server = await startServer(dataDir, options, console.warn)
  running = { server, folder }
  const template = await openDb({ dataDir, stopOnClose: 'never' })
  await migrate(template)
  await template.close()
  project.provide('dengwenTestServer', { app: server.app, owner: server.owner, superuser: server.superuser })
}

/** Stops the server and removes its folder. */
export async function teardown(): Promise<void> {
  if (running === undefined) return
  await running.server.leave('always')
  await rm(running.folder, { recursive: true, force: true })
}

// A killed run can't tear down: the next one does it.
async function sweep(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const pid = Number(folderName.exec(name)?.[1] ?? process.pid)
    if (isAlive(pid)) continue
    const folder = path.join(os.tmpdir(), name)
    await stopPostmaster(path.join(folder, 'data'))
    await rm(folder, { recursive: true, force: true })
  }
}
