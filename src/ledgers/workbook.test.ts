import { truncate, writeFile, readFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { bookOf, context, freshPath, petitionColumns, petitionSheet } from './books-for-tests.ts'
import { readLedger } from './read-ledger.ts'
import type { WorkbookRow } from './workbook.ts'
import { openWorkbook } from './workbook.ts'

async function rowsOf(path: string): Promise<readonly WorkbookRow[]> {
  const rows: WorkbookRow[] = []
  const [sheet] = await openWorkbook(path)
  if (sheet !== undefined) for await (const row of sheet.rows()) rows.push(row)
  return rows
}

async function problemOf(path: string): Promise<string> {
  const { faults, rows } = await readLedger('petitions', path, context)
  expect(rows).toEqual([])
  expect(faults).toHaveLength(1)
  return faults[0]?.problem ?? ''
}

async function fileOf(bytes: Uint8Array | string): Promise<string> {
  const path = freshPath()
  await writeFile(path, bytes)
  return path
}

describe('读工作簿', () => {
  test('行号就是 Excel 的行号，空行跳过，左侧空列保留', async () => {
    const path = await bookOf([{ name: '甲', rows: [[null, '一'], [], ['', null], [null, null, '四'], []] }])
    expect(await rowsOf(path)).toEqual([
      { row: 1, values: [null, '一'] },
      { row: 4, values: [null, null, '四'] },
    ])
  })

  test('合并单元格的值属于其中每一格，竖着合并的也是', async () => {
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
      { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
    ]
    const path = await bookOf([{ name: '甲', rows: [['题'], ['局', 1], [null, 2], [null, 3], [null, 4]], merges }])
    expect((await rowsOf(path)).map(({ values }) => values)).toEqual([
      ['题', '题', '题'],
      ['局', 1],
      ['局', 2],
      ['局', 3],
      [null, 4],
    ])
  })

  test('1904 日期系统、富文本和公式的结果', async () => {
    const day = new Date('2025-03-05T00:00:00Z')
    const cells = new Map([
      ['0,1', { value: '', formula: 'SUM(1,2)', formulaResult: 3 }],
      ['0,2', { value: '', richText: [{ text: '水' }, { text: '渠', font: { bold: true } }] }],
    ])
    const sheet = { name: '甲', columns: [{ numFmt: 'yyyy/m/d' }], rows: [[day, null, null]], cells }
    for (const options of [{}, { dateSystem: '1904' } as const]) {
      const [row] = await rowsOf(await bookOf([sheet], options))
      expect(row?.values).toEqual([day, 3, '水渠'])
    }
  })

  test('隐藏的行照读，隐藏的工作表标明', async () => {
    const rowDefs = new Map([[1, { hidden: true }]])
    const path = await bookOf([
      { name: '甲 & <乙>', rows: [['一'], ['二']], rowDefs },
      { name: '丙', rows: [], hidden: true },
    ])
    expect(await rowsOf(path)).toHaveLength(2)
    expect((await openWorkbook(path)).map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲 & <乙>', false],
      ['丙', true],
    ])
  })
})

describe('读不了的文件，说明缘由和办法', () => {
  test('没有这个文件、是文件夹、是空文件', async () => {
    expect(await problemOf('/nowhere/台账.xlsx')).toContain('找不到文件')
    expect(await problemOf('/tmp')).toContain('不是文件')
    expect(await problemOf(await fileOf(''))).toContain('0字节')
  })

  test('不是 .xlsx', async () => {
    expect(await problemOf(await fileOf('序号,登记日期\n1,2025-01-01\n'))).toContain('这不是 .xlsx 工作簿')
    expect(await problemOf(await fileOf(zipOf([['word/document.xml', Buffer.from('<w/>')]])))).toContain('Word')
  })

  test('旧版 .xls', async () => {
    const ole2 = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
    expect(await problemOf(await fileOf(ole2))).toContain('旧版 .xls')
  })

  test('设有密码', async () => {
    const encryption = { password: '一二三四', spinCount: 1000 }
    const sheets = [petitionSheet([{}])]
    expect(await problemOf(await fileOf(await writeXlsx({ sheets, encryption })))).toContain('密码')
  })

  test('损坏：截断、内容被改', async () => {
    const whole = await readFile(await bookOf([petitionSheet(Array.from({ length: 300 }, () => ({})))]))
    expect(await problemOf(await fileOf(whole.subarray(0, whole.length / 2)))).toContain('已损坏')
    expect(await problemOf(await fileOf('PK\u0003\u0004'))).toContain('已损坏')
    const from = whole.indexOf('xl/worksheets/sheet1.xml') + 60
    const { faults } = await readLedger(
      'petitions',
      await fileOf(Buffer.from(whole).fill(0xff, from, from + 400)),
      context,
    )
    expect(faults[0]?.problem).toContain('已损坏')
  })

  test('200 MB 的文件不读入内存就拒绝', async () => {
    const path = await fileOf('PK')
    await truncate(path, 200 * 1024 * 1024)
    expect(await problemOf(path)).toContain('文件有 200 MB，超过 100 MB')
  })

  test('压缩炸弹', async () => {
    const bomb = zipOf([
      ['xl/workbook.xml', Buffer.from('<workbook/>')],
      ['xl/worksheets/sheet1.xml', Buffer.alloc(64 * 1024 * 1024, 32)],
    ])
    expect(bomb.length).toBeLessThan(200_000)
    expect(await problemOf(await fileOf(bomb))).toContain('压缩炸弹')
  })

  test('另藏着一份目录的：我们数的是一份，读的会是另一份', async () => {
    const whole = zipOf([['xl/workbook.xml', Buffer.from('<workbook/>')]])
    const end = whole.lastIndexOf(Buffer.from('PK\u0005\u0006'))
    const locator = Buffer.alloc(20)
    locator.write('PK\u0006\u0007')
    const two = Buffer.concat([whole.subarray(0, end), locator, whole.subarray(end)])
    expect(await problemOf(await fileOf(two))).toContain('文件已损坏或没有传完整')
  })

  test('谎报大小的压缩炸弹在所报大小处停住', async () => {
    const honest = await readFile(await bookOf([petitionSheet([{}])]))
    const bytes = Buffer.from(honest)
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
      bytes.writeUInt32LE(10, at + 24)
    }
    expect(await problemOf(await fileOf(bytes))).toContain('已损坏')
  })

  test('压缩包里文件太多、没有工作表', async () => {
    const many = Array.from({ length: 2001 }, (_, index): [string, Buffer] => [`${index}`, Buffer.from('x')])
    expect(await problemOf(await fileOf(zipOf(many)))).toContain('2001个文件')
    expect(await problemOf(await fileOf(zipOf([['xl/workbook.xml', Buffer.from('<workbook/>')]])))).toContain(
      '没有可读的工作表',
    )
  })

  test('工作表、行、列太多', async () => {
    const sheets = Array.from({ length: 101 }, (_, index) => ({ name: `${index}`, rows: [] }))
    expect(await problemOf(await bookOf(sheets))).toContain('工作表有101个')
    const wide = await bookOf([{ name: '甲', rows: [Array.from({ length: 201 }, () => '列')] }])
    expect(await problemOf(wide)).toContain('第1行超过200列')
    const rowDefs = new Map([[300_000, { height: 20 }]])
    const cells = new Map([['300000,0', { value: '末' }]])
    const long = await bookOf([{ name: '甲', rows: [[...petitionColumns]], rowDefs, cells }])
    expect((await readLedger('petitions', long, context)).faults[0]?.problem).toContain('超过300000行')
  })
})

/** A zip archive as plain as can be. */
function zipOf(files: readonly (readonly [string, Buffer])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of files) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += local.length + Buffer.byteLength(name) + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listing, end])
}
