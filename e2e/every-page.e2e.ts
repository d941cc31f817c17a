import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { barriers, openCounty, widthOf } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

/** Every page of the desk, and what each says when there is nothing or nobody may; by whom it is looked at. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'office-head': [
    ...['/desk', '/desk/petitions', '/desk/register', '/desk/county', '/desk/import', '/desk/report', '/desk/stubs'],
    ...['/desk/figures?from=2025-01-01&to=2025-06-30', '/desk/registers', '/desk/registers/inspection'],
    ...['/desk/registers/inspection/new', '/desk/admin/units', '/desk/admin/roles'],
  ],
  security: ['/desk/admin', '/desk/admin/people'],
  auditor: ['/desk/admin/accesses', '/desk/admin/changes'],
  'discipline-head': ['/desk/sealed'],
}

/** What no journey comes by: nothing found, no such page, a month of the calendar. */
const seldom = [
  ...['/desk/petitions?words=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D', '/desk/no-such-page'],
  ...['/desk/petitions/00000000-0000-4000-8000-000000000000', '/desk/figures?from=2025-13-01&to=2025-06-30'],
  '/desk/calendar?whose=everyone&month=2026-03&day=2026-03-18',
]

const most = 25
/** A date has a place for year, month, day and its calendar. */
const placesOfDate = 4

/** Everything the keyboard must reach, in the order of the page; of a group of radio buttons the one that is set or first. */
const stops = `(() => {
  const seen = new Set()
  const shown = (each) => each.checkVisibility({ visibilityProperty: true }) && each.closest('[inert]') === null
  window.stops = [...document.querySelectorAll(
    'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]'
  )].filter((each) => {
    if (!shown(each) || each.tabIndex < 0) return false
    if (each.type !== 'radio') return true
    const name = each.name
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
  document.activeElement?.blur()
  window.getSelection()?.removeAllRanges()
  return window.stops.length
})()`

/** Where the keyboard is, and whether one can see that. -1 outside the list, as in a frame or on the browser's own bar. */
const standing = `(() => {
  const at = document.activeElement
  if (at === null || at === document.body) return { at: -1, seen: true, what: '' }
  const group = (each) => each.type === 'radio' && at.type === 'radio' && each.name === at.name
  const marks = [at, at.parentElement, at.closest('label, .ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-radio-wrapper, .ant-checkbox-wrapper')]
  // The browser marks the year, the month and the day of a date, each a stop of its own.
  const seen = at.type === 'date' || marks.some((each) => {
    if (each === null) return false
    return ['', '::after', '::before'].some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, part || undefined)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    })
  })
  return { at: window.stops.findIndex((each) => each === at || group(each)), seen, what: at.outerHTML.slice(0, 160) }
})()`
const stood = z.object({ at: z.int(), seen: z.boolean(), what: z.string() })

/** A page, and all that it asks for at first. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const waiting = page.locator('.waiting')
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' })
}

/** Goes through the page with Tab alone. @returns what can't be reached, or can't be seen to be where the keyboard is */
async function walk(page: Page): Promise<readonly string[]> {
  const count = z.int().parse(await page.evaluate(stops))
  const wanted = Math.min(count, most)
  const reached = new Set<number>()
  const unseen: string[] = []
  for (let press = 0; press < wanted * placesOfDate && reached.size < wanted; press += 1) {
    await page.keyboard.press('Tab')
    const { at, seen, what } = stood.parse(await page.evaluate(standing))
    reached.add(at)
    if (!seen) unseen.push(`看不出焦点在哪里：${what}`)
  }
  reached.delete(-1)
  const missed = Array.from({ length: wanted }, (_, at) => at).filter((at) => !reached.has(at))
  const names = z
    .array(z.string())
    .parse(await page.evaluate(`${JSON.stringify(missed)}.map((at) => window.stops[at].outerHTML.slice(0, 160))`))
  return [...unseen, ...names.map((name) => `Tab 到不了：${name}`)]
}

/** With the keyboard alone, and on a screen 320 pixels wide. */
async function expectWayThrough(page: Page, address: string): Promise<void> {
  expect(await walk(page), address).toEqual([])
  await page.setViewportSize({ width: 320, height: 900 })
  // A chart is drawn anew once it has seen that it has less room.
  await expect.poll(() => widthOf(page), { message: address }).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('办公台的每一页，出错的、空的也一样', () => {
  test.each(Object.entries(pages))(
    '%s：只用键盘都走得到、看得见焦点在哪里；320像素不左右滚动',
    async (login, addresses) => {
      const page = await county.desk(login, '/desk')
      for (const address of addresses) {
        await open(page, address)
        await expectWayThrough(page, address)
      }
    },
    120_000,
  )

  test('办事时不大走到的那些页：axe 也查不出严重问题', async () => {
    const page = await county.desk('office-head', '/desk')
    for (const address of seldom) {
      await open(page, address)
      expect(await barriers(page), address).toEqual([])
      await expectWayThrough(page, address)
    }
  }, 120_000)
})

test('登录和待办第一次打开，脚本压缩后不超过300 kB；别的每一页不超过450 kB', async () => {
  const page = await county.desk('registrar', '/desk')
  for (const [address, most] of [
    ['/desk', 300_000],
    ['/desk/petitions', 450_000],
    ['/desk/register', 450_000],
    ['/desk/report', 450_000],
  ] as const) {
    const scripts: Promise<number>[] = []
    const taken = (request: Request) => {
      if (new URL(request.url()).pathname.endsWith('.js'))
        scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    }
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.clearBrowserCache')
    page.on('requestfinished', taken)
    await open(page, address)
    page.off('requestfinished', taken)
    const sizes = await Promise.all(scripts)
    const sum = sizes.reduce((all, size) => all + size, 0)
    expect(sum, `${address}：${String(sizes.length)}个脚本`).toBeLessThan(most)
    expect(sum, address).toBeGreaterThan(50_000)
  }
}, 60_000)
