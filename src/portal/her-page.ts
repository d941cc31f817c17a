import { plainDate, sayDay } from '../calendar/plain-date.ts'
import { rated } from '../petition/actions/rate/input.ts'
import { ratings } from '../petition/words.ts'
import { readHerPetition } from '../server/her-petition.ts'
import type { HerAct, HerChoice, HerPaper, HerPetition } from '../server/her-petition.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import type { Answer } from '../server/screen.ts'
import type { TrackingView } from '../server/tracking-view.ts'
import { inGroups, portalPage } from './frame.ts'
import { formTokenOf, sessionCookie } from './her-session.ts'
import { herNote, herWords } from './her-words.ts'
import type { HerVisit } from './track-pages.ts'

export const actPaths: Readonly<Record<HerAct, string>> = {
  requestFirstReview: '/track/first-review',
  requestFinalReview: '/track/final-review',
  hideName: '/track/hide-name',
  showName: '/track/show-name',
  requestWithdrawal: '/track/withdrawal',
}

export const materialsPath = '/track/materials'
/** Where a script sends a file piece by piece. */
export const piecesPath = '/track/materials/pieces'

/** Past unit, handler and office: 第十八条第四款. */
export const retaliationPath = '/track/retaliation'

/** Her petition in plain words: who owes her what by when, what she may do, what came in writing, what was done. */
export async function herPage(visit: HerVisit): Promise<Answer> {
  const hers = await readHerPetition(visit.house, visit.her.subject)
  const { tracking } = hers
  const body = html`<h1>您的信访件</h1>
    <dl class="facts">
      <dt>信访件编号</dt>
      <dd class="code">${inGroups(tracking.no)}</dd>
      <dt>现在到了哪一步</dt>
      <dd><strong>${tracking.stage}</strong></dd>
      <dt>现在找谁问</dt>
      <dd>${tracking.contact}</dd>
      <dt>从收到到现在</dt>
      <dd>
        ${sayDay(plainDate(tracking.receivedOn))}收到，${tracking.waitingDays === 0 ? '就是今天' : `${String(tracking.waitingDays)}天`}
      </dd>
    </dl>
    ${owed(tracking.promises)} ${choices(visit, hers)} ${papers(hers.papers)} ${story(tracking)} ${seenBy(tracking)}
    <form method="post" action="/track/leave"><button class="second">退出，不让别人看到</button></form>`
  return portalPage(visit, { title: '您的信访件', body, cookies: [sessionCookie(visit.house, visit.her)] })
}

/** Goes into each of her forms. */
export function herToken({ house, her }: HerVisit): Html {
  return html`<input type="hidden" name="_token" value="${formTokenOf(house, her)}" />
    <input type="hidden" name="_request" value="${house.newId()}" />`
}

function owed(promises: TrackingView['promises']): Html {
  return html`<h2>现在谁欠您什么，到哪一天</h2>
    ${promises.length === 0 && html`<p>现在没有到期要给您的答复。</p>`}
    ${promises.map(
      (each) =>
        html`<div class="duty ${each.overdue && 'over'}">
          <p><strong>${each.by}</strong>：${each.promise}。</p>
          <p>${sayWhen(each)}</p>
          ${basis(each)}
        </div>`,
    )}`
}

function sayWhen({ due, daysLeft, overdue }: TrackingView['promises'][number]): Html {
  const day = sayDay(plainDate(due))
  if (daysLeft === null) return html`期限暂停计算。`
  if (overdue) return html`<span class="late">应在${day}以前，已经超过${-daysLeft}天。</span>`
  return html`到<strong>${day}</strong>为止，${daysLeft === 0 ? '就是今天' : `还有${String(daysLeft)}天`}。`
}

function basis({ article, statutory, provisional }: TrackingView['promises'][number]): Html {
  const rests = statutory ? `依据《信访工作条例》${article}` : `信访局自定的期限（${article}）`
  return html`<p class="fine">${rests}${provisional && '；这一年的放假安排还没有公布，日子可能顺延'}。</p>`
}

function choices(visit: HerVisit, { tracking, choices: known }: HerPetition): Html {
  const open = known.filter(({ why }) => why === undefined)
  const closed = known.filter(({ why }) => why !== undefined)
  return html`<h2>您现在可以做什么</h2>
    ${open.map((choice) => openChoice(choice, tracking))} ${rating(visit, tracking)}
    <div class="deed">
      <h3><a href="${materialsPath}">补交照片、材料</a></h3>
      <p>也可以带到或者寄到信访局，写上编号 ${tracking.no}。<a href="/contact">地址和时间</a></p>
    </div>
    <div class="deed">
      <h3><a href="${retaliationPath}">我因此受到为难</a></h3>
      <p>有人因为您反映问题为难您的，绕过单位和信访局，直接告诉纪检监察机关。</p>
    </div>
    <details class="fine">
      <summary>现在还不能做的，为什么</summary>
      <ul>
        ${closed.map(({ act, why }) => why !== undefined && html`<li><strong>${invitations[act]}</strong>：${herWords(act, why)}</li>`)}
      </ul>
    </details>`
}

const invitations: Readonly<Record<HerAct, string>> = {
  requestFirstReview: '对处理意见不服，请上一级复查',
  requestFinalReview: '对复查意见不服，请再上一级复核',
  hideName: '不让承办单位知道我是谁',
  showName: '让承办单位知道我是谁',
  requestWithdrawal: '不想再反映了，撤回',
}

function openChoice(choice: HerChoice, { windows }: TrackingView): Html {
  const { act, article } = choice
  const note = herNote(choice)
  const window = isReview(act) ? windows[0] : undefined
  return html`<div class="deed">
    <h3><a href="${actPaths[act]}">${invitations[act]}</a></h3>
    ${window !== undefined && html`<p>${sayWhen(window)}</p>`}
    ${note !== undefined && html`<p class="late">${note}</p>`}
    <p class="fine">${article}</p>
  </div>`
}

function isReview(act: HerAct): boolean {
  return act === 'requestFirstReview' || act === 'requestFinalReview'
}

function rating(visit: HerVisit, { rating: given }: TrackingView): Part {
  return (
    given.open &&
    html`<div class="deed">
      <h3>评价</h3>
      ${(['unit', 'office'] as const).map(
        (of) =>
          html`<form method="post" action="/track/rating">
            ${herToken(visit)}<input type="hidden" name="of" value="${of}" />
            <fieldset>
              <legend>对${rated[of]}满意吗？${given[of] !== null && `（您评的是：${given[of]}，可以改）`}</legend>
              ${Object.entries(ratings).map(
                ([code, label]) => html`<button class="second" name="rating" value="${code}">${label}</button>`,
              )}
            </fieldset>
          </form>`,
      )}
    </div>`
  )
}

function papers(all: readonly HerPaper[]): Html {
  return html`<h2>给您的书面答复</h2>
    ${
      all.length === 0
        ? html`<p>系统里还没有给您的文书。用纸寄来、送来的，以您收到的那一份为准。</p>`
        : html`<ul>
            ${all.map(
              ({ id, label, number, signedOn, hasOriginal }) =>
                html`<li>
                  <a href="/track/papers/${id}">${label}${number !== undefined && `（${number}）`}</a>，${sayDay(
                    plainDate(signedOn),
                  )}${hasOriginal && html` 　<a href="/track/papers/${id}/original">盖章的原件</a>`}
                </li>`,
            )}
          </ul>`
    }
    <p class="fine">在这里看到不等于送达：请求复查、复核的日子，从证明您收到的那天算起。</p>`
}

function story({ story: told }: TrackingView): Html {
  return html`<h2>办理经过</h2>
    <ol class="story">
      ${told.map(
        ({ on, act, facts }) =>
          html`<li>
            ${sayDay(plainDate(on))}　<strong>${act}</strong>
            ${facts.map(({ label, text }) => html`<div>${label}：${text}</div>`)}
          </li>`,
      )}
    </ol>`
}

function seenBy({ seenBy: looks }: TrackingView): Html {
  return html`<h2>谁看过</h2>
    ${
      looks.length === 0
        ? html`<p>还没有机关、单位查看过。</p>`
        : html`<ul>
            ${looks.map(({ office, on }) => html`<li>${sayDay(plainDate(on))}　${office}</li>`)}
          </ul>`
    }`
}
