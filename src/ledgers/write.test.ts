import { readXlsx } from 'hucre/xlsx'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { context, freshPath, petitionColumns, readPetitions } from './books-for-tests.ts'
import { compareLedger } from './identity.ts'
import { readLedger } from './read-ledger.ts'
import { writeLedger } from './write.ts'

async function writtenAndRead(rows: Parameters<typeof readPetitions>[0], columns?: readonly string[]) {
  const ledger = await readPetitions(rows, columns)
  expect(ledger.faults).toEqual([])
  const path = freshPath()
  await writeLedger(
    'petitions',
    path,
    ledger.sheets.map((sheet) => ({ ...sheet, rows: ledger.rows.map((row) => row.cells) })),
    new Date('2026-01-05T02:00:00Z'),
  )
  return { ledger, path, again: await readLedger('petitions', path, context) }
}

test('写出的台账再读进来，一格不差', async () => {
  const { ledger, again } = await writtenAndRead([{}, { 答复日期: '', 办理状态: '', 满意度评价: '' }])
  expect(again.sheets).toEqual(ledger.sheets)
  const known = ledger.rows.map((row) => ({ book: ledger.title, ...row }))
  expect(compareLedger('petitions', known, again).unchanged).toHaveLength(2)
})

test('标题合并，日期是真日期，编号是文本，表头照原样', async () => {
  const { path } = await writtenAndRead([{ 信访件编号: '0012' }], ['信访件编号', ...petitionColumns])
  const [sheet] = (await readXlsx(await readFile(path), { readStyles: true })).sheets
  expect(sheet?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 17 }])
  expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['0012', 1, new Date('2025-03-03T00:00:00Z')])
  expect(sheet?.rows[1]?.[4]).toBe('受访层级或来源')
  expect(sheet?.cells?.get('2,0')?.style?.numFmt).toBe('@')
})

test.each(['=HYPERLINK("http://x","点我")', '+1+1', '-1+1', '@SUM(1,1)', '\tcmd'])(
  '内容以「%j」开头也只是文本，不是公式',
  async (content) => {
    const { path, again } = await writtenAndRead([{ 诉求内容: content }])
    expect(again.rows[0]?.fact.content).toBe(content.trim())
    const [sheet] = (await readXlsx(await readFile(path))).sheets
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([])
  },
)

test('超过 Excel 单元格长度的内容截短并注明', async () => {
  const { again } = await writtenAndRead([{ 诉求内容: '水'.repeat(40_000) }])
  expect(again.rows[0]?.fact.content).toHaveLength(32_767)
  expect(again.rows[0]?.fact.content).toContain('余略')
})
