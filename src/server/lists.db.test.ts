import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readLedger } from '../ledgers/read-ledger.ts'
import { openWorkbook } from '../ledgers/workbook.ts'
import { plainDate } from '../calendar/plain-date.ts'
import { transferPreview } from './bulk-transfer.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.close())

const done = z.object({ done: z.object({ id: z.string() }) })

async function send(url: string, body: object, login = 'registrar'): Promise<string> {
  const answer = await office.as(login).post(url, { requestId: newRequest(), ...body })
  expect(answer.statusCode, answer.body).toBe(200)
  return done.parse(answer.json()).done.id
}
const register = () => send('/api/petitions', registration)
const act = (id: string, name: string, input: object, texts: object = {}) =>
  send(`/api/petitions/${id}/acts/${name}`, { input: { on: '2025-03-03', ...input }, texts })

const preview = (login: string, petitions: readonly string[], on = '2025-03-03') =>
  office.as(login).post('/api/petitions/transfer-preview', { petitions, on, units: ['water'] })

describe('批量转送以前先看', () => {
  test('能转送的、不能转送的和原因分开说；看过以后什么也没有写', async () => {
    const [open, sent] = [await register(), await register()]
    await act(sent, 'transfer', { units: ['housing'] })
    const { rows } = transferPreview.parse((await preview('registrar', [open, sent])).json())
    expect(rows.map(({ id, refusal }) => [id, refusal === null])).toEqual(
      [open, sent].sort().map((id) => [id, id === open]),
    )
    expect(rows.find(({ id }) => id === sent)?.refusal?.article).toMatch(/第二十二条/)
    const before = await office.as('registrar').get(`/api/petitions/${open}`)
    expect(before.json<{ version: number }>().version).toBe(1)
    const early = transferPreview.parse((await preview('registrar', [open], '2025-03-01')).json())
    expect(early.rows[0]?.refusal).not.toBeNull()
  })

  test('没有权限的每一件都说不能办；看不见的不出现', async () => {
    const id = await register()
    const { rows } = transferPreview.parse((await preview('auditor', [id])).json())
    expect(rows[0]?.refusal?.code).toBe('notPermitted')
    expect(transferPreview.parse((await preview('housing', [id])).json()).rows).toEqual([])
    expect((await preview('registrar', [])).statusCode).toBe(422)
  })
})

describe('导出列表', () => {
  async function listOf(query: string, login = 'registrar') {
    const answer = await office.as(login).get(`/api/exports/found?${query}`)
    expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-list-'))
    const file = path.join(folder, 'list.xlsx')
    await writeFile(file, answer.rawPayload)
    const rows: (readonly unknown[])[] = []
    for (const sheet of await openWorkbook(file)) for await (const { values } of sheet.rows()) rows.push([...values])
    const again = await readLedger('petitions', file, { units: undefined, today: plainDate('2025-03-03') })
    await rm(folder, { recursive: true })
    return { text: JSON.stringify(rows), rows, faults: again.faults.map(({ problem }) => problem) }
  }

  test('按台账的列，条件同列表；再作台账导入的不收，免得重复计数', async () => {
    await send('/api/petitions', { ...registration, text: '渠首闸坏了', demands: ['修闸'] })
    const { text, rows, faults } = await listOf(`words=${encodeURIComponent('渠首')}`)
    expect(rows).toHaveLength(3)
    expect(text).toContain('诉求内容')
    expect(text).toContain('渠首闸坏了')
    expect(text).toContain('张某')
    expect(faults.join()).toContain('再导入就重复了')
  })

  test('只有管台账的人能导出；每次导出都记下来', async () => {
    expect((await office.as('water').get('/api/exports/found')).statusCode).toBe(403)
    expect((await office.as('auditor').get('/api/exports/found')).statusCode).toBe(403)
    const log = await office.as('auditor').get('/api/accesses')
    expect(log.body).toContain('信访件清单')
  })
})
