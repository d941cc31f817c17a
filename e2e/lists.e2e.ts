import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers, openCounty, widthOf } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

async function registered(text: string): Promise<string> {
  return county.act('registrar', '/api/petitions', {
    input: { on: '2026-03-18', form: 'letter', venue: 'county', source: '群众来信', people: 1, category: '城乡建设' },
    ...{ text, demands: ['答复'], persons: [{ name: '黎某' }] },
  })
}

const table = (page: Page) => page.getByRole('table').last()
const rows = (page: Page) => table(page).locator('tbody tr')

async function look(page: Page, words: string): Promise<void> {
  await page.getByLabel('编号，或者信访内容里的词').fill(words)
  await page.keyboard.press('Enter')
}

describe('窗口登记员王某找一件信访', () => {
  test('按两个字的词找，条件在地址里，后退还在；写错了说改法，找不到说范围；不按姓名找人', async () => {
    await registered('河坝上的人行桥栏杆断了。')
    const page = await county.desk('registrar', '/desk/petitions')
    await rows(page).first().waitFor()
    expect(await barriers(page)).toEqual([])
    await look(page, '栏杆')
    await page.getByText('内容里有：栏杆').waitFor()
    expect(await rows(page).count()).toBe(1)
    expect(decodeURIComponent(page.url())).toContain('words=栏杆')
    await page.getByRole('combobox', { name: '阶段' }).selectOption('ended')
    await page.getByRole('button', { name: '查看' }).click()
    await page.getByText('没有符合这些条件的信访件').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.goBack()
    await page.getByText('内容里有：栏杆').waitFor()
    expect(await page.getByLabel('编号，或者信访内容里的词').inputValue()).toBe('栏杆')
    await look(page, '桥')
    await page.getByRole('alert').getByText('至少填两个字').waitFor()
    expect(await page.getByLabel('编号，或者信访内容里的词').inputValue()).toBe('桥')
    expect(await barriers(page)).toEqual([])
    await look(page, '黎某')
    await page.getByText('没有符合这些条件的信访件').waitFor()
  })

  test('一页一页往前翻，再翻回来；选自己要看的列，下次还在', async () => {
    const page = await county.desk('registrar', '/desk/petitions')
    const first = await rows(page).first().getByRole('link').textContent()
    await page.getByRole('button', { name: '下一页' }).click()
    await page.getByRole('button', { name: '上一页' }).waitFor()
    expect(await rows(page).first().getByRole('link').textContent()).not.toBe(first)
    await page.getByRole('button', { name: '上一页' }).click()
    await page.getByRole('link', { name: first ?? '' }).waitFor()
    await page.getByText('选择列').click()
    await page.getByLabel('上级系统编号').check()
    await page.reload()
    await table(page).getByRole('columnheader', { name: '上级系统编号' }).waitFor()
  })

  test('批量转送：先看谁能转、谁不能转和原因，再逐件转送，每件各有结果', async () => {
    const gone = await registered('路灯不亮，批量甲')
    await registered('路灯不亮，批量乙')
    await county.act('registrar', `/api/petitions/${gone}/acts/transfer`, {
      input: { on: '2026-03-18', units: ['housing'] },
    })
    const page = await county.desk('registrar', `/desk/petitions?words=${encodeURIComponent('路灯不亮')}`)
    await rows(page).first().waitFor()
    for (const box of await page.getByRole('checkbox', { name: /^选中/ }).all()) await box.check()
    const bulk = page.getByRole('region', { name: '批量转送' })
    await bulk.getByLabel('转送给（主办单位）').selectOption({ label: '青禾县人力资源和社会保障局' })
    await bulk.getByRole('button', { name: '先看哪些能转送' }).click()
    await bulk.getByText('能转送1件，不能转送1件').waitFor()
    await bulk.getByText('第二十二条').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await bulk.getByRole('button', { name: '转送能转送的1件' }).dblclick()
    await bulk.getByText('已转送1件，每件各自记载').waitFor()
    await table(page).getByText('青禾县人力资源和社会保障局').first().waitFor()
  })

  test('按日历看：这个月每一天到期几项，点一天看是哪几项，点开就是那一件；放假的写明；窄屏不左右滚动', async () => {
    const page = await county.desk('registrar', '/desk')
    await page.getByRole('link', { name: '按日历看' }).click()
    await page.getByRole('heading', { level: 1, name: '2026年3月到期的' }).waitFor()
    await page.getByRole('link', { name: '全县的（含各单位）' }).click()
    const month = page.getByRole('table', { name: '2026年3月每一天到期几项' })
    await page.waitForURL(/whose=everyone/)
    const first = month.getByRole('link').first()
    const said = (await first.getAttribute('aria-label')) ?? ''
    await first.click()
    const [day = '', count = ''] = said.split('，')
    const owed = page.getByRole('region', { name: `${day}到期的` })
    await owed.getByRole('listitem').first().waitFor()
    expect(`${String(await owed.getByRole('listitem').count())}项`).toBe(count)
    expect(await barriers(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 900 })
    expect(await widthOf(page)).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto('/desk/calendar?month=2026-10')
    await page.getByText('国庆节').first().waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('看到的可以导出；单位的人不能选、不能导出；窄屏不左右滚动', async () => {
    const page = await county.desk('registrar', '/desk/petitions?stage=registered')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出以上条件的全部（Excel）' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('青禾县信访局信访件清单.xlsx')
    const phone = await county.desk('housing', '/desk/petitions', 320)
    await rows(phone).first().waitFor()
    expect(await widthOf(phone)).toBeLessThanOrEqual(320)
    expect(await phone.getByRole('checkbox', { name: /^选中/ }).count()).toBe(0)
    expect(await phone.getByRole('button', { name: /导出/ }).count()).toBe(0)
    expect(await barriers(phone)).toEqual([])
  })
})
