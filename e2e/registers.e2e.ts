import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers, openCounty, widthOf } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

describe('信访局负责人管一件巡视交办事项', () => {
  test('登记时没有期限的列为期限待定；设定以后有下一步；别人提出销号，她核定', async () => {
    const page = await county.desk('office-head', '/desk/registers')
    await page.getByRole('heading', { level: 2, name: '超过期限的' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('rowheader').getByRole('link', { name: '巡视交办事项' }).click()
    await page.getByRole('link', { name: '登记一件' }).click()
    const form = page.getByRole('form', { name: '登记巡视交办事项' })
    await form.getByLabel('交办的巡视组').fill('省委巡视组')
    await form.getByLabel('第几批').fill('9')
    await form.getByRole('button', { name: '登记巡视交办事项' }).click()
    await form.getByRole('alert').waitFor()
    expect(await form.getByLabel('第几批').inputValue()).toBe('9')
    await form.getByLabel('所属领域').fill('水利')
    await form.getByLabel('反映的问题').fill('东干渠三年没有清淤')
    expect(await barriers(page)).toEqual([])
    await form.getByRole('button', { name: '登记巡视交办事项' }).click()
    await page.getByText('期限待定').waitFor()
    const address = new URL(page.url()).pathname
    await page.getByRole('link', { name: '巡视交办事项' }).click()
    await page.getByLabel('状态').selectOption('undated')
    await page.getByRole('link', { name: '东干渠三年没有清淤' }).click()
    await page.getByRole('button', { name: '增加议定、承诺事项' }).click()
    const term = page.getByRole('form', { name: '增加议定、承诺事项' })
    await term.getByRole('combobox').click()
    await page.getByTitle('青禾县公安局').click()
    await term.getByLabel('落实期限').fill('2026-04-10')
    await term.getByLabel('要落实什么').fill('汛前清淤')
    await term.getByRole('button', { name: '增加议定、承诺事项' }).click()
    await page.getByText('「增加议定、承诺事项」已记载').waitFor()
    expect(await page.getByText('期限待定').count()).toBe(0)
    expect(await barriers(page)).toEqual([])

    const acts = `${address.replace('/desk', '/api')}/acts`
    const proof = { input: { on: '2026-03-18', undertaking: '1' }, texts: { proof: '清淤验收单' } }
    await county.act('registrar', `${acts}/prove`, proof)
    await page.reload()
    await page.getByRole('button', { name: '认定落实' }).click()
    await page.getByRole('form').getByRole('button', { name: '认定落实' }).click()
    await page.getByText('「认定落实」已记载').waitFor()

    const other = await county.desk('registrar', address)
    await other.getByRole('button', { name: '提出办结（销号）' }).click()
    const closing = other.getByRole('form', { name: '提出办结（销号）' })
    await closing.getByLabel('事情怎样解决').fill('渠道通水，村民签字')
    await closing.getByRole('button', { name: '提出办结（销号）' }).click()
    await other.getByText('由另一位负责人核定').waitFor()
    expect(await other.getByRole('button', { name: '核定办结（销号）' }).count()).toBe(0)
    await page.reload()
    await page.getByRole('button', { name: '核定办结（销号）' }).click()
    const deciding = page.getByRole('form', { name: '核定办结（销号）' })
    await deciding.getByRole('combobox').click()
    await page.getByTitle('同意办结（销号）').click()
    await deciding.getByRole('button', { name: '核定办结（销号）' }).click()
    await page.getByText('已办结（销号）。登记和办理经过都留着。').waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('手机上不左右滚动', async () => {
    const page = await county.desk('office-head', '/desk/registers', 320)
    await page.getByRole('heading', { level: 2, name: '超过期限的' }).waitFor()
    expect(await widthOf(page)).toBeLessThanOrEqual(320)
    await page.goto('/desk/registers/inspection')
    await page.locator('tbody tr').first().waitFor()
    expect(await widthOf(page)).toBeLessThanOrEqual(320)
    await page.locator('tbody th a').first().click()
    await page.getByRole('heading', { level: 2, name: '办理经过' }).waitFor()
    expect(await widthOf(page)).toBeLessThanOrEqual(320)
    expect(await barriers(page)).toEqual([])
  })
})
