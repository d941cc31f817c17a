import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers, openCounty, widthOf } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const today = '2026-03-18'
const reading = '密封仓开启用的一句长长的话'.padEnd(16, '。')
const identity = '密封仓身份用的另一句长长的话'.padEnd(16, '。')
const said = '镇里把水渠改道补偿款转进了亲戚的账户。'

async function setKeys(page: Page): Promise<void> {
  await page.getByLabel('开启口令', { exact: true }).fill(reading)
  await page.getByLabel('再输一次开启口令').fill('另一句')
  await page.getByLabel('身份口令', { exact: true }).fill(identity)
  await page.getByLabel('再输一次身份口令').fill(identity)
  await page.getByRole('button', { name: '设密钥' }).click()
  await page.getByText('两次输入的开启口令不一样').first().waitFor()
  await page.getByLabel('再输一次开启口令').fill(reading)
  await page.getByRole('button', { name: '设密钥' }).click()
  await page.getByText('正在用第1把').waitFor()
}

/** Registered at the window, confirmed, and sent by the head of the office to the county's own discipline organ. */
async function referred(): Promise<string> {
  const id = await county.act('registrar', '/api/petitions', {
    input: {
      on: today,
      receivedOn: today,
      form: 'visit',
      venue: 'county',
      source: '群众来访',
      people: 1,
      category: '纪检监察',
      kind: 'accusation',
    },
    text: said,
    demands: ['查清补偿款的去向'],
    persons: [{ role: 'petitioner', name: '席某', phone: '13900000031' }],
  })
  await county.act('registrar', `/api/petitions/${id}/acts/confirmKind`, {
    input: { on: today, kind: 'accusation', accusedUnits: ['town-2'] },
  })
  await county.act('office-head', `/api/petitions/${id}/acts/referToDiscipline`, {
    input: { on: today, body: '青禾县纪委监委' },
    texts: { letter: '按管理权限转送' },
  })
  return id
}

describe('纪委监委的密封仓', () => {
  test('负责人设密钥；信访局转来的凭口令才看得到；身份由两人开启；不予受理的一字不差交回', async () => {
    const head = await county.desk('discipline-head', '/desk/sealed')
    await setKeys(head)
    const id = await referred()
    const page = await county.desk('discipline', '/desk/sealed')
    const [no = ''] = await page.locator('.no').allTextContents()
    const one = page.getByRole('listitem', { name: `密封件${no}` })
    await one.getByText('查看内容', { exact: true }).first().click()
    await one.getByLabel('开启口令').fill('不是这一句话')
    await one.getByRole('button', { name: '查看内容' }).click()
    await one.getByText('口令不对').first().waitFor()
    await one.getByLabel('开启口令').fill(reading)
    await one.getByRole('button', { name: '查看内容' }).click()
    await one.getByText(said).waitFor()
    expect(await one.textContent()).not.toContain('席某')
    expect(await barriers(page)).toEqual([])
    await one.getByText('申请查看是谁').click()
    await one.getByLabel('为什么要知道是谁').fill('要当面核实转账的日子')
    await one.getByRole('button', { name: '申请查看身份' }).click()
    await one.getByText('等保管人批准').waitFor()
    await head.reload()
    const approving = head.getByRole('form', { name: '批准查看身份' })
    await approving.getByLabel('身份口令').fill(identity)
    await approving.getByRole('button', { name: '批准查看身份' }).click()
    await approving.waitFor({ state: 'detached' })
    await page.reload()
    const looking = one.getByRole('form', { name: '查看身份', exact: true })
    await looking.getByLabel('开启口令').fill(reading)
    await looking.getByRole('button', { name: '查看身份' }).click()
    await one.getByText('席某').waitFor()
    await handedBack(head, id)
  })

  test('别人没有这个菜单，也没有这一页；窄屏不左右滚动', async () => {
    const registrar = await county.desk('registrar', '/desk/sealed')
    await registrar.getByRole('heading', { name: '没有这一页' }).waitFor()
    expect(await registrar.getByRole('link', { name: '密封仓' }).count()).toBe(0)
    const narrow = await county.desk('discipline-head', '/desk/sealed', 320)
    await narrow.getByText('正在用第1把').waitFor()
    expect(await widthOf(narrow)).toBeLessThanOrEqual(320)
    expect(await barriers(narrow)).toEqual([])
  })
})

async function handedBack(custodian: Page, petition: string): Promise<void> {
  const office = await county.desk('office-head', `/desk/petitions/${petition}`)
  await office.getByText('已移入纪检监察机关的密封仓').filter({ visible: true }).first().waitFor()
  expect(await office.textContent('main')).not.toContain(said)
  await custodian.getByText('不予受理，把内容交回信访局').click()
  const back = custodian.getByRole('form', { name: '交回信访局' })
  await back.getByLabel('开启口令').fill(reading)
  await back.getByLabel('身份口令').fill(identity)
  await back.getByRole('button', { name: '交回信访局' }).click()
  await custodian.getByText('内容已经交回信访局').waitFor()
  await office.reload()
  await office.getByText(said).filter({ visible: true }).first().waitFor()
}
