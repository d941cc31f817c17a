import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import type { Answer, Visit } from '../server/screen.ts'
import { sayDay } from '../calendar/plain-date.ts'
import type { Term } from '../terms/term.ts'
import { terms } from '../terms/terms.ts'
import { portalPage } from './frame.ts'
import { readOverview } from './overview.ts'
import type { Overview } from './overview.ts'

/** The public's first page: what this is, how a petition goes and who owes what, and the county's totals. */
export async function frontPage(visit: Visit): Promise<Answer> {
  const { house, today } = visit
  const { region } = house
  const overviews = await readOverview(house, today)
  const body = html`<h1>${region.office}</h1>
    <p class="lead">
      您反映的每一件事，都有一个单位必须在法定的日子以前书面答复您。哪个单位、哪一天、依据哪一条，这里都查得到。
    </p>
    ${ways()} ${course()} ${rights()} ${published(overviews)}
    <p class="fine noprint">工作人员：<a href="/desk">进入办公台</a></p>`
  return portalPage(visit, { title: '首页', body })
}

function ways(): Html {
  return html`<ul class="ways">
    <li>
      <a href="/write"><strong>写信访</strong>有事要解决、有建议、要举报。写了就登记。</a>
    </li>
    <li>
      <a href="/track"><strong>查进展</strong>凭编号和查询码，看谁在办、哪天以前答复；不服的请求复查。</a>
    </li>
    <li>
      <a href="/where"><strong>该找谁</strong>不知道归谁管的，先看一看。</a>
    </li>
  </ul>`
}

const steps = [
  [terms.dispatch, '信访局'],
  [terms.noticeForwarded, '承办单位'],
  [terms.reply, '承办单位'],
  [terms.firstReviewRequest, '您'],
  [terms.firstReview, '上一级机关、单位'],
  [terms.finalReviewRequest, '您'],
  [terms.finalReview, '再上一级机关、单位'],
] as const satisfies readonly (readonly [Term, string])[]

function sayLimit({ limit }: Term): string {
  if (limit.counted === 'namedDay') return '指定的日期'
  return limit.counted === 'workdays' ? `${String(limit.days)}个工作日` : `${String(limit.days)}日`
}

function course(): Html {
  return html`<h2>一件信访怎样办，谁欠您什么</h2>
    <p class="fine">依据《信访工作条例》。当天不算，最后一天遇到休息日的，顺延到下一个工作日。</p>
    <ol>
      ${steps.map(
        ([term, who]) =>
          html`<li>
            <strong>${term.promise}</strong>：由${who}，${sayLimit(term)}。
            <span class="fine">${term.article}「${term.quotation}」</span>
          </li>`,
      )}
    </ol>
    <p>答复的60日，经承办单位负责人批准可以延长，最多延长30日，理由要告诉您（第三十四条）。</p>`
}

function rights(): Html {
  return html`<h2>您的权利</h2>
    <ul>
      <li>处理意见书要对您的每一项诉求逐项答复，并写明依据。</li>
      <li>不服的，可以请上一级复查、复核，在「查进展」里就能提。</li>
      <li>任何组织和个人不得打击报复信访人（第十八条第四款）。</li>
      <li>检举、控告的内容，不得透露或者转给被检举、控告的人员和单位（第三十条第三款）。</li>
    </ul>`
}

/** Totals of the county, a column for each period; how they are counted stands below. */
function published(overviews: readonly Overview[]): Part {
  const [first] = overviews
  return (
    first !== undefined &&
    html`<h2>全县信访情况</h2>
      <table class="figures">
        <caption>
          截至${sayDay(first.asOf)}的记载，只公布全县合计。
        </caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            ${overviews.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${first.rows.map(
            ({ label }, at) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${overviews.map(({ rows }) => html`<td class="number">${rows[at]?.text}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      <details>
        <summary>这些数字怎么数的</summary>
        <dl>
          ${first.rows.map(
            ({ label, definition }) =>
              html`<dt><strong>${label}</strong></dt>
                <dd>${definition}</dd>`,
          )}
        </dl>
      </details>`
  )
}
