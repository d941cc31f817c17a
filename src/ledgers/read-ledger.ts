import type { LedgerDefinition } from './definition.ts'
import type { Fault, LedgerContext, LedgerFacts, LedgerKind, LedgerRow, LedgerSheet, ReadLedger } from './ledger.ts'
import { ledgers } from './registry.ts'
import { SheetReader } from './sheet-reader.ts'
import type { WorkbookSheet } from './workbook.ts'
import { openWorkbook, UnreadableWorkbook } from './workbook.ts'

/** Beyond this nobody reads on; the rest is worth stating only as a number. */
const MOST_FAULTS = 1000

/**
 * Reads a ledger as the office keeps it. Whatever is wrong with the file or its cells is among `faults`; nothing is
 * thrown for it.
 */
export async function readLedger<K extends LedgerKind>(
  kind: K,
  path: string,
  context: LedgerContext,
): Promise<ReadLedger<LedgerFacts[K]>> {
  const definition: LedgerDefinition<LedgerFacts[K]> = ledgers[kind]
  const faults: Fault[] = []
  try {
    const sheets = await openWorkbook(path)
    return { kind, ...(await readSheets(sheets, definition, context)) }
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error
    faults.push({ sheet: '', row: 0, column: '', problem: error.message })
    return { kind, title: '', office: undefined, sheets: [], rows: [], faults }
  }
}

type Contents<T> = Omit<ReadLedger<T>, 'kind'>

async function readSheets<T>(
  sheets: readonly WorkbookSheet[],
  definition: LedgerDefinition<T>,
  context: LedgerContext,
): Promise<Contents<T>> {
  const faults = new FaultList()
  const readers: SheetReader<T>[] = []
  for (const sheet of sheets) {
    const reader = new SheetReader(sheet.name, definition, context, (fault) => faults.add(fault))
    for await (const row of sheet.rows()) if (!reader.take(row)) break
    reader.close()
    if (reader.refusal !== undefined) return refused(reader.refusal)
    if (sheet.hidden && reader.layout !== undefined) faults.add(hidden(sheet.name))
    // A hidden sheet without a header is a list of choices behind the drop-downs.
    if (!sheet.hidden || reader.layout !== undefined) readers.push(reader)
  }
  return gather(readers, definition, faults)
}

function gather<T>(
  readers: readonly SheetReader<T>[],
  definition: LedgerDefinition<T>,
  faults: FaultList,
): Contents<T> {
  const found = readers.flatMap(({ layout }) => (layout === undefined ? [] : [layout.sheet]))
  if (found.length === 0) faults.add(noHeader(definition))
  else for (const reader of readers) if (reader.unexplained) faults.add(unexplained(reader.name))
  const rows =
    readers.length === 1 && readers[0] !== undefined ? readers[0].rows : readers.flatMap((reader) => reader.rows)
  if (found.length > 0) for (const fault of checkAll(definition, rows, found)) faults.add(fault)
  if (found.length > 0 && rows.length === 0 && faults.empty) faults.add(noRecords(found))
  const titles = found.flatMap((sheet) => sheet.titleRows).filter((line) => line !== '')
  return { title: titles[0] ?? '', office: officeOf(titles), sheets: found, rows, faults: faults.list() }
}

function checkAll<T>(
  definition: LedgerDefinition<T>,
  rows: readonly LedgerRow<T>[],
  sheets: readonly LedgerSheet[],
): readonly Fault[] {
  return definition.checkAll?.(rows, sheets) ?? []
}

const KEEPER = /(?:填报|报送|编制|制表)单位[:：]\s*(\S+)/u
const OFFICE = /^(?:\d{4}年(?:上半年|下半年|度)?)?(\S*?(?:信访局|信访办公室|信访办|联席会议办公室|联席办))/u
const COUNTY = /^(?:\d{4}年)?(\p{Script=Han}+?[县市区旗])(?:的)?责任单位/u

/** 「填报单位：」 first, then the office the title begins with, then the county of 「青禾县责任单位名录」. */
function officeOf(titles: readonly string[]): string | undefined {
  const named = titles.map((line) => KEEPER.exec(line)?.[1]).find((office) => office !== undefined)
  const inTitle = titles.map((line) => OFFICE.exec(line)?.[1]).find((office) => office !== undefined)
  const county = titles.map((line) => COUNTY.exec(line)?.[1]).find((name) => name !== undefined)
  return named ?? inTitle ?? (county === undefined ? undefined : `${county}信访局`)
}

function refused<T>(refusal: Fault): Contents<T> {
  return { title: '', office: undefined, sheets: [], rows: [], faults: [refusal] }
}

function hidden(sheet: string): Fault {
  return { sheet, row: 0, column: '', problem: `工作表“${sheet}”是隐藏的，里面却有台账；请取消隐藏并核对，或把它删去` }
}

function unexplained(sheet: string): Fault {
  const problem = `工作表“${sheet}”里有内容，却找不到表头；请补上表头，或把这个工作表移到别的工作簿`
  return { sheet, row: 0, column: '', problem }
}

function noHeader<T>(definition: LedgerDefinition<T>): Fault {
  const columns = definition.columns.filter(({ optional }) => optional !== true).map(({ name }) => name)
  const problem = `没有找到《${definition.name}》：没有一个工作表有它的表头（${columns.join('、')}）；请核对是否选错了文件或台账种类`
  return { sheet: '', row: 0, column: '', problem }
}

function noRecords(sheets: readonly LedgerSheet[]): Fault {
  const names = sheets.map(({ name }) => `“${name}”`).join('、')
  return { sheet: '', row: 0, column: '', problem: `工作表${names}只有表头，没有一行记录；请核对是否选错了文件` }
}

/** Keeps faults up to a bearable number. */
class FaultList {
  readonly #faults: Fault[] = []
  #untold = 0

  get empty(): boolean {
    return this.#faults.length === 0
  }

  add(fault: Fault): void {
    if (this.#faults.length < MOST_FAULTS) this.#faults.push(fault)
    else this.#untold += 1
  }

  list(): readonly Fault[] {
    if (this.#untold === 0) return this.#faults
    const problem = `另有${this.#untold}处错误没有列出；请先改正以上各处再导入`
    return [...this.#faults, { sheet: '', row: 0, column: '', problem }]
  }
}
