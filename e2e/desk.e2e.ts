import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../scripts/browser.mjs'
import { front } from '../src/cli/front.ts'
import { demonstrationAccounts } from '../src/demonstration/accounts.ts'
import { seedDemonstration } from '../src/demonstration/seed.ts'
import { startServer } from '../src/server/server.ts'
import { migrate } from '../src/store/migrate.ts'
import { openDb } from '../src/store/open-db.ts'
import type { Db } from '../src/store/open-db.ts'

const now = new Date('2026-03-18T10:00:00+08:00')

let folder: string
let db: Db
let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-e2e-'))
  await chmod(folder, 0o711)
  db = await openDb({ dataDir: path.join(folder, 'data'), stopOnClose: 'always', server: { fsync: false } })
  await migrate(db)
  await seedDemonstration(db, now)
  server = await startServer({
    ...{ db, front, host: '127.0.0.1', port: 0, demo: true },
    now: () => now,
    newId: randomUUID,
    random: Math.random,
    say: console.warn,
  })
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('没有找到浏览器，请安装 chromium 或设置 DENGWEN_BROWSER')
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  })
})

afterAll(async () => {
  await browser.close()
  await server.close()
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

async function signedIn(login: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  await page.goto('/desk')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('口令').fill(demonstrationAccounts.find((each) => each.login === login)?.password ?? '')
  await page.getByRole('button', { name: '登录' }).click()
  return page
}

describe('信访局登记员', () => {
  test('登录，看待办，打开最急的一件，转送出去', async () => {
    const page = await signedIn('registrar')
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    await page.getByText('演示数据，均为虚构').waitFor()
    await page.getByRole('link', { name: '转送交办', exact: true }).first().click()
    await page.getByText('为什么是这一天').first().click()
    await page
      .getByText(/起算，当日不计/)
      .first()
      .waitFor()
    const transfer = page.locator('#act-transfer')
    await transfer.locator('summary').click()
    await transfer.getByLabel('主办单位').selectOption({ index: 1 })
    await transfer.getByRole('button', { name: '转送' }).click()
    await page.getByText('「转送」已记载').waitFor()
    await page.getByText('已转送交办，待受理告知').first().waitFor()
  })

  test('依规定不能办的：看到条款和原因，填过的字还在', async () => {
    const page = await signedIn('registrar')
    await page.getByRole('link', { name: '转送交办', exact: true }).first().click()
    const withdrawal = page.locator('#act-requestWithdrawal')
    await page.locator('#rest > summary').click()
    await withdrawal.locator('summary').click()
    await withdrawal.getByLabel('办理日期').fill('2022-06-01')
    await withdrawal.getByLabel('信访人本人签名的撤回声明').fill('我自愿撤回，签名张某')
    await withdrawal.getByRole('button', { name: '信访人申请撤回' }).click()
    const alert = page.getByRole('alert')
    expect(await alert.textContent()).toMatch(/没有办理[\s\S]*早于收到信访件的[\s\S]*依据：/)
    expect(await withdrawal.getByLabel('信访人本人签名的撤回声明').inputValue()).toBe('我自愿撤回，签名张某')
  })
})

describe('单位承办人，用一部窄屏手机', () => {
  test('只看见自己的待办；哪一页都不左右滚动', async () => {
    const page = await signedIn('housing', 320)
    await page.getByRole('link', { name: '数字' }).waitFor()
    expect(await page.getByRole('link', { name: '台账' }).count()).toBe(0)
    for (const place of ['/', '/desk', '/desk/petitions', '/desk/figures', '/desk/import', '/nothing']) {
      await page.goto(place)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const widest: unknown = await page.evaluate('document.documentElement.scrollWidth')
      expect(widest, place).toBeLessThanOrEqual(320)
    }
    await page.goto('/desk')
    await page.locator('main .duty a').first().click()
    await page.getByRole('heading', { level: 1, name: /信访件/ }).waitFor()
    await page.getByText('青禾县住房和城乡建设管理局').first().waitFor()
  })
})
