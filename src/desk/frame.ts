import { mayKeepLedgers } from '../server/imports.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { page, problemBox, sheet } from '../server/pages/layout.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer, StaffVisit } from '../server/screen.ts'
import type { Session } from '../server/sign-in/session.ts'
import { roles } from '../server/words.ts'
import { mayRegister } from './may-register.ts'

const places = [
  { path: '/desk', label: '待办', allows: () => true },
  { path: '/desk/petitions', label: '信访件', allows: () => true },
  { path: '/desk/register', label: '登记', allows: mayRegister },
  { path: '/desk/figures', label: '数字', allows: () => true },
  { path: '/desk/import', label: '台账', allows: ({ actor }: Session) => mayKeepLedgers(actor) },
] as const

/** A page of the desk, with its places and who is signed in. */
export function deskPage(
  visit: StaffVisit,
  content: { readonly title: string; readonly body: Part; readonly status?: number },
): Answer {
  const { house, session } = visit
  const { title, body, status = 200 } = content
  const { demo, region } = house
  return page(status, sheet({ title, office: region.office, demo, head: head(visit, session), body }))
}

function head({ house, url }: StaffVisit, session: Session): Html {
  const here = url.split('?')[0] ?? ''
  const current = places.findLast(({ path }) => here === path || here.startsWith(`${path}/`))
  return html`<div class="brand">
      <strong><a href="/desk">登闻 · ${house.region.office}</a></strong>
      <p class="who">${session.name}，${roles[session.actor.role]}（${session.unitName}）</p>
    </div>
    <nav aria-label="办公台">
      ${places
        .filter(({ allows }) => allows(session))
        .map(
          ({ path, label }) =>
            html`<a href="${path}" ${path === current?.path && html`aria-current="page"`}>${label}</a>`,
        )}
      <form method="post" action="/desk/sign-out">
        ${token(session)}
        <button>退出</button>
      </form>
    </nav>`
}

/** Goes into every form: shows that it was sent from a page of this very session. */
function token({ formToken }: Session): Html {
  return html`<input type="hidden" name="_token" value="${formToken}" />`
}

/** A refusal of a whole page: what the person wanted isn't hers to do. */
export function refusedPage(visit: StaffVisit, problem: Problem): Answer {
  const body = html`${problemBox(problem, 1)}
    <p><a href="/desk">回到待办</a></p>`
  return deskPage(visit, { title: problem.title, body, status: problem.status })
}
