import { sayDay } from '../calendar/plain-date.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'
import type { InputFault } from '../server/problem.ts'
import type { Answer, Visit } from '../server/screen.ts'
import {
  addToDraft,
  beginDraft,
  draftCodeOf,
  draftCookie,
  keepDays,
  keptUntil,
  noDraftCookie,
  noSuchDraft,
  openDraft,
} from './draft-keeping.ts'
import type { OpenDraft } from './draft-keeping.ts'
import { drawField, faultList } from './fields.ts'
import type { Filled, Values } from './fields.ts'
import { back, portalPage, refusalBox, typed } from './frame.ts'
import { faultsIn, readStep, steps, stepsFor } from './steps.ts'
import type { Step } from './steps.ts'

/** 写信访: before the first page, and the way back to what was left unfinished. */
export async function writePage(visit: Visit): Promise<Answer> {
  const open = await openDraft(visit.house, draftCodeOf(visit))
  return drawStart(visit, open)
}

function drawStart(visit: Visit, open?: OpenDraft, wrong?: boolean): Answer {
  const body = html`${back('/', '回首页')}
    <h1>写信访</h1>
    ${wrong === true && refusalBox(noSuchDraft)} ${open !== undefined && goingOn(open)}
    <p>一页只问一件事，大约十分钟。随时可以停下，先保存，${keepDays}天内接着写。</p>
    <ul>
      <li>写了就登记：只要提交，信访局就要登记，并在15日内转给该管的单位（第二十二条）。</li>
      <li>照片、证明材料现在不用准备：提交以后随时可以在网上补交，也可以带到或者寄到信访局。</li>
      <li>您写的内容加密保存，提交以前信访局看不到。</li>
    </ul>
    <form method="post" action="/write">
      <button>${open === undefined ? '开始写' : '重新写一封'}</button>
    </form>
    <p class="fine">不知道该不该写到这里？<a href="/where">先看看该找谁</a>。看了以后仍然可以在这里写。</p>
    <h2>接着写上次没写完的</h2>
    <form method="post" action="/write/resume">
      <label for="code">草稿码</label>
      <p class="hint" id="code-hint">保存时告诉您的12位字母和数字，不分大小写。</p>
      <input
        type="text"
        id="code"
        name="code"
        value="${typed(visit, 'code')}"
        maxlength="32"
        autocomplete="off"
        aria-describedby="code-hint"
        ${wrong === true && html`aria-invalid="true"`}
      />
      <button class="second">接着写</button>
    </form>`
  return portalPage(visit, {
    title: wrong === true ? '错误：写信访' : '写信访',
    body,
    status: wrong === true ? noSuchDraft.status : 200,
  })
}

function goingOn({ draft }: OpenDraft): Html {
  return html`<div class="box good">
    <p>
      ${
        draft.at === 'writing'
          ? html`您有一封没写完的信。<a href="/write/check">接着写</a>`
          : html`您刚交了一封信。<a href="/write/receipt">看回执</a>`
      }
    </p>
  </div>`
}

export async function postStart({ house }: Visit): Promise<Answer> {
  const code = await beginDraft(house)
  return { kind: 'redirect', to: `/write/${steps[0]?.path ?? ''}`, cookies: [draftCookie(code)] }
}

export async function postResume(visit: Visit): Promise<Answer> {
  const open = await openDraft(visit.house, typed(visit, 'code'))
  if (open === undefined) return drawStart(visit, undefined, true)
  const to = open.draft.at === 'sent' ? '/write/receipt' : '/write/check'
  return { kind: 'redirect', to, cookies: [draftCookie(open.code)] }
}

/** One page of the form, with what was typed there before. */
export function stepPage(step: Step) {
  return async (visit: Visit): Promise<Answer> => {
    const open = await openDraft(visit.house, draftCodeOf(visit))
    if (open === undefined) return { kind: 'redirect', to: '/write' }
    if (open.draft.at === 'sent') return { kind: 'redirect', to: '/write/receipt' }
    const { values } = open.draft
    return drawStep(visit, step, { values, faults: [] }, values)
  }
}

/**
 * What was typed is kept before it is judged when she wants to go on later; else only what is right goes on, and what is
 * wrong comes back with her words. Who comes without a draft, because her telephone forgot it, gets a new one.
 */
export function postStep(step: Step) {
  return async (visit: Visit): Promise<Answer> => {
    const given = readStep(step, visit.form.fields)
    const later = typed(visit, '_then') === 'later'
    const code = await codeFor(visit)
    if (code === undefined) return { kind: 'redirect', to: '/write/receipt' }
    const faults = later ? [] : faultsIn(step, given)
    if (faults.length > 0) return drawStep(visit, step, { values: given, faults }, given)
    const { values } = await addToDraft(visit.house, code, given)
    const cookies = [draftCookie(code)]
    if (later) return { kind: 'redirect', to: '/write/saved', cookies }
    return { kind: 'redirect', to: nextOf(step, values, typed(visit, '_back')), cookies }
  }
}

/** Undefined where it was sent already. */
async function codeFor(visit: Visit): Promise<string | undefined> {
  const open = await openDraft(visit.house, draftCodeOf(visit))
  if (open === undefined) return beginDraft(visit.house)
  return open.draft.at === 'writing' ? open.code : undefined
}

function nextOf(step: Step, values: Values, backTo: string): string {
  const applying = stepsFor(values)
  const next = applying[applying.indexOf(step) + 1]
  // Another kind may ask for more than she has answered.
  const owes = step.path === 'kind' && next !== undefined && applying.some((each) => faultsIn(each, values).length > 0)
  return next === undefined || (backTo === 'check' && !owes) ? '/write/check' : `/write/${next.path}`
}

function drawStep(visit: Visit, step: Step, filled: Filled, known: Values): Answer {
  const { title, lead, fields } = step
  const applying = stepsFor(known)
  const at = applying.indexOf(step)
  const wrong = filled.faults.length > 0
  const fromCheck = visit.query['back'] === 'check' || typed(visit, '_back') === 'check'
  const before = applying[at - 1]
  const body = html`${back(fromCheck ? '/write/check' : before === undefined ? '/write' : `/write/${before.path}`)}
    ${faultList(filled.faults)}
    <p class="quiet">第${at + 1}页，共${applying.length}页</p>
    <h1>${title}</h1>
    ${lead}
    <form method="post" action="/write/${step.path}" novalidate>
      ${fromCheck && html`<input type="hidden" name="_back" value="check" />`}
      ${fields.map((field) => drawField(field, filled))}
      <p>
        <button>继续</button>
        <button class="second" name="_then" value="later">先保存，以后再写</button>
      </p>
    </form>`
  return portalPage(visit, { title: wrong ? `错误：${title}` : title, body, status: wrong ? 422 : 200 })
}

/** 先保存: her code, on a page to be written down from. */
export async function savedPage(visit: Visit): Promise<Answer> {
  const open = await openDraft(visit.house, draftCodeOf(visit))
  if (open?.draft.at !== 'writing') return { kind: 'redirect', to: '/write' }
  const body = html`<h1>已经保存，还没有提交</h1>
    <div class="box">
      <p>请把草稿码抄下来：</p>
      <p class="code">${open.code}</p>
      <p>到${sayDay(keptUntil(visit.house))}为止，凭它在「写信访」页面接着写；过了这一天，草稿自动删除。</p>
    </div>
    <p>没有提交的不算信访件，期限也没有开始计算。别人拿到这个码，就能看到您写的内容。</p>
    <form method="post" action="/write/forget">
      <button>抄好了，从这台手机上清掉</button>
    </form>
    <p><a href="/write/check">不停了，接着写</a></p>`
  return portalPage(visit, { title: '已经保存，还没有提交', body })
}

/** The telephone forgets the code; the draft stays where it is. */
export function postForget(): Promise<Answer> {
  return Promise.resolve({ kind: 'redirect', to: '/write', cookies: [noDraftCookie] })
}

/** Every fault of the whole, each under the page it is mended on. */
export function allFaults(values: Values): readonly (InputFault & { readonly step: Step })[] {
  return stepsFor(values).flatMap((step) => faultsIn(step, values).map((fault) => ({ ...fault, step })))
}
