import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers, openCounty } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const on = '2026-03-18'

async function acceptedByHousing(): Promise<string> {
  const id = await county.act('registrar', '/api/petitions', {
    input: { on, form: 'letter', venue: 'county', source: '群众来信', people: 1, category: '城乡建设' },
    ...{ text: '楼顶漏水。', demands: ['修好楼顶', '说明维修资金'], persons: [{ name: '黎某' }] },
  })
  const act = (login: string, name: string, input: object) =>
    county.act(login, `/api/petitions/${id}/acts/${name}`, { input: { on, ...input } })
  await act('registrar', 'confirmKind', { kind: 'appeal', accusedUnits: [] })
  await act('registrar', 'transfer', { units: ['housing'] })
  await act('housing', 'accept', { assignment: '1', route: 'petitionProcedure' })
  return id
}

describe('单位经办人赵某写处理意见书', () => {
  test('第三十二条第一款：每项诉求旁边写答复，从常用的里选依据，边写边看文书，缺的说出来；齐了才出具', async () => {
    const id = await acceptedByHousing()
    const page = await county.desk('housing', `/desk/petitions/${id}?act=issueOpinion`)
    const preview = page.getByRole('region', { name: '出具以前先看一看' })
    await preview
      .getByText(/还没有答复|没有答复|逐项答复/)
      .first()
      .waitFor()
    const [first] = await page.getByRole('radio', { name: /支持/ }).all()
    await first?.check()
    await page.getByLabel(/^第1项诉求的处理意见/).fill('四月底以前修好屋面')
    await page.getByLabel(/第1项诉求的法律法规依据：从常用的里选/).selectOption('《物业管理条例》')
    await page.getByLabel(/^第1项诉求的法律法规依据$/).waitFor()
    await preview.getByText('四月底以前修好屋面').waitFor()
    await preview.getByText(/第2项诉求没有答复/).waitFor()
    await page.getByRole('radio', { name: '解释说明' }).nth(1).check()
    await page.getByLabel(/^第2项诉求的处理意见/).fill('维修资金的用途已经列表送达。')
    await page.getByLabel(/^第2项诉求的法律法规依据$/).fill('《物业管理条例》第五十三条')
    await preview.getByText('各项齐全，可以出具').waitFor()
    expect(await preview.textContent()).toContain('《物业管理条例》')
    expect(await barriers(page)).toEqual([])
    await page.getByRole('form').getByRole('button', { name: '出具处理意见书' }).click()
    await page.getByText('「出具处理意见书」已记载').waitFor()
  })
})

describe('处理意见出具以前，赵某请负责人秦某核一核', () => {
  test('写的稿子在秦某的机器上看得到；退回的写明改哪里，赵某照着改了再送；核过才出具', async () => {
    const id = await acceptedByHousing()
    const hers = await county.desk('housing', `/desk/petitions/${id}?act=issueOpinion`)
    const answer = hers.getByLabel(/^第1项诉求的处理意见/)
    await hers.getByRole('radio', { name: '予以支持' }).first().check()
    await answer.fill('四月底以前修好屋面')
    await hers.getByText('改办「处理意见送核」').waitFor()
    await hers.goto(`/desk/petitions/${id}?act=submitOpinion`)
    await hers.getByText('上次没有提交的内容还在这里').waitFor()
    expect(await answer.inputValue()).toBe('四月底以前修好屋面')
    await hers.getByRole('form').getByRole('button', { name: '处理意见送核' }).click()
    await hers.getByText('「处理意见送核」已记载').waitFor()

    const head = await county.desk('housing-head', `/desk`)
    await head.getByText('处理意见已送核，待核稿').first().waitFor()
    await head.goto(`/desk/petitions/${id}?act=checkOpinion`)
    const sent = head.getByRole('region', { name: '送核的稿子' })
    await sent.getByText('四月底以前修好屋面').waitFor()
    await sent.getByText('还没有写怎样答复').waitFor()
    await head.getByRole('region', { name: '文书预览' }).getByText('四月底以前修好屋面').waitFor()
    await head.getByLabel('核稿结果').fill('退回修改')
    await head.keyboard.press('Enter')
    await head.getByLabel(/^核稿意见/).fill('第二项也要答复，依据写到条。')
    expect(await barriers(head)).toEqual([])
    await head.getByRole('form').getByRole('button', { name: '核处理意见' }).click()
    await head.getByText('「核处理意见」已记载').waitFor()

    await hers.goto(`/desk/petitions/${id}?act=submitOpinion`)
    await hers.getByText('第二项也要答复，依据写到条。').first().waitFor()
    expect(await answer.inputValue()).toBe('四月底以前修好屋面')
    await answer.fill('四月底以前修好屋面和檐沟')
    await hers.getByText('表里写的与这份稿子不同').click()
    await hers.getByRole('button', { name: '换成这份稿子' }).click()
    expect(await answer.inputValue()).toBe('四月底以前修好屋面')
    expect(await barriers(hers)).toEqual([])
  })
})
