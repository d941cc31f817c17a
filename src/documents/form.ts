import type { PlainDate } from '../calendar/plain-date.ts'
import type { FieldValue, Fields, Section, Values } from './field.ts'
import { plain } from './field.ts'
import type { Block, Entry, Paper, Sheet } from './paper/paper.ts'
import { paragraph } from './paper/say.ts'

/** What a paper has beside its fields. */
export interface Frame {
  /** 信访处理意见书 */
  readonly title: string
  /** Full name of the organ that issues it. */
  readonly organ: string
  /** 发文字号, or the place for one while it is a draft; absent for papers that bear none. */
  readonly number?: string
  /** 成文日期; while it is a draft only a day for the file. */
  readonly day: PlainDate
  readonly status: 'draft' | 'signed' | 'void'
}

/** A kind of paper: what it asks for, and how it is laid out. */
export interface PaperForm<F extends Fields = Fields> {
  readonly fields: F
  layout(values: Values<F>, frame: Frame): Paper
}

const banners = { draft: '未签发稿，不作凭据', void: '作废' } as const

function common({ day, organ, status }: Frame): Pick<Paper, 'banner' | 'signature' | 'attachments'> {
  return {
    attachments: [],
    signature: { organ, day, ...(status === 'draft' && { open: true }) },
    ...(status !== 'signed' && { banner: banners[status] }),
  }
}

interface Letter {
  readonly to?: FieldValue
  /** 信访件编号: on a line of its own, since its 21 digits cannot be broken. */
  readonly about: FieldValue
  readonly blocks: readonly Block[]
  readonly attachments?: readonly string[]
}

/** The number a paper somebody else issued came with: none of ours is taken for it, so it goes without our letterhead. */
export function cameWith({ number }: Frame, originalNumber: FieldValue): readonly Block[] {
  return number === undefined ? labelled('原件文号', originalNumber) : []
}

/** A paper that goes out under the organ's name: 信函格式, with 发文字号 and a place for the seal. */
export function letter(frame: Frame, { to, about, blocks, attachments = [] }: Letter): Paper {
  const addressee = to === undefined ? '' : plain(to)
  return {
    ...common(frame),
    ...(frame.number !== undefined && { letterhead: { organ: frame.organ, number: frame.number } }),
    title: [frame.title],
    ...(addressee !== '' && { addressee }),
    blocks: [...labelled('信访件编号', about), ...blocks, ...attachmentNote(attachments)],
  }
}

/** What goes with a letter is named under its text; the sheets themselves are not ours to print. */
function attachmentNote(names: readonly string[]): readonly Block[] {
  return names.length === 0 ? [] : words(`附件：${names.join('；')}`)
}

/** A paper kept or signed by hand: no letterhead; `byHand` where people sign within the text. */
export function record(frame: Frame, blocks: readonly Block[], closing: 'organ' | 'byHand' = 'byHand'): Paper {
  const { signature, ...rest } = common(frame)
  return {
    ...rest,
    title: [frame.title],
    blocks,
    signature: closing === 'byHand' ? { ...signature, byHand: true } : signature,
  }
}

/** One paragraph a line. */
export function words(value: FieldValue): readonly Block[] {
  return plain(value)
    .split('\n')
    .flatMap((line) => paragraph([{ text: line.trim() }]))
}

/** 一、… */
export function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}

/** A heading with what stands under it; nothing where the field is empty. */
export function part(title: string, value: FieldValue): readonly Block[] {
  if (plain(value).trim() === '') return []
  return [heading(title), ...(typeof value === 'string' ? words(value) : value.flatMap(section))]
}

/** （一）… */
export function section({ heading: text, text: body }: Section): readonly Block[] {
  return [{ kind: 'heading', level: 2, text }, ...words(body)]
}

/** 标签：内容, left out where there is nothing. */
export function labelled(label: string, value: FieldValue): readonly Block[] {
  const text = plain(value).trim()
  return text === '' ? [] : words(`${label}：${text}`)
}

export function entry(label: string, value: FieldValue): Entry {
  return { label, text: plain(value) }
}

export function sheet(...rows: Sheet['rows']): Block {
  return { kind: 'sheet', rows }
}

/** What is signed by hand, a line each, on one page with the end of what was said: a leaf with names alone proves nothing. */
export function signedBy(blocks: readonly Block[], ...lines: readonly (readonly string[])[]): readonly Block[] {
  const places = lines.flatMap((who) => words(who.map((each) => `${each}（签名）：＿＿＿＿`).join('　')))
  return [...blocks.slice(0, -1), ...[...blocks.slice(-1), ...places.slice(0, -1)].map(held), ...places.slice(-1)]
}

function held(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, held: true } : block
}
