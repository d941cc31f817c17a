import { PatchType, TextRun, patchDetector, patchDocument } from 'docx'
import type { PaperKind } from '../petition/papers.ts'
import { plain } from './field.ts'
import type { FilledPaper } from './fill.ts'
import type { Paper } from './paper/paper.ts'
import { sayClosingDay } from './paper/outline.ts'
import { papers } from './papers.ts'
import { zipEntries } from './zip-entries.ts'

/** What an office's own template lacks, or has that we cannot fill. Empty lists: it can be used. */
export interface TemplateFaults {
  /** Why the file cannot be read as a template at all. */
  readonly unreadable?: string
  /** Required fields it has no place for. */
  readonly lost: readonly string[]
  /** Places that name no field of this paper. */
  readonly unknown: readonly string[]
}

const mostEntries = 500
const mostUnpacked = 40 * 1024 * 1024

/** Places every template has beside its paper's fields. */
const organPlace = '出具机关'
const dayPlace = '成文日期'
const numberPlace = '发文字号'
const optionalPlaces: readonly string[] = ['文书名称', '文书状态']

function requiredPlaces(kind: PaperKind): readonly string[] {
  const { form, series } = papers[kind]
  const fields = Object.values(form.fields).flatMap(({ label, required }) => (required ? [label] : []))
  return [...fields, organPlace, dayPlace, ...(series === undefined ? [] : [numberPlace])]
}

/**
 * Holds an office's .docx against what the paper must have: each required field needs its place {{字段}}, so that laying it
 * over ours loses nothing the law asks for.
 */
export async function checkTemplate(bytes: Uint8Array, kind: PaperKind): Promise<TemplateFaults> {
  const unreadable = whyUnreadable(bytes)
  if (unreadable !== undefined) return { unreadable, lost: [], unknown: [] }
  const places = await patchDetector({ data: bytes, trimPlaceholders: true }).catch(() => undefined)
  if (places === undefined) return { unreadable: '文件已经损坏，读不出内容', lost: [], unknown: [] }
  const required = requiredPlaces(kind)
  const labels = Object.values(papers[kind].form.fields).map(({ label }) => label)
  const known = new Set([...required, ...labels, ...optionalPlaces, numberPlace])
  return {
    lost: required.filter((place) => !places.includes(place)),
    unknown: places.filter((place) => !known.has(place)),
  }
}

/** Nothing is unpacked before its size is known; macros are no part of a paper. */
function whyUnreadable(bytes: Uint8Array): string | undefined {
  const entries = zipEntries(bytes)
  if (entries?.some(({ name }) => name === 'word/document.xml') !== true) return '不是 Word 文件（.docx）'
  if (entries.some(({ name }) => /vbaProject/iu.test(name))) return '文件里有宏，请另存为不含宏的 .docx'
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  return entries.length > mostEntries || unpacked > mostUnpacked ? '文件过大，请删去图片等附加内容' : undefined
}

/** The paper in the office's own layout: each place filled with what the field holds, in the template's type. */
export function fillTemplate(template: Uint8Array, filled: FilledPaper, paper: Paper): Promise<Uint8Array> {
  const values = {
    ...Object.fromEntries(filled.fields.map(({ label, value }) => [label, plain(value)])),
    [organPlace]: paper.signature.organ,
    [dayPlace]: sayClosingDay(paper.signature),
    [numberPlace]: paper.letterhead?.number ?? '',
    文书名称: paper.title.join(''),
    文书状态: paper.banner ?? '',
  }
  const patches = Object.fromEntries(
    Object.entries(values).map(([place, value]) => [place, { type: PatchType.PARAGRAPH, children: runs(value) }]),
  )
  return patchDocument({ outputType: 'uint8array', data: template, patches, trimPlaceholders: true })
}

const NOT_PRINTED = /[\p{Cc}\uFFFE\uFFFF]+/gu

/** A value is never taken for a place: braces in it are set full width. */
function runs(value: string): TextRun[] {
  return value
    .toWellFormed()
    .replaceAll('{{', '｛｛')
    .split('\n')
    .map((line, at) => new TextRun({ text: line.replaceAll(NOT_PRINTED, ' '), ...(at > 0 && { break: 1 }) }))
}
