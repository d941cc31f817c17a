import { noForm } from '../server/forms.ts'
import { openByCode } from '../server/her-petition.ts'
import { html } from '../server/pages/html.ts'
import type { Part } from '../server/pages/html.ts'
import { ProblemError, problemType, wrongCode } from '../server/problem.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer, Visit } from '../server/screen.ts'
import { back, portalPage, refusalBox, typed } from './frame.ts'
import { beginSession, noSessionCookie, refuseForeignForm, sessionOf } from './her-session.ts'
import type { HerSession } from './her-session.ts'

/** Few for one address: a code is told to her alone, and not to be tried out. */
export const trackLimit = { max: 30, timeWindow: 5 * 60_000 } as const

/** 查进展: number and query code. The number may come with the address of the printed slip, the code never. */
export function trackPage(visit: Visit): Promise<Answer> {
  if (sessionOf(visit) !== undefined) return Promise.resolve({ kind: 'redirect', to: '/track/petition' })
  return Promise.resolve(draw(visit))
}

export async function postTrack(visit: Visit): Promise<Answer> {
  const given = { no: typed(visit, 'no').replaceAll(/\s/g, ''), code: typed(visit, 'code') }
  try {
    const subject = await openByCode(visit.house, { no: given.no.slice(0, 64), code: given.code.slice(0, 32) })
    return { kind: 'redirect', to: '/track/petition', cookies: [beginSession(visit.house, subject)] }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return draw(visit, error.problem)
  }
}

export function postLeave(): Promise<Answer> {
  return Promise.resolve({ kind: 'redirect', to: '/track', cookies: [noSessionCookie] })
}

/** Her petition, for pages that are hers alone. */
export interface HerVisit extends Visit {
  readonly her: HerSession
}

/** A page of her own: who has no code in hand is asked for it, and what she typed waits for her meanwhile. */
export function hers(page: (visit: HerVisit) => Promise<Answer>): (visit: Visit) => Promise<Answer> {
  return async (visit) => {
    const kept = sessionOf(visit)
    if (kept !== undefined) {
      if (visit.form !== noForm) refuseForeignForm(visit, kept)
      return page({ ...visit, her: kept })
    }
    const given = { no: typed(visit, 'no').replaceAll(/\s/g, '').slice(0, 64), code: typed(visit, 'code').slice(0, 32) }
    if (given.code === '') return draw(visit, awayTooLong)
    try {
      const subject = await openByCode(visit.house, given)
      return await page({ ...visit, her: { subject, since: visit.house.now().getTime() } })
    } catch (error) {
      if (error instanceof ProblemError && error.problem === wrongCode) return draw(visit, wrongCode)
      throw error
    }
  }
}

const awayTooLong: Problem = {
  type: problemType('code-again'),
  title: '请再输入一次编号和查询码',
  status: 401,
  detail: '为了不让别人看到，半个小时没有动，就要重新输入。您刚才写的内容还在，输入以后接着办。',
}

function draw(visit: Visit, problem?: Problem): Answer {
  const no = typed(visit, 'no') || (visit.query['no'] ?? '').slice(0, 64)
  const wrong = problem?.status === 404
  const posted = visit.form !== noForm && visit.url !== '/track'
  const invalid = wrong && html`aria-invalid="true" aria-describedby="wrong"`
  const body = html`${back('/', '回首页')}
    ${problem !== undefined && html`<div id="wrong">${refusalBox(problem)}</div>`}
    <h1>查进展</h1>
    <p>看办到哪一步、谁在办、哪天以前必须答复您，也在这里评价、请求复查。</p>
    <form method="post" action="${posted ? visit.url : '/track'}">
      ${posted && waiting(visit)}
      <div>
        <label for="no">信访件编号</label>
        <p class="hint">登记回执上的一长串数字。</p>
        <input type="text" id="no" name="no" value="${no}" maxlength="64" autocomplete="off" ${invalid} />
      </div>
      <div>
        <label for="code">查询码</label>
        <p class="hint" id="code-hint">回执上的10位字母和数字，不分大小写，中间的横线写不写都行。</p>
        <input type="text" id="code" name="code" maxlength="32" autocomplete="off" ${invalid} />
      </div>
      <p><button>查看</button></p>
    </form>
    <h2>查询码丢了</h2>
    <p>
      查询码只有您有，信访局也查不到，不能在网上或者电话里补发。请带身份证到信访局，说出编号、姓名、住址和提交的日子，由工作人员当面告诉您进展。<a
        href="/contact"
        >信访局的地址和时间</a
      >
    </p>`
  return portalPage(visit, {
    title: problem === undefined ? '查进展' : '错误：查进展',
    body,
    status: problem?.status ?? 200,
  })
}

/** What she typed on the page before, sent along with her code. */
function waiting({ form }: Visit): Part {
  return [...form.fields]
    .filter(([name]) => !['no', 'code', '_token'].includes(name))
    .flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`))
}
