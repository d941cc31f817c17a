import { createHash } from 'node:crypto'
import { headingNumbers } from './numbering.ts'
import { sayClosingDay, textOf } from './outline.ts'
import type { Block, Entry, Paper } from './paper.ts'
import { sayDay } from '../../calendar/plain-date.ts'

/** Text that is already HTML; only `html` makes it. */
class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | readonly Html[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function markup(part: Part): string {
  if (part instanceof Html) return part.text
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character)
  return typeof part === 'number' ? String(part) : part.map(({ text }) => text).join('')
}

/** What is put in is escaped, unless it is HTML made here. */
function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html((pieces[0] ?? '') + parts.map((part, at) => markup(part) + (pieces[at + 1] ?? '')).join(''))
}

const style = `
body { margin: 0; background: #e9ebee; color: #000; font: 16pt/1.8 "仿宋_GB2312", FangSong, "Noto Serif CJK SC", serif; }
main { box-sizing: border-box; max-width: 210mm; min-height: 297mm; margin: 1.5rem auto; padding: 37mm 26mm 35mm 28mm; background: #fff; }
.banner, .organ, .number, .imprint { text-indent: 0; }
.banner { color: #8a1c1c; font: 14pt/1.4 "黑体", SimHei, "Noto Sans CJK SC", sans-serif; text-align: right; margin: 0 0 1em; }
.organ { color: #c00; font: 36pt/1.2 "方正小标宋简体", "Noto Serif CJK SC", serif; text-align: center; margin: 0 0 4mm; }
.number { border-top: 4px double #c00; text-align: right; margin: 0 0 1.8em; }
h1 { font: 22pt/1.5 "方正小标宋简体", "Noto Serif CJK SC", serif; text-align: center; margin: 0 0 1.2em; }
h2 { font: 16pt/1.8 "黑体", SimHei, "Noto Sans CJK SC", sans-serif; margin: 0; text-indent: 2em; }
h3 { font: 16pt/1.8 "楷体_GB2312", KaiTi, serif; margin: 0; text-indent: 2em; }
h4, h5 { font: inherit; margin: 0; text-indent: 2em; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
p.to { text-indent: 0; }
.closing { margin: 2em 4em 0 auto; width: fit-content; text-align: center; }
.closing p { text-indent: 0; text-align: center; }
table { border-collapse: collapse; width: 100%; font-size: 14pt; line-height: 1.6; }
th, td { border: 1px solid #000; padding: 4px 8px; text-align: left; white-space: pre-line; }
th { font: 14pt/1.6 "黑体", SimHei, "Noto Sans CJK SC", sans-serif; text-align: center; width: 20%; }
.imprint { margin-top: 3em; border: solid #000; border-width: 1px 0; font-size: 14pt; display: flex; justify-content: space-between; }
@media print { body { background: none; } main { margin: 0; } }
@media (max-width: 210mm) { main { padding: 1.5rem; min-height: 0; margin: 0; } body { font-size: 1.1rem; } .organ { font-size: 1.8rem; } }
`

/** What the page's one style sheet is known by, for a content security policy that lets in nothing else. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`

function entry({ label, text }: Entry, span: number): Html {
  return html`<th scope="row">${label}</th>
    <td colspan="${span}">${text}</td>`
}

function block(given: Block, number: string): Html {
  switch (given.kind) {
    case 'heading': {
      const tag = new Html(`h${given.level + 1}`)
      return html`<${tag}>${number}${given.text}</${tag}>`
    }
    case 'paragraph':
      return html`<p>${textOf(given.runs)}</p>`
    case 'table': {
      const heads = given.columns.map(({ title }) => html`<th scope="col">${title}</th>`)
      const rows = given.rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${textOf(cell)}</td>`)}
          </tr>`,
      )
      return html`<table>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`
    }
    case 'sheet': {
      const rows = given.rows.map(([first, second]) =>
        second === undefined ? entry(first, 3) : html`${entry(first, 1)}${entry(second, 1)}`,
      )
      return html`<table>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row}
              </tr>`,
          )}
        </tbody>
      </table>`
    }
  }
}

function blocks(given: readonly Block[]): readonly Html[] {
  const numbers = headingNumbers(given)
  return given.map((each, at) => block(each, numbers[at] ?? ''))
}

/** The paper as a page to look at before it is signed: all its words, in the order and with the faces of the .docx. */
export function renderHtml(paper: Paper): string {
  const { banner, letterhead, addressee, signature, attachments, imprint } = paper
  const nothing = html``
  const body = html` ${banner === undefined ? nothing : html`<p class="banner">${banner}</p>`}
    ${
      letterhead === undefined
        ? nothing
        : html`<p class="organ">${letterhead.organ}</p>
            <p class="number">${letterhead.number}</p>`
    }
    <h1>${paper.title.map((line, at) => html`${at === 0 ? nothing : new Html('<br>')}${line}`)}</h1>
    ${addressee === undefined ? nothing : html`<p class="to">${addressee}：</p>`} ${blocks(paper.blocks)}
    ${attachments.map(({ title }, at) => html`<p>${at === 0 ? '附件：' : ''}${attachments.length > 1 ? `${at + 1}.` : ''}${title}</p>`)}
    ${
      signature.byHand === true
        ? nothing
        : html`<div class="closing">
            <p>${signature.organ}</p>
            <p>${sayClosingDay(signature)}</p>
          </div>`
    }
    ${attachments.map(
      ({ title, blocks: within }) =>
        html`<section>
          <h1>${title}</h1>
          ${blocks(within)}
        </section>`,
    )}
    ${imprint === undefined ? nothing : html`<p class="imprint"><span>${imprint.issuer}</span><span>${sayDay(imprint.issuedOn)}印发</span></p>`}`
  return markup(
    html`<!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${paper.title.join('')}</title>
          <style>
            ${new Html(style)}
          </style>
        </head>
        <body>
          <main>${body}</main>
        </body>
      </html> `,
  )
}
