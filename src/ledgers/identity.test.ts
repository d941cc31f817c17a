import { describe, expect, test } from 'vitest'
import { bookOf, context, petitionColumns, petitionSheet, readPetitions } from './books-for-tests.ts'
import type { KnownRow } from './identity.ts'
import { compareLedger } from './identity.ts'
import type { PetitionFact, ReadLedger } from './ledger.ts'
import { readLedger } from './read-ledger.ts'

type Book = ReadLedger<PetitionFact>
type Rows = Parameters<typeof readPetitions>[0]
const numbered = ['信访件编号', ...petitionColumns]

/** As kept after an import: cells through JSON, as a database gives them back. */
const kept = (book: Book): readonly KnownRow[] =>
  book.rows.map(({ sheet, serial, cells }) => ({
    book: book.title,
    sheet,
    serial,
    cells: Object.fromEntries(Object.entries(cells)),
  }))

async function compare(before: Rows, after: Rows, columns?: readonly string[]) {
  const [first, second] = [await readPetitions(before, columns), await readPetitions(after, columns)]
  expect([...first.faults, ...second.faults]).toEqual([])
  return compareLedger('petitions', kept(first), second)
}

function counts(result: Awaited<ReturnType<typeof compare>>) {
  const { accepted, unchanged, updated, corrected, gone } = result
  return [accepted, unchanged, updated, corrected, gone].map((list) => list.length)
}

const open = { 受理告知日期: '', 答复日期: '', 办理状态: '办理中', 满意度评价: '' }
const other = { 信访人: '周某', 标题: '路灯不亮', 诉求内容: '巷内路灯不亮。' }

describe('同一本台账再次导入', () => {
  test('事实相同、写法不同，没有变化', async () => {
    const typed = {
      登记日期: '2025年3月3日',
      信访形式: '来访',
      人数: '2人',
      初重件: '',
      责任单位: '柳河镇政府',
      办理状态: '办结',
    }
    expect(counts(await compare([{}], [typed]))).toEqual([0, 1, 0, 0, 0])
  })

  test('新增的行、新填的格', async () => {
    const result = await compare([open], [{}, other])
    expect(counts(result)).toEqual([1, 0, 1, 0, 0])
    expect(result.updated[0]?.filled).toEqual(['受理告知日期', '答复日期', '办理状态', '满意度评价'])
  })

  test('改动已填的格是更正，说明原值和现值', async () => {
    const { corrections } = await compare([{}], [{ 答复日期: '2025.4.2' }])
    expect(corrections).toEqual([
      { sheet: '登记台账', row: 3, column: '答复日期', was: '2025-04-01', now: '2025-04-02' },
    ])
  })

  test('删去已填的格也是更正', async () => {
    const { corrections } = await compare([{}], [{ 满意度评价: '' }])
    expect(corrections).toMatchObject([{ column: '满意度评价', was: '满意', now: '' }])
  })

  test('办结退回办理中是更正', async () => {
    const { corrections } = await compare([{}], [open])
    expect(corrections.map(({ column }) => column)).toContain('办理状态')
  })

  test('调换行的次序、中间插入一行、改序号，都不是更正', async () => {
    expect(counts(await compare([{}, other], [other, { 标题: '新事', 诉求内容: '新事。' }, {}]))).toEqual([
      1, 2, 0, 0, 0,
    ])
  })

  test('同样的行有几行，就认作几行', async () => {
    expect(counts(await compare([{}, {}], [{}, {}, {}]))).toEqual([1, 2, 0, 0, 0])
    expect(counts(await compare([open, {}], [{}, open]))).toEqual([0, 2, 0, 0, 0])
    expect(counts(await compare([open, open], [open, {}]))).toEqual([0, 1, 1, 0, 0])
  })

  test('少了的行点名并保留', async () => {
    const { gone } = await compare([{}, { ...other, 登记日期: '2025-03-01' }], [{}])
    expect(gone.map((row) => row.cells['信访人'])).toEqual(['周某'])
  })

  test('序号相同而认不出的行是更正，不是一去一来', async () => {
    const result = await compare(
      [{}, other],
      [{}, { ...other, 登记日期: '2025-03-02', 标题: '灯', 诉求内容: '灯不亮。' }],
    )
    expect(counts(result)).toEqual([0, 1, 0, 1, 0])
    expect(result.corrections.map(({ column }) => column)).toEqual(['登记日期', '标题', '诉求内容'])
  })

  test('序号变了，但身份各格只差两格，也是更正', async () => {
    const result = await compare(
      [{}, { ...other, 序号: 8 }],
      [{ ...other, 序号: 9, 登记日期: '2025-03-02', 信访人: '周某某' }, {}],
    )
    expect(result.corrections.map(({ row, column }) => [row, column])).toEqual([
      [3, '登记日期'],
      [3, '信访人'],
    ])
  })

  test('表中添一列备注、改备注，都不是更正', async () => {
    const columns = [...petitionColumns, '备注']
    const first = await readPetitions([{}])
    const second = await readPetitions([{ 备注: '甲' }], columns)
    const third = await readPetitions([{ 备注: '乙' }], columns)
    expect(compareLedger('petitions', kept(first), second).updated[0]?.filled).toEqual(['备注'])
    expect(compareLedger('petitions', kept(second), third).corrections).toEqual([])
    expect(compareLedger('petitions', kept(third), first).unchanged).toHaveLength(1)
  })
})

describe('信访件编号', () => {
  test('编号相同就是同一件，其余改动都是更正', async () => {
    const { corrections } = await compare([{ 信访件编号: '007' }], [{ ...other, 信访件编号: '００７' }], numbered)
    expect(corrections.map(({ column }) => column)).toEqual(['信访人', '标题', '诉求内容'])
  })

  test('补填编号是新填的格；编号不同的是两件', async () => {
    expect(counts(await compare([{}], [{ 信访件编号: '7' }], numbered))).toEqual([0, 0, 1, 0, 0])
    const two = await compare([{ 信访件编号: '7' }], [{ 信访件编号: '7' }, { 信访件编号: '8' }], numbered)
    expect(counts(two)).toEqual([1, 1, 0, 0, 0])
  })
})

describe('另一本台账', () => {
  const nextYear = (rows: Rows) => {
    const sheet = petitionSheet(rows)
    return bookOf([{ ...sheet, rows: [['青禾县信访局2026年信访登记台账'], ...(sheet.rows?.slice(1) ?? [])] }])
  }

  test('上一本的行不算少了，序号相同也不是更正', async () => {
    const first = await readPetitions([{}, { ...other }])
    const second = await readLedger(
      'petitions',
      await nextYear([{ ...other, 受理告知日期: '', 登记日期: '2025-03-04', 标题: '桥' }]),
      context,
    )
    const result = compareLedger('petitions', kept(first), second)
    expect(counts(result)).toEqual([1, 0, 0, 0, 0])
  })

  test('只是改了标题的同一本，仍认得少了的行', async () => {
    const first = await readPetitions([{}, other, { 信访人: '吴某' }])
    const second = await readLedger('petitions', await nextYear([{}, other]), context)
    expect(counts(compareLedger('petitions', kept(first), second))).toEqual([0, 2, 0, 0, 1])
  })
})

test('名录中添别名不是更正，删别名是', async () => {
  const units = (aliases: string) =>
    bookOf([
      {
        name: '名录',
        rows: [
          ['单位全称', '简称', '别名', '类别', '上一级机关、单位'],
          ['青禾县公安局', '公安局', aliases, '政法', ''],
        ],
      },
    ]).then((path) => readLedger('units', path, context))
  const [one, two] = [await units('县局'), await units('县公安局，县局')]
  const known = (book: typeof one) => book.rows.map((row) => ({ book: book.title, ...row }))
  expect(compareLedger('units', known(one), two).updated[0]?.filled).toEqual(['别名'])
  expect(compareLedger('units', known(two), one).corrections).toHaveLength(1)
})

test('两万行相同的行也在数秒内比完', async () => {
  const { rows, title } = await readPetitions([{}])
  const many = Array.from({ length: 20_000 }, (_, at) => ({ ...rows[0], row: at + 3, serial: `${at}` }))
  const incoming = many.flatMap((row) => rows.map((first) => ({ ...first, row: row.row, serial: row.serial })))
  const known = incoming.map((row) => ({ book: title, ...row }))
  expect(compareLedger('petitions', known, { title, rows: incoming }).unchanged).toHaveLength(20_000)
})
