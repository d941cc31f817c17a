import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPaper } from '../reports/checking/read-paper.ts'
import type { Adjustments, IssuedReports, ReportCheck, ReportView } from './reports.ts'
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

  test('工作专班照巡视整改台账写，针对所列问题的安排照工作计划写；别的计划不受影响', async () => {
    const enter = async (kind: string, on: string, input: object, texts: object) => {
      const body = { requestId: newRequest(), on, input, texts }
      const answer = await office.as('registrar').post(`/api/registers/${kind}`, body)
      expect(answer.statusCode, answer.body).toBe(200)
    }
    const source = { source: '省委巡视组', domain: '信访' }
    const force = '信访局、水利局组成'
    await enter('rectification', '2025-03-01', source, { finding: '首办责任落实不到位', taskForce: force })
    await enter('rectification', '2025-03-02', source, { finding: '台账不全', taskForce: force })
    const plan = { span: '2025年下半年', part: 'task' }
    await enter('plan', '2025-03-03', { ...plan, answers: 'ledgers' }, { task: '补录包案台账' })
    await enter('plan', '2025-03-03', plan, { task: '整理档案' })
    const said = (await seen()).blocks.map((block) =>
      block.kind === 'paragraph'
        ? block.runs.map(({ text }) => text).join('')
        : block.kind === 'heading'
          ? block.text
          : '',
    )
    expect(said.join('')).toContain(`专项工作力量的设置和分工：“${force}”。`)
    expect(said.indexOf('补录包案台账。责任单位和完成日期：〔待填：依据〕。')).toBe(said.indexOf('补齐台账') + 2)
    expect(said[said.indexOf('拟推进的重点工作') + 1]).toContain('整理档案')
    expect(said).toContain('已登记的工作安排中没有重点项目。')
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

describe('在屏幕上签发', () => {
  const issue = (login: string, body: object) => office.as(login).post('/api/reports/half-year/issue', body)

  test('没有依据的说法改好了才签发；签发人是负责人；重复提交只签发一次', async () => {
    const report = await seen()
    const body = { ...span, asOf: report.asOf, requestId: newRequest() }
    const at = wordingOf(report)
    const wrong = await issue('head', { ...body, edits: [{ ...at, text: `信访量激增。${at.was}` }] })
    expect(wrong.statusCode, wrong.body).toBe(422)
    expect(wrong.body).toContain('激增')
    expect((await issue('registrar', body)).statusCode).toBe(403)
    expect((await issue('head', { ...body, asOf: '' })).statusCode).toBe(422)
    const issued = () => office.as('head').get('/api/reports/issued')
    expect((await issued()).json<object>()).toEqual([])

    const edits = [{ ...at, text: `现将有关情况说明如下。${at.was}` }]
    const first = await issue('head', { ...body, edits })
    expect(first.statusCode, first.body).toBe(200)
    expect((await issue('head', { ...body, edits })).json<object>()).toEqual(first.json<object>())
    const [only, ...others] = (await issued()).json<IssuedReports>()
    expect(others).toEqual([])
    expect(only).toMatchObject({ id: body.requestId, asOf: report.asOf, from: span.from })
    const file = await office.as('head').get(`/api/reports/issued/${body.requestId}/docx`)
    const words = readPaper(file.rawPayload).paragraphs.flat()
    expect(words.map(({ text }) => text).join('')).toContain('现将有关情况说明如下。')
    expect((await office.as('water').get(`/api/reports/issued/${body.requestId}/docx`)).statusCode).toBe(403)
  })

  test('签发以后的录入不改变它，列在调整说明里', async () => {
    const [issued] = (await office.as('head').get('/api/reports/issued')).json<IssuedReports>()
    office.wait(60_000)
    await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
    const after = (await office.as('head').get(`/api/reports/issued/${issued?.id ?? ''}`)).json<Adjustments>()
    expect(after.figures.find(({ id }) => id === 'flow.total')).toMatchObject({ issued: '1', now: '2' })
    expect(after.entries).toHaveLength(1)
  })
})

describe('每月通报在屏幕上', () => {
  const month = { from: '2025-03-01', to: '2025-03-31' }

  test('写整个自然月；签发以后只随义务的履行调整', async () => {
    const asked = (days: object) =>
      office.as('head').get(`/api/reports/bulletin?${new URLSearchParams({ ...days }).toString()}`)
    const half = await asked(span)
    expect(half.statusCode).toBe(422)
    expect(half.body).toContain('自然月')
    const report = (await asked(month)).json<ReportView>()
    expect(report.title.join('')).toContain('2025年3月受理告知和答复情况通报')
    const body = { ...month, asOf: report.asOf, requestId: newRequest() }
    const issued = await office.as('head').post('/api/reports/bulletin/issue', body)
    expect(issued.statusCode, issued.body).toBe(200)
    const told = await office.as('head').get(`/api/reports/issued/${body.requestId}`)
    expect(told.json<Adjustments>()).toMatchObject({
      report: { kind: { label: '每月通报' } },
      figures: [],
      entries: [],
    })
  })
})
