import { choice } from '../petition/input.ts'
import { rated } from '../petition/actions/rate/input.ts'
import { hidingAdvice } from '../petition/hidden-name.ts'
import { ratings } from '../petition/words.ts'
import { actAsPetitioner, readHerPetition } from '../server/her-petition.ts'
import type { HerAct, HerChoice } from '../server/her-petition.ts'
import { readHerPaper } from '../server/her-papers.ts'
import { noForm } from '../server/forms.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { ProblemError } from '../server/problem.ts'
import type { InputFault, Problem } from '../server/problem.ts'
import type { Answer } from '../server/screen.ts'
import { drawField, faultList } from './fields.ts'
import type { Field } from './fields.ts'
import { back, portalPage, refusalBox, typed } from './frame.ts'
import { actPaths, herToken } from './her-page.ts'
import { sessionCookie } from './her-session.ts'
import { herNote, herWords, isLate, lateWords } from './her-words.ts'
import type { HerVisit } from './track-pages.ts'

interface ActPage {
  readonly title: string
  readonly button: string
  readonly lead: (choice: HerChoice) => Html
  readonly field: Field & { readonly as: 'area' }
  /** Under which name the act takes her words. */
  readonly text: string
  /** Without one named, it has to be brought to the office. */
  readonly needsReviewer: boolean
}

const review = (what: string, from: string): Omit<ActPage, 'title' | 'button'> => ({
  lead: ({ reviewer }) =>
    html`<p>由<strong>${reviewer?.name}</strong>${what}，收到之日起30日内书面答复您。</p>
      <p>提交以后，今天就算您提出的日子。原来的意见在哪里不对、您要求怎样改，都写在下面。</p>`,
  field: {
    ...{ as: 'area', name: 'words', label: `您不服${from}的哪里，要求怎样`, most: 8000, rows: 8 },
    hint: '不用写得很长，说清楚就行。',
  },
  text: 'request',
  needsReviewer: true,
})

const pages: Readonly<Record<HerAct, ActPage>> = {
  requestFirstReview: { title: '请求复查', button: '提交复查请求', ...review('复查', '处理意见') },
  requestFinalReview: { title: '请求复核', button: '提交复核请求', ...review('复核', '复查意见') },
  hideName: {
    title: '不让承办单位知道我是谁',
    button: '提交这个请求',
    lead: () => html`<p>${hidingAdvice}</p>`,
    field: {
      ...{ as: 'area', name: 'words', label: '用自己的话写一句请求', most: 2000, rows: 3 },
      hint: '比如：请不要告诉承办单位我是谁。',
    },
    text: 'request',
    needsReviewer: false,
  },
  showName: {
    title: '让承办单位知道我是谁',
    button: '收回以前的请求',
    lead: () => html`<p>收回以后，承办单位看得到您的姓名和联系办法，可以直接找您核实。</p>`,
    field: {
      ...{ as: 'area', name: 'words', label: '用自己的话写一句', most: 2000, rows: 3 },
      hint: '比如：可以告诉承办单位我是谁。',
    },
    text: 'request',
    needsReviewer: false,
  },
  requestWithdrawal: {
    title: '撤回',
    button: '申请撤回',
    lead: () =>
      html`<div class="box">
        <p>撤不撤回由您自己定，谁也不能要求您撤回（第十八条第四款）。有人让您撤回的，请告诉信访局，不要在这里提交。</p>
        <p>
          提交以后，信访局的另一名工作人员会当面或者打电话问您是不是您自己的意思；问清楚以前照常办理。以后还可以再提。
        </p>
      </div>`,
    field: { as: 'area', name: 'words', label: '为什么撤回，用自己的话写一两句', most: 2000, rows: 4 },
    text: 'statement',
    needsReviewer: false,
  },
}

/** A page on which she does one thing. */
export function actPage(act: HerAct) {
  return async (visit: HerVisit): Promise<Answer> => draw(visit, act, await choiceOf(visit, act), {})
}

export function postAct(act: HerAct) {
  return async (visit: HerVisit): Promise<Answer> => {
    const known = await choiceOf(visit, act)
    const { field, text, needsReviewer } = pages[act]
    const words = typed(visit, field.name).slice(0, field.most)
    if (words === '') return draw(visit, act, known, { fault: `「${field.label}」还没有写，请写上` })
    if (needsReviewer && known.reviewer === undefined) return draw(visit, act, known, {})
    try {
      await actAsPetitioner(visit.house, visit.her.subject, {
        ...{ requestId: requestOf(visit), act, texts: { [text]: words } },
        ...(known.reviewer !== undefined && { input: { reviewer: known.reviewer.id } }),
      })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      return draw(visit, act, known, { problem: error.problem })
    }
    return { kind: 'redirect', to: '/track/petition', cookies: [sessionCookie(visit.house, visit.her)] }
  }
}

async function choiceOf({ house, her }: HerVisit, act: HerAct): Promise<HerChoice> {
  const { choices } = await readHerPetition(house, her.subject)
  const found = choices.find((choice) => choice.act === act)
  if (found === undefined) throw new Error(`no choice ${act}`)
  return found
}

/** What went wrong with what she sent. */
interface Wrong {
  readonly fault?: string
  readonly problem?: Problem
}

function draw(visit: HerVisit, act: HerAct, known: HerChoice, wrong: Wrong): Answer {
  const { title, field } = pages[act]
  const { fault, problem } = wrong
  const faults: readonly InputFault[] = fault === undefined ? [] : [{ path: field.name, problem: fault }]
  const body = html`${back('/track/petition', '回到您的信访件')} ${faultList(faults)}
    ${problem !== undefined && refusalBox(problem)}
    <h1>${title}</h1>
    ${problem === undefined && known.why !== undefined ? refused(known) : within(visit, act, known, faults)}`
  const status = statusOf(visit, known, wrong)
  const cookies = [sessionCookie(visit.house, visit.her)]
  return portalPage(visit, { title: status === 200 ? title : `错误：${title}`, body, status, cookies })
}

function statusOf({ form: sent }: HerVisit, { why }: HerChoice, { fault, problem }: Wrong): number {
  if (problem !== undefined) return problem.status
  if (fault !== undefined) return 422
  return why !== undefined && sent !== noForm ? 409 : 200
}

function within(visit: HerVisit, act: HerAct, known: HerChoice, faults: readonly InputFault[]): Html {
  const { title, needsReviewer, field } = pages[act]
  // What she wrote before midnight stays before her.
  if (isLate(known) && typed(visit, field.name) === '') return bringItLate()
  return needsReviewer && known.reviewer === undefined ? bringIt(title) : form(visit, act, known, faults)
}

function refused({ act, why }: HerChoice): Part {
  return (
    why !== undefined &&
    html`<div class="box">
      <p>${herWords(act, why)}</p>
    </div>`
  )
}

function bringItLate(): Html {
  return html`<div class="box">
    <p>${lateWords}</p>
    <p><a href="/contact">信访局的地址、电话和时间</a></p>
  </div>`
}

/** The register doesn't say who stands above: the office enters it for her, and must know of the day. */
function bringIt(title: string): Html {
  return html`<div class="box">
    <p>
      系统里没有登记由哪个机关${title.slice(-2)}，在网上还不能提交。请在期限以内把写好的申请书带到或者寄到信访局，由工作人员登记。
    </p>
    <p><a href="/contact">信访局的地址、电话和时间</a></p>
  </div>`
}

function form(visit: HerVisit, act: HerAct, known: HerChoice, faults: readonly InputFault[]): Html {
  const { lead, field, button } = pages[act]
  return html`${lead(known)} ${warning(known)}
    <form method="post" action="${actPaths[act]}">
      ${herToken(visit)} ${drawField(field, { values: { words: [typed(visit, field.name)] }, faults })}
      <p><button>${button}</button></p>
    </form>`
}

function warning(known: HerChoice): Part {
  const note = herNote(known)
  return note !== undefined && html`<p class="late">${note}</p>`
}

/** Sent twice, done once; a form without its number counts as one of its own. */
export function requestOf(visit: HerVisit): string {
  const sent = typed(visit, '_request')
  return /^[\w-]{8,64}$/.test(sent) ? sent : visit.house.newId()
}

const ratingChoices = { of: choice(rated), rating: choice(ratings) }

export async function postRating(visit: HerVisit): Promise<Answer> {
  const of = ratingChoices.of.safeParse(typed(visit, 'of'))
  const rating = ratingChoices.rating.safeParse(typed(visit, 'rating'))
  if (of.success && rating.success) {
    const input = { of: of.data, rating: rating.data }
    await actAsPetitioner(visit.house, visit.her.subject, { requestId: requestOf(visit), act: 'rate', input })
  }
  return { kind: 'redirect', to: '/track/petition', cookies: [sessionCookie(visit.house, visit.her)] }
}

export function paperFile(original: boolean) {
  return async ({ house, her, params }: HerVisit): Promise<Answer> => {
    const sent = await readHerPaper(house, { subject: her.subject, paper: params['paper'] ?? '', original })
    return { kind: 'file', ...sent, bytes: Buffer.from(sent.bytes) }
  }
}
