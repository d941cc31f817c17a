import type { ClosedGate } from '../petition/review-gate.ts'
import type { Refusal } from '../petition/refusal.ts'
import type { HerAct, HerChoice } from '../server/her-petition.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'

type Shut = Readonly<Record<ClosedGate['refused'], string>>

const firstReview: Shut = {
  stillBeingHandled: '处理意见书还没有送到您手里。等送到了，从收到的那天起有30日可以请求复查。',
  notYetReviewed: '还没有复查过。',
  ended: '这一件的程序已经终了。有新的事实和理由的，可以另写一封。',
  wrongLevel: '已经复查过了。对复查意见不服的，请求复核。',
  alreadyAsked: '您已经请求过复查，同一份处理意见只复查一次。',
}

const finalReview: Shut = {
  stillBeingHandled: '要先有处理意见，再有复查意见。复查意见送到您手里以后，有30日可以请求复核。',
  notYetReviewed: '还没有复查过。复核是对复查意见提的，请先请求复查。',
  ended: firstReview.ended,
  wrongLevel: '复核是对复查意见提的，请先请求复查。',
  alreadyAsked: '您已经请求过复核，复核只进行一次。',
}

/** The reasons of acts are written for whoever keeps the file; these say to her what she can wait for or do. */
const words: Readonly<Record<HerAct, Readonly<Record<string, string>>>> = {
  requestFirstReview: firstReview,
  requestFinalReview: finalReview,
  hideName: { hiddenAlready: '承办单位本来就看不到您的姓名，不用再办。' },
  showName: { notHidden: '您没有要求过不公开姓名，不用办。' },
  requestWithdrawal: {
    ended: '这一件的程序已经终了，不用撤回。',
    alreadyAsked: '您已经申请过了。信访局的另一个人会当面或者打电话问您，是不是您自己的意思。',
  },
}

/** Why she can't do this now. */
export function herWords(act: HerAct, { refused, article, text }: Refusal): Html {
  const basis = article.startsWith('第') && html`<span class="fine">（${article}）</span>`
  return html`${words[act][refused] ?? text}${basis}`
}

/** Late, she may still ask, but a named officer has to decide on it: that is done at the office and not online. */
export function isLate({ act, note }: HerChoice): boolean {
  return note !== undefined && (act === 'requestFirstReview' || act === 'requestFinalReview')
}

export const lateWords =
  '30日已经过了。过了也可以提，受理不受理由信访局负责人决定，所以网上交不了：请把申请书带到或者寄到信访局，写明为什么晚了，比如生病、受灾、没有及时收到。'

/** What she should know before she does what is open to her. */
export function herNote(choice: HerChoice): string | undefined {
  return isLate(choice) ? lateWords : choice.note
}
