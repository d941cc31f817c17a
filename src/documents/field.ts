import type { CaseFile } from './case-file.ts'

/** A stretch of a paper under a heading of its own: one demand and its answer. */
export interface Section {
  readonly heading: string
  readonly text: string
}

/** What stands in a field: words, or one section per demand. Empty words: nothing. */
export type FieldValue = string | readonly Section[]

/** One item of a paper: how it is called, who asks for it, and where it is on file. */
export interface Field {
  readonly label: string
  /** The article that asks for it; `ourForm` where it is good practice. */
  readonly article: string
  readonly required: boolean
  readonly from?: (file: CaseFile) => FieldValue
}

export type Fields = Readonly<Record<string, Field>>

/** What the fields hold, under the same names. */
export type Values<F extends Fields> = { readonly [K in keyof F]: FieldValue }

/** Asked for by the form itself, not by the Regulation. */
export const ourForm = '文书格式'

type From = (file: CaseFile) => FieldValue

/** Without it the paper cannot be signed. */
export function needed(label: string, article: string, from?: From): Field {
  return { label, article, required: true, ...(from !== undefined && { from }) }
}

export function optional(label: string, from?: From): Field {
  return { label, article: ourForm, required: false, ...(from !== undefined && { from }) }
}

/** 发文字号 of a paper another organ issued and sent here. */
export const originalNumber = optional('原件文号')

/** A value with nothing in it, or with a section that has nothing in it. */
export function isEmpty(value: FieldValue): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value.length === 0 || value.some(({ text }) => text.trim() === '')
}

/** A value as plain words. */
export function plain(value: FieldValue): string {
  return typeof value === 'string' ? value : value.map(({ heading, text }) => `${heading}\n${text}`).join('\n')
}
