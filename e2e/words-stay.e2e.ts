import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers, openCounty, signIn } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const words = '小区二十户的楼顶漏水，报修半年没有人来。'

async function staysOn(page: Page): Promise<void> {
  expect(await page.getByLabel('信访内容').inputValue()).toBe(words)
  expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('嵇某')
  expect(await page.getByLabel('第1项诉求').inputValue()).toBe('修好楼顶')
}

describe('登记的时候，填好的字不丢', () => {
  test('关了窗口、登录过期、断网、服务器出错、连点两次：字都在，只登记一件', async () => {
    const first = await county.desk('registrar', '/desk/register')
    await first.getByLabel('姓名', { exact: true }).fill('嵇某')
    await first.getByLabel('信访内容').fill(words)
    await first.getByLabel('第1项诉求').fill('修好楼顶')
    const page = await first.context().newPage()
    await first.close()
    await page.goto('/desk/register')
    await page.getByText('上次没有登记完的内容还在这里').waitFor()
    await staysOn(page)

    const send = page.getByRole('button', { name: /登记$/ })
    await page.context().clearCookies()
    await send.click()
    await page.getByText('还没有登录').waitFor()
    await staysOn(page)
    expect(await barriers(page)).toEqual([])
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '在新标签页登录' }).click(),
    ])
    await signIn(tab, 'registrar')
    await tab.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    await tab.close()

    await page.context().setOffline(true)
    await send.click()
    await page.getByText('连不上服务器').waitFor()
    await staysOn(page)
    expect(await barriers(page)).toEqual([])
    await page.context().setOffline(false)
    await page.route('**/api/petitions', (route) => route.fulfill({ status: 502, body: 'Bad Gateway' }), { times: 1 })
    await send.click()
    await page.getByText('连不上服务器').waitFor()
    await staysOn(page)

    await send.dblclick()
    await page.getByRole('heading', { name: '登记回执' }).waitFor()
    await page.goto('/desk/petitions?words=' + encodeURIComponent('二十户的楼顶'))
    await page.getByText(/本页1件/).waitFor()
  })
})
