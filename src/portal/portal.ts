import { html } from '../server/pages/html.ts'
import { problemBox, sheet } from '../server/pages/layout.ts'
import type { Problem } from '../server/problem.ts'
import type { Screen } from '../server/screen.ts'
import { frontPage } from './front-page.ts'

/** Every page of the public site. */
export const portalScreens: readonly Screen[] = [{ method: 'GET', path: '/', needs: 'anyone', answer: frontPage }]

/** A "no" as a page, for anything no screen answers. */
export function problemPage(demo: boolean, problem: Problem): string {
  const head = html`<div class="brand">
    <strong><a href="/">登闻</a></strong>
  </div>`
  const body = html`${problemBox(problem, 1)}
    <p><a href="/">回到首页</a>　<a href="/desk">办公台</a></p>`
  return sheet({ title: problem.title, office: '登闻', demo, head, body })
}
