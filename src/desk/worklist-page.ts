import { theOffice } from '../terms/clock.ts'
import { countDuties, dutyQuery, listDuties } from '../server/duty-list.ts'
import type { DutyPage } from '../server/duty-list.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'
import { faultsOf, faulty, ProblemError, sayIssue } from '../server/problem.ts'
import type { Answer, StaffVisit } from '../server/screen.ts'
import { dayOf, distance, localMark, provisionalMark } from './days.ts'
import { deskPage } from './frame.ts'

const titles = {
  mine: '待办',
  handled: '本人承办的待办',
  office: '信访局的待办',
  everyone: '全县的待办',
  unit: '单位的待办',
} as const

/** 待办: what is owed, the most urgent on top. */
export async function worklistPage(visit: StaffVisit): Promise<Answer> {
  const { house, session, query } = visit
  const asked = dutyQuery.safeParse(query, { error: sayIssue })
  if (!asked.success) throw new ProblemError(faulty(faultsOf(asked.error.issues)))
  const { duties, next } = await listDuties(house, session.actor, asked.data)
  const counts = await countDuties(house, session.actor)
  const { whose } = asked.data
  const ofOffice = session.actor.unit === theOffice
  const body = html`<h1>${titles[whose]}</h1>
    <ul class="tally">
      <li>
        <b class="${counts.overdue > 0 && 'late'}">${many(counts.overdue)}</b>${ofOffice ? '本局' : '本单位'}已超过
      </li>
      <li><b class="${counts.today > 0 && 'near'}">${many(counts.today)}</b>今天应当办完</li>
      <li><b>${many(counts.week)}</b>七日内到期</li>
    </ul>
    ${scopes(whose, ofOffice ? officeScopes : unitScopes)}
    ${duties.length === 0 ? nothing(whose) : table(duties, whose !== 'mine' && whose !== 'handled')}
    ${next !== null && html`<p class="pages"><a href="/desk?whose=${whose}&amp;after=${next}">后面的待办 →</a></p>`}`
  return deskPage(visit, { title: titles[whose], body })
}

function many(count: number): string {
  return count >= 1000 ? '1000以上' : String(count)
}

type Scopes = readonly (readonly [code: string, label: string])[]

const officeScopes: Scopes = [
  ['mine', '本局欠的'],
  ['everyone', '全县的（含各单位）'],
]
const unitScopes: Scopes = [
  ['mine', '本单位的'],
  ['handled', '本人承办的'],
]

function scopes(whose: string, links: Scopes): Html {
  return html`<p class="pages">
    ${links.map(([code, label]) =>
      code === whose ? html`<strong>${label}</strong>　 ` : html`<a href="/desk?whose=${code}">${label}</a>　 `,
    )}
  </p>`
}

function nothing(whose: string): Html {
  const none: Readonly<Record<string, string>> = {
    mine: '现在没有须由您的单位作出的事。',
    handled: '现在没有指定由您承办的事。',
  }
  return html`<p class="note">
    ${none[whose] ?? '现在没有任何人欠着下一步。'}新的信访件一经登记、转送，就会出现在这里。
  </p>`
}

function table(duties: DutyPage['duties'], withOwner: boolean): Html {
  return html`<table class="cards">
    <caption>
      最近的在前；已超过的在最上面
    </caption>
    <thead>
      <tr>
        <th scope="col">须作出的事</th>
        <th scope="col">到期日</th>
        <th scope="col">还有几日</th>
        <th scope="col">哪一件</th>
        ${withOwner && html`<th scope="col">由谁</th>`}
        <th scope="col">依据</th>
      </tr>
    </thead>
    <tbody>
      ${duties.map((duty) => line(duty, withOwner))}
    </tbody>
  </table>`
}

function line(duty: DutyPage['duties'][number], withOwner: boolean): Html {
  const label = html`${duty.term.label}${duty.statutory ? '' : html` <small>（非法定期限）</small>`}`
  const ofPetition = duty.kind.code === 'petition'
  return html`<tr>
    <th scope="row">
      ${ofPetition ? html`<a href="/desk/petitions/${duty.subject}">${label}</a>` : html`${label}<br /><small>${duty.kind.label}</small>`}
    </th>
    <td class="day" data-label="到期日">${dayOf(duty.due)}${provisionalMark(duty)}${localMark(duty)}</td>
    <td data-label="还有几日">${distance(duty)}</td>
    <td data-label="哪一件">
      <span class="no">${duty.number}</span>${duty.about !== null && html`<br />${duty.about}`}
    </td>
    ${withOwner && html`<td data-label="由谁">${duty.owner.name}</td>`}
    <td data-label="依据">${duty.article}</td>
  </tr>`
}
