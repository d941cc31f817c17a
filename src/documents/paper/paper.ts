import type { PlainDate } from '../../calendar/plain-date.ts'

/**
 * What stands behind a stretch of text: the value of a figure, one side of an arithmetic check, an entry of a register, a
 * day (all bookmarked in the file), or the words that define one. Text without a source is our wording.
 */
export interface Source {
  readonly kind: 'figure' | 'check' | 'definition' | 'entry' | 'day'
  readonly id: string
}

export interface Run {
  readonly text: string
  readonly source?: Source
}

/** A heading is numbered by the layout: 一、 （一） 1. （1） (GB/T 9704—2012 7.3.3); its text carries no number. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  /** On one page with what follows it: nobody signs on a page that doesn't say what. */
  readonly held?: true
}

export interface Column {
  readonly title: string
  /** Share of the table's width, against the other columns' shares. */
  readonly share: number
  readonly align: 'left' | 'center' | 'right'
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (readonly Run[])[])[]
}

/** One labelled cell of a form; `text` may hold several lines. */
export interface Entry {
  readonly label: string
  readonly text: string
}

/** A form (登记表、审批表、回证): one or two entries a row, each label before what is entered. */
export interface Sheet {
  readonly kind: 'sheet'
  readonly rows: readonly (readonly [Entry] | readonly [Entry, Entry])[]
}

export type Block = Heading | Paragraph | Table | Sheet

/** Printed on pages of its own after the signature, and named in the 附件说明 under the body. */
export interface Attachment {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** 版记: at the foot of the last page. */
export interface Imprint {
  readonly copyTo: readonly string[]
  readonly issuer: string
  readonly issuedOn: PlainDate
}

/** 信函格式 (GB/T 9704—2012 10.1): 发文机关标志 over a red double rule, 发文字号 under it. */
export interface Letterhead {
  readonly organ: string
  /** 发文字号; a draft has only the place for one. */
  readonly number: string
}

/** 落款. `open` leaves the day to be filled in, as on a draft; its own day then dates the file only. */
export interface Signature {
  readonly organ: string
  readonly day: PlainDate
  readonly open?: true
  /** Signed by hand within the text (笔录、协议): no organ and day are printed at the end. */
  readonly byHand?: true
}

/** An official paper (公文) as its content, without any layout. */
export interface Paper {
  readonly letterhead?: Letterhead
  /** What every page says at its head: that it is a draft, or void. */
  readonly banner?: string
  /** One string per printed line, so that no word is broken across lines. */
  readonly title: readonly string[]
  readonly addressee?: string
  readonly blocks: readonly Block[]
  readonly attachments: readonly Attachment[]
  readonly signature: Signature
  readonly imprint?: Imprint
  /** What it was made from, as names and values kept in the file, so that it can be made again and held against it. */
  readonly madeFrom?: Readonly<Record<string, string>>
}
