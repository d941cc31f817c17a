import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeLedger } from '../src/ledgers/write.ts'
import { readPaper } from '../src/reports/checking/read-paper.ts'
import { barriers, openCounty, passwordOf, signIn, widthOf } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const firstHalf = '/desk/figures?from=2025-01-01&to=2025-06-30'

describe('督查员周某', () => {
  test('从「38.89%」点到背后的十八件，七件计入、十一件没有，再从一件看到它的经过', async () => {
    const page = await county.desk('auditor', firstHalf)
    const family = page.getByRole('region', { name: '领导包案' })
    await family.getByText('化解率', { exact: false }).first().click()
    await family
      .getByText(/化解.*占|÷|比例|占比/)
      .first()
      .waitFor()
    expect(await barriers(page)).toEqual([])
    await family.getByRole('link', { name: /38\.89%/ }).press('Enter')
    await page.getByRole('heading', { level: 1, name: /38\.89%/ }).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(18)
    expect(await page.locator('tbody').getByText('计入', { exact: true }).count()).toBe(7)
    await page.getByRole('link', { name: '没有计入分子的11件' }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(11)
    expect(await barriers(page)).toEqual([])
    await page.locator('tbody th a').first().click()
    await page.getByRole('heading', { level: 2, name: '办理经过' }).waitFor()
    await page.locator('.story').getByText('登记').first().waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('分类的数字点得开，但不从中看到她看不到的内容；写错的期间说得明白', async () => {
    const page = await county.desk('auditor', firstHalf)
    await page.getByRole('link', { name: /^走访（件、批次） 243/ }).click()
    await page.getByText(/本页另有50件不列出/).waitFor()
    await page.goto('/desk/figures/cases?figure=flow.nothing&from=2025-01-01&to=2025-06-30')
    await page.getByRole('alert').waitFor()
    expect(await barriers(page)).toEqual([])
  })
})

describe('信访局负责人看数字', () => {
  test('换一段时间，和上一期对比；图在表的旁边；手机上不左右滚动', async () => {
    const page = await county.desk('office-head', firstHalf)
    await page.getByRole('img', { name: /按信访形式的条形图/ }).waitFor()
    await page.getByLabel('统计期').click()
    await page.getByTitle('第二季度').click()
    await page.getByText(/2025年第二季度：2025年4月1日至2025年6月30日/).waitFor()
    await page.getByLabel('对比').click()
    await page.getByTitle('与上一期对比').click()
    await page.getByRole('columnheader', { name: '2025年第一季度' }).first().waitFor()
    expect(new URL(page.url()).search).toContain('against=spanBefore')
    await page
      .getByRole('link', { name: /^信访总量（件） \d+，看背后各件/ })
      .first()
      .click()
    await page.locator('tbody th a').first().click()
    await page.getByRole('heading', { level: 2, name: '办理经过' }).waitFor()
    const narrow = await county.desk('office-head', `${firstHalf}&against=lastYear`, 320)
    await narrow.getByText('2024年上半年没有登记过信访件，不作对比').waitFor()
    expect(await widthOf(narrow)).toBeLessThanOrEqual(320)
    expect(await barriers(narrow)).toEqual([])
    await narrow
      .getByRole('link', { name: /38\.89%/ })
      .first()
      .click()
    await narrow.locator('tbody tr').first().waitFor()
    expect(await widthOf(narrow)).toBeLessThanOrEqual(320)
  })
})

describe('县领导孙某，在一部手机上', () => {
  test('看全县、哪里逾期、自己包的案；点一下就批示；打印成一页', async () => {
    await county.act('office-head', '/api/registers/leaderCase', {
      ...{ on: '2026-03-16', input: { level: 'county' } },
      texts: { subject: '安置房三年没有交付', leader: '副县长孙某' },
    })
    const page = await county.desk('leader', '/desk', 360)
    await page.getByRole('heading', { level: 1, name: '全县' }).waitFor()
    await page.getByText('按期答复率').waitFor()
    await page.getByRole('heading', { level: 3, name: /我包的案/ }).waitFor()
    await page.getByRole('link', { name: '安置房三年没有交付' }).waitFor()
    await page.locator('.owners summary').first().click()
    await page
      .getByRole('link', { name: /^批示：/ })
      .first()
      .waitFor()
    expect(await widthOf(page)).toBeLessThanOrEqual(360)
    expect(await barriers(page)).toEqual([])
    await page
      .getByRole('link', { name: /^批示：/ })
      .first()
      .click()
    const form = page.getByRole('form', { name: '登记领导批示' })
    await form.getByLabel('作出批示的职务').fill('副县长')
    await form.getByLabel('批示要求报告的日期').fill('2026-03-25')
    await form.getByLabel('批示原文').fill('请信访局三日内报告为什么逾期。')
    await form.getByRole('button', { name: '登记领导批示' }).click()
    await page.getByText('「登记领导批示」已记载').waitFor()
    expect(await widthOf(page)).toBeLessThanOrEqual(360)
    await page.goto('/desk')
    await page.locator('.owners summary').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  })
})

describe('登记员导入台账', () => {
  test('拖进来，看错在哪里；改好了再选，登录过期文件还在，确认以后才写入', async () => {
    const page = await county.desk('registrar', '/desk/import')
    await page.getByRole('button', { name: '信访登记台账' }).click()
    await page.getByText('这种台账还没有导入过').waitFor()
    await page.getByLabel('责任单位名录').check()
    const file = page.getByLabel('把台账拖到这里，或者选择文件')
    await file.setInputFiles({
      name: '名录.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('不是表格'),
    })
    await page.getByRole('button', { name: '核对（不写入）' }).click()
    await page.getByText(/有1处错误，什么都没有写入/).waitFor()
    expect(await barriers(page)).toEqual([])
    await file.setInputFiles({ name: '名录.xlsx', mimeType: 'application/octet-stream', buffer: await unitsLedger() })
    await page.getByRole('button', { name: '核对（不写入）' }).click()
    await page.getByText('核对完毕，没有错误，还没有写入').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.context().clearCookies()
    await page.getByRole('button', { name: '确认写入' }).click()
    await page.getByText('选好的文件「名录.xlsx」还在').waitFor()
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '在新标签页登录' }).click(),
    ])
    await signIn(tab, 'registrar')
    await tab.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    await page.getByRole('button', { name: '确认写入' }).click()
    await page.getByRole('heading', { name: '责任单位名录已写入' }).waitFor()
    expect(await barriers(page)).toEqual([])
  })
})

/** A register of units with one that is new. */
async function unitsLedger(): Promise<Buffer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-ledger-'))
  const file = path.join(folder, 'units.xlsx')
  const columns = ['序号', '单位全称', '简称', '别名', '类别', '上一级机关、单位']
  const values = ['1', '青禾县气象局', '气象局', '', '县直', '青禾县人民政府']
  const row = Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']))
  const sheet = { name: '名录', columns, names: columns, titleRows: ['青禾县责任单位名录'], rows: [row] }
  await writeLedger('units', file, [sheet], new Date('2026-03-18T02:00:00Z'))
  const bytes = await readFile(file)
  await rm(folder, { recursive: true })
  return bytes
}

/** Who she is is asked anew; what the data doesn't bear is not issued; the report as it was written is, and stands below. */
async function signOff(page: Page): Promise<void> {
  county.wait(11)
  const sign = page.getByRole('button', { name: '核对并签发' })
  await page.getByRole('button', { name: '签发这份报告' }).click()
  await sign.click()
  await page.getByLabel('口令，或者验证器上的6位验证码').fill(passwordOf('office-head'))
  await page.getByRole('button', { name: '确认是我' }).click()
  await page.getByText('已经确认是您本人').waitFor()
  await sign.click()
  await page.getByRole('group', { name: '签发' }).getByText('下降').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '恢复原文' }).click()
  await page.getByRole('button', { name: '签发这份报告' }).click()
  await sign.click()
  await page.getByText('报告已签发').waitFor()
  await page.getByText(/签发，看调整说明/).click()
  await page.getByRole('link', { name: '下载签发的原件（Word）' }).waitFor()
  await page.getByText('没有数字发生变化，原报告照旧。').waitFor()
}

describe('信访局负责人写报告', () => {
  test('在屏幕上看，点数字看各件；改写文字，没有依据的数字核对得出来；关了再开字还在，下载的是改过的', async () => {
    const page = await county.desk('office-head', '/desk/report?from=2025-01-01&to=2025-06-30')
    const report = page.getByRole('article')
    await report.getByRole('link', { name: '38.89%' }).first().waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: '改写第1段' }).click()
    const words = page.getByLabel('第1段的第1处文字')
    await words.fill(`比上年下降三成。${await words.inputValue()}`)
    await page.getByRole('button', { name: '核对改写的文字' }).click()
    await page.getByRole('alert').getByText('下降').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await page.reload()
    await report.getByText('比上年下降三成').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 Word' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('青禾县信访局工作总结2025-01-01至2025-06-30.docx')
    const text = readPaper(await readFile(await file.path())).paragraphs.flat()
    expect(text.map((piece) => piece.text).join('')).toContain('比上年下降三成')
    await signOff(page)
    await page.setViewportSize({ width: 320, height: 900 })
    expect(await widthOf(page)).toBeLessThanOrEqual(320)
    await report.getByRole('link', { name: '38.89%' }).first().click()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(18)
  })
})
