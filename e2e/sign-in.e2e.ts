import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { front } from '../src/cli/front.ts'
import { startServer } from '../src/server/server.ts'
import { firstRunLink } from '../src/server/sign-in/one-time-links.ts'
import { migrate } from '../src/store/migrate.ts'
import { openDb } from '../src/store/open-db.ts'
import type { Db } from '../src/store/open-db.ts'
import { nameRegion } from '../src/store/region.ts'
import { openBrowser } from './browser.ts'

const region = { code: '990201000000', name: '初县', office: '初县信访局' }
const passwords = ['the first sentence of hers', 'and another one of hers'] as const

let now = new Date('2026-03-18T10:00:00+08:00')
let folder: string
let db: Db
let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-e2e-'))
  await chmod(folder, 0o711)
  db = await openDb({ dataDir: path.join(folder, 'data'), stopOnClose: 'always', server: { fsync: false } })
  await migrate(db)
  await nameRegion(db, region, now)
  server = await startServer({
    ...{ db, front, host: '127.0.0.1', port: 0 },
    now: () => now,
    newId: randomUUID,
    random: Math.random,
    say: console.warn,
  })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.close()
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

/** Fits a narrow phone and a desk, every field has a name, and the page needs no script. */
async function looksRight(page: Page, heading: string): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide, `${heading}，${String(width)}像素宽`).toBeLessThanOrEqual(width)
    const shots = process.env['DENGWEN_SHOTS']
    if (shots !== undefined)
      await page.screenshot({ path: path.join(shots, `${heading}-${String(width)}.png`), fullPage: true })
  }
  for (const field of await page.locator('input:not([type=hidden])').all()) {
    const id = await field.getAttribute('id')
    expect(await page.locator(`label[for="${id ?? ''}"]`).count(), id ?? '').toBe(1)
  }
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value)
}

async function codeOn(page: Page): Promise<TOTP> {
  const secret = (await page.locator('code.secret').textContent()) ?? ''
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
}

test('首个安全管理员，从终端上的一次性链接，到有第二重验证的登录，全程不用脚本', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ baseURL: server.address, javaScriptEnabled: false })
  const page = await context.newPage()
  const link = (await firstRunLink(db, region.code, now)) ?? ''
  await page.goto(link)
  await looksRight(page, '建立首个安全管理员')
  await fill(page, { 账号: 'kong', 姓名: '孔某', 工号: 'S001', 新口令: 'short', 再填一次新口令: 'short' })
  await page.getByRole('button', { name: '建立账号' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('至少12个字符')
  expect(await page.getByLabel('姓名').inputValue()).toBe('孔某')
  await fill(page, { 新口令: passwords[0], 再填一次新口令: passwords[0] })
  await page.getByRole('button', { name: '建立账号' }).click()

  await looksRight(page, '启用第二重验证')
  const authenticator = await codeOn(page)
  await fill(page, { 验证码: '000000' })
  await page.getByRole('button', { name: '启用' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('验证码不对')
  expect((await codeOn(page)).secret.base32).toBe(authenticator.secret.base32)
  await fill(page, { 验证码: authenticator.generate({ timestamp: now.getTime() }) })
  await page.getByRole('button', { name: '启用' }).click()
  await looksRight(page, '请抄下恢复码')
  const codes = await page.locator('.codes code').allTextContents()
  expect(codes).toHaveLength(10)

  expect((await page.goto(link))?.status()).toBe(404)
  expect(await firstRunLink(db, region.code, now)).toBeUndefined()

  await page.goto('/desk/account/sessions')
  await looksRight(page, '我的登录')
  await page.getByRole('link', { name: '换口令' }).first().click()
  await looksRight(page, '换口令')
  await fill(page, { 现在的口令: passwords[0], 新口令: passwords[1], 再填一次新口令: passwords[1] })
  await page.getByRole('button', { name: '换成新口令' }).click()
  await looksRight(page, '我的登录')

  await page.goto('/desk/account/confirm?next=/desk/account/sessions')
  await looksRight(page, '请再次确认是您本人')
  await fill(page, { 口令: passwords[1] })
  await page.getByRole('button', { name: '确认' }).click()
  await looksRight(page, '我的登录')

  now = new Date(now.getTime() + 60_000)
  const elsewhere = await (await browser.newContext({ baseURL: server.address, javaScriptEnabled: false })).newPage()
  await elsewhere.goto('/desk/account/sessions')
  await looksRight(elsewhere, '登录办公台')
  await fill(elsewhere, { 账号: 'kong', 口令: passwords[0] })
  await elsewhere.getByRole('button', { name: '登录' }).click()
  expect(await elsewhere.getByRole('alert').textContent()).toContain('账号或者口令不对')
  expect(await elsewhere.getByLabel('账号').inputValue()).toBe('kong')
  await fill(elsewhere, { 口令: passwords[1] })
  await elsewhere.getByRole('button', { name: '登录' }).click()
  await looksRight(elsewhere, '第二重验证')
  await fill(elsewhere, { 验证码: codes[0] ?? '' })
  await elsewhere.getByRole('button', { name: '继续' }).click()
  await looksRight(elsewhere, '我的登录')
  expect(await elsewhere.locator('.sessions li').count()).toBe(2)
  await elsewhere.getByRole('button', { name: '退出其他全部登录' }).click()
  expect(await elsewhere.locator('.sessions li').count()).toBe(1)
  await page.goto('/desk/account/sessions')
  await looksRight(page, '登录办公台')
})
