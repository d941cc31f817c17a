import { randomUUID } from 'node:crypto'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { demonstrationAccounts } from '../src/demonstration/accounts.ts'
import { openBrowser } from './browser.ts'
import { openHouse } from './open-house.ts'
import { firstMorning } from './seeded-county.ts'

/** The demonstration county with a browser in front of it, on 18 March 2026 at ten in the morning. */
export interface County {
  /** Lets the county live on this day. Who was signed in before has to sign in again. */
  goTo(day: string): void
  /** Lets minutes pass. */
  wait(minutes: number): void
  /** A page of somebody at her desk; `width` of her screen. */
  desk(login: string, at?: string, width?: number): Promise<Page>
  /** What somebody does without a screen, so that a journey can begin in the middle. */
  act(login: string, url: string, body: object): Promise<string>
  close(): Promise<void>
}

const answered = z.object({ done: z.object({ id: z.string() }) })

export async function openCounty(): Promise<County> {
  let now = firstMorning
  const house = await openHouse(() => now)
  const browser = await openBrowser()
  return {
    goTo(day) {
      now = new Date(`${day}T10:00:00+08:00`)
    },
    wait(minutes) {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    desk: (login, at = '/desk', width = 1280) => sitDown(browser, house.address, { login, at, width }),
    act: (login, url, body) => send(house.address, login, { url, body }),
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

async function sitDown(
  browser: Browser,
  baseURL: string,
  { login, at, width }: { readonly login: string; readonly at: string; readonly width: number },
): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width, height: 900 }, locale: 'zh-CN' })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  await page.goto(at)
  await signIn(page, login)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('口令').fill(passwordOf(login))
  await page.getByRole('button', { name: '登录' }).click()
}

export function passwordOf(login: string): string {
  return demonstrationAccounts.find((each) => each.login === login)?.password ?? ''
}

async function send(
  address: string,
  login: string,
  { url, body }: { readonly url: string; readonly body: object },
): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const account = JSON.stringify({ login, password: passwordOf(login) })
  const signed = await fetch(`${address}/api/session`, { method: 'POST', headers, body: account })
  const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? ''
  const answer = await fetch(`${address}${url}`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ requestId: randomUUID(), ...body }),
  })
  if (!answer.ok) throw new Error(`${url} ${String(answer.status)}：${await answer.text()}`)
  return answered.parse(await answer.json()).done.id
}

const violations = z.array(z.object({ id: z.string(), impact: z.string().nullish(), nodes: z.array(z.string()) }))

/** What axe finds on the page as it stands that keeps somebody out: serious or critical. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Runtime.evaluate', { expression: axe.source })
  const expression = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) })))`
  const { result } = await devtools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  await devtools.detach()
  return violations
    .parse(result.value)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}：${nodes.join(' ')}`)
}

/** How wide the page is; wider than its window, it has to be pushed left and right. */
export async function widthOf(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate('document.documentElement.scrollWidth'))
}
