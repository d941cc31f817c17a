import { sayDay } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Block, Column, Paper, Run, Table } from '../paper/paper.ts'
import { paragraph } from '../paper/say.ts'

/** So many lines of a list, and whether there are more in the worklist. */
export interface Listed<Line> {
  readonly lines: readonly Line[]
  readonly more: boolean
}

/** One thing a unit owes about a petition: named by number, never by what or whom it is about. */
export interface OwedOnAgenda {
  readonly number: string
  readonly owner: string
  /** The duty and its article: 「办结（第三十四条）」. */
  readonly what: string
  readonly due: PlainDate
  /** Calendar days since the due day; 0 where it has not passed. */
  readonly daysLate: number
}

export interface PromisedOnAgenda {
  readonly number: string
  readonly what: string
  readonly owner: string
  readonly due: PlainDate
  readonly state: string
}

export interface MatterOnAgenda {
  readonly number: string
  readonly units: readonly string[]
  /** The day it was assigned, or came again. */
  readonly about: string
}

/** What the joint conference has before it, as of one day. */
export interface AgendaInput {
  readonly office: string
  readonly today: PlainDate
  readonly promised: Listed<PromisedOnAgenda>
  readonly late: Listed<OwedOnAgenda>
  readonly near: Listed<OwedOnAgenda>
  readonly undated: Listed<MatterOnAgenda>
  readonly returning: Listed<MatterOnAgenda>
}

/**
 * 联席会议议程, drafted from the worklist (第十二条): what was promised and isn't shown to be done, what is late and where,
 * what is near, what nobody owes by any day yet, and what came back unanswered. What the conference means to decide is left
 * to whoever calls it.
 */
export function conferenceAgenda(input: AgendaInput): Paper {
  const { office, today } = input
  return {
    banner: '草稿，供会前审定',
    title: [office, '信访工作联席会议议程'],
    blocks: [
      ...words(
        `本议程照截至${sayDay(today)}的待办和台账拟出，只列编号、单位和日期。须保密的信访件不论有无，一律不列。`,
      ),
      ...section('以前议定事项的落实', promised(input.promised)),
      ...section('超过期限的信访事项', late(input.late)),
      ...section('七日内到期的信访事项', near(input.near)),
      ...section('期限待定的巡视交办事项', undated(input.undated)),
      ...section('重复提出而前一件还没有答复的', returning(input.returning)),
      ...section('本次会议拟议定的事项', words('〔待填：拟议定的事项、由谁落实、在哪一天以前〕')),
    ],
    attachments: [],
    signature: { organ: office, day: today, open: true },
  }
}

function promised({ lines, more }: AgendaInput['promised']): readonly Block[] {
  if (lines.length === 0) return words('没有尚待落实的议定事项。')
  const rows = lines.map(({ number, what, owner, due, state }) => [number, what, owner, sayDay(due), state])
  return [
    table(
      [column('会议', 18), column('议定事项', 32), column('责任单位', 18), column('落实期限', 18), column('情况', 14)],
      rows,
    ),
    ...rest(more),
  ]
}

function late({ lines, more }: AgendaInput['late']): readonly Block[] {
  if (lines.length === 0) return words('没有超过期限的。')
  const rows = lines.map(({ number, owner, what, due, daysLate }) => [
    ...[number, owner, what],
    `${sayDay(due)}，已超过${String(daysLate)}日`,
  ])
  return [
    ...words(`列出${String(lines.length)}项：${byUnit(lines)}。`),
    table([...owedColumns, column('到期日', 22)], rows),
    ...rest(more),
  ]
}

function near({ lines, more }: AgendaInput['near']): readonly Block[] {
  if (lines.length === 0) return words('七日内没有到期的。')
  const rows = lines.map(({ number, owner, what, due }) => [number, owner, what, sayDay(due)])
  return [table([...owedColumns, column('到期日', 22)], rows), ...rest(more)]
}

function undated({ lines, more }: AgendaInput['undated']): readonly Block[] {
  if (lines.length === 0) return words('没有期限待定的。')
  const rows = lines.map(({ number, about, units }) => [number, about, units.join('、')])
  return [table([column('编号', 36), column('交办日期', 22), column('责任单位', 42)], rows), ...rest(more)]
}

function returning({ lines, more }: AgendaInput['returning']): readonly Block[] {
  if (lines.length === 0) return words('本期没有查明的。')
  const rows = lines.map(({ number, about, units }) => [number, about, units.join('、')])
  return [table([column('信访件编号', 36), column('再次登记', 22), column('责任单位', 42)], rows), ...rest(more)]
}

const owedColumns: readonly Column[] = [column('信访件编号', 36), column('责任单位', 21), column('应当办理', 21)]

/** 「住建局2项、人社局1项」, the most first. */
function byUnit(lines: readonly OwedOnAgenda[]): string {
  const counts = [...Map.groupBy(lines, ({ owner }) => owner)].map(([owner, own]) => [owner, own.length] as const)
  return counts
    .toSorted(([, a], [, b]) => b - a)
    .map(([owner, count]) => `${owner}${String(count)}项`)
    .join('、')
}

function rest(more: boolean): readonly Block[] {
  return more ? words('其余的见系统的待办和台账。') : []
}

export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return [{ kind: 'heading', level: 1, text: title }, ...blocks]
}

export function words(text: string): readonly Block[] {
  return paragraph([{ text }])
}

export function column(title: string, share: number): Column {
  return { title, share, align: 'left' }
}

export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  return { kind: 'table', columns, rows: rows.map((cells) => cells.map((text): readonly Run[] => [{ text }])) }
}
