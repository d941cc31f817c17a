import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const transfer = { input: { on: '2026-03-18', units: ['housing'] } }

async function registered(): Promise<string> {
  const id = await county.act('registrar', '/api/petitions', {
    input: { on: '2026-03-18', form: 'letter', venue: 'county', source: '群众来信', people: 1, category: '城乡建设' },
    ...{ text: '楼顶漏水。', demands: ['修好楼顶'], persons: [{ name: '黎某' }] },
  })
  await county.act('registrar', `/api/petitions/${id}/acts/confirmKind`, {
    input: { on: '2026-03-18', kind: 'appeal', accusedUnits: [] },
  })
  return id
}

describe('同事办了什么，页面自己跟上', () => {
  test('一件信访：写着字的时候，经过里多了同事办的；写的字和光标都不动，一点就按现在的情况提交', async () => {
    const id = await registered()
    const page = await county.desk('registrar-2', `/desk/petitions/${id}?act=requestWithdrawal`)
    const words = page.getByLabel('信访人本人签名的撤回声明')
    await words.fill('我自愿撤回，签名黎某')
    await county.act('registrar', `/api/petitions/${id}/acts/transfer`, transfer)
    await page.getByText('陈某刚作了「转送」，已更新').waitFor()
    await page.getByText('您填写的时候，这件信访有了新的办理').waitFor()
    await page.getByText('已转送交办，待受理告知').first().waitFor()
    expect(await words.inputValue()).toBe('我自愿撤回，签名黎某')
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA')
    await page.getByRole('form').getByRole('button', { name: '信访人申请撤回' }).click()
    await page.getByText('「信访人申请撤回」已记载').waitFor()
  })

  test('待办和列表：转送来的自己出现，不用刷新；别的单位的不出现', async () => {
    const [today, list] = [await county.desk('housing'), await county.desk('housing', '/desk/petitions')]
    await list.getByText(/^登记日期新的在前/).waitFor()
    const id = await registered()
    await county.act('registrar', `/api/petitions/${id}/acts/transfer`, transfer)
    await today.getByText('同事刚有新的办理，待办已更新').waitFor()
    await today.locator(`main a[href="/desk/petitions/${id}"]`).first().waitFor()
    await list.getByText('同事刚有新的办理，列表已更新').waitFor()
    await list.locator(`main a[href="/desk/petitions/${id}"]`).waitFor()
  })

  test('数字：不在手边自己变；说同事刚有新的办理，一点就按现在的重新数', async () => {
    const page = await county.desk('registrar-2', '/desk/figures?from=2026-01-01&to=2026-06-30')
    const tally = page.locator('.tally')
    await tally.waitFor()
    const before = await tally.innerText()
    await registered()
    const count = page.getByRole('button', { name: '按现在的重新数' })
    await count.waitFor()
    expect(await tally.innerText()).toBe(before)
    await count.click()
    await page.getByText('已按现在的重新数过').waitFor()
    expect(await tally.innerText()).not.toBe(before)
    expect(await count.count()).toBe(0)
  })
})
