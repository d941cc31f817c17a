import type { PlainDate } from '../../calendar/plain-date.ts'

/**
 * What stands behind a stretch of text: the value of a figure or one side of an arithmetic check (both bookmarked in
 * the file), the words that name or define one, an entry of a register, a day. Text without a source is our wording.
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

export type Block = Heading | Paragraph | Table

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

/** An official paper (公文) as its content, without any layout. */
export interface Paper {
  /** One string per printed line, so that no word is broken across lines. */
  readonly title: readonly string[]
  readonly addressee?: string
  readonly blocks: readonly Block[]
  readonly attachments: readonly Attachment[]
  readonly signature: { readonly organ: string; readonly day: PlainDate }
  readonly imprint?: Imprint
}
