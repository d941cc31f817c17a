import type { PlainDate } from '../../calendar/plain-date.ts'
import { plainDate } from '../../calendar/plain-date.ts'
import type { LedgerDefinition } from '../definition.ts'
import type { Fault, LedgerRow, PetitionFact } from '../ledger.ts'
import type { RowCells } from '../row-cells.ts'
import { forms, kinds, ratings, repeats, states } from './accepted.ts'
import { readVenue } from './venue.ts'

const columns = [
  { name: '信访件编号', optional: true, spellings: ['信访编号', '信访件号', '编号', '登记编号'] },
  { name: '登记日期', holds: 'day', spellings: ['登记时间', '信访日期'] },
  { name: '信访形式', spellings: ['信访方式'] },
  { name: '受访层级或来源', spellings: ['受访层级', '来源', '信访来源'] },
  { name: '人数', holds: 'count', spellings: ['信访人数', '人次'] },
  { name: '信访人', spellings: ['信访人姓名', '姓名'] },
  { name: '住址（乡镇）', spellings: ['住址', '信访人住址', '住址乡镇'] },
  { name: '初重件', spellings: ['初重访', '初次重复', '初/重件'] },
  { name: '内容分类', spellings: ['问题分类', '内容类别'] },
  { name: '标题', spellings: ['信访标题', '信访事项标题'] },
  { name: '诉求内容', spellings: ['信访内容', '反映内容', '主要诉求'] },
  { name: '责任单位', spellings: ['办理单位', '责任机关、单位'] },
  { name: '转送交办日期', holds: 'day', spellings: ['转送、交办日期', '转交办日期', '交办日期', '转送日期'] },
  { name: '受理告知日期', holds: 'day', spellings: ['受理日期', '告知日期'] },
  { name: '答复日期', holds: 'day', spellings: ['办结日期', '答复时间'] },
  { name: '办理状态', spellings: ['办理情况', '状态'] },
  { name: '满意度评价', spellings: ['满意度', '满意度评价结果'] },
  { name: '类别', optional: true, spellings: ['信访类别', '诉求类别'] },
  { name: '延期批准日期', holds: 'day', optional: true, spellings: ['批准延期日期'] },
  { name: '延期至', holds: 'day', optional: true, spellings: ['延期截止日期', '延长至'] },
  { name: '送达日期', holds: 'day', optional: true, spellings: ['答复送达日期', '意见书送达日期'] },
  { name: '办理期限', holds: 'day', optional: true, spellings: ['交办期限', '要求办结日期'] },
] as const
type Name = (typeof columns)[number]['name']
type Row = RowCells<Name>

/** 《信访工作条例》第五十条: in force since this day; the terms reckoned here did not exist before it. */
const IN_FORCE_SINCE: PlainDate = plainDate('2022-05-01')

/** 信访登记台账: one row for each petition, from registration to the petitioner's rating. */
export const petitions: LedgerDefinition<PetitionFact, Name> = {
  kind: 'petitions',
  name: '信访登记台账',
  columns,
  number: '信访件编号',
  identity: ['登记日期', '信访形式', '受访层级或来源', '信访人', '住址（乡镇）', '标题', '诉求内容'],
  progress: { state: '办理状态', open: '办理中', date: '答复日期' },
  sum: '人数',
  startSheet: () => readPetition,
  checkAll: repeatedNumbers,
}

function readPetition(row: Row): PetitionFact | undefined {
  const dates = readDates(row)
  const told = readSubmission(row)
  const units = row.units('责任单位')
  const closed = readClosed(row, dates.repliedOn)
  if (units.length === 0) needUnitFor(row, dates)
  const handled = { units, closed, rating: readRating(row), kind: row.choice('类别', kinds) }
  const { registeredOn } = dates
  if (row.faulty || registeredOn === undefined || told === undefined) return undefined
  return { ...told, ...dates, registeredOn, ...handled }
}

function readSubmission(row: Row) {
  const made = readManner(row)
  const told = readTold(row)
  const repeat = row.choice('初重件', repeats) ?? false
  // A blank 初重件 means a first petition, so both spellings compare as the same.
  if (!row.isFaulty('初重件')) row.means('初重件', repeat ? '重复' : '初件')
  if (made === undefined || told === undefined) return undefined
  const no = row.text('信访件编号')
  return { no: no === '' ? undefined : no, ...made, ...told, repeat }
}

function readManner(row: Row) {
  const form = row.needChoice('信访形式', forms)
  const venue = readVenueCell(row)
  const people = row.needWholeNumber('人数')
  if (form === 'visit' && venue !== undefined && venue.level === undefined) {
    row.fault(
      '受访层级或来源',
      `走访须写明在哪里走访，「${venue.name}」不是接访场所；请改为国家信访局、省信访局、市信访局、县信访局、乡镇等`,
    )
  }
  if (form === undefined || venue === undefined || people === undefined) return undefined
  return { form, venue: venue.name, venueLevel: form === 'visit' ? venue.level : undefined, people }
}

function readTold(row: Row) {
  const petitioner = row.needText('信访人')
  const title = row.needText('标题')
  const content = row.needText('诉求内容')
  if (petitioner === undefined || title === undefined || content === undefined) return undefined
  return { petitioner, address: row.text('住址（乡镇）'), category: row.text('内容分类'), title, content }
}

function readVenueCell(row: Row) {
  const text = row.needText('受访层级或来源')
  if (text === undefined) return undefined
  const { value: venue, problem } = readVenue(text, row.context.units)
  if (venue !== undefined) row.means('受访层级或来源', venue.name)
  else row.fault('受访层级或来源', problem)
  return venue
}

interface Dates {
  readonly registeredOn: PlainDate | undefined
  readonly sentOn: PlainDate | undefined
  readonly noticedOn: PlainDate | undefined
  readonly repliedOn: PlainDate | undefined
  readonly deliveredOn: PlainDate | undefined
  readonly extendedOn: PlainDate | undefined
  readonly extendedTo: PlainDate | undefined
  readonly givenTermOn: PlainDate | undefined
}

function readDates(row: Row): Dates {
  const dates = {
    registeredOn: row.day('登记日期', { required: true }),
    sentOn: row.day('转送交办日期'),
    noticedOn: row.day('受理告知日期'),
    repliedOn: row.day('答复日期'),
    deliveredOn: row.day('送达日期'),
    extendedOn: row.day('延期批准日期'),
    extendedTo: row.day('延期至', { mayLieAhead: true }),
    givenTermOn: row.day('办理期限', { mayLieAhead: true }),
  }
  const { registeredOn, sentOn, noticedOn, repliedOn, deliveredOn, extendedOn, extendedTo, givenTermOn } = dates
  inOrder(row, [
    ['登记日期', registeredOn],
    ['转送交办日期', sentOn],
    ['受理告知日期', noticedOn],
    ['答复日期', repliedOn],
    ['送达日期', deliveredOn],
  ])
  inOrder(row, [
    ['登记日期', registeredOn],
    ['转送交办日期', sentOn],
    ['延期批准日期', extendedOn],
    ['延期至', extendedTo],
  ])
  inOrder(row, [
    ['转送交办日期', sentOn],
    ['办理期限', givenTermOn],
  ])
  checkPairs(row)
  return dates
}

/** Each day against the last one known before it; a day before the Regulation came into force starts no clock. */
function inOrder(row: Row, days: readonly (readonly [Name, PlainDate | undefined])[]): void {
  let before: readonly [Name, PlainDate] | undefined
  for (const [column, day] of days) {
    if (day === undefined || row.isFaulty(column)) continue
    if (day < IN_FORCE_SINCE) {
      row.fault(
        column,
        `${day} 早于《信访工作条例》施行之日（${IN_FORCE_SINCE}），其期限无从计算；请核对，确属此前的信访件请移出本台账`,
      )
    } else if (before !== undefined && day < before[1]) {
      row.fault(column, `${day} 早于${before[0]} ${before[1]}，请核对后改正`)
    } else {
      before = [column, day]
    }
  }
}

/** Days that only make sense together. */
function checkPairs(row: Row): void {
  needWith(row, '延期批准日期', '延期至')
  needWith(row, '延期至', '延期批准日期')
  needWith(row, '送达日期', '答复日期')
  needWith(row, '办理期限', '转送交办日期')
}

function needWith(row: Row, filled: Name, needed: Name): void {
  if (row.text(filled) !== '' && row.text(needed) === '') row.fault(needed, `已填${filled}，${needed}不能为空，请补填`)
}

function needUnitFor(row: Row, dates: Dates): void {
  if (row.context.units === undefined || row.isFaulty('责任单位')) return
  const { sentOn, noticedOn, repliedOn } = dates
  if (sentOn === undefined && noticedOn === undefined && repliedOn === undefined) return
  row.fault('责任单位', '已有转送交办、受理告知或答复日期，责任单位不能为空，请补填')
}

/** 办理状态 must agree with 答复日期; left blank it follows from it. */
function readClosed(row: Row, repliedOn: PlainDate | undefined): boolean {
  const state = row.choice('办理状态', states)
  if (state === undefined || row.isFaulty('答复日期')) return repliedOn !== undefined
  if (state === 'closed' && repliedOn === undefined) {
    row.fault('答复日期', '办理状态为“已办结”，答复日期不能为空；请补填，或把办理状态改为“办理中”')
  }
  if (state === 'open' && repliedOn !== undefined) {
    row.fault('办理状态', `已填答复日期 ${repliedOn}，办理状态却是“办理中”；请改为“已办结”，或删去答复日期`)
  }
  return state === 'closed'
}

function readRating(row: Row): PetitionFact['rating'] {
  const rating = row.choice('满意度评价', ratings)
  if (rating !== 'none') return rating
  row.means('满意度评价', '')
  return undefined
}

function repeatedNumbers(rows: readonly LedgerRow<PetitionFact>[]): readonly Fault[] {
  const first = new Map<string, LedgerRow<PetitionFact>>()
  const faults: Fault[] = []
  for (const row of rows) {
    const { no } = row.fact
    if (no === undefined) continue
    const earlier = first.get(no)
    if (earlier === undefined) first.set(no, row)
    else {
      const problem = `编号「${no}」与工作表“${earlier.sheet}”第${earlier.row}行重复，请核对后改正其中之一`
      faults.push({ sheet: row.sheet, row: row.row, column: '信访件编号', problem })
    }
  }
  return faults
}
