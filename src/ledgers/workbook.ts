import { readFile, stat } from 'node:fs/promises'
import { HucreError } from 'hucre'
import { streamXlsxRows } from 'hucre/xlsx'
import type { RawCell } from './cells/text.ts'
import type { ArchiveEntry } from './workbook/archive.ts'
import { listArchive } from './workbook/archive.ts'
import { mergedRows } from './workbook/merged-rows.ts'
import type { SheetEntry } from './workbook/sheets.ts'
import { listSheets, mergesOf } from './workbook/sheets.ts'

export interface WorkbookRow {
  /** Excel's row number, the first row being 1. */
  readonly row: number
  /** By column, A first; shorter than the sheet is wide when the last cells are empty. */
  readonly values: readonly RawCell[]
}

export interface WorkbookSheet {
  readonly name: string
  readonly hidden: boolean
  /**
   * The rows that hold anything, one at a time; rows filtered out of sight in Excel are among them. A merged cell's
   * value stands in every cell of the merge, a formula's last result in place of the formula.
   * @throws UnreadableWorkbook when the file is damaged or too large further down
   */
  rows(): AsyncGenerator<WorkbookRow, void, undefined>
}

/** A workbook that can't be read on: its message says why and what to do. */
export class UnreadableWorkbook extends Error {
  override readonly name = 'UnreadableWorkbook'
}

/** Far above any office's ledger (100,000 rows are some 15 MB), and low enough for our memory. */
const workbookLimits = {
  fileBytes: 100 * 1024 * 1024,
  entries: 2000,
  unpackedBytes: 800 * 1024 * 1024,
  /** hucre holds the table of shared strings in memory as a whole. */
  sharedStringBytes: 200 * 1024 * 1024,
  /** Ledgers shrink to a tenth or a twentieth; an entry beyond this ratio and size is a bomb. */
  ratio: 200,
  ratioFromBytes: 10 * 1024 * 1024,
  sheets: 100,
  rows: 300_000,
  columns: 200,
} as const

/**
 * Opens an .xlsx file; its rows are read when asked for.
 * @throws UnreadableWorkbook when it is no .xlsx, encrypted, damaged, empty or beyond `workbookLimits`
 */
export async function openWorkbook(path: string): Promise<readonly WorkbookSheet[]> {
  const data = await readWhole(path)
  const entries = checkArchive(data)
  const sheets = attempt(() => listSheets(data, entries))
  if (sheets.length === 0) throw new UnreadableWorkbook(`工作簿里没有可读的工作表；${RESAVE}`)
  if (sheets.length > workbookLimits.sheets) {
    throw new UnreadableWorkbook(`工作表有${sheets.length}个，超过${workbookLimits.sheets}个；请只留台账所在的工作表`)
  }
  return sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, rows: () => readRows(data, sheet) }))
}

const RESAVE = '请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”再导入'

async function readWhole(path: string): Promise<Buffer> {
  const file = await stat(path).catch(() => undefined)
  if (file === undefined) throw new UnreadableWorkbook(`找不到文件 ${path}，请核对路径`)
  if (!file.isFile()) throw new UnreadableWorkbook(`${path} 不是文件，请指明一个 .xlsx 文件`)
  if (file.size > workbookLimits.fileBytes) {
    throw new UnreadableWorkbook(
      `文件有 ${megabytes(file.size)}，超过 ${megabytes(workbookLimits.fileBytes)}；请删去图片等无关内容，或按年份拆成几个工作簿分别导入`,
    )
  }
  if (file.size === 0) throw new UnreadableWorkbook('文件是空的（0字节）；请核对是否选错文件')
  return readFile(path).catch(() => {
    throw new UnreadableWorkbook(`文件 ${path} 读不出来，请核对是否有读取权限、是否正被其他程序占用`)
  })
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
/** The container of .xls and of password-protected workbooks alike. */
const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

function checkArchive(data: Buffer): readonly ArchiveEntry[] {
  if (data.subarray(0, OLE2.length).equals(OLE2)) {
    if (data.includes(ENCRYPTED_STREAM)) {
      throw new UnreadableWorkbook(
        '工作簿设有打开密码；请在 Excel 中取消密码（文件→信息→保护工作簿→用密码进行加密，清空）后再导入',
      )
    }
    throw new UnreadableWorkbook(`这是旧版 .xls 或其他旧格式文件；${RESAVE}`)
  }
  if (!data.subarray(0, ZIP.length).equals(ZIP)) throw new UnreadableWorkbook(`这不是 .xlsx 工作簿；${RESAVE}`)
  const entries = attempt(() => listArchive(data))
  if (entries === undefined) throw new UnreadableWorkbook(`文件已损坏或没有传完整；请重新拷贝，或${RESAVE}`)
  checkSizes(entries)
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) {
    throw new UnreadableWorkbook(`这不是 .xlsx 工作簿（可能是 Word、.xlsb 或 .ods 文件）；${RESAVE}`)
  }
  return entries
}

function checkSizes(entries: readonly ArchiveEntry[]): void {
  const { entries: mostEntries, unpackedBytes, sharedStringBytes, ratio, ratioFromBytes } = workbookLimits
  if (entries.length > mostEntries) {
    throw new UnreadableWorkbook(`压缩包里有${entries.length}个文件，不像正常的工作簿，已拒绝；${RESAVE}`)
  }
  const unpacked = entries.reduce((total, entry) => total + entry.bytes, 0)
  const bomb = entries.find((entry) => entry.bytes > ratioFromBytes && entry.bytes > ratio * entry.compressedBytes)
  const strings = entries.find((entry) => entry.name.endsWith('sharedStrings.xml'))?.bytes ?? 0
  if (bomb === undefined && unpacked <= unpackedBytes && strings <= sharedStringBytes) return
  throw new UnreadableWorkbook(
    `解压后达 ${megabytes(unpacked)}，远超正常工作簿，疑似压缩炸弹，已拒绝；确是台账的，请新建工作簿，只把有内容的行复制过去再导入`,
  )
}

async function* readRows(data: Buffer, sheet: SheetEntry): AsyncGenerator<WorkbookRow, void, undefined> {
  let last = 0
  try {
    const merges = await mergesOf(data, sheet.entry)
    for await (const row of mergedRows(streamXlsxRows(data, { sheet: sheet.index }), merges)) {
      checkRow(row, sheet.name)
      last = row.row
      yield row
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new UnreadableWorkbook(
      `文件已损坏：工作表“${sheet.name}”读到第${last}行后读不下去；请重新拷贝，或${RESAVE}`,
      {
        cause: error,
      },
    )
  }
}

function checkRow(row: WorkbookRow, sheet: string): void {
  const { rows, columns } = workbookLimits
  if (row.row > rows) {
    throw new UnreadableWorkbook(`工作表“${sheet}”超过${rows}行；请删去末尾多余的行，或按年份拆成几个工作簿分别导入`)
  }
  if (row.values.length > columns && row.values.findLastIndex((value) => value !== null && value !== '') >= columns) {
    throw new UnreadableWorkbook(`工作表“${sheet}”第${row.row}行超过${columns}列；请删去右侧多余的列再导入`)
  }
}

function attempt<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new UnreadableWorkbook(`文件已损坏或没有传完整；请重新拷贝，或${RESAVE}`, { cause: error })
  }
}

/** What hucre, zlib and our reading of the archive throw at bytes that are not what they claim to be. */
function isDamage(error: unknown): boolean {
  if (error instanceof HucreError || error instanceof RangeError) return true
  return error instanceof Error && 'code' in error && /^(?:Z_|ERR_BUFFER|ERR_OUT_OF_RANGE)/.test(String(error.code))
}
