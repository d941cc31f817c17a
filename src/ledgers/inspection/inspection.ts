import { choices } from '../cells/choice.ts'
import { readSmallNumber } from '../cells/chinese-number.ts'
import type { LedgerDefinition, ReadRow, SheetHeading } from '../definition.ts'
import type { Fault, InspectionFact, LedgerRow } from '../ledger.ts'
import type { RowCells } from '../row-cells.ts'

const columns = [
  { name: '交办日期', holds: 'day', spellings: ['交办时间'] },
  { name: '反映问题', spellings: ['反映的问题', '问题', '信访事项', '反映问题摘要'] },
  { name: '责任单位', spellings: ['办理单位', '责任机关、单位'] },
  { name: '所属领域', spellings: ['领域', '问题领域', '问题类别'] },
  { name: '包案领导', spellings: ['包案县级领导', '责任领导'] },
  { name: '办理情况', spellings: ['办理状态', '办结情况'] },
  { name: '办结日期', holds: 'day', spellings: ['办结时间', '销号日期'] },
] as const
/** 交办组 and 批次 have no column: they are the sheet's heading, kept in the cells because the row is known by them. */
type Name = (typeof columns)[number]['name'] | '序号' | '交办组' | '批次'

const states = choices<'closed' | 'open'>([
  { name: '已办结', value: 'closed', spellings: ['办结', '已办', '办毕', '已完成', '完结', '已销号', '销号'] },
  { name: '办理中', value: 'open', spellings: ['正在办理', '在办', '未办结', '未办', '待办', '推进中'] },
])

/** 巡视交办事项台账: a sheet for each batch an inspection group assigned, a row for each matter. */
export const inspection: LedgerDefinition<InspectionFact, Name> = {
  kind: 'inspection',
  name: '巡视交办事项台账',
  columns,
  identity: ['交办组', '批次', '交办日期', '反映问题', '所属领域'],
  progress: { state: '办理情况', open: '办理中', date: '办结日期' },
  startSheet,
  checkAll: missingBatches,
}

interface Batch {
  readonly sender: string
  readonly batch: number
}

function startSheet(heading: SheetHeading, refuse: (problem: string) => void): ReadRow<Name, InspectionFact> {
  const sender = senderOf(heading)
  const batch = batchOf(heading)
  if (sender === undefined) refuse('看不出由谁交办，请在标题中写明，如“省委巡视组交办信访事项台账（第一批）”')
  if (batch === undefined) refuse('看不出是第几批，请在标题或工作表名称中写明，如“第一批”')
  if (sender === undefined || batch === undefined) return () => undefined
  return (row) => readMatter(row, { sender, batch })
}

const SENDER =
  /^(?:.*(?:信访局|联席办|联席会议办公室|\d年|半年|年度))?(\p{Script=Han}*?\d*\p{Script=Han}*?巡[视察](?:工作|督导)?组)/u

function senderOf({ titleRows, name }: SheetHeading): string | undefined {
  for (const line of [...titleRows, name]) {
    const sender = SENDER.exec(line.normalize('NFKC').replace(/\s+/g, ''))?.[1]
    if (sender !== undefined) return sender
  }
  return undefined
}

const BATCH = /第([一二三四五六七八九十百零\d]{1,7})批/u

function batchOf({ titleRows, name }: SheetHeading): number | undefined {
  for (const line of [...titleRows, name]) {
    const text = BATCH.exec(line.normalize('NFKC').replace(/\s+/g, ''))?.[1]
    if (text !== undefined) return readSmallNumber(text)
  }
  return undefined
}

function readMatter(row: RowCells<Name>, { sender, batch }: Batch): InspectionFact | undefined {
  row.means('交办组', sender)
  row.means('批次', String(batch))
  const assignedOn = row.day('交办日期', { required: true })
  const problem = row.needText('反映问题')
  const units = row.needUnits('责任单位')
  const closedOn = row.day('办结日期')
  const closed = readClosed(row, closedOn !== undefined)
  if (assignedOn !== undefined && closedOn !== undefined && closedOn < assignedOn) {
    row.fault('办结日期', `${closedOn} 早于交办日期 ${assignedOn}，请核对后改正`)
  }
  if (row.faulty || assignedOn === undefined || problem === undefined) return undefined
  const serial = row.text('序号')
  return {
    sender,
    batch,
    serial: serial === '' ? undefined : serial,
    assignedOn,
    problem,
    units,
    domain: row.text('所属领域'),
    leader: row.text('包案领导'),
    closedOn,
    closed,
  }
}

function readClosed(row: RowCells<Name>, dated: boolean): boolean {
  const state = row.choice('办理情况', states)
  if (state === undefined || row.isFaulty('办结日期')) return dated
  if (state === 'closed' && !dated)
    row.fault('办结日期', '办理情况为“已办结”，办结日期不能为空；请补填，或把办理情况改为“办理中”')
  if (state === 'open' && dated)
    row.fault('办理情况', '已填办结日期，办理情况却是“办理中”；请改为“已办结”，或删去办结日期')
  return state === 'closed'
}

/** Batches are numbered from one; a gap means that a sheet was left out of the book. */
function missingBatches(
  _rows: readonly LedgerRow<InspectionFact>[],
  sheets: readonly SheetHeading[],
): readonly Fault[] {
  const bySender = Map.groupBy(sheets, (sheet) => senderOf(sheet) ?? '')
  return [...bySender].flatMap(([sender, ofSender]) => {
    const batches = new Set(ofSender.map(batchOf))
    const last = Math.max(0, ...[...batches].filter((batch) => batch !== undefined))
    const gaps = Array.from({ length: last }, (_, index) => index + 1).filter((batch) => !batches.has(batch))
    return gaps.map((batch) => ({
      sheet: '',
      row: 0,
      column: '',
      problem: `缺少${sender}第${batch}批的工作表，请补上；该批确无事项的，请保留只有标题和表头的工作表`,
    }))
  })
}
