import { sayDay, plainDate } from '../calendar/plain-date.ts'
import { petitioner, readHerPetition } from '../server/her-petition.ts'
import type { HerPetition } from '../server/her-petition.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { registerPetition } from '../server/petition-commands.ts'
import { ProblemError } from '../server/problem.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer, Visit } from '../server/screen.ts'
import { draftCodeOf, draftCookie, forgetDraft, noDraftCookie, openDraft, turnIntoReceipt } from './draft-keeping.ts'
import type { OpenDraft, Sent, Writing } from './draft-keeping.ts'
import { faultList, firstOf } from './fields.ts'
import type { Field, Values } from './fields.ts'
import { back, inGroups, portalPage, refusalBox } from './frame.ts'
import { registrationOf } from './petition-written.ts'
import { qrOf } from './qr.ts'
import { stepsFor } from './steps.ts'
import type { Step } from './steps.ts'
import { allFaults } from './write-pages.ts'

/** 核对: everything she wrote on one page, each with the way to change it. */
export async function checkPage(visit: Visit): Promise<Answer> {
  const open = await openDraft(visit.house, draftCodeOf(visit))
  if (open === undefined) return { kind: 'redirect', to: '/write' }
  const { draft } = open
  return draft.at === 'sent' ? { kind: 'redirect', to: '/write/receipt' } : drawCheck(visit, draft, { asked: false })
}

function drawCheck(
  visit: Visit,
  { values }: Writing,
  { asked, problem }: { asked: boolean; problem?: Problem },
): Answer {
  const faults = allFaults(values)
  const stepOf = new Map(faults.map(({ path, step }) => [path, step.path]))
  const hrefOf = (path: string) => `/write/${stepOf.get(path) ?? ''}?back=check#${path}`
  const wrong = asked && (faults.length > 0 || problem !== undefined)
  const body = html`${back(`/write/${stepsFor(values).at(-1)?.path ?? ''}`)}
    ${problem !== undefined && refusalBox(problem)} ${asked && faultList(faults, hrefOf)}
    <h1>提交以前，核对一遍</h1>
    ${stepsFor(values).map((step) => summary(step, values))}
    <h2>提交</h2>
    <p>
      提交以后，信访局就登记了这件事，15日内要转给该管的单位（第二十二条）。您对写的内容的真实性负责（第十九条第二款）。
    </p>
    <form method="post" action="/write/submit">
      <button>提交</button>
    </form>
    <p><a class="button second" href="/write/saved">先保存，以后再交</a></p>`
  const title = `${wrong ? '错误：' : ''}提交以前，核对一遍`
  return portalPage(visit, { title, body, status: wrong ? (problem?.status ?? 422) : 200 })
}

function summary({ title, path, fields }: Step, values: Values): Html {
  const [only] = fields
  return html`<h2>${title} <a class="fine change noprint" href="/write/${path}?back=check">修改</a></h2>
    ${
      fields.length === 1 && only !== undefined
        ? // Asked alone, a thing goes by the name of its page.
          html`<p class="given">${wordsOf(only, values)}</p>`
        : html`<dl class="facts">${fields.map((field) => fact(field, values))}</dl>`
    }`
}

function fact(field: Field, values: Values): Part {
  if (field.as !== 'tick')
    return html`<dt>${field.label}</dt>
      <dd class="given">${wordsOf(field, values)}</dd>`
  return (
    firstOf(values, field.name) === 'yes' &&
    html`<dt>您勾选了</dt>
      <dd>${field.label}</dd>`
  )
}

function wordsOf(field: Field, values: Values): Part {
  const given = values[field.name] ?? []
  const text =
    field.as === 'choice'
      ? field.choices.find(([code]) => code === given[0])?.[1]
      : field.as === 'lines'
        ? given.map((each, at) => `${String(at + 1)}. ${each}`).join('\n')
        : given[0]
  return text === undefined || text === '' ? '没有写' : text
}

/** Registers it, once however often it is sent. What is refused or wrong comes back with all her words. */
export async function postSubmit(visit: Visit): Promise<Answer> {
  const { house } = visit
  const open = await openDraft(house, draftCodeOf(visit))
  if (open === undefined) return { kind: 'redirect', to: '/write' }
  const { code, draft } = open
  const receipt: Answer = { kind: 'redirect', to: '/write/receipt', cookies: [draftCookie(code)] }
  if (draft.at === 'sent') return receipt
  if (allFaults(draft.values).length > 0) return drawCheck(visit, draft, { asked: true })
  try {
    await submit(visit, { code, draft })
    return receipt
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return drawCheck(visit, draft, { asked: true, problem: error.problem })
  }
}

async function submit({ house, today }: Visit, { code, draft }: OpenDraft<Writing>): Promise<void> {
  await registerPetition(house, petitioner, {
    id: draft.requestId,
    body: registrationOf(draft.values, today),
    afterwards: (tx, { id, no }, queryCode) => turnIntoReceipt(tx, house, code, { subject: id, no, queryCode }),
  })
}

/** 登记回执: shown until she has taken it down, for an hour at most. */
export async function receiptPage(visit: Visit): Promise<Answer> {
  const open = await openDraft(visit.house, draftCodeOf(visit))
  if (open === undefined) return { kind: 'redirect', to: '/track' }
  if (open.draft.at !== 'sent') return { kind: 'redirect', to: '/write/check' }
  const hers = await readHerPetition(visit.house, open.draft.subject)
  const body = html`<h1>收到了，已经登记</h1>
    ${slip(visit, open.draft, hers)}
    <p class="box">
      请现在抄下来、拍下来或者打印。查询码只显示这一次，信访局也查不到；丢了的，带身份证到信访局说明情况，由工作人员告诉您进展。
    </p>
    <h2>接下来</h2>
    ${promises(hers)}
    <p>有照片、证明材料的，到「查进展」里补交；也可以带到或者寄到信访局，写上信访件编号。</p>
    <form method="post" action="/write/done">
      <button>我已经记下了</button>
    </form>
    <p class="fine">按下以后，这台手机上不再显示查询码。不按的，一小时后也不再显示。</p>`
  return portalPage(visit, { title: '登记回执', body })
}

/** What she takes along. It says nothing of what she wrote: somebody else may find it. */
function slip({ house, origin }: Visit, { no, queryCode }: Sent, { tracking }: HerPetition): Html {
  return html`<div class="slip">
    <h2>${house.region.office}　登记回执</h2>
    <dl class="facts">
      <dt>信访件编号</dt>
      <dd class="code">${inGroups(no)}</dd>
      <dt>查询码</dt>
      <dd class="code">${queryCode}</dd>
      <dt>收到的日子</dt>
      <dd>${sayDay(plainDate(tracking.receivedOn))}</dd>
      <dt>查进展的网址</dt>
      <dd>${origin}/track</dd>
    </dl>
    ${qrOf(`${origin}/track?no=${no}`)}
    <p class="fine">扫码打开查询页，再输入查询码。</p>
  </div>`
}

/** The same duties the worklist of whoever owes them is made of. */
function promises({ tracking }: HerPetition): Html {
  return html`${tracking.promises.map(
    ({ promise, by, due, article, statutory, provisional }) =>
      html`<div class="duty">
        <p><strong>到${sayDay(plainDate(due))}为止</strong>：${promise}（${by}）。</p>
        <p class="fine">
          ${statutory ? `依据《信访工作条例》${article}` : `信访局自定的期限（${article}）`}${
            provisional && '；这一年的放假安排还没有公布，日子可能顺延'
          }
        </p>
      </div>`,
  )}`
}

export async function postDone(visit: Visit): Promise<Answer> {
  const open = await openDraft(visit.house, draftCodeOf(visit))
  if (open?.draft.at === 'sent') await forgetDraft(visit.house, open.code)
  return { kind: 'redirect', to: '/track', cookies: open?.draft.at === 'writing' ? [] : [noDraftCookie] }
}
