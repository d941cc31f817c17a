import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer, GivenCookie, Visit } from '../server/screen.ts'
import { classOf, lookForm, lookOf } from './look.ts'
import { portalStylePath } from './style.ts'

interface Content {
  readonly title: string
  readonly body: Part
  readonly status?: number
  readonly cookies?: readonly GivenCookie[]
  /** Path of the one script a page may have; it works without. */
  readonly script?: string
}

/** A page of the public site: whose it is, the two buttons for how it looks, and where help is to be had. */
export function portalPage(visit: Visit, { title, body, status = 200, cookies = [], script }: Content): Answer {
  const { office } = visit.house.region
  const look = classOf(lookOf(visit))
  const text = portalSheet({ ...visit.house, office, title, look, top: lookForm(visit), body, script })
  return { kind: 'page', status, html: text, cookies, ...(script !== undefined && { runsScript: true }) }
}

/** The bare page. Attributes that old browsers don't know do no harm in them. */
export function portalSheet(sheet: {
  readonly office: string
  readonly demo: boolean
  readonly title: string
  readonly look?: string
  readonly top?: Part
  readonly body: Part
  readonly script?: string | undefined
}): string {
  const { office, demo, title, look = '', top, body, script } = sheet
  const page = html`<html lang="zh-CN" class="${look}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} - ${office}</title>
      <link rel="stylesheet" href="${portalStylePath}" />
      ${script !== undefined && html`<script src="${script}" defer></script>`}
    </head>
    <body>
      <a class="skip" href="#main">跳到正文</a>
      ${demo && html`<p class="demo" role="note">演示数据，均为虚构</p>`}
      <header class="top" role="banner">
        <div><a href="/">${office}</a></div>
      </header>
      ${top}
      <main id="main" role="main" tabindex="-1">${body}</main>
      <footer role="contentinfo">
        <div>
          <p>
            <a href="/write">写信访</a>　<a href="/track">查进展</a>　<a href="/where">该找谁</a>　<a href="/contact"
              >地址电话</a
            >
          </p>
          <p>${office}。遇到困难、不会上网，可以打电话，或者请人陪您到接待场所，工作人员当面记录。</p>
        </div>
      </footer>
    </body>
  </html>`
  return `<!doctype html>\n${squeezed(page.text)}\n`
}

/** The indentation pages are written with goes no further; what she typed keeps its lines. */
function squeezed(text: string): string {
  return text
    .split(/(<textarea[\s\S]*?<\/textarea\s*>|<(?:p|dd) class="given">[\s\S]*?<\/(?:p|dd)\s*>)/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replaceAll(/\s*\n\s*/g, '\n')))
    .join('')
}

/** A long number to copy by hand: region, day and the rest apart to the eye, one number to whoever copies it. */
export function inGroups(no: string): Html {
  const [, region, day, rest] = /^(\d{6})(\d{8})(\d+)$/.exec(no) ?? []
  return html`${region === undefined ? no : html`<span>${region}</span><span>${day}</span><span>${rest}</span>`}`
}

/** What was refused, in the words of whoever refused it. */
export function refusalBox({ title, detail, article, incident }: Problem): Html {
  return html`<div class="box bad" role="alert">
    <h2>${title}</h2>
    <p>${detail}</p>
    ${article !== undefined && html`<p class="fine">依据：${article}</p>`}
    ${incident !== undefined && html`<p>出错编号：<code>${incident}</code></p>`}
  </div>`
}

/** The first value of a field as it was typed. */
export function typed({ form }: Visit, name: string): string {
  return form.fields.get(name)?.at(-1)?.trim() ?? ''
}

export function back(to: string, words = '返回上一步'): Html {
  return html`<a class="back" href="${to}">‹ ${words}</a>`
}
