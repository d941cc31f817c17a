import { figureQuery, getFigures, halfYearBefore, halfYearDocx, thisYear } from '../server/figures.ts'
import type { Figures } from '../server/figures.ts'
import { docxType } from '../server/media-types.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { problemBox } from '../server/pages/layout.ts'
import { faultsOf, faulty, ProblemError, sayIssue } from '../server/problem.ts'
import type { Answer, StaffVisit } from '../server/screen.ts'
import { dayOf } from './days.ts'
import { deskPage } from './frame.ts'

/** Families of figures by the first part of their ID, in the order of the report. */
const families = {
  flow: '信访总量',
  rates: '及时率、满意率',
  inspection: '巡视交办事项',
  leaderCases: '领导包案',
  conference: '会议活动',
  order: '依法处置',
} as const

const rest = '其他'
/** These stand with the conference: entries of one ledger. */
const withConference: ReadonlySet<string> = new Set(['publicity', 'training', 'screening', 'leaderVisits'])
/** What was led out of the sixty days stands right under the rate it is led out of, so that no routing hides a late answer. */
const led = { out: 'routes', of: 'rates', under: 'rates.onTimeReply' } as const

/** 数字: the figures of a period with their definitions, the checks with both sides, and the report made of them. */
export async function figuresPage(visit: StaffVisit): Promise<Answer> {
  try {
    const query = ask(visit)
    const sheet = await getFigures(visit.house, visit.session.actor, query)
    return draw(visit, {
      ...query,
      body: html`${report(visit, query)} ${checks(sheet)}
        <p class="quiet">点开一项指标，看它怎么数、依据什么。</p>
        ${tables(sheet)}`,
    })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { from = '', to = '', asOf } = visit.query
    return draw(visit, { from, to, asOf, body: problemBox(error.problem), status: error.problem.status })
  }
}

/** The half-year report as a Word document. */
export async function reportFile(visit: StaffVisit): Promise<Answer> {
  const query = ask(visit)
  const bytes = await halfYearDocx(visit.house, visit.session.actor, query)
  const name = `${visit.house.region.office}工作总结${query.from}至${query.to}.docx`
  return { kind: 'file', name, mediaType: docxType, bytes }
}

function ask({ query, today }: StaffVisit) {
  const preset = halfYearBefore(today)
  const filled = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const asked = figureQuery.safeParse({ from: preset.from, to: preset.to, ...filled }, { error: sayIssue })
  if (!asked.success) throw new ProblemError(faulty(faultsOf(asked.error.issues)))
  return asked.data
}

interface Drawn {
  readonly from: string
  readonly to: string
  readonly asOf?: string | undefined
  readonly body: Part
  readonly status?: number
}

function draw(visit: StaffVisit, { from, to, asOf, body, status = 200 }: Drawn): Answer {
  const periods = [thisYear(visit.today), halfYearBefore(visit.today), halfYearBefore(visit.today, 1)]
  const whole = html`<h1>数字</h1>
    <form class="filter" method="get" action="/desk/figures">
      <p>
        <label for="from">从</label>
        <input id="from" name="from" type="date" value="${from}" required />
      </p>
      <p>
        <label for="to">到（含）</label>
        <input id="to" name="to" type="date" value="${to}" required />
      </p>
      <p>
        <label for="asOf">按哪一天终了时所知 <small>（不填为现在）</small></label>
        <input id="asOf" name="asOf" type="date" value="${asOf}" />
      </p>
      <p><button>查看</button></p>
    </form>
    <p class="pages">
      ${periods.map(
        (period) => html`<a href="/desk/figures?from=${period.from}&amp;to=${period.to}">${period.name}</a>　 `,
      )}
    </p>
    ${body}`
  return deskPage(visit, { title: status === 200 ? '数字' : '错误：数字', body: whole, status })
}

function report(
  { session }: StaffVisit,
  { from, to, asOf }: { readonly from: string; readonly to: string; readonly asOf?: string | undefined },
): Html {
  const query = new URLSearchParams({ from, to, ...(asOf !== undefined && { asOf }) }).toString()
  return html`<p class="lead">${dayOf(from)}至${dayOf(to)}，首尾两日都计入。</p>
    ${
      session.actor.unit === 'office'
        ? html`<p class="pages">
            <a class="button" href="/desk/figures/report.docx?${query}">下载工作总结（Word）</a>
          </p>`
        : html`<p class="note">以下只计本单位承办、参与的信访件。</p>`
    }`
}

function checks({ checks: all }: Figures): Html {
  const broken = all.filter(({ holds }) => !holds)
  return html`<h2>勾稽</h2>
    ${
      broken.length === 0
        ? html`<p class="well">${all.length}项勾稽关系全部相符。</p>`
        : html`<p class="late">有${broken.length}项不符，请先核对再使用这些数字。</p>`
    }
    <details ${broken.length > 0 && 'open'}>
      <summary>逐项查看</summary>
      <ul>
        ${all.map(
          ({ statement, left, right, holds }) =>
            html`<li class="${!holds && 'late'}">
              ${holds ? '相符' : '不符'}：${statement}：${left} ${holds ? '=' : '≠'} ${right}
            </li>`,
        )}
      </ul>
    </details>`
}

function firstPart(id: string): string {
  return id.split('.')[0] ?? ''
}

/** The figures as they are printed, one after another. */
function inOrder({ figures }: Figures): readonly (readonly [string, Figures['figures'][string]])[] {
  const entries = Object.entries(figures)
  const ledOut = entries.filter(([id]) => firstPart(id) === led.out)
  const others = entries.filter(([id]) => firstPart(id) !== led.out)
  const at = others.findIndex(([id]) => id === led.under) + 1
  return [...others.slice(0, at), ...ledOut, ...others.slice(at)]
}

function familyOf(id: string): string {
  const first = firstPart(id)
  const key = withConference.has(first) ? 'conference' : first === led.out ? led.of : first
  return Object.entries(families).find(([name]) => name === key)?.[1] ?? rest
}

function tables(sheet: Figures): Part {
  const entries = inOrder(sheet)
  return [...Object.values(families), rest].map((family) => {
    const own = entries.filter(([id]) => familyOf(id) === family)
    return (
      own.length > 0 &&
      html`<h2>${family}</h2>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col" class="number">数字</th>
            </tr>
          </thead>
          <tbody>
            ${own.map(([id, figure]) => row(id, figure))}
          </tbody>
        </table>`
    )
  })
}

function row(id: string, { label, text, definition, basis, count, value }: Figures['figures'][string]): Html {
  const share = value !== null && count !== null && value !== count
  return html`<tr>
    <th scope="row">
      <details>
        <summary>${label}</summary>
        <p>${definition}</p>
        <p class="basis">依据：${basis}</p>
        <p class="basis">编号：<code>${id}</code></p>
      </details>
    </th>
    <td class="number">${text}${share && html`<br /><small>共${count}</small>`}</td>
  </tr>`
}
