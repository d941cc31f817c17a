import type { PlainDate } from '../calendar/plain-date.ts'
import type { UnitIndex } from './unit-index.ts'

export const ledgerKinds = ['units', 'petitions', 'inspection', 'leader-cases', 'activities'] as const
/** The five Excel ledgers an office keeps; also the word of `dengwen import KIND`. */
export type LedgerKind = (typeof ledgerKinds)[number]

/** What is wrong in one place of a workbook. */
export interface Fault {
  /** Name of the sheet; '' when the fault lies in the file as a whole. */
  readonly sheet: string
  /** Excel's row number, the first row being 1; 0 when the fault lies in the sheet or the file as a whole. */
  readonly row: number
  /** Header as written, without line breaks; '' when no single column is at fault. */
  readonly column: string
  /** What is wrong and what to do about it, in Chinese. */
  readonly problem: string
}

/** One row that holds a record; title, header, total, footnote and blank rows are not among them. */
export interface LedgerRow<T> {
  readonly sheet: string
  /** Excel's row number, the first row being 1. */
  readonly row: number
  /** 序号 as digits or text; undefined when there is none. */
  readonly serial: string | undefined
  /**
   * The column's name (see `LedgerSheet.names`) → the cell's meaning as text, '' when empty: a day as 2025-03-05, a
   * number as its digits, an accepted spelling as the canonical one, units as full names joined by 、.
   */
  readonly cells: Readonly<Record<string, string>>
  readonly fact: T
}

export interface LedgerSheet {
  readonly name: string
  /** Headers as written, without line breaks, in the order of the sheet; '' for a column without a header. */
  readonly columns: readonly string[]
  /** For each of `columns` the key of `LedgerRow.cells`: its standard name where the ledger knows it, else as written. */
  readonly names: readonly string[]
  /** The lines above the header, one text for each row, '' for a blank one. */
  readonly titleRows: readonly string[]
}

export interface ReadLedger<T> {
  readonly kind: LedgerKind
  /** First title line, such as 「青禾县信访局2025年上半年信访登记台账」; '' when the ledger has none. */
  readonly title: string
  /** From 「填报单位：」, else from the title: 「青禾县信访局」. */
  readonly office: string | undefined
  readonly sheets: readonly LedgerSheet[]
  /** Rows without a fault. When `faults` is not empty the ledger must not be taken in: all rows or none. */
  readonly rows: readonly LedgerRow<T>[]
  readonly faults: readonly Fault[]
}

/** What reading a ledger needs to know from outside the file. */
export interface LedgerContext {
  /** undefined until 责任单位名录 has been imported: every filled 责任单位 is a fault then. */
  readonly units: UnitIndex | undefined
  readonly today: PlainDate
}

export type PetitionForm = 'online' | 'visit' | 'letter' | 'phone' | 'other'
/** Where a visit was made. */
export type VenueLevel = 'national' | 'province' | 'city' | 'cityGate' | 'county' | 'town' | 'other'

/** One row of 信访登记台账. */
export interface PetitionFact {
  /** 信访件编号 */
  readonly no: string | undefined
  /** 登记日期 */
  readonly registeredOn: PlainDate
  /** 信访形式 */
  readonly form: PetitionForm
  /** 受访层级或来源, in its canonical spelling */
  readonly venue: string
  /** undefined unless `form` is 'visit' */
  readonly venueLevel: VenueLevel | undefined
  /** 人数, at least 1 */
  readonly people: number
  /** 信访人 */
  readonly petitioner: string
  /** 住址（乡镇） */
  readonly address: string
  /** 初重件 */
  readonly repeat: boolean
  /** 内容分类 */
  readonly category: string
  /** 标题 */
  readonly title: string
  /** 诉求内容 */
  readonly content: string
  /** 责任单位: full names, the lead first; empty when none is named yet */
  readonly units: readonly string[]
  /** 转送交办日期 */
  readonly sentOn: PlainDate | undefined
  /** 受理告知日期 */
  readonly noticedOn: PlainDate | undefined
  /** 答复日期 */
  readonly repliedOn: PlainDate | undefined
  /** 延期批准日期 */
  readonly extendedOn: PlainDate | undefined
  /** 延期至 */
  readonly extendedTo: PlainDate | undefined
  /** 送达日期 */
  readonly deliveredOn: PlainDate | undefined
  /** 办理期限: filled, the sending was a 交办 */
  readonly givenTermOn: PlainDate | undefined
  /** 类别 (第二十九条、第三十条、第三十一条) */
  readonly kind: 'appeal' | 'suggestion' | 'accusation' | undefined
  /** 办理状态 */
  readonly closed: boolean
  /** 满意度评价 */
  readonly rating: 'satisfied' | 'basicallySatisfied' | 'dissatisfied' | undefined
}

/** One row of 巡视交办事项台账. */
export interface InspectionFact {
  /** Who assigned it, such as 中央巡视组 */
  readonly sender: string
  /** 第N批 */
  readonly batch: number
  readonly serial: string | undefined
  /** 交办日期 */
  readonly assignedOn: PlainDate
  /** 反映问题 */
  readonly problem: string
  /** 责任单位: full names, the lead first, at least one */
  readonly units: readonly string[]
  /** 所属领域 */
  readonly domain: string
  /** 包案领导 */
  readonly leader: string
  /** 办结日期, of the matter as a whole */
  readonly closedOn: PlainDate | undefined
  /** 办理情况 */
  readonly closed: boolean
}

/** One row of 领导包案台账. */
export interface LeaderCaseFact {
  /** 包案级别 */
  readonly level: 'city' | 'county'
  /** 包案领导 */
  readonly leader: string
  /** 案由 */
  readonly subject: string
  /** 责任单位: full names, the lead first, at least one */
  readonly units: readonly string[]
  /** 包案日期 */
  readonly sponsoredOn: PlainDate
  /** 化解情况 */
  readonly state: 'open' | 'resolved'
  /** 化解日期 */
  readonly resolvedOn: PlainDate | undefined
}

export type ActivityKind =
  'jointConference' | 'publicity' | 'training' | 'screening' | 'leaderVisit' | 'lawfulDisposition'

/** One row of 会议活动台账. */
export interface ActivityFact {
  /** 日期 */
  readonly heldOn: PlainDate
  /** 类别 */
  readonly kind: ActivityKind
  /** 主题 */
  readonly subject: string
  /** 参加单位, as written */
  readonly organs: string
  /** 成果 */
  readonly result: string
  /** 依法处置 only: the number before 人 in 成果 */
  readonly persons: number | undefined
  /** 依法处置 only: from 文号, else from 成果; undefined when not registered */
  readonly documentNumber: string | undefined
}

/** One row of 责任单位名录. */
export interface UnitFact {
  /** 单位全称 */
  readonly fullName: string
  /** 简称; the full name when the cell is empty */
  readonly shortName: string
  /** 别名 */
  readonly aliases: readonly string[]
  /** 类别 */
  readonly category: string
  /** 上一级机关、单位 */
  readonly superior: string
}

/** The fact that a row of each ledger states. */
export interface LedgerFacts {
  readonly units: UnitFact
  readonly petitions: PetitionFact
  readonly inspection: InspectionFact
  readonly 'leader-cases': LeaderCaseFact
  readonly activities: ActivityFact
}
