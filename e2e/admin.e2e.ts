import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers, openCounty, passwordOf, widthOf } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

describe('安全管理员孔某管账号', () => {
  test('建立账号：填错的说出来，填的还在；隔久了先认本人；链接只显示一次；审计管理员看得到她做了什么', async () => {
    const page = await county.desk('security', '/desk')
    expect(await page.getByRole('navigation', { name: '办公台' }).getByRole('link').allTextContents()).toEqual(['管理'])
    await page.getByRole('link', { name: '人员和账号' }).click()
    await page.getByRole('button', { name: '建立账号' }).click()
    const form = page.getByRole('form', { name: '建立账号' })
    await form.getByLabel('账号').fill('housing')
    await form.getByLabel('姓名').fill('新某')
    await form.getByLabel('岗位').selectOption('handler')
    await form.getByLabel('单位').selectOption({ label: '青禾县公安局' })
    county.wait(11)
    await form.getByRole('button', { name: '建立账号' }).click()
    await form.getByLabel('口令，或者验证器上的6位验证码').fill(passwordOf('security'))
    await form.getByRole('button', { name: '确认是我' }).click()
    await form.getByText('已经确认是您本人').waitFor()
    await form.getByRole('button', { name: '建立账号' }).click()
    await form.getByText('账号「housing」已经有人用了').first().waitFor()
    expect(await form.getByLabel('姓名').inputValue()).toBe('新某')
    expect(await barriers(page)).toEqual([])
    await form.getByLabel('账号').fill('police-2')
    await form.getByRole('button', { name: '建立账号' }).click()
    await page.getByText('/desk/account/reset?token=').waitFor()
    await page.getByLabel('姓名、账号、单位').fill('police-2')
    await page.getByRole('rowheader').getByRole('link', { name: '新某' }).click()
    await page.getByRole('heading', { level: 1, name: '新某' }).waitFor()
    expect(await page.getByText('/desk/account/reset?token=').count()).toBe(0)
    await page.getByRole('button', { name: '停用账号' }).click()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('form', { name: '停用账号' }).getByRole('button', { name: '停用账号' }).click()
    await page.getByText('这个账号已经停用').waitFor()

    const auditor = await county.desk('auditor', '/desk/admin/changes', 320)
    await auditor.getByRole('row').filter({ hasText: '停用账号' }).getByText('新某').waitFor()
    expect(await widthOf(auditor)).toBeLessThanOrEqual(320)
    await auditor.goto('/desk/admin/people')
    await auditor.getByText('这一页由安全管理员打开').waitFor()
    expect(await barriers(auditor)).toEqual([])
  })
})

describe('审计管理员石某看谁看过', () => {
  test('从查看记录到一件的编号，再看谁能看见这件、为什么', async () => {
    const clerk = await county.desk('registrar', '/desk/petitions')
    await clerk.locator('tbody th a').first().click()
    await clerk.getByRole('heading', { level: 2, name: '办理经过' }).waitFor()
    const page = await county.desk('auditor', '/desk/admin/accesses')
    const line = page.getByRole('row').filter({ hasText: '陈某' }).first()
    const number = (await line.locator('.no').textContent()) ?? ''
    expect(await barriers(page)).toEqual([])
    await line.locator('.no').click()
    await page.getByText('本页1条').waitFor()
    expect(await page.getByLabel('信访件编号（完整）').inputValue()).toBe(number)
    await page.goto(`/desk/admin/sight?number=${number}`)
    await page.getByRole('row').filter({ hasText: '陈某' }).getByText('在信访局工作').first().waitFor()
    await page.getByText('谁看过，新的在前').waitFor()
    expect(await barriers(page)).toEqual([])
  })
})
