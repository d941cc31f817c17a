import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { urlOf } from '../store/embedded/server.ts'
import { openKeyring } from '../store/keys.ts'
import { inOwnerTx } from '../store/open-db.ts'
import { countUnderOlderKeys } from '../store/rotate-keys.ts'
import { done, freshNumber, registering } from '../store/testing/office.ts'
import { inProcess } from './testing.ts'
import type { Dengwen } from './testing.ts'
import { testOffice } from '../store/testing/test-office.ts'
import type { TestOffice } from '../store/testing/test-office.ts'

let office: TestOffice
let dengwen: Dengwen
beforeAll(async () => {
  office = await testOffice()
  dengwen = inProcess(office.db.dataDir)
  const database = /@\/([^?]+)\?/.exec(office.db.ownerUrl)?.[1] ?? ''
  vi.stubEnv('DATABASE_URL', urlOf({ ...inject('dengwenTestServer').app, database }))
  vi.stubEnv('DATABASE_OWNER_URL', office.db.ownerUrl)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await office.drop()
})

const keys = (...words: readonly string[]) => dengwen('keys', ...words)

const people = 300

/** `dengwen keys rotate` in a process of its own, ended with SIGKILL as soon as it has said that. */
function rotateUntil(strike: string): Promise<number | null> {
  const door = path.join(import.meta.dirname, '../../bin/dengwen.mjs')
  const words = ['keys', 'rotate', '--batch', '1', '--data', office.db.dataDir]
  const child = spawn(process.execPath, [door, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes(strike)) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
}

test('换密钥换到一半被杀掉：已换未换的都打得开，再执行一次接着换完', async () => {
  const persons = Array.from({ length: people }, (_, n) => ({
    role: n === 0 ? ('petitioner' as const) : ('representative' as const),
    name: '张某',
    phone: `1390000${String(n).padStart(4, '0')}`,
  }))
  done(
    await office.tell(
      office.journal('03-03 09:00'),
      registering(randomUUID(), freshNumber(), { isNew: true, persons }),
    ),
  )
  expect(await rotateUntil('已换 5 行')).toBeNull()
  const left = await countUnderOlderKeys(office.db)
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThanOrEqual(people - 5)
  expect(await phones()).toEqual(persons.map(({ phone }) => phone))
  expect((await keys('rotate', '--json')).json).toEqual({ current: 2, resumed: true, rows: left })
  expect(await phones()).toEqual(persons.map(({ phone }) => phone))
  expect((await keys('status')).out).toContain('现在用第 2 号密钥；还有 0 行在旧密钥之下')
})

async function phones(): Promise<readonly string[]> {
  const keyring = openKeyring(office.db.dataDir)
  const { rows } = await inOwnerTx(office.db, (tx) => tx.query<{ phone: Buffer }>('select phone from person'))
  return rows.map(({ phone }) => keyring.open(phone)).sort()
}

test('说错了的说清楚', async () => {
  expect((await keys('turn')).code).toBe(2)
  expect((await keys('rotate', '--batch', '0')).code).toBe(2)
})
