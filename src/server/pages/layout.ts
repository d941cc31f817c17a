import type { Problem } from '../problem.ts'
import { html } from './html.ts'
import type { Html, Part } from './html.ts'
import { stylePath } from './style.ts'

export interface Sheet {
  readonly title: string
  readonly office: string
  readonly demo: boolean
  readonly head: Part
  readonly body: Part
}

/** A whole page: every page says whose it is, and in a demonstration that nothing in it is real. */
export function sheet({ title, office, demo, head, body }: Sheet): string {
  const page = html`<html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} - ${office}</title>
      <link rel="stylesheet" href="${stylePath}" />
    </head>
    <body>
      <a class="skip" href="#main">跳到正文</a>
      ${demo && html`<p class="demo" role="note">演示数据，均为虚构</p>`}
      <header class="top">${head}</header>
      <main id="main" tabindex="-1">${body}</main>
      <footer>
        <p>登闻 · 每件信访，都有人须在法定的日子以前书面答复</p>
        ${demo && html`<p>本页的单位、人员、事项均为虚构，用于演示。</p>`}
      </footer>
    </body>
  </html>`
  return `<!doctype html>\n${page.text}\n`
}

/** What went wrong, at the top of the page, in the words of whoever refused it; heading 1 where it is all there is. */
export function problemBox({ title, detail, article, faults, incident }: Problem, heading: 1 | 2 = 2): Html {
  return html`<div class="problem" role="alert">
    ${heading === 1 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
    ${
      faults === undefined || faults.length === 0
        ? html`<p>${detail}</p>`
        : html`<ul>
            ${faults.map((fault) => html`<li>${fault.problem}</li>`)}
          </ul>`
    }
    ${article !== undefined && html`<p class="basis">依据：${article}</p>`}
    ${incident !== undefined && html`<p>出错编号：<code>${incident}</code></p>`}
  </div>`
}
