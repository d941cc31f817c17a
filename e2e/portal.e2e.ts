import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page, Response } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { portalOffice } from './portal-office.ts'
import type { PortalOffice } from './portal-office.ts'

let office: PortalOffice
let axe: string
beforeAll(async () => {
  office = await portalOffice()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})
afterAll(() => office.close())

/** Set to a folder, pictures of every page are left there. */
const pictures = process.env['DENGWEN_PICTURES']

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: `${pictures}/${name}-${String(width)}.png`, fullPage: true })
}

/** A cheap telephone without JavaScript. */
async function telephone(): Promise<Page> {
  const context = await office.open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  return context.newPage()
}

const heading = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent())?.trim()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** What is told of the petition on the page that opens with number and code. */
async function track(page: Page, { no, code }: { readonly no: string; readonly code: string }): Promise<string> {
  await page.goto('/track')
  if ((await heading(page)) === '查进展') {
    await page.getByLabel('信访件编号').fill(no)
    await page.getByLabel('查询码').fill(code.toLowerCase())
    await press(page, '查看')
  }
  expect(await heading(page)).toBe('您的信访件')
  return page.locator('main').innerText()
}

async function writeWell(page: Page): Promise<void> {
  await page.goto('/write')
  await press(page, '开始写')
  await page.getByLabel('有事要解决').check()
  await press(page, '继续')
  await page.getByLabel('事情的经过').fill('村里的井去年冬天干了，镇上收了修井的钱，到现在没有修。')
  await press(page, '继续')
  await page.getByLabel('第1件').fill('把井修好')
  await page.getByLabel('第2件').fill('说明收的钱用到哪里去了')
  await press(page, '继续')
  await page.getByLabel('在哪个乡镇').fill('虒岭镇李家沟')
  await press(page, '继续')
  await page.getByLabel('姓名', { exact: true }).fill('李某')
  await page.getByLabel('住址').fill('虒岭镇李家沟二组')
  await press(page, '继续')
  await page.getByLabel('我一个人的事').check()
  await press(page, '继续')
  await press(page, '继续')
  expect(await heading(page)).toBe('提交以前，核对一遍')
}

async function ticketOn(page: Page): Promise<{ readonly no: string; readonly code: string }> {
  expect(await heading(page)).toBe('收到了，已经登记')
  const [no = '', code = ''] = await page.locator('.slip .code').allInnerTexts()
  return { no: no.trim(), code: code.trim() }
}

/** Papers and photos come later, one sending or none; without JavaScript. */
async function sendPhotos(page: Page): Promise<void> {
  await page.getByRole('link', { name: '补交照片、材料' }).click()
  const files = page.getByLabel('选照片或者文件')
  await press(page, '提交材料')
  expect(await page.getByRole('alert').innerText()).toContain('没有选择文件')
  const photo = { name: '井.jpg', mimeType: 'image/jpeg', buffer: await wellPhoto() }
  const program = { name: '收据.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00 not a paper') }
  await files.setInputFiles([photo, program])
  await press(page, '提交材料')
  expect(await page.getByRole('alert').innerText()).toContain('「收据.pdf」')
  expect(await page.locator('main').innerText()).toContain('您还没有在网上交过材料')
  await files.setInputFiles([photo])
  await press(page, '提交材料')
  expect(await page.locator('main').innerText()).toContain('井.jpg（JPEG 图片）')
  await page.getByRole('link', { name: '回到您的信访件' }).click()
}

/** After her thirty days a named officer decides: she is told where to bring it, and offered no form that would be refused. */
async function tooLateOnline(page: Page, ticket: { readonly no: string; readonly code: string }): Promise<void> {
  office.goTo('2026-06-20')
  expect(await track(page, ticket)).toContain('30日已经过了。过了也可以提')
  await page.goto('/track/first-review')
  expect(await page.locator('main').innerText()).toContain('网上交不了：请把申请书带到或者寄到信访局')
  expect(await page.getByRole('button', { name: '提交复查请求' }).count()).toBe(0)
}

const wellPhoto = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#806040' } })
    .jpeg()
    .toBuffer()

describe('李奶奶在小屏手机上，没有 JavaScript', () => {
  test('写井的事，看到谁欠她答复，收到处理意见，不服，请求复查', async () => {
    const page = await telephone()
    await page.goto('/')
    await page.getByRole('link', { name: '该找谁 不知道归谁管的' }).click()
    await page.getByLabel('都不是，或者不知道').check()
    await press(page, '看该找谁')
    await page.getByRole('link', { name: '仍要提交，写信访' }).click()
    await writeWell(page)
    await press(page, '提交')
    expect(await page.locator('main').innerText()).toContain('到2026年4月2日为止')
    const ticket = await ticketOn(page)
    await press(page, '我已经记下了')
    expect(await track(page, ticket)).toContain('青禾县信访局：信访局把您的事转给有权处理的单位')

    await sendPhotos(page)

    const { no } = ticket
    await office.act('registrar', no, 'confirmKind', { on: '2026-03-19', kind: 'appeal', accusedUnits: [] })
    await office.act('registrar', no, 'transfer', { on: '2026-03-20', units: ['town-2'] })
    await office.act('town-2', no, 'accept', { on: '2026-03-25', assignment: '1' })
    expect(await track(page, ticket)).toContain('青禾县虒岭镇人民政府：')
    const texts = { 'answer.1': '今年列入计划', 'basis.1': '办法', 'answer.2': '已经公示', 'basis.2': '办法' }
    const answers = ['1', '2'].map((demand) => ({ demand, outcome: 'explain' }))
    await office.act('town-2', no, 'issueOpinion', { on: '2026-05-11', answers, texts })
    await office.act('town-2', no, 'handOver', { on: '2026-05-11', method: 'post' })
    const served = { paper: 'opinion', method: 'post', texts: { proof: '邮政回执' } }
    await office.act('town-2', no, 'deliver', { on: '2026-05-14', ...served })

    office.goTo('2026-05-20')
    expect(await track(page, ticket)).toContain('到2026年6月15日为止，还有26天')
    await page.getByRole('button', { name: '不满意' }).first().click()
    expect(await page.locator('main').innerText()).toContain('您评的是：不满意，可以改')
    await tooLateOnline(page, ticket)
    office.goTo('2026-05-20')
    await track(page, ticket)
    await page.getByRole('link', { name: '对处理意见不服，请上一级复查' }).click()
    expect(await page.locator('main').innerText()).toContain('由青禾县人民政府复查')
    await press(page, '提交复查请求')
    expect(await page.getByRole('alert').innerText()).toContain('还没有写，请写上')
    await page.getByLabel('您不服处理意见的哪里').fill('说今年修，没有说哪一天；钱的账没有给我看。')
    await press(page, '提交复查请求')
    expect(await page.locator('main').innerText()).toMatch(/现在到了哪一步\s*复查中[\s\S]*青禾县人民政府：/)
    await press(page, '退出，不让别人看到')
    await page.goto('/track/petition')
    expect(await heading(page)).toBe('查进展')
  })

  test('写到一半停下，隔几天在另一台手机上凭草稿码接着写；漏了的，提交时逐处指出来', async () => {
    office.goTo('2026-03-18')
    const first = await telephone()
    await first.goto('/write')
    await press(first, '开始写')
    await first.getByLabel('提建议').check()
    await press(first, '继续')
    await first.getByLabel('事情的经过').fill('路灯太暗。')
    await press(first, '先保存，以后再写')
    const code = (await first.locator('.code').innerText()).trim()
    await press(first, '抄好了，从这台手机上清掉')
    await first.goto('/write/check')
    expect(await heading(first)).toBe('写信访')

    office.goTo('2026-03-25')
    const second = await telephone()
    await second.goto('/write')
    await second.getByLabel('草稿码').fill(code)
    await press(second, '接着写')
    await press(second, '提交')
    const faults = second.locator('#faults a')
    expect(await faults.allInnerTexts()).toEqual([
      '还没有写：请至少在第一格写一件您要求的事',
      '没有写姓名：请写上，或者勾选「我不愿意写姓名」',
      '还没有选：请选一种',
    ])
    await faults.first().click()
    await second.getByLabel('第1件').fill('多装几盏路灯')
    await press(second, '继续')
    expect(await second.locator('main').innerText()).toContain('路灯太暗。')
  })
})

/** Every page of the portal, each in the states it has. */
async function everyPage(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const at = async (url: string, name: string) => {
    await page.goto(url)
    await look(name)
  }
  const then = async (button: string, name: string) => {
    await press(page, button)
    await look(name)
  }
  await at('/', 'front')
  await at('/contact', 'contact')
  await at('/nowhere', 'not-found')
  await at('/where', 'where')
  await then('看该找谁', 'where-wrong')
  await page.getByLabel('打官司的事').check()
  await then('看该找谁', 'where-advice')
  await at('/write', 'write')
  await then('接着写', 'write-wrong-code')
  await then('开始写', 'kind')
  await then('继续', 'kind-wrong')
  await page.getByLabel('检举控告').check()
  await then('继续', 'story')
  for (const name of ['demands', 'place', 'accused', 'you', 'others', 'before']) {
    await at(`/write/${name}`, name)
    await then('继续', `${name}-after`)
  }
  await at('/write/check', 'check')
  await then('提交', 'check-wrong')
  await at('/write/saved', 'saved')
  await press(page, '抄好了，从这台手机上清掉')
  await writeWell(page)
  await then('提交', 'receipt')
  const ticket = await ticketOn(page)
  await at('/track', 'track')
  await then('查看', 'track-wrong')
  await track(page, ticket)
  await look('petition')
  await at('/track/first-review', 'first-review-closed')
  await at('/track/withdrawal', 'withdrawal')
  await then('申请撤回', 'withdrawal-wrong')
  await at('/track/hide-name', 'hide-name')
  await at('/track/materials', 'materials')
  await then('提交材料', 'materials-wrong')
  await at('/track/retaliation', 'retaliation-shut')
  await office.tell('discipline-head', '/api/sealed/keys', {
    passphrase: '开启用的一句话，说给几个人听的那一句',
    identityPassphrase: '身份用的一句话，只有保管人自己知道',
  })
  await at('/track/retaliation', 'retaliation')
  await then('交给青禾县纪委监委', 'retaliation-wrong')
  await page.getByLabel('发生了什么').fill('村主任停了我家的低保，问谁让我写的。')
  await then('交给青禾县纪委监委', 'retaliation-received')
}

const violations = z.array(z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.string()) }))

const runAxe = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) })))`

describe('每一页', () => {
  test('axe 查不出严重问题，出错的页面也一样；320像素不用左右拉；连样式在内不超过30 kB', async () => {
    const context = await office.open({ viewport: { width: 320, height: 640 } })
    const page = await context.newPage()
    const sizes = new Map<string, number>()
    page.on('response', (answer: Response) => {
      void answer.body().then(
        (bytes) => sizes.set(answer.url(), bytes.length),
        () => undefined,
      )
    })
    const seen: string[] = []
    await everyPage(page, async (name) => {
      seen.push(name)
      await picture(page, name)
      await page.evaluate(axe)
      const found = violations.parse(await page.evaluate(runAxe))
      expect(
        found.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
        name,
      ).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${name} 的宽度`).toBeLessThanOrEqual(320)
      expect(Buffer.byteLength(await page.content()), `${name} 的大小`).toBeLessThan(24_000)
    })
    expect(seen.length).toBeGreaterThan(30)
    const sheet = [...sizes].filter(([url]) => url.endsWith('.css')).map(([, size]) => size)
    expect(Math.max(...sheet), '样式').toBeLessThan(6000)
    expect(
      [...sizes.keys()].filter((url) => !url.startsWith(office.address)),
      '别处来的',
    ).toEqual([])
    await context.close()
  })

  test.runIf(pictures !== undefined)('宽屏和大字版的图', async () => {
    for (const width of [320, 768, 1440]) {
      const context = await office.open({ viewport: { width, height: 800 } })
      const page = await context.newPage()
      if (width === 320) {
        await page.goto('/')
        await press(page, '大字版')
      }
      await everyPage(page, (name) => picture(page, width === 320 ? `${name}-large` : name))
      await context.close()
    }
  })
})
