import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { plainDate } from '../calendar/plain-date.ts'
import type { LedgerContext, LedgerFacts, LedgerKind, ReadLedger } from './ledger.ts'
import { readLedger } from './read-ledger.ts'
import { unitIndex } from './unit-index.ts'

// Small workbooks of an invented county, 青禾县, for the tests of this room.

const folder = mkdtempSync(join(tmpdir(), 'ledgers-'))
let books = 0

/** A fresh path of a file that does not exist yet. */
export function freshPath(ending = '.xlsx'): string {
  books += 1
  return join(folder, `${books}${ending}`)
}

export async function bookOf(sheets: readonly WriteSheet[], options: { dateSystem?: '1904' } = {}): Promise<string> {
  const path = freshPath()
  await writeFile(path, await writeXlsx({ sheets: [...sheets], ...options }))
  return path
}

export const qingheUnits = unitIndex([
  { id: '1', fullName: '青禾县公安局', shortName: '公安局', aliases: ['县公安局'] },
  { id: '2', fullName: '青禾县柳河镇人民政府', shortName: '柳河镇', aliases: ['柳河镇政府'] },
  { id: '3', fullName: '青禾县住房和城乡建设局', shortName: '住建局', aliases: ['住房和城乡建设局'] },
  { id: '4', fullName: '青禾县和平街道办事处', shortName: '和平街道', aliases: [] },
  { id: '5', fullName: '青禾县人力资源和社会保障局', shortName: '人社局', aliases: [] },
])

export const context: LedgerContext = { units: qingheUnits, today: plainDate('2025-06-30') }

export const petitionColumns = [
  '序号',
  '登记日期',
  '信访形式',
  '受访层级\n或来源',
  '人数',
  '信访人',
  '住址（乡镇）',
  '初重件',
  '内容分类',
  '标题',
  '诉求内容',
  '责任单位',
  '转送交办日期',
  '受理告知日期',
  '答复日期',
  '办理状态',
  '满意度评价',
] as const

type Cells = Readonly<Record<string, CellValue>>

const petition: Cells = {
  序号: 1,
  登记日期: '2025-03-03',
  信访形式: '走访',
  '受访层级\n或来源': '县信访局',
  人数: 2,
  信访人: '何某',
  '住址（乡镇）': '柳河镇',
  初重件: '初件',
  内容分类: '城乡建设',
  标题: '水渠垮塌',
  诉求内容: '村口水渠垮塌，请求修复。',
  责任单位: '柳河镇',
  转送交办日期: '2025-03-04',
  受理告知日期: '2025-03-10',
  答复日期: '2025-04-01',
  办理状态: '已办结',
  满意度评价: '满意',
}

/** A sheet of 信访登记台账 with the given rows, each the sample petition but for what is stated. */
export function petitionSheet(rows: readonly Cells[], columns: readonly string[] = petitionColumns): WriteSheet {
  const records = rows.map((row, at) =>
    columns.map((column) => ({ ...petition, 序号: at + 1, ...row })[column] ?? null),
  )
  return { name: '登记台账', rows: [['青禾县信访局2025年上半年信访登记台账'], [...columns], ...records] }
}

export async function readPetitions(
  rows: readonly Cells[],
  columns?: readonly string[],
): Promise<ReadLedger<LedgerFacts['petitions']>> {
  return readLedger('petitions', await bookOf([petitionSheet(rows, columns)]), context)
}

/** A ledger of one sheet: title, header and rows as given. */
export async function readSheet<K extends LedgerKind>(
  kind: K,
  rows: readonly (readonly CellValue[])[],
  name = '台账',
): Promise<ReadLedger<LedgerFacts[K]>> {
  return readLedger(kind, await bookOf([{ name, rows: rows.map((row) => [...row]) }]), context)
}

/** Faults as 「row column: problem」. */
export function said(ledger: Pick<ReadLedger<unknown>, 'faults'>): readonly string[] {
  return ledger.faults.map(({ row, column, problem }) => `${row} ${column}：${problem}`)
}
