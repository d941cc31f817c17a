import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers, openCounty, widthOf } from './county.ts'
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
