import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty } from './county.ts'
import type { County } from './county.ts'
import { portalOffice } from './portal-office.ts'
import type { PortalOffice } from './portal-office.ts'

/**
 * The pictures of docs/handbook, taken anew by `DENGWEN_WRITE_PICTURES=1 vitest run --project browser e2e/handbook-pictures`.
 * What they show is walked and held to by the journeys; without being asked, nothing is opened here.
 */
const asked = process.env['DENGWEN_WRITE_PICTURES'] === '1'
const folder = path.join(import.meta.dirname, '../docs/handbook/pictures')
/** A handbook goes along with every copy of the house. */
const mostBytes = 60_000

/** How much of the page, from its top. Forms keep away from dates: a browser writes them as its own country does. */
interface Cut {
  readonly height: number
}

async function take(page: Page, name: string, { height }: Cut): Promise<void> {
  await page.evaluate('document.fonts.ready')
  const width = page.viewportSize()?.width ?? 0
  const taken = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } })
  const picture = await sharp(taken).webp({ quality: 60, effort: 6 }).toBuffer()
  expect(picture.length, name).toBeLessThan(mostBytes)
  await writeFile(path.join(folder, `${name}.webp`), picture)
}

/** All that the page asked for is there. */
async function settled(page: Page): Promise<Page> {
  const waiting = page.locator('.waiting')
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' })
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe.runIf(asked)('信访人看到的', () => {
  let office: PortalOffice
  beforeAll(async () => {
    await mkdir(folder, { recursive: true })
    office = await portalOffice()
  })
  afterAll(() => office.close())

  async function write(page: Page): Promise<void> {
    await press(page, '开始写')
    await page.getByLabel('有事要解决').check()
    await press(page, '继续')
    await page.getByLabel('事情的经过').fill('村里的井去年冬天干了，镇上收了修井的钱，到现在没有修。')
    await press(page, '继续')
    await page.getByLabel('第1件').fill('把井修好')
    await page.getByLabel('第2件').fill('说明收的钱用到哪里去了')
    await take(page, 'petitioner-demands', { height: 760 })
    await press(page, '继续')
    await press(page, '继续')
    await page.getByLabel('姓名', { exact: true }).fill('李某')
    await page.getByLabel('住址').fill('虒岭镇李家沟二组')
    await press(page, '继续')
    await page.getByLabel('我一个人的事').check()
    await press(page, '继续')
    await press(page, '继续')
    await press(page, '提交')
  }

  test('从首页到书面答复', async () => {
    const context = await office.open({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 1.5 })
    const page = await context.newPage()
    await page.goto('/')
    await take(page, 'petitioner-front', { height: 720 })
    await page.goto('/where')
    await page.getByLabel('和单位、老板之间的事').check()
    await press(page, '看该找谁')
    await take(page, 'petitioner-where', { height: 940 })
    await page.goto('/write')
    await write(page)
    const [no = '', code = ''] = await page.locator('.slip .code').allInnerTexts()
    await take(page, 'petitioner-receipt', { height: 1060 })
    await press(page, '我已经记下了')
    const number = no.replaceAll(/\s/g, '')
    await office.act('registrar', number, 'confirmKind', { on: '2026-03-19', kind: 'appeal', accusedUnits: [] })
    await office.act('registrar', number, 'transfer', { on: '2026-03-20', units: ['town-2'] })
    await office.act('town-2', number, 'accept', { on: '2026-03-25', assignment: '1' })
    await page.goto('/track')
    await page.getByLabel('信访件编号').fill(no)
    await page.getByLabel('查询码').fill(code)
    await press(page, '查看')
    await take(page, 'petitioner-track', { height: 1000 })
    await context.close()
  }, 120_000)
})

const registration = {
  input: { on: '2026-03-18', form: 'letter', venue: 'county', source: '群众来信', people: 1, category: '城乡建设' },
  ...{ text: '幸福里三号楼楼顶漏水，报修半年没有人来。', demands: ['修好楼顶', '说明维修资金怎样用'] },
  persons: [{ name: '黎某' }],
}

describe.runIf(asked)('办公台上看到的', () => {
  let county: County
  beforeAll(async () => {
    await mkdir(folder, { recursive: true })
    county = await openCounty()
  })
  afterAll(() => county.close())

  const desk = async (login: string, at: string, width = 1100) => settled(await county.desk(login, at, width))

  async function registered(): Promise<string> {
    const id = await county.act('registrar', '/api/petitions', registration)
    await county.act('registrar', `/api/petitions/${id}/acts/confirmKind`, {
      input: { on: '2026-03-18', kind: 'appeal', accusedUnits: [] },
    })
    return id
  }

  test('窗口登记员', async () => {
    const id = await registered()
    const page = await desk('registrar', '/desk')
    await take(page, 'clerk-today', { height: 720 })
    await page.goto('/desk/register')
    await page.getByLabel('姓名', { exact: true }).fill('黎某')
    await page.getByLabel('信访内容').fill('还是三号楼楼顶漏水，报修半年没有人来管，昨天又下雨。')
    await page.getByLabel('第1项诉求').fill('修好楼顶')
    await page.getByRole('region', { name: '以前可能来过' }).waitFor()
    await take(page, 'clerk-register', { height: 820 })
    await page.goto(`/desk/petitions/${id}`)
    await settled(page)
    await page.getByText('为什么是这一天').first().click()
    await take(page, 'clerk-petition', { height: 820 })
    await page.goto('/desk/petitions')
    await settled(page)
    await page.getByText('按阶段、形式、类别、单位、日期、逾期筛选').click()
    await take(page, 'clerk-list', { height: 620 })
    await page.goto('/desk/calendar?whose=everyone&month=2026-03')
    await take(await settled(page), 'clerk-calendar', { height: 620 })
  }, 120_000)

  test('责任单位承办人', async () => {
    const id = await registered()
    await county.act('registrar', `/api/petitions/${id}/acts/transfer`, {
      input: { on: '2026-03-18', units: ['housing'] },
    })
    const page = await desk('housing', '/desk')
    await take(page, 'handler-today', { height: 640 })
    await page.goto(`/desk/petitions/${id}`)
    await take(await settled(page), 'handler-petition', { height: 760 })
  }, 60_000)

  test('县领导，在手机上', async () => {
    const page = await desk('leader', '/desk', 360)
    await page.locator('.owners summary').first().click()
    await page
      .getByRole('link', { name: /^批示：/ })
      .first()
      .waitFor()
    await take(page, 'leader-county', { height: 940 })
  }, 60_000)

  test('督查、审计人员', async () => {
    const page = await desk('auditor', '/desk/figures?from=2025-01-01&to=2025-06-30')
    await take(page, 'auditor-figures', { height: 760 })
    await page
      .getByRole('region', { name: '领导包案' })
      .getByRole('link', { name: /38\.89%/ })
      .click()
    await page.getByRole('heading', { level: 1, name: /38\.89%/ }).waitFor()
    await take(await settled(page), 'auditor-cases', { height: 720 })
  }, 60_000)

  test('台账、报告、管理', async () => {
    const head = await desk('office-head', '/desk/report?from=2025-01-01&to=2025-06-30')
    await take(head, 'clerk-report', { height: 760 })
    const page = await desk('security', '/desk/admin/people')
    await take(page, 'admin-people', { height: 640 })
    const audit = await desk('auditor', '/desk/petitions')
    await audit.locator('tbody th a').first().click()
    await audit.getByRole('link', { name: '谁能看见这件，谁看过，为什么' }).click()
    await audit.getByRole('row').filter({ hasText: '陈某' }).waitFor()
    await take(audit, 'admin-sight', { height: 640 })
    await audit.goto('/desk/admin/roles')
    await take(await settled(audit), 'admin-roles', { height: 620 })
  }, 120_000)
})
