import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page, Route } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { barriers, openCounty } from './county.ts'
import type { County } from './county.ts'

let county: County
let folder: string
beforeAll(async () => {
  county = await openCounty()
  folder = await mkdtemp(path.join(tmpdir(), 'dengwen-upload-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await county.close()
})

/** A picture of noise: some 1.4 MB, six pieces. */
async function photo(name: string): Promise<string> {
  const place = path.join(folder, name)
  const noise = randomBytes(680 * 680 * 3)
  await sharp(noise, { raw: { width: 680, height: 680, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toFile(place)
  return place
}

const ticketSchema = z.object({ petition: z.object({ no: z.string() }), queryCode: z.string() })

/** Her page for more papers, on a telephone that runs scripts. */
async function herMaterials(): Promise<Page> {
  const page = await county.desk('registrar', '/desk', 320)
  const made = await page.request.post('/api/petitions', {
    headers: { 'x-dengwen': '1' },
    data: {
      requestId: crypto.randomUUID(),
      input: { on: '2026-03-18', form: 'letter', venue: 'county', source: '群众来信', people: 1, category: '城乡建设' },
      ...{ text: '楼顶漏水。', demands: ['修好楼顶'], persons: [{ name: '黎某' }] },
    },
  })
  const { petition, queryCode } = ticketSchema.parse(await made.json())
  await page.goto('/track')
  await page.getByLabel('信访件编号').fill(petition.no)
  await page.getByLabel('查询码').fill(queryCode)
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByRole('link', { name: '补交照片、材料' }).click()
  return page
}

const pieces = '**/track/materials/pieces'

/** Where in the file the piece of a request begins; undefined for a mere question. */
function placeOf(route: Route): number | undefined {
  const body = route.request().postDataBuffer()?.toString('latin1') ?? ''
  const at = Number(/name="at"\s+(\d+)/.exec(body)?.[1])
  return body.includes('name="piece"') ? at : undefined
}

/** Lets `whole` pieces through, and then the line breaks. */
async function breakAfter(page: Page, whole: number): Promise<void> {
  let sent = 0
  await page.route(pieces, async (route) => {
    if (placeOf(route) !== undefined) sent += 1
    await (sent > whole ? route.abort('connectionfailed') : route.continue())
  })
}

describe('信访人在网慢的地方补交照片', () => {
  test('传到一半网断了：说明传了多少，网好了自己接着传，一次也不用再选', async () => {
    const page = await herMaterials()
    await page.getByLabel('选照片或者文件').setInputFiles(await photo('井.png'))
    await breakAfter(page, 2)
    await page.getByRole('button', { name: '提交材料' }).click()
    await page.getByText('网断了。已经传的都在').waitFor()
    expect(Number(await page.getByRole('progressbar').getAttribute('value'))).toBe(512 * 1024)
    expect(await barriers(page)).toEqual([])
    await page.unroute(pieces)
    await page.getByText('井.png（').waitFor()
  })

  test('关掉页面，再选同样的文件：从断的地方接着传，不从头来', async () => {
    const page = await herMaterials()
    const file = await photo('渠.png')
    await page.getByLabel('选照片或者文件').setInputFiles(file)
    await breakAfter(page, 3)
    await page.getByRole('button', { name: '提交材料' }).click()
    await page.getByText('网断了。已经传的都在').waitFor()
    await page.unroute(pieces)
    await page.reload()
    const begun: number[] = []
    await page.route(pieces, async (route) => {
      const at = placeOf(route)
      if (at !== undefined) begun.push(at)
      await route.continue()
    })
    await page.getByLabel('选照片或者文件').setInputFiles(file)
    await page.getByRole('button', { name: '提交材料' }).click()
    await page.getByText('渠.png（').waitFor()
    expect(begun[0]).toBe(3 * 256 * 1024)
  })

  test('不是照片也不是文件的：说是哪一个，好的那个不用重传', async () => {
    const page = await herMaterials()
    const good = await photo('合同.png')
    const bad = { name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ'.padEnd(400, '\0')) }
    await page.getByLabel('选照片或者文件').setInputFiles([good])
    await page.evaluate(`(() => {
      const input = document.getElementById('files')
      const files = new DataTransfer()
      files.items.add(input.files[0])
      files.items.add(new File([new Uint8Array([${[...bad.buffer].join(',')}])], '${bad.name}'))
      input.files = files.files
    })()`)
    await page.getByRole('button', { name: '提交材料' }).click()
    await page
      .getByText(/程序\.exe.*/)
      .first()
      .waitFor()
    let sent = 0
    await page.route(pieces, async (route) => {
      if (placeOf(route) !== undefined) sent += 1
      await route.continue()
    })
    await page.getByLabel('选照片或者文件').setInputFiles([good])
    await page.getByRole('button', { name: '提交材料' }).click()
    await page.getByText('合同.png（').waitFor()
    expect(sent).toBe(0)
  })
})
