import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPaper } from '../reports/checking/read-paper.ts'
import type { ReportCheck, ReportView } from './reports.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
  await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
})
afterAll(() => office.close())

const span = { from: '2025-01-01', to: '2025-06-30' }
const seen = async () =>
  (await office.as('head').get(`/api/reports/half-year?${new URLSearchParams(span).toString()}`)).json<ReportView>()

/** The first stretch of our own wording, and where it stands. */
function wordingOf({ blocks }: ReportView) {
  const block = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const found = blocks[block]
  const runs = found?.kind === 'paragraph' ? found.runs : []
  const run = runs.findIndex(({ source }) => source === null)
  return { block, run, was: runs[run]?.text ?? '' }
}

describe('屏幕上的报告', () => {
  test('每个数字带着它的来历；标题编好了号', async () => {
    const { blocks, title } = await seen()
    expect(title.join('')).toContain('试验县信访局')
    expect(blocks.find(({ kind }) => kind === 'heading')).toMatchObject({ number: '一、' })
    const sources = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.map(({ source }) => source) : [],
    )
    expect(sources).toContainEqual({ kind: 'figure', id: 'flow.total' })
  })

  test('改写的文字进了文件，数字照旧；没有依据的说法核对得出来', async () => {
    const report = await seen()
    const at = wordingOf(report)
    const body = { ...span, asOf: report.asOf, edits: [{ ...at, text: `信访量激增。${at.was}` }] }
    const check = (await office.as('head').post('/api/reports/half-year/check', body)).json<ReportCheck>()
    expect(check.faults.map(({ found }) => found)).toContain('激增')
    const file = await office.as('head').post('/api/reports/half-year/docx', body)
    const paper = readPaper(file.rawPayload)
    expect(paper.properties['dengwenAsOf']).toBe(report.asOf)
    const text = paper.paragraphs.flat().map((piece) => piece.text)
    expect(text.join('')).toContain('信访量激增')
  })

  test('原文已经变了的改写，退回来', async () => {
    const body = { ...span, edits: [{ ...wordingOf(await seen()), was: '别的原文', text: '新的' }] }
    const check = (await office.as('head').post('/api/reports/half-year/check', body)).json<ReportCheck>()
    expect(check.misfits).toMatchObject([{ text: '新的' }])
  })

  test('单位不写全局的报告，也看不到签发过的', async () => {
    const water = office.as('water')
    const asked = new URLSearchParams(span).toString()
    expect((await water.get(`/api/reports/annual?${asked}`)).statusCode).toBe(403)
    expect((await water.post('/api/reports/half-year/docx', span)).statusCode).toBe(403)
    expect((await water.get('/api/reports/issued')).statusCode).toBe(403)
    expect((await office.as('head').get('/api/reports/issued')).json<object>()).toEqual([])
    expect((await office.as('head').get('/api/reports/issued/x')).statusCode).toBe(404)
  })
})
