import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bookOf, petitionColumns, petitionSheet } from '../ledgers/books-for-tests.ts'
import { unitsBook } from '../ledgers/import/testing.ts'
import { commandLine } from './testing.ts'
import type { Dengwen } from './testing.ts'

type Cells = Parameters<typeof petitionSheet>[0][number]

const columns = ['信访件编号', ...petitionColumns]
const open = { 答复日期: '', 办理状态: '办理中', 满意度评价: '' }
const bookWith = (rows: readonly Cells[]) => bookOf([petitionSheet(rows, columns)])
const numbered = (at: number, cells: Cells = {}): Cells => ({
  信访件编号: `SX${String(at)}`,
  标题: `事项${String(at)}`,
  诉求内容: `第${String(at)}项诉求`,
  ...cells,
})

/** Twelve that both have alike but for what is planted, one only here, and one here twice. */
const here: readonly Cells[] = [
  ...Array.from({ length: 12 }, (_, at) => numbered(at + 1)),
  numbered(13),
  { ...numbered(14), 信访件编号: '' },
  { ...numbered(14), 信访件编号: '' },
]
const agreeing = here.map((row) => ({ ...row, 诉求内容: '上级系统里的写法不同' }))
const planted: readonly Cells[] = [
  numbered(1, open), // closed here, open there
  numbered(2, { 责任单位: '住建局' }),
  numbered(3, { 登记日期: '2025-03-01' }),
  numbered(4, { 信访形式: '来信', '受访层级\n或来源': '邮寄' }),
  numbered(5, { 满意度评价: '不满意' }),
  { ...numbered(6), 信访件编号: 'SX606' },
  numbered(7, { 人数: 7 }),
  numbered(8, { 受理告知日期: '2025-03-11' }),
  numbered(9),
  numbered(9),
  numbered(10, { 初重件: '重复' }),
  numbered(11, { 答复日期: '2025-04-02' }),
  numbered(12),
  // 13 stands only here; 14 stands here twice
  { ...numbered(14), 信访件编号: '' },
  numbered(15), // only there
]

const schema = z.object({
  agreeing: z.number(),
  differences: z.array(
    z.object({
      difference: z.string(),
      cases: z.array(
        z.object({
          no: z.string().nullable(),
          upstreamNo: z.string().nullable(),
          here: z.string().nullable(),
          there: z.string().nullable(),
        }),
      ),
    }),
  ),
})

let dengwen: Dengwen
let drop: () => Promise<void>
beforeAll(async () => {
  ;({ dengwen, drop } = await commandLine())
  await dengwen('import', 'units', await unitsBook())
  expect(await dengwen('import', 'petitions', await bookWith(here))).toMatchObject({ code: 0 })
})
afterAll(() => drop())

const compare = async (book: string, ...more: readonly string[]) => {
  const { code, json } = await dengwen('import', 'upstream', book, '--json', ...more)
  const { agreeing: same, differences } = schema.parse(json)
  const named = differences.flatMap(({ difference, cases }) =>
    cases.map(({ upstreamNo, here: a, there: b }) => [difference, upstreamNo, a, b]),
  )
  return { code, same, named, local: differences.flatMap(({ cases }) => cases.map(({ no }) => no)) }
}

describe('import upstream：与上级系统逐项核对', () => {
  test('两边一致：没有一项差异，退出码0', async () => {
    expect(await compare(await bookWith(agreeing))).toMatchObject({ code: 0, same: here.length, named: [] })
  })

  test('有意弄错的每一处都点名，差异背后是哪一件也说出来', async () => {
    const { code, same, named, local } = await compare(await bookWith(planted))
    expect({ code, same }).toEqual({ code: 3, same: 3 })
    expect(named.toSorted()).toEqual(
      [
        ['办理状态不同', 'SX1', '已办结', '办理中'],
        ['满意度评价不同', 'SX1', '满意', ''],
        ['责任单位不同', 'SX2', '青禾县柳河镇人民政府', '青禾县住房和城乡建设局'],
        ['登记日期不同', 'SX3', '2025-03-03', '2025-03-01'],
        ['信访形式不同', 'SX4', '走访', '来信'],
        ['受访层级或来源不同', 'SX4', '县信访局', ''],
        ['满意度评价不同', 'SX5', '满意', '不满意'],
        ['信访件编号不同', 'SX606', 'SX6', 'SX606'],
        ['人数不同', 'SX7', '2', '7'],
        ['受理告知日期不同', 'SX8', '2025-03-10', '2025-03-11'],
        ['上级重复登记', 'SX9', null, null],
        ['初重件不同', 'SX10', '初件', '重复'],
        ['答复日期不同', 'SX11', '2025-04-01', '2025-04-02'],
        ['本地有、上级没有', 'SX13', null, null],
        ['本地重复登记', null, null, null],
        ['上级有、本地没有', 'SX15', null, null],
      ].toSorted(),
    )
    expect(local.filter((no) => no === null)).toHaveLength(2)
  })

  test('不具名什么都不写：核对之后本地的台账照旧', async () => {
    expect(await dengwen('import', 'petitions', await bookWith(here), '--json')).toMatchObject({
      code: 0,
      json: { unchanged: here.length, accepted: 0, corrections: [] },
    })
  })

  test('只核对导出所及的登记日期；行有错误的先改正', async () => {
    const one = await compare(await bookWith([numbered(1)]), '--from', '2025-04-01', '--to', '2025-04-30')
    expect(one).toMatchObject({ code: 0, same: 1, named: [] })
    const faulty = await dengwen('import', 'upstream', await bookWith([numbered(1, { 人数: '很多' })]))
    expect(faulty.code).toBe(2)
    expect(faulty.out).toContain('人数')
  })

  test('具名接受：只取点名的几件，其余照旧；再取全部，剩下的只有本地多出的', async () => {
    const book = await bookWith(planted)
    expect(await dengwen('import', 'upstream', book, '--only', 'SX2')).toMatchObject({ code: 2 })
    const one = await dengwen('import', 'upstream', book, '--accept', '王某', '--only', 'SX2', '--json')
    expect(one).toMatchObject({ code: 0, json: { taken: { registered: 0, corrected: 1, byHand: [] } } })
    expect((await compare(book)).named.filter(([difference]) => difference === '责任单位不同')).toEqual([])
    const rest = await dengwen('import', 'upstream', book, '--accept', '王某', '--json')
    expect(rest).toMatchObject({ code: 0, json: { taken: { registered: 1, corrected: 9, byHand: [] } } })
    const left = await compare(book)
    expect(left.named.map(([difference]) => difference).toSorted()).toEqual(
      ['上级重复登记', '本地有、上级没有', '本地重复登记'].toSorted(),
    )
    expect(await dengwen('verify', '--json')).toMatchObject({ code: 0 })
  })
})
