import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import { z } from 'zod'
import { front } from '../src/cli/front.ts'
import { demonstrationAccounts } from '../src/demonstration/accounts.ts'
import { seedDemonstration } from '../src/demonstration/seed.ts'
import { startServer } from '../src/server/server.ts'
import { migrate } from '../src/store/migrate.ts'
import { openDb } from '../src/store/open-db.ts'
import { openBrowser } from './browser.ts'

/** Support for the journeys of petitioners: the demonstration county with a clock that can be set on, and a browser. */
export interface PortalOffice {
  readonly address: string
  /** Lets the county live on this day, at ten in the morning. */
  goTo(day: string): void
  open(options: BrowserContextOptions): Promise<BrowserContext>
  /** An act of a member of staff, by number of the petition. */
  act(login: string, no: string, name: string, body: StaffAct): Promise<void>
  /** What a member of staff does that is no act on a petition. */
  tell(login: string, url: string, body: object): Promise<void>
  close(): Promise<void>
}

export interface StaffAct {
  readonly on: string
  readonly texts?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

const found = z.object({ petitions: z.array(z.object({ id: z.string() })) })

export async function portalOffice(day: string): Promise<PortalOffice> {
  let now = at(day)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-e2e-'))
  await chmod(folder, 0o711)
  const db = await openDb({ dataDir: path.join(folder, 'data'), stopOnClose: 'always', server: { fsync: false } })
  await migrate(db)
  await seedDemonstration(db, now)
  const server = await startServer({
    ...{ db, front, host: '127.0.0.1', port: 0, demo: true },
    now: () => now,
    newId: randomUUID,
    random: Math.random,
    say: console.warn,
  })
  const browser = await openBrowser()
  return {
    address: server.address,
    goTo(next) {
      now = at(next)
    },
    open: (options) => browser.newContext({ baseURL: server.address, ...options }),
    async act(login, no, name, { texts, ...input }) {
      now = at(input.on)
      const ask = await askingAs(server.address, login)
      const id = found.parse(await (await ask(`/api/petitions?number=${no}`)).json()).petitions[0]?.id ?? ''
      await ask(`/api/petitions/${id}/acts/${name}`, { requestId: randomUUID(), input, ...(texts && { texts }) })
    },
    async tell(login, url, body) {
      const ask = await askingAs(server.address, login)
      await ask(url, { requestId: randomUUID(), ...body })
    },
    async close() {
      await browser.close()
      await server.close()
      await db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const at = (day: string) => new Date(`${day}T10:00:00+08:00`)

/** Signed in once, and asking: with a body it is a post. */
async function askingAs(address: string, login: string): Promise<(url: string, body?: object) => Promise<Response>> {
  const headers = { 'content-type': 'application/json', cookie: await signIn(address, login) }
  return async (url, body) =>
    good(await fetch(new URL(url, address), { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) }))
}

async function signIn(address: string, login: string): Promise<string> {
  const password = demonstrationAccounts.find((each) => each.login === login)?.password
  const answer = await good(
    await fetch(new URL('/api/session', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    }),
  )
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function good(answer: Response): Promise<Response> {
  if (answer.ok) return answer
  throw new Error(`${answer.url} ${String(answer.status)}：${await answer.text()}`)
}
