import { headingNumbers } from './numbering.ts'
import { sayClosingDay, textOf } from './outline.ts'
import type { Attachment, Block, Imprint, Paper, Sheet, Table } from './paper.ts'
import { sayDay } from '../../calendar/plain-date.ts'

/**
 * Faces by what a machine may have: the offices' own, then what Debian brings. Fonts are only named; the last of each row
 * holds the characters the others lack (虒、喆、𬱖).
 */
const FACES = {
  fangsong: ['FZFangSong-Z02', 'FangSong', 'FandolFang R', 'Noto Serif CJK SC'],
  kai: ['FZKai-Z03', 'KaiTi', 'FandolKai', 'Noto Serif CJK SC'],
  hei: ['FZHei-B01', 'SimHei', 'FandolHei', 'Noto Sans CJK SC'],
  title: ['FZXiaoBiaoSong-B05', 'FandolSong', 'Noto Serif CJK SC'],
  song: ['SimSun', 'FandolSong', 'Noto Serif CJK SC'],
} as const

/** A Typst string: nothing in it can be read as markup or code. */
function quoted(text: string): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, oneLine)
  return `"${clean.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}

function oneLine(character: string): string {
  return character === '\n' ? '\n' : ' '
}

function family(face: keyof typeof FACES): string {
  return `(${FACES[face].map(quoted).join(', ')})`
}

/** GB/T 9704—2012: 22 lines of 28.95 pt, 28 characters of 15.79 pt, 版心 156 × 225 mm. */
function preamble(paper: Paper): string {
  const { day, organ } = paper.signature
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)))
  return [
    `#set document(title: ${quoted(paper.title.join(''))}, author: ${quoted(organ)}, date: datetime(year: ${year}, month: ${month}, day: ${date}))`,
    '#let pitch = 28.95pt',
    '#let em3 = 15.79pt',
    `#let fang = ${family('fangsong')}`,
    `#let faces = (kai: ${family('kai')}, hei: ${family('hei')}, xbs: ${family('title')}, song: ${family('song')})`,
    `#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), ${header(paper)}, ${footer(paper)}${rules(paper)})`,
    '#set text(font: fang, size: em3, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none)',
    '#set par(justify: true, leading: pitch - em3, spacing: pitch - em3)',
    '#set block(spacing: pitch - em3)',
    '#show heading: set text(size: em3, weight: "regular")',
    '#show heading.where(level: 1): it => block(sticky: true, above: pitch - em3, below: pitch - em3, pad(left: 2em, text(font: faces.hei, it.body)))',
    '#show heading.where(level: 2): it => block(sticky: true, above: pitch - em3, below: pitch - em3, pad(left: 2em, text(font: faces.kai, it.body)))',
    '#show heading.where(level: 3): it => block(sticky: true, above: pitch - em3, below: pitch - em3, pad(left: 2em, text(font: fang, it.body)))',
    '#show heading.where(level: 4): it => block(sticky: true, above: pitch - em3, below: pitch - em3, pad(left: 2em, text(font: fang, it.body)))',
    '#let words(body) = par(first-line-indent: (amount: 2em, all: true), body)',
  ].join('\n')
}

function header({ banner, letterhead }: Paper): string {
  if (banner === undefined) return 'header: none'
  const said = `align(right, text(font: faces.hei, size: 14pt, ${quoted(banner)}))`
  return letterhead === undefined
    ? `header: ${said}`
    : `header: context { if counter(page).get().first() > 1 { ${said} } }`
}

/** On a letter's first page the head belongs to the mark: it is said under the rule. */
function firstBanner({ banner }: Paper): readonly string[] {
  if (banner === undefined) return []
  return [`#place(top + left, dy: 16mm, text(font: faces.hei, size: 14pt, ${quoted(banner)}))`]
}

/** 7.5: the dash 7 mm under the 版心, odd pages right, even left; a letter's first page bears none (10.1). */
function footer({ letterhead }: Paper): string {
  const number =
    'v(7mm - 7pt); align(if calc.odd(n) { right } else { left }, pad(x: 14pt, text(14pt, font: faces.song)[— #n —]))'
  const shown = letterhead === undefined ? number : `if n > 1 { ${number} }`
  return `footer-descent: 0mm, footer: context { let n = counter(page).get().first(); ${shown} }`
}

/** 10.1: the two red double rules, 170 mm wide, on the first page. */
function rules({ letterhead }: Paper): string {
  if (letterhead === undefined) return ''
  const rule = (first: string, second: string): string =>
    `stack(spacing: 1.2pt, line(length: 170mm, stroke: ${first} + red), line(length: 170mm, stroke: ${second} + red))`
  const foot = `place(bottom + center, dx: 1mm, dy: -20mm, ${rule('0.8pt', '2.2pt')})`
  const mark = `place(top + center, dx: 1mm, dy: 30mm, block(width: 170mm, { ${markText(letterhead.organ)}; v(4mm, weak: false); ${rule('2.2pt', '0.8pt')} }))`
  return `, background: context { if counter(page).get().first() == 1 { ${mark}; ${foot} } }`
}

const MARK = 36

function markSize(organ: string): number {
  return Math.min(MARK, Math.floor(442 / [...organ].length))
}

function markText(organ: string): string {
  return `set block(spacing: 0pt); align(center, text(${markSize(organ)}pt, fill: red, font: faces.xbs, weight: "semibold", ${quoted(organ)}))`
}

function table({ columns, rows }: Table): string {
  const cell = (text: string): string => quoted(text)
  const heads = columns.map(({ title }) => `text(font: faces.hei, ${quoted(title)})`)
  const body = rows.flatMap((row) => columns.map((_, at) => cell(textOf(row[at] ?? []))))
  const aligned = columns.map(({ align }) => align).join(', ')
  return `#block[#set par(justify: false, leading: 4pt)\n#set text(size: 10.5pt)\n#table(columns: (${columns.map(({ share }) => `${share}fr`).join(', ')},), align: (${aligned},), stroke: 0.5pt, table.header(${heads.join(', ')}), ${body.join(', ')})]`
}

function sheet({ rows }: Sheet): string {
  const label = (text: string): string =>
    `table.cell(align: center + horizon, inset: (x: 1pt, y: 8pt), text(font: faces.hei, ${quoted(text)}))`
  const cells = rows.flatMap(([first, second]) =>
    second === undefined
      ? [label(first.label), `table.cell(colspan: 3, ${quoted(first.text)})`]
      : [label(first.label), quoted(first.text), label(second.label), quoted(second.text)],
  )
  return `#block[#set par(justify: false, leading: 8pt)\n#set text(size: 14pt)\n#table(columns: (31.4mm, 1fr, 31.4mm, 1fr), align: left + horizon, inset: (x: 4pt, y: 8pt), stroke: 0.5pt, ${cells.join(', ')})]`
}

/** `keepLast` holds the last paragraph to the signature, which never stands alone on a page (7.3.5.4). */
function blocks(given: readonly Block[], keepLast: boolean): readonly string[] {
  const numbers = headingNumbers(given)
  return given.map((block, at) => {
    if (block.kind === 'heading') {
      return `#heading(level: ${block.level}, ${quoted((numbers[at] ?? '') + block.text)})`
    }
    if (block.kind === 'table') return table(block)
    if (block.kind === 'sheet') return sheet(block)
    const words = `words(${quoted(textOf(block.runs))})`
    const held = block.held === true || (keepLast && at === given.length - 1)
    return held ? `#block(sticky: true, width: 100%, ${words})` : `#${words}`
  })
}

function closing(paper: Paper): readonly string[] {
  const { signature } = paper
  if (signature.byHand === true) return []
  const lines = [signature.organ, sayClosingDay(signature)].map(quoted)
  return [
    '#block(height: 2 * pitch, sticky: true)',
    `#block(breakable: false, width: 100%, align(right, pad(right: 4em, box(align(center, stack(spacing: pitch - em3, ${lines.join(', ')}))))))`,
  ]
}

function attachmentPages(attachments: readonly Attachment[]): readonly string[] {
  return attachments.flatMap(({ title, blocks: within }, at) => [
    '#pagebreak()',
    `#text(font: faces.hei, ${quoted(attachments.length > 1 ? `附件${at + 1}` : '附件')})`,
    '#v(pitch)',
    `#align(center, text(22pt, font: faces.xbs, ${quoted(title)}))`,
    '#v(pitch)',
    ...blocks(within, false),
  ])
}

function attachmentNote(attachments: readonly Attachment[]): readonly string[] {
  if (attachments.length === 0) return []
  const names = attachments.map(({ title }, at) => (attachments.length > 1 ? `${at + 1}.${title}` : title))
  return [`#block(height: pitch, sticky: true)`, `#pad(left: 2em, ${quoted(`附件：${names.join('\n　　　')}`)})`]
}

function imprint({ copyTo, issuer, issuedOn }: Imprint): string {
  const line = (width: string): string => `line(length: 100%, stroke: ${width})`
  const copies =
    copyTo.length === 0 ? '' : `pad(x: 14pt, ${quoted(`抄送：${copyTo.join('，')}。`)}), ${line('0.25mm')}, `
  return `#place(bottom + left, float: false, block(width: 100%, { set text(14pt); stack(spacing: 6pt, ${line('0.35mm')}, ${copies}pad(x: 14pt, grid(columns: (1fr, auto), ${quoted(issuer)}, ${quoted(`${sayDay(issuedOn)}印发`)})), ${line('0.35mm')}) }))`
}

/** The paper as a Typst document after GB/T 9704—2012. All that people wrote stands in strings, none of it in markup. */
export function typstSource(paper: Paper): string {
  const { letterhead, addressee } = paper
  const title = paper.title.map(quoted).join(', ')
  const number =
    letterhead === undefined
      ? []
      : [...firstBanner(paper), '#v(16mm)', `#align(right, ${quoted(letterhead.number)})`, '#v(pitch)']
  return [
    preamble(paper),
    ...number,
    `#align(center, text(22pt, font: faces.xbs, weight: "semibold", stack(spacing: 12pt, ${title})))`,
    '#v(pitch)',
    ...(addressee === undefined ? [] : [`#par(${quoted(`${addressee}：`)})`]),
    ...blocks(paper.blocks, true),
    ...attachmentNote(paper.attachments),
    ...closing(paper),
    ...attachmentPages(paper.attachments),
    ...(paper.imprint === undefined ? [] : [imprint(paper.imprint)]),
  ].join('\n\n')
}
