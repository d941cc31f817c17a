import { randomUUID } from 'node:crypto'
import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import { z } from 'zod'
import { demonstrationAccounts } from '../src/demonstration/accounts.ts'
import { openBrowser } from './browser.ts'
import { openHouse } from './open-house.ts'
import { firstMorning } from './seeded-county.ts'

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

export async function portalOffice(): Promise<PortalOffice> {
  let now = firstMorning
  const house = await openHouse(() => now)
  const browser = await openBrowser()
  return {
    address: house.address,
    goTo(next) {
      now = at(next)
    },
    open: (options) => browser.newContext({ baseURL: house.address, ...options }),
    async act(login, no, name, { texts, ...input }) {
      now = at(input.on)
      const ask = await askingAs(house.address, login)
      const id = found.parse(await (await ask(`/api/petitions?number=${no}`)).json()).petitions[0]?.id ?? ''
      await ask(`/api/petitions/${id}/acts/${name}`, { requestId: randomUUID(), input, ...(texts && { texts }) })
    },
    async tell(login, url, body) {
      const ask = await askingAs(house.address, login)
      await ask(url, { requestId: randomUUID(), ...body })
    },
    async close() {
      await browser.close()
      await house.close()
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
