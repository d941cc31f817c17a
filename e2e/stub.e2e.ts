import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers, openCounty, widthOf } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

async function pick(page: Page, label: RegExp, typed: string): Promise<void> {
  await page.getByLabel(label).click()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

/** The head of the office herself is accused, at the window. */
async function refusedAtTheWindow(page: Page): Promise<void> {
  await page.getByLabel('姓名', { exact: true }).first().fill('黎某')
  await page.getByLabel('信访内容，口述的照记').fill('信访局负责人收了开发商的钱。')
  await page.getByLabel('第1项诉求').fill('查处')
  await page.getByRole('textbox', { name: '内容分类' }).fill('纪检监察')
  await page.getByRole('textbox', { name: /^来源/ }).fill('群众来访')
  await pick(page, /^类别/, '检举')
  await pick(page, /^被检举控告的人员/, '顾某')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '登记', exact: true }).click()
}

describe('检举的是信访局自己的人', () => {
  test('登记被退回，字还在；作存根，打印移交函和凭据；内容不出这一页；到期以前只在她的待办里', async () => {
    const page = await county.desk('registrar', '/desk/register')
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/stubs')) sent.push(request.postData() ?? '')
    })
    await refusedAtTheWindow(page)
    const stub = page.getByRole('region', { name: '作存根，移交上一级' })
    await stub.getByLabel('移交给哪个上一级机关，写全称').fill('安泽市信访局')
    expect(await page.getByLabel('信访内容，口述的照记').inputValue()).toContain('开发商')
    expect(await barriers(page)).toEqual([])
    await stub.getByRole('button', { name: '作存根移交上级' }).click()
    const letter = page.getByRole('article', { name: '移交函' })
    await letter.getByText('信访局负责人收了开发商的钱。').waitFor()
    expect(await page.getByRole('article', { name: '收件凭据（交给信访人）' }).textContent()).not.toContain('开发商')
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('banner').isVisible()).toBe(false)
    expect(await letter.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    expect(sent.join()).not.toMatch(/开发商|黎某/)
    await page.getByRole('button', { name: '已经打印，清除填写的内容' }).click()
    expect(await page.getByLabel('信访内容，口述的照记').inputValue()).toBe('')
    await page.goto('/desk')
    await page.getByRole('region', { name: '我的存根' }).getByRole('link', { name: '移交上一级' }).click()
    await page.getByText('登记移交', { exact: true }).first().click()
    await page.getByLabel('机要通信').check()
    await page.getByRole('button', { name: '登记移交' }).click()
    await page.getByText('已移交').waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('负责人的待办里没有；窄屏不左右滚动', async () => {
    const head = await county.desk('office-head', '/desk/stubs', 320)
    await head.getByText('您没有作过存根').waitFor()
    expect(await widthOf(head)).toBeLessThanOrEqual(320)
    expect(await barriers(head)).toEqual([])
  })
})
